package vn.sokiemtra.desktop.document;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;

/** Where a condition is mended that is about no section, item or biểu. */
final class GatePlace {

    private GatePlace() {
    }

    /** The last word of the text that names the way; empty where there is no such place. */
    static String way(Gate gate) {
        return switch (gate.code()) {
            case "MINUTES", "CONCLUSION_FINDING" -> "minutes";
            case "DISPUTE" -> "dispute";
            case "DISPUTE_OPEN" -> "follow";
            case "FOLLOW_UP", "PLAN", "SIGNER_PLAN", "BASIS", "RECIPIENTS" -> "plan";
            case "DECISION", "SIGNER" -> "teams";
            case "CONFLICT" -> "conflict";
            default -> "";
        };
    }

    /** Null where there is none. */
    static @Nullable Place of(Gate gate, @Nullable UUID inspection) {
        return switch (way(gate)) {
            case "minutes" -> inspection == null ? null : Place.inspection(inspection, "minutes", "");
            case "dispute" -> inspection == null
                    ? null
                    : Place.inspection(inspection, "documents", DocumentKind.XIN_Y_KIEN.code());
            case "follow" -> Place.of(Area.REMEDIATION);
            case "plan" -> Place.of(Area.PLAN, "regime");
            case "teams" -> Place.of(Area.PLAN, "teams");
            case "conflict" -> Place.of(Area.BUNDLES, "conflicts");
            default -> null;
        };
    }
}
