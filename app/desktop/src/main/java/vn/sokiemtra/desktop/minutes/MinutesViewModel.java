package vn.sokiemtra.desktop.minutes;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.figuretext.DataFigures;
import vn.sokiemtra.desktop.shell.DraftStore;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.document.minutes.AddAttendee;
import vn.sokiemtra.document.minutes.Attendee;
import vn.sokiemtra.document.minutes.AttendeeRole;
import java.util.Locale;
import vn.sokiemtra.desktop.field.FieldLife;
import vn.sokiemtra.desktop.field.StoredFieldLife;
import vn.sokiemtra.document.minutes.ChangeAttendee;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.minutes.MinutesField;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.document.minutes.MoveAttendee;
import vn.sokiemtra.document.minutes.Party;
import vn.sokiemtra.document.minutes.RemoveAttendee;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.draft.RewriteSection;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.section.SentenceChange;
import vn.sokiemtra.document.minutes.SetMinutes;
import vn.sokiemtra.inspection.FieldHistory;
import vn.sokiemtra.inspection.FieldRef;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Screen 05: the Biên bản of one inspection. JavaFX thread only. */
public final class MinutesViewModel {

    private static final Texts TEXTS = Texts.beside(MinutesViewModel.class);
    private static final String ANNEX = "annex.";
    private static final String DRAFTS = "/minutes/";
    /** For steps that no field tells about. */
    private static final Consumer<SaveState> NOBODY = state -> {
    };

    /** What was exported and where. */
    public record Exported(List<Path> files) {
    }

    private final ScreenContext context;
    private final MinutesBook book;
    private final Latest loading;
    private final Latest composing;
    private final ReadOnlyObjectWrapper<MinutesBook.@Nullable Page> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Exported> exported = new ReadOnlyObjectWrapper<>();
    private final ObservableList<DocumentSection> sections = FXCollections.observableArrayList();
    private final ObservableList<Gate> gates = FXCollections.observableArrayList();
    private final StringProperty selected = new SimpleStringProperty("");
    private final DataFigures figures = new DataFigures(this::openCell);
    private final ChangeListener<Number> revision = (o, before, now) -> load();
    private @Nullable PdfPreview shown;
    private @Nullable UUID inspection;

    MinutesViewModel(ScreenContext context) {
        this.context = context;
        book = new MinutesBook(context.session().ledger());
        loading = context.tasks().latest(Duration.ZERO);
        composing = context.tasks().latest(Duration.ofMillis(250));
    }

    ReadOnlyObjectProperty<MinutesBook.@Nullable Page> page() {
        return page.getReadOnlyProperty();
    }

    /** The pages as they would be printed; null until first composed. */
    ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** The last export; null before and after another inspection is shown. */
    ReadOnlyObjectProperty<@Nullable Exported> exported() {
        return exported.getReadOnlyProperty();
    }

    ObservableList<DocumentSection> sections() {
        return sections;
    }

    ObservableList<Gate> gates() {
        return gates;
    }

    /** Id of the selected section; empty before the first load. */
    StringProperty selected() {
        return selected;
    }

    DataFigures figures() {
        return figures;
    }

    FieldLife life() {
        return new StoredFieldLife(context.session().ledger());
    }

    /** What of the selected section has a history: its rewritten text and the facts it asks for. */
    void fieldsHere(Consumer<List<FieldRef>> then) {
        UUID of = inspection;
        String section = selected.get();
        if (of != null && !section.isEmpty()) {
            List<String> facts = FactsForm.ASKED.getOrDefault(section, List.of()).stream().map(fact -> fact.name()
                    .toLowerCase(Locale.ROOT)).toList();
            List<FieldRef> fields = new ArrayList<>();
            section().map(now -> now.edits().row()).ifPresent(row -> fields.add(new FieldRef("document_section", row,
                    "content")));
            context.tasks().read(TEXTS.get("task.history"), () -> {
                fields.addAll(new FieldHistory(context.session().ledger()).minutes(of, facts));
                return fields;
            }, then);
        }
    }

    Optional<DocumentSection> section() {
        return sections.stream().filter(section -> section.id().equals(selected.get())).findFirst();
    }

    void show(UUID inspectionId, String focus) {
        if (!inspectionId.equals(inspection)) {
            inspection = inspectionId;
            page.set(null);
            exported.set(null);
            sections.clear();
            selected.set("");
        }
        if (!focus.isEmpty()) {
            selected.set(focus);
        }
        load();
    }

    void activate() {
        context.session().revision().addListener(revision);
        load();
    }

    void deactivate() {
        context.session().revision().removeListener(revision);
        loading.cancel();
        composing.cancel();
    }

    private void load() {
        UUID of = inspection;
        if (of != null) {
            loading.load(TEXTS.get("task.load"), () -> book.load(of), read -> {
                if (of.equals(inspection)) {
                    loaded(read);
                }
            });
            composing.load(TEXTS.get("task.preview"), () -> book.compose(of), pdf -> {
                if (of.equals(inspection)) {
                    composed(pdf);
                }
            });
        }
    }

    private void loaded(MinutesBook.Page read) {
        figures.follow(read.figures());
        if (!sections.equals(read.minutes().sections())) {
            sections.setAll(read.minutes().sections());
        }
        if (!gates.equals(read.gates())) {
            gates.setAll(read.gates());
        }
        if (section().isEmpty() && !sections.isEmpty()) {
            selected.set(sections.getFirst().id());
        }
        page.set(read);
    }

    private void composed(MinutesBook.Pdf pdf) {
        PdfPreview before = shown;
        PdfPreview next = new PdfPreview(context.tasks(), pdf.bytes(), pdf.placements());
        shown = next;
        preview.set(next);
        if (before != null) {
            before.replace();
        }
    }

    /** Ctrl+↓ and Ctrl+↑. */
    void step(int steps) {
        List<String> ids = sections.stream().map(DocumentSection::id).toList();
        if (!ids.isEmpty()) {
            selected.set(ids.get(Math.clamp(ids.indexOf(selected.get()) + steps, 0, ids.size() - 1)));
        }
    }

    /** F8: the next section that the data changed or that a gate waits for; false when there is none. */
    boolean nextAttention(boolean forward) {
        List<String> waiting = sections.stream()
                .filter(section -> !section.changes().isEmpty() || waits(section) != null)
                .map(DocumentSection::id).toList();
        if (waiting.isEmpty()) {
            return false;
        }
        List<String> ids = sections.stream().map(DocumentSection::id).toList();
        int at = ids.indexOf(selected.get());
        for (int i = 1; i <= ids.size(); i++) {
            String id = ids.get(Math.floorMod(at + (forward ? i : -i), ids.size()));
            if (waiting.contains(id)) {
                selected.set(id);
                return true;
            }
        }
        return false;
    }

    /** The gravest unmet condition of a section; null for none. */
    @Nullable
    Gate waits(DocumentSection section) {
        return gates.stream().filter(gate -> !gate.met() && section.id().equals(gate.section())).findFirst().orElse(
                null);
    }

    /** Keeps what is typed into a field of this screen between keystrokes; null forgets it. */
    void keepDraft(String field, @Nullable String text) {
        DraftStore drafts = context.session().drafts();
        String key = inspection + DRAFTS + field;
        context.tasks().write(TEXTS.get("task.draft"), () -> {
            drafts.keep(key, text);
            return Boolean.TRUE;
        }, kept -> {
        });
    }

    /** Looks for what was typed into a field before a crash. */
    void draft(String field, Consumer<String> found) {
        DraftStore drafts = context.session().drafts();
        UUID of = inspection;
        context.tasks().<@Nullable String>read(TEXTS.get("task.draft"), () -> drafts.find(of + DRAFTS + field),
                text -> {
                    if (text != null && of != null && of.equals(inspection)) {
                        found.accept(text);
                    }
                });
    }

    /** @param state told Saved or Failed, for the field */
    void setFact(MinutesField field, String text, Consumer<SaveState> state) {
        edit(TEXTS.get("step.fact"), forgetting(field.name(), state),
                (ledger, author, of) -> new SetMinutes(ledger).run(author, of, field, text));
    }

    void addAttendee(Party party) {
        edit(TEXTS.get("step.attendee-add"), NOBODY,
                (ledger, author, of) -> new AddAttendee(ledger).run(author, of, party, null, null, null,
                        AttendeeRole.MEMBER));
    }

    /** Takes over the members whom the decision names. */
    void takeTeam() {
        edit(TEXTS.get("step.attendee-team"), NOBODY, (ledger, author, of) -> new AddAttendee(ledger).team(author, of));
    }

    void changeAttendee(Attendee before, @Nullable String honorific, @Nullable String name, @Nullable String position,
            AttendeeRole role, Consumer<SaveState> state) {
        edit(TEXTS.get("step.attendee"), state, (ledger, author, of) -> new ChangeAttendee(ledger).run(author, before
                .id(), honorific, name, position, role));
    }

    void moveAttendee(Attendee attendee, int steps) {
        edit(TEXTS.get("step.attendee-move"), NOBODY,
                (ledger, author, of) -> new MoveAttendee(ledger).run(author, attendee.id(), steps));
    }

    void removeAttendee(Attendee attendee) {
        edit(TEXTS.get("step.attendee-remove"), state -> {
            if (state instanceof SaveState.Saved) {
                context.session().offerUndo();
            }
        }, (ledger, author, of) -> new RemoveAttendee(ledger).run(author, attendee.id()));
    }

    /** Begins to edit a live section: the text as the data give it becomes the section's own with the first change. */
    void rewrite(String section, String text, Consumer<SaveState> state) {
        edit(TEXTS.get("step.rewrite"), forgetting(section, state),
                (ledger, author, of) -> new RewriteSection(ledger).run(author, draft(of), section, text));
    }

    void returnToData(String section) {
        edit(TEXTS.get("step.return"), state -> {
            if (state instanceof SaveState.Saved) {
                context.session().offerUndo();
            }
        }, (ledger, author, of) -> new RewriteSection(ledger).returnToData(author, draft(of), section));
    }

    /** Alt+Y takes the first offered sentence of the selected section, Alt+N keeps the standing one. */
    void settle(boolean take) {
        section().filter(section -> !section.changes().isEmpty()).ifPresent(section -> {
            SentenceChange change = section.changes().getFirst();
            edit(TEXTS.get(take ? "step.take" : "step.keep"), NOBODY, (ledger, author, of) -> take
                    ? new RewriteSection(ledger).take(author, draft(of), section.id(), change)
                    : new RewriteSection(ledger).keep(author, draft(of), section.id(), change));
        });
    }

    private DraftOf draft(UUID of) {
        return new DraftOf(DocumentKind.BIEN_BAN, of, LocalDate.ofInstant(context.clock().instant(), Texts.ZONE));
    }

    boolean canSettle() {
        return section().map(section -> !section.changes().isEmpty()).orElse(false);
    }

    /** What is on the disk needs no draft. */
    private Consumer<SaveState> forgetting(String field, Consumer<SaveState> state) {
        return now -> {
            if (now instanceof SaveState.Saved) {
                keepDraft(field, null);
            }
            state.accept(now);
        };
    }

    private interface Step {
        Edited<?> run(Ledger ledger, String author, UUID inspection) throws Exception;
    }

    private void edit(String what, Consumer<SaveState> state, Step step) {
        UUID of = inspection;
        if (of == null) {
            return;
        }
        String author = context.session().author().get();
        Ledger ledger = context.session().ledger();
        Callable<Edited<Boolean>> work = () -> {
            Edited<?> edited = step.run(ledger, author, of);
            return new Edited<>(true, edited.id(), edited.at());
        };
        context.session().edit(what, work, edited -> state.accept(new SaveState.Saved(edited.at())), failure -> {
            state.accept(new SaveState.Failed(Problems.describe(failure).sentence()));
            if (state == NOBODY || !(failure instanceof Problem problem) || problem.code().startsWith("SKT-DB-")) {
                // What was typed wrongly is said beside the field; anything else stays in sight.
                context.tasks().problems().show(failure);
            }
            load();
        });
    }

    /** Goes to the place where a condition can be met. */
    void open(Gate gate) {
        UUID of = inspection;
        if (of == null) {
            return;
        }
        if (gate.section() != null) {
            selected.set(gate.section());
        } else if (gate.form() != null) {
            context.navigator().go(Place.inspection(of, "tables", gate.form()));
        } else if (gate.itemId() != null) {
            MinutesBook.Page read = page.get();
            String code = read == null ? "" : read.items().getOrDefault(gate.itemId(), "");
            context.navigator().go(Place.inspection(of, "checklist", code));
        }
    }

    /** The biểu of an annex section; empty for other sections. */
    static String formOf(DocumentSection section) {
        return section.id().startsWith(ANNEX) ? section.id().substring(ANNEX.length()) : "";
    }

    void openForm(String code) {
        openCell(code);
    }

    private void openCell(String cell) {
        UUID of = inspection;
        if (of != null) {
            context.navigator().go(Place.inspection(of, "tables", cell));
        }
    }

    /** Ctrl+P. */
    void print() {
        UUID of = inspection;
        if (of != null) {
            context.tasks().read(TEXTS.get("task.print"), () -> book.print(of, context.clock().instant()), context
                    .dialogs()::openOutside);
        }
    }

    void export() {
        UUID of = inspection;
        if (of == null) {
            return;
        }
        Path usual = context.session().file().toAbsolutePath().getParent();
        context.dialogs().chooseFolder(TEXTS.get("export.folder"), usual).ifPresent(folder -> context.tasks().read(TEXTS
                .get("task.export"), () -> book.export(of, folder, context.clock().instant()),
                files -> exported.set(
                        new Exported(files))));
    }

    void openFolder() {
        Exported last = exported.get();
        Path folder = last == null ? null : last.files().getFirst().getParent();
        if (folder != null) {
            context.dialogs().openOutside(folder);
        }
    }
}
