package vn.sokiemtra.desktop.document;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.export.ExportDocuments.Exported;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.text.Texts;

/** Printing and exporting the document that is shown, or the same kind for every unit. JavaFX thread only. */
final class Exporting {

    private static final Texts TEXTS = Texts.beside(Exporting.class);

    private final ScreenContext context;
    private final DocumentViewModel model;
    private final DocumentFiles files;
    /** So soon nobody wants to see the same paper again: it was a double click, or the viewer is still to come. */
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private @Nullable DraftOf printing;

    private final ReadOnlyObjectWrapper<@Nullable Exported> exported = new ReadOnlyObjectWrapper<>();

    Exporting(ScreenContext context, DocumentViewModel model, DocumentBook book) {
        this.context = context;
        this.model = model;
        this.files = new DocumentFiles(book);
    }

    /** The last export; null before and after another document is shown. */
    ReadOnlyObjectProperty<@Nullable Exported> exported() {
        return exported.getReadOnlyProperty();
    }

    void forget() {
        exported.set(null);
    }

    /** Ctrl+P; pressed twice it opens one viewer. */
    void print() {
        DraftOf of = model.draft();
        boolean fixed = model.fixed().get();
        if (of != null && !of.equals(printing)) {
            printing = of;
            context.tasks().read(TEXTS.get("task.print"), progress -> files.print(of, fixed, now()), file -> {
                context.dialogs().openOutside(file);
                context.tasks().after(AGAIN, () -> printed(of));
            }, failure -> {
                printed(of);
                context.tasks().problems().show(failure);
            });
        }
    }

    private void printed(DraftOf of) {
        printing = of.equals(printing) ? null : printing;
    }

    void export() {
        DraftOf of = model.draft();
        boolean fixed = model.fixed().get();
        if (of != null) {
            folder(TEXTS.get("export.folder"), folder -> context.tasks().giveOut(TEXTS.get("task.export"),
                    () -> files.export(of, fixed, folder, now()), this::done));
        }
    }

    /** Every unit's document of the kind shown, with progress in the status bar and Dừng. */
    void exportAll() {
        DocumentKind kind = model.kind().get();
        if (kind.ofUnit()) {
            folder(TEXTS.get("export-all.folder"), folder -> context.tasks().<Exported>giveOut(TEXTS.get(
                    "task.export-all", DocumentWords.name(kind)),
                    progress -> files.exportAll(kind, folder, now(),
                            progress),
                    this::done,
                    context.tasks().problems()::show));
        }
    }

    private void folder(String title, Consumer<Path> then) {
        Path usual = context.session().file().toAbsolutePath().getParent();
        context.dialogs().chooseFolder(title, usual).ifPresent(then);
    }

    private void done(Exported written) {
        if (!written.files().isEmpty()) {
            exported.set(written);
        }
    }

    private Instant now() {
        return context.clock().instant();
    }

    void openFolder() {
        Exported last = exported.get();
        Path folder = last == null ? null : last.files().getFirst().getParent();
        if (folder != null) {
            context.dialogs().openOutside(folder);
        }
    }
}
