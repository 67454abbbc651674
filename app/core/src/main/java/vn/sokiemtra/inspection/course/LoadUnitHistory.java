package vn.sokiemtra.inspection.course;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.Lineage;
import vn.sokiemtra.plan.LoadLineage;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Reads what a unit brings along through mergers and divisions. */
public final class LoadUnitHistory {

    private static final Texts TEXTS = Texts.beside(LoadUnitHistory.class);

    private final Ledger ledger;

    public LoadUnitHistory(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @throws Problem {@code SKT-HISTORY-UNIT} */
    public UnitHistory of(UUID unit, LocalDate today) {
        Map<UUID, KnownUnit> known = new HashMap<>();
        new LoadUnits(ledger).known().forEach(each -> known.put(each.id(), each));
        KnownUnit self = known.get(unit);
        if (self == null) {
            throw new Problem(TEXTS, "SKT-HISTORY-UNIT");
        }
        Lineage lineage = new LoadLineage(ledger).lineage();
        Set<UUID> family = new HashSet<>(lineage.predecessors(unit));
        List<KnownUnit> before = lineage.predecessors(unit).stream().map(known::get).filter(Objects::nonNull).toList();
        List<KnownUnit> after = lineage.successors(unit).stream().map(known::get).filter(Objects::nonNull).toList();
        family.add(unit);
        return new UnitHistory(self, before, after, new LoadCourses(ledger).asOf(today).values().stream().filter(
                course -> family.contains(course.unit())).toList(), new LoadFollowUps(ledger).asOf(today).stream()
                        .filter(one -> family.contains(one.unit()) && !one.state().closed())
                        .toList());
    }
}
