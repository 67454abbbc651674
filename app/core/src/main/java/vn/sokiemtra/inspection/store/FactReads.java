package vn.sokiemtra.inspection.store;

import java.util.List;

import vn.sokiemtra.inspection.course.CourseFacts;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.ReadOnce;

/** The facts about all inspections, as the ledger stands: states of one page and counts of the next follow from the same. */
final class FactReads {

    private final ReadOnce<List<CourseFacts>> uncounted;
    private final ReadOnce<List<CourseFacts>> facts;
    private final ReadOnce<List<InspectionStore.Row>> rows;

    private FactReads(Ledger ledger) {
        uncounted = new ReadOnce<>(ledger, () -> List.copyOf(new CourseFactStore(ledger).read()));
        facts = new ReadOnce<>(ledger, () -> List.copyOf(new CourseFactStore(ledger).counted(uncounted.now())));
        rows = new ReadOnce<>(ledger, () -> List.copyOf(new InspectionStore(ledger).readAll()));
    }

    static FactReads of(Ledger ledger) {
        return ledger.kept(FactReads.class, FactReads::new);
    }

    /** Without what was judged, which is counted over every answer of the plan. */
    List<CourseFacts> uncounted() {
        return uncounted.now();
    }

    List<CourseFacts> facts() {
        return facts.now();
    }

    List<InspectionStore.Row> rows() {
        return rows.now();
    }
}
