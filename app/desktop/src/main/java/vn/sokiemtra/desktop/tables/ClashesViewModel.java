package vn.sokiemtra.desktop.tables;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.text.Texts;

/** The contradictions of the shown biểu: one is chosen, made a tồn tại or answered with a reason. JavaFX thread only. */
final class ClashesViewModel {

    private static final Texts TEXTS = Texts.beside(ClashesViewModel.class);

    private final ScreenContext context;
    private final FormBook book;
    private final Consumer<String> say;
    private final ObservableList<Clash> all = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Clash> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Clash> explaining = new SimpleObjectProperty<>();
    private @Nullable UUID inspection;

    /** @param say shows what became of a step */
    ClashesViewModel(ScreenContext context, FormBook book, Consumer<String> say) {
        this.context = context;
        this.book = book;
        this.say = say;
    }

    /** Those of one biểu among all that were read; the chosen one stays chosen while it is there. */
    void show(UUID of, String form, List<Clash> read) {
        inspection = of;
        Clash before = chosen.get();
        String id = before == null ? "" : before.id();
        List<Clash> here = read.stream().filter(each -> each.forms().contains(form)).toList();
        if (!here.equals(all)) {
            all.setAll(here);
        }
        chosen.set(here.stream().filter(each -> each.id().equals(id)).findFirst().orElse(here.isEmpty()
                ? null
                : here.getFirst()));
    }

    /** Another biểu is going to be shown. */
    void leave() {
        chosen.set(null);
        explaining.set(null);
    }

    ObservableList<Clash> all() {
        return all;
    }

    boolean any() {
        return !all.isEmpty();
    }

    /** The chosen contradiction; null for none. */
    ObjectProperty<@Nullable Clash> chosen() {
        return chosen;
    }

    /** The contradiction whose reason is being typed; null while none is. */
    ObjectProperty<@Nullable Clash> explaining() {
        return explaining;
    }

    private @Nullable Clash chosenOrFirst() {
        return chosen.get() == null && !all.isEmpty() ? all.getFirst() : chosen.get();
    }

    /** Ctrl+T: records a tồn tại about the chosen contradiction on its item; where no item asks for it, says so. */
    void recordFinding() {
        Clash about = chosenOrFirst();
        UUID of = inspection;
        if (about == null || of == null) {
            return;
        }
        Clash.Item item = about.item();
        if (item == null) {
            say.accept(TEXTS.get("finding.no-item", about.rule()));
            askReason();
            return;
        }
        String author = context.session().author().get();
        context.session().edit(TEXTS.get("step.finding", item.code()), () -> book.recordFinding(author, of, item.id(),
                about.draft()), id -> say.accept(TEXTS.get("finding.recorded", item.code())));
    }

    /** Ctrl+L: asks why the chosen contradiction is right all the same. */
    void askReason() {
        explaining.set(chosenOrFirst());
    }

    /** Writes the reason; blank takes the one that stands back. */
    void explain(Clash about, String reason) {
        UUID of = inspection;
        if (of != null) {
            String author = context.session().author().get();
            String text = reason.isBlank() ? null : reason.strip();
            explaining.set(null);
            context.session().edit(TEXTS.get(text == null ? "step.reason.withdraw" : "step.reason", about.rule()),
                    () -> book.explain(author, of, about.about(), text),
                    id -> say.accept(text == null ? "" : TEXTS.get("reason.written", about.rule())));
        }
    }

    void openItem(Clash.Item item) {
        UUID of = inspection;
        if (of != null) {
            context.navigator().go(Place.inspection(of, "checklist", item.code()));
        }
    }
}
