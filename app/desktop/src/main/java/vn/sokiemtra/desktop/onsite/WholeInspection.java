package vn.sokiemtra.desktop.onsite;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.inspection.ItemPoints;
import vn.sokiemtra.inspection.ItemUse;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.ReceivedReport;
import vn.sokiemtra.inspection.UnitReports;
import vn.sokiemtra.ledger.Field;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Texts;

/**
 * Files that belong to no item: the inspection's id stands in place of an item's. A surprise visit may come before the plan
 * has a Đề cương, and its photos must not wait for one.
 */
final class WholeInspection {

    private static final Texts TEXTS = Texts.beside(WholeInspection.class);

    private WholeInspection() {
    }

    static ItemChoice choice(UUID inspection) {
        return new ItemChoice(inspection, "", TEXTS.get("photo.whole"));
    }

    /** As the evidence pane knows things; the unit's reports have a page of their own. */
    static ItemView view(Ledger ledger, UUID inspection) {
        Set<UUID> reports = new UnitReports(ledger).of(inspection).stream().map(ReceivedReport::evidence).filter(
                id -> id != null).collect(Collectors.toSet());
        List<Evidence> files = new LoadEvidence(ledger).ofItem(inspection, inspection).stream().filter(each -> !reports
                .contains(each.id())).toList();
        String title = TEXTS.get("photo.whole");
        return new ItemView(inspection, inspection, "", List.of(), "", title, title, null, true, "", false, "", List
                .of(), null, Field.empty(), Field.empty(), Field.empty(), List.of(), files, null, null, ItemUse.USED,
                null, ItemPoints.NONE);
    }
}
