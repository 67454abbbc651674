package vn.sokiemtra.desktop.welcome;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.database.Passphrase;
import vn.sokiemtra.text.Texts;

/** Whether a new data file gets a passphrase, and which: typed twice, for nobody can ever look it up. */
public final class SealChoice {

    private static final Texts TEXTS = Texts.beside(SealChoice.class);

    private final BooleanProperty wanted = new SimpleBooleanProperty();

    private final StringProperty typed = new SimpleStringProperty("");

    private final StringProperty again = new SimpleStringProperty("");

    private final ReadOnlyStringWrapper flaw = new ReadOnlyStringWrapper("");

    public SealChoice() {
        typed.addListener((property, before, now) -> flaw.set(""));
        again.addListener((property, before, now) -> flaw.set(""));
        wanted.addListener((property, before, now) -> forget());
    }

    public BooleanProperty wanted() {
        return wanted;
    }

    public StringProperty typed() {
        return typed;
    }

    public StringProperty again() {
        return again;
    }

    /** What stands against it since the last {@link #isSound}; empty for nothing. */
    public ReadOnlyStringProperty flaw() {
        return flaw.getReadOnlyProperty();
    }

    /** Whether a file can be made: without a passphrase, or with one that was typed twice alike. */
    public boolean isSound() {
        flaw.set(!wanted.get()
                ? ""
                : typed.get().isBlank()
                        ? TEXTS.get("seal.empty")
                        : typed.get().equals(again.get()) ? "" : TEXTS.get("seal.differ"));
        return flaw.get().isEmpty();
    }

    /** The passphrase, which is forgotten here; null where none is wanted. */
    public @Nullable Passphrase take() {
        Passphrase passphrase = wanted.get() ? Passphrase.of(typed.get().toCharArray()) : null;
        forget();
        return passphrase;
    }

    private void forget() {
        typed.set("");
        again.set("");
        flaw.set("");
    }
}
