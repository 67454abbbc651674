package vn.sokiemtra.inspection.store;

import static vn.sokiemtra.schema.shared.Tables.PLAN_TEXT;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.contradiction.PublishedNames;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.PlanSection;

/**
 * The plan's list of published procedures, read again only when the plan's text was written: the rules ask for it after
 * every figure, and it may have thousands of lines.
 */
public final class PublishedList {

    /** After so many changes it is read again without looking through them. */
    private static final int MOST_CHANGES = 200;

    private record Kept(Map<UUID, Long> versions, PublishedNames names) {
    }

    private final Ledger ledger;
    private final LoadPlan plan;
    private volatile @Nullable Kept kept;

    private PublishedList(Ledger ledger) {
        this.ledger = ledger;
        this.plan = new LoadPlan(ledger);
    }

    /** The one of the data file. Safe from any thread. */
    public static PublishedList of(Ledger ledger) {
        return ledger.kept(PublishedList.class, PublishedList::new);
    }

    public PublishedNames now() {
        Map<UUID, Long> now = ledger.versions();
        Kept last = kept;
        if (last == null || !last.versions().equals(now)) {
            last = new Kept(now, last != null && untouched(last)
                    ? last.names()
                    : PublishedNames.of(plan.texts(PlanSection.PUBLISHED_PROCEDURE)));
            kept = last;
        }
        return last.names();
    }

    private boolean untouched(Kept last) {
        return ledger.changedSince(last.versions(), MOST_CHANGES).filter(changed -> changed.stream().noneMatch(
                row -> row.table().equals(PLAN_TEXT.getName()))).isPresent();
    }
}
