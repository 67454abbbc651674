package vn.sokiemtra.desktop.document;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.plan.PlanSection;

/** Where a condition is mended that is about no section, item or biểu. */
final class GatePlace {

    private GatePlace() {
    }

    /** The last word of the text that names the way; empty where there is no such place. */
    static String way(Gate gate) {
        return switch (gate.code()) {
            case "MINUTES", "CONCLUSION_FINDING", "DATE_MINUTES" -> "minutes";
            case "DISPUTE" -> "dispute";
            case "DATE_VISIT", "DATE_RECEIVED" -> "visit";
            case "DATE_NOTICE" -> "notice";
            case "DATE_REPORT" -> "report";
            case "DATE_CONCLUSION" -> "conclusion";
            case "DISPUTE_OPEN", "DATE_DISPUTE" -> "follow";
            case "FOLLOW_UP", "PLAN", "PLAN_PLACE", "SIGNER_PLAN", "BASIS", "RECIPIENTS", "DATE_PLAN" -> "plan";
            case "DECISION", "SIGNER", "DATE_TEAM" -> "teams";
            case "CONFLICT" -> "conflict";
            default -> "";
        };
    }

    /** Null where there is none. */
    static @Nullable Place of(Gate gate, @Nullable UUID inspection) {
        return switch (way(gate)) {
            case "minutes" -> inspection == null ? null : Place.inspection(inspection, "minutes", "");
            case "dispute" -> document(inspection, DocumentKind.XIN_Y_KIEN);
            case "report" -> document(inspection, DocumentKind.BAO_CAO_KET_QUA);
            case "conclusion" -> document(inspection, DocumentKind.THONG_BAO_KET_LUAN);
            case "notice" -> new Place(Area.DOCUMENTS, "plan", null, DocumentKind.THONG_BAO_LICH.code());
            case "visit" -> new Place(Area.PLAN, "units", null, inspection == null ? "" : inspection.toString());
            case "follow" -> Place.of(Area.REMEDIATION);
            case "plan" -> Place.of(Area.PLAN, "regime").withFocus(field(gate));
            case "teams" -> Place.of(Area.PLAN, "teams");
            case "conflict" -> Place.of(Area.BUNDLES, "conflicts");
            default -> null;
        };
    }

    /** The field of the plan, or the part of its text, as {@code RegimeView} knows it. */
    private static String field(Gate gate) {
        return switch (gate.code()) {
            case "PLAN" -> "HEAD.number";
            case "DATE_PLAN" -> "HEAD.issued";
            case "PLAN_PLACE" -> "HEAD.place";
            case "FOLLOW_UP" -> "HEAD.standing";
            case "SIGNER_PLAN" -> "HEAD.signer";
            default -> gate.code().equals("BASIS") ? PlanSection.BASIS.name() : PlanSection.RECIPIENT.name();
        };
    }

    /** A paper of the plan goes by all units: the register shows theirs. */
    private static Place document(@Nullable UUID inspection, DocumentKind kind) {
        return inspection == null
                ? Place.of(Area.DOCUMENTS, "register")
                : Place.inspection(inspection, "documents", kind.code());
    }
}
