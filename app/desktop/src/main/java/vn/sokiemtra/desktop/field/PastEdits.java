package vn.sokiemtra.desktop.field;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.text.Texts;

/** Taking back what a history shows: one way for every screen, itself undone as any other edit. */
public final class PastEdits {

    private static final Texts TEXTS = Texts.beside(PastEdits.class);

    private PastEdits() {
    }

    /** @param then once it is on the disk */
    public static void takeBack(FieldLife life, AppSession session, Past past, Runnable then) {
        String author = session.author().get();
        session.<@Nullable Object>edit(TEXTS.get("edit.undo", past.label()), () -> any(life.takeBack(author, past)),
                value -> then.run());
    }

    @SuppressWarnings("unchecked")
    private static Edited<@Nullable Object> any(Edited<?> edited) {
        return (Edited<@Nullable Object>) edited;
    }
}
