package vn.sokiemtra.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.issue.FrozenDocument;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.issue.LoadIssued;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.finding.dispute.LoadDisputes;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.InspectionKind;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.RegimePapers;
import vn.sokiemtra.plan.RegimeProfile;
import vn.sokiemtra.text.Texts;

/** Holds a hồ sơ against what the plan's regime asks for, and against what its own record speaks of. */
final class Completeness {

    private static final Texts TEXTS = Texts.beside(Completeness.class);
    /** Asked for only where there was a reason for it. */
    private static final Set<DocumentKind> ON_OCCASION = Set.of(DocumentKind.DON_DOC, DocumentKind.DE_XUAT_XU_LY,
            DocumentKind.DE_NGHI_BO_SUNG, DocumentKind.XIN_Y_KIEN, DocumentKind.BAO_CAO_TONG_HOP,
            DocumentKind.MUC_LUC_HO_SO);

    private final Ledger ledger;

    Completeness(Ledger ledger) {
        this.ledger = ledger;
    }

    List<String> missing(PlanUnit unit, List<FollowUp> followUps, List<Evidence> evidence) {
        List<String> missing = new ArrayList<>();
        LoadIssued issued = new LoadIssued(ledger);
        Set<DocumentKind> standing = issued.all().stream().filter(one -> one.inspection() == null || one.inspection()
                .equals(unit.inspectionId())).map(IssuedDocument::kind).collect(Collectors.toSet());
        RegimeProfile regime = new LoadRegime(ledger).profile();
        PlanForm form = new LoadPlan(ledger).plan().form(unit.formCode()).orElse(null);
        for (RegimeDefinition.DocumentRequirement required : regime.documents()) {
            if (required.forms().isEmpty() || required.forms().contains(unit.formCode())) {
                DocumentKind.of(required.kind()).filter(kind -> !ON_OCCASION.contains(kind) && suits(kind, form)
                        && !standing.contains(kind) && !signed(issued, kind, unit)).ifPresent(kind -> missing.add(
                                TEXTS.get("missing.document", kind.label())));
            }
        }
        if (new LoadDisputes(ledger).of(unit.inspectionId()).stream().anyMatch(one -> one.escalatedOn() != null)
                && !standing.contains(DocumentKind.XIN_Y_KIEN)) {
            missing.add(TEXTS.get("missing.document", DocumentKind.XIN_Y_KIEN.label()));
        }
        if (!unit.reported() && reports(regime.papers(), form, unit.formCode())) {
            missing.add(TEXTS.get("missing.report"));
        }
        long open = followUps.stream().filter(one -> !one.state().closed()).count();
        if (open > 0) {
            missing.add(TEXTS.get("missing.open", String.valueOf(open)));
        }
        evidence.stream().filter(one -> !one.present()).forEach(one -> missing.add(TEXTS.get("missing.evidence", one
                .name())));
        return missing;
    }

    /** A kind whose forms the regime leaves open is asked for where the form has it: nobody signs a Biên bản at a desk. */
    private static boolean suits(DocumentKind kind, @Nullable PlanForm form) {
        return form == null || switch (kind) {
            case BIEN_BAN, PHIEU_KIEM_TRA -> form.kind().visits();
            case PHIEU_THAM_TRA -> !form.kind().visits();
            case THONG_BAO_LICH, DE_CUONG -> form.announced();
            case QUYET_DINH_THANH_LAP_DOAN, PHAN_CONG, BAO_CAO_KET_QUA, THONG_BAO_KET_LUAN -> form
                    .kind() != InspectionKind.SELF_INSPECTION;
            default -> true;
        };
    }

    /** Whether a report of the unit is waited for: a surprise, or figures taken from a system, need none. */
    private static boolean reports(RegimePapers papers, @Nullable PlanForm form, String code) {
        return (form == null || form.announced()) && (papers.demands("bao-cao-cua-don-vi", code) || papers.demands(
                "bao-cao-tu-kiem-tra", code));
    }

    /** A Biên bản is signed as it was frozen; the organ gives it no number. */
    private static boolean signed(LoadIssued issued, DocumentKind kind, PlanUnit unit) {
        FrozenDocument frozen = kind == DocumentKind.BIEN_BAN
                ? issued.frozen(kind, unit.inspectionId())
                : null;
        return frozen != null;
    }
}
