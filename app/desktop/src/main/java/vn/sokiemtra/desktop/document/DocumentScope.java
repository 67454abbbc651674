package vn.sokiemtra.desktop.document;

import java.util.Arrays;
import java.util.List;

import vn.sokiemtra.document.kind.DocumentKind;

/** Which documents a screen offers. */
public enum DocumentScope {
    /** The Biên bản of the unit in the header. */
    MINUTES,
    /** Every other kind of which each unit has one. */
    UNIT,
    /** The kinds of the plan. */
    PLAN;

    /** In the order of the inspection's course. */
    List<DocumentKind> kinds() {
        return Arrays.stream(DocumentKind.values()).filter(this::offers).toList();
    }

    boolean offers(DocumentKind kind) {
        return switch (this) {
            case MINUTES -> kind == DocumentKind.BIEN_BAN;
            case UNIT -> kind.ofUnit() && kind != DocumentKind.BIEN_BAN;
            case PLAN -> !kind.ofUnit();
        };
    }
}
