package vn.sokiemtra.checklist;

import java.util.Objects;

/** Who signs a biểu ({@code THỦ TRƯỞNG ĐƠN VỊ}) and the note below ({@code (Ký tên, đóng dấu)}). */
public record FormSigner(String title, String note) {

    public FormSigner {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(note, "note");
    }
}
