package vn.sokiemtra.inspection;

import java.util.List;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Picks a biểu by its code. */
final class FormsOf {

    private static final Texts TEXTS = Texts.beside(FormsOf.class);

    private FormsOf() {
    }

    /** @throws Problem {@code SKT-TABLE-UNKNOWN} */
    static FormData form(List<FormData> forms, String code) {
        for (FormData form : forms) {
            if (form.code().equalsIgnoreCase(code.strip())) {
                return form;
            }
        }
        throw new Problem(TEXTS, "SKT-TABLE-UNKNOWN", code,
                String.join(", ", forms.stream().map(FormData::code).toList()));
    }
}
