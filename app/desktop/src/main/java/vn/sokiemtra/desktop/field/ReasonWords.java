package vn.sokiemtra.desktop.field;

import java.time.LocalDateTime;

import vn.sokiemtra.inspection.ContradictionReason;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** A reason written for figures that seem to contradict each other, as every screen says it. */
public final class ReasonWords {

    private static final Texts TEXTS = Texts.beside(ReasonWords.class);

    private ReasonWords() {
    }

    /** {@code Đã ghi lý do: … – Lê Thị Hạnh, 22/10/2020 09:41}. */
    public static String answered(ContradictionReason reason) {
        return TEXTS.get("reason.answered", reason.reason(), reason.by(), time(reason));
    }

    /** The same for a reason that was written before a figure changed. */
    public static String earlier(ContradictionReason reason) {
        return TEXTS.get("reason.earlier", reason.reason(), reason.by(), time(reason));
    }

    private static String time(ContradictionReason reason) {
        return VietnameseFormat.dateTime(LocalDateTime.ofInstant(reason.at(), Texts.ZONE));
    }
}
