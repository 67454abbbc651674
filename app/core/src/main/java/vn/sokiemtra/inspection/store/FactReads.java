package vn.sokiemtra.inspection.store;

import java.util.List;

import vn.sokiemtra.inspection.course.CourseFacts;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.ReadOnce;

/** The facts about all inspections, as the ledger stands: states of one page and counts of the next follow from the same. */
final class FactReads {

    private final ReadOnce<List<CourseFacts>> facts;
    private final ReadOnce<List<InspectionStore.Row>> rows;

    private FactReads(Ledger ledger) {
        facts = new ReadOnce<>(ledger, () -> List.copyOf(new CourseFactStore(ledger).read()));
        rows = new ReadOnce<>(ledger, () -> List.copyOf(new InspectionStore(ledger).readAll()));
    }

    static FactReads of(Ledger ledger) {
        return ledger.kept(FactReads.class, FactReads::new);
    }

    List<CourseFacts> facts() {
        return facts.now();
    }

    List<InspectionStore.Row> rows() {
        return rows.now();
    }
}
