package vn.sokiemtra.finding.remediation;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.store.RemediationStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Opens a phúc tra or a tái kiểm tra: a new inspection of the same unit, linked to the one it goes back to. */
public final class StartReInspection {

    private static final Texts TEXTS = Texts.beside(StartReInspection.class);

    private final Ledger ledger;

    public StartReInspection(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param visitOn null leaves it to be scheduled
     * @param team null takes the team of the first inspection
     * @param today decides which findings are open
     * @return the new inspection's id
     * @throws Problem {@code SKT-INSPECTION-UNKNOWN}, {@code SKT-REINSPECTION-NOTHING} where a phúc tra would find
     * nothing open, {@code SKT-REINSPECTION-RUNNING} where one goes on already
     */
    public Edited<UUID> run(String author, UUID parent, ReInspection.Kind kind, @Nullable LocalDate visitOn,
            @Nullable UUID team, LocalDate today) {
        PlanUnit unit = new LoadUnits(ledger).ofInspection(parent);
        boolean open = new LoadFollowUps(ledger).of(parent, today).stream().anyMatch(one -> !one.state().closed());
        if (kind == ReInspection.Kind.FOLLOW_UP && !open) {
            throw new Problem(TEXTS, "SKT-REINSPECTION-NOTHING", unit.name());
        }
        if (new LoadReInspections(ledger).all().stream().anyMatch(one -> one.parent().equals(parent) && one
                .closedOn() == null)) {
            throw new Problem(TEXTS, "SKT-REINSPECTION-RUNNING", unit.name());
        }
        return ledger.edit(author, edit -> RemediationStore.reInspect(edit, unit, kind, visitOn, team == null
                ? unit.teamId()
                : team));
    }
}
