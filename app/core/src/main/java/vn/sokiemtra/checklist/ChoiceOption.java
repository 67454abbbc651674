package vn.sokiemtra.checklist;

import java.util.Objects;

/** One answer of a CHOICE part: a stable code and the words shown. */
public record ChoiceOption(String code, String label) {

    public ChoiceOption {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
    }
}
