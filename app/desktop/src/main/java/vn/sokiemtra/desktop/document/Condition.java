package vn.sokiemtra.desktop.document;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.issue.PassedGate;
import vn.sokiemtra.document.minutes.Gate;

/** A condition for freezing, and why it is passed over. @param passed null where it is not */
record Condition(Gate gate, @Nullable PassedGate passed) {

    /** Neither met nor passed over. */
    boolean open() {
        return !gate.met() && passed == null;
    }
}
