package vn.sokiemtra.desktop.document;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.field.FieldLife;
import vn.sokiemtra.desktop.field.StoredFieldLife;
import vn.sokiemtra.desktop.figuretext.DataFigures;
import vn.sokiemtra.desktop.figuretext.TextNotice;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.inspection.FieldHistory;
import vn.sokiemtra.inspection.FieldRef;
import vn.sokiemtra.text.Texts;

/** Screen 05: one document of one unit or of the plan. JavaFX thread only. */
public final class DocumentViewModel {

    private static final Texts TEXTS = Texts.beside(DocumentViewModel.class);
    private static final String ANNEX = "annex.";

    private final ScreenContext context;
    private final DocumentScope scope;
    private final DocumentBook book;
    private final DraftEdits edits;
    private final MeetingEdits meeting;
    private final Issuing issuing;
    private final Exporting exporting;
    private final Latest loading;
    private final Latest composing;
    private final ReadOnlyObjectWrapper<DocumentBook.@Nullable Page> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ObservableList<DocumentSection> sections = FXCollections.observableArrayList();
    private final ObservableList<Condition> conditions = FXCollections.observableArrayList();
    private final StringProperty selected = new SimpleStringProperty("");
    private final ObjectProperty<DocumentKind> kind;
    private final BooleanProperty fixed = new SimpleBooleanProperty();

    private boolean pagesFixed;
    private final DataFigures figures = new DataFigures(this::openCell);
    private final ChangeListener<Number> revision = (o, before, now) -> load();
    private @Nullable PdfPreview shown;
    private @Nullable UUID inspection;
    private boolean placed;
    /** Whether nobody has said yet which document is wanted: the regime says with which to begin. */
    private boolean unsaid;

    DocumentViewModel(ScreenContext context, DocumentScope scope) {
        this.context = context;
        this.scope = scope;
        kind = new SimpleObjectProperty<>(scope == DocumentScope.UNIT
                ? DocumentKind.THONG_BAO_KET_LUAN
                : scope.kinds().getFirst());
        unsaid = scope == DocumentScope.UNIT;
        book = new DocumentBook(context.session().ledger());
        edits = new DraftEdits(context, this);
        meeting = new MeetingEdits(edits);
        issuing = new Issuing(context, this);
        exporting = new Exporting(context, this, book);
        loading = context.tasks().latest(Duration.ZERO);
        composing = context.tasks().latest(Duration.ofMillis(250));
        kind.addListener((o, before, now) -> {
            unsaid = false;
            clear();
            load();
            context.navigator().at(focus());
        });
        fixed.addListener((o, before, now) -> compose());
    }

    DocumentScope scope() {
        return scope;
    }

    /** Which document is shown. */
    ObjectProperty<DocumentKind> kind() {
        return kind;
    }

    /** The draft that is shown; null before one is. */
    @Nullable
    DraftOf draft() {
        return placed && !unsaid && (inspection != null || scope == DocumentScope.PLAN)
                ? new DraftOf(kind.get(), inspection, DocumentBook.day(context.clock().instant()))
                : null;
    }

    ReadOnlyObjectProperty<DocumentBook.@Nullable Page> page() {
        return page.getReadOnlyProperty();
    }

    Standing standing() {
        DocumentBook.Page read = page.get();
        return read == null ? Standing.NONE : read.standing();
    }

    /** Whether the pages are to show what was frozen or issued instead of the draft. */
    BooleanProperty fixed() {
        return fixed;
    }

    /** Whether the pages that are seen are of what was frozen or issued: until the others are composed, those before stand. */
    boolean showsFixed() {
        return preview.get() == null ? fixed.get() : pagesFixed;
    }

    /** The pages as they would be printed; null until first composed. */
    ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    ObservableList<DocumentSection> sections() {
        return sections;
    }

    ObservableList<Condition> conditions() {
        return conditions;
    }

    /** Id of the selected section; empty before the first load. */
    StringProperty selected() {
        return selected;
    }

    DataFigures figures() {
        return figures;
    }

    DraftEdits edits() {
        return edits;
    }

    MeetingEdits meeting() {
        return meeting;
    }

    Issuing issuing() {
        return issuing;
    }

    Exporting exporting() {
        return exporting;
    }

    FieldLife life() {
        return new StoredFieldLife(context.session().ledger());
    }

    /** What of the selected section has a history: its rewritten text and the facts it asks for. */
    void fieldsHere(Consumer<List<FieldRef>> then) {
        UUID of = inspection;
        String section = selected.get();
        if (section.isEmpty()) {
            return;
        }
        List<FieldRef> fields = new ArrayList<>();
        section().map(now -> now.edits().row()).ifPresent(row -> fields.add(new FieldRef("document_section", row,
                "content")));
        List<String> facts = scope == DocumentScope.MINUTES
                ? FactsForm.ASKED.getOrDefault(section, List.of()).stream()
                        .map(fact -> fact.name().toLowerCase(Locale.ROOT)).toList()
                : List.of();
        context.tasks().read(TEXTS.get("task.history"), () -> {
            if (of != null && !facts.isEmpty()) {
                fields.addAll(new FieldHistory(context.session().ledger()).minutes(of, facts));
            }
            return fields;
        }, then);
    }

    Optional<DocumentSection> section() {
        return sections.stream().filter(section -> section.id().equals(selected.get())).findFirst();
    }

    /** What stands against the text of a section that a person wrote. */
    List<TextNotice> notices(DocumentSection section) {
        DocumentBook.Page read = page.get();
        return read == null ? List.of() : read.notices().getOrDefault(section.id(), List.of());
    }

    /** The place of the selected section in the printed pages. */
    String anchor() {
        return section().map(DocumentSection::anchor).orElse("");
    }

    /** @param focus a section of the Biên bản; for every other kind its code, and {@code #} before a section */
    void show(@Nullable UUID inspectionId, String focus) {
        if (!placed || !java.util.Objects.equals(inspectionId, inspection)) {
            placed = true;
            inspection = inspectionId;
            clear();
        }
        String section = scope == DocumentScope.MINUTES ? focus : focus.replaceFirst("^[^#]*#?", "");
        if (scope != DocumentScope.MINUTES) {
            scope.kinds().stream().filter(each -> each.code().equals(focus.replaceFirst("#.*", ""))).findFirst()
                    .ifPresent(this::want);
        }
        if (unsaid) {
            context.tasks().read(TEXTS.get("task.load"), book::opening, this::begin);
        }
        if (!section.isEmpty()) {
            selected.set(section);
        }
        load();
    }

    private void want(DocumentKind wanted) {
        unsaid = false;
        kind.set(wanted);
    }

    /** Unless a person chose another meanwhile. */
    private void begin(DocumentKind first) {
        if (unsaid) {
            boolean here = kind.get() == first;
            want(first);
            if (here) {
                load();
            }
        }
    }

    private String focus() {
        return kind.get().code();
    }

    private void clear() {
        page.set(null);
        preview.set(null);
        exporting.forget();
        sections.clear();
        conditions.clear();
        selected.set("");
        fixed.set(false);
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

    void load() {
        DraftOf of = draft();
        if (of != null) {
            loading.load(TEXTS.get("task.load"), () -> book.load(of), read -> {
                if (of.equals(draft())) {
                    loaded(read);
                }
            });
            compose();
        }
    }

    private void compose() {
        DraftOf of = draft();
        boolean text = fixed.get();
        if (of != null) {
            composing.load(TEXTS.get("task.preview"), () -> book.pages(of, text), pdf -> {
                if (of.equals(draft()) && text == fixed.get()) {
                    pagesFixed = text;
                    composed(pdf);
                }
            });
        }
    }

    private void loaded(DocumentBook.Page read) {
        boolean first = page.get() == null;
        boolean wasFixed = !first && standing().fixed();
        figures.follow(read.figures());
        if (!sections.equals(read.sections())) {
            sections.setAll(read.sections());
        }
        if (!conditions.equals(read.conditions())) {
            conditions.setAll(read.conditions());
        }
        if (section().isEmpty() && !sections.isEmpty()) {
            selected.set(sections.getFirst().id());
        }
        page.set(read);
        // What stands is what one wants to see first; later on a person chooses.
        if (read.standing().fixed() && (first || !wasFixed)) {
            fixed.set(true);
        } else if (!read.standing().fixed()) {
            fixed.set(false);
        }
    }

    private void composed(DocumentBook.Pdf pdf) {
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

    /** F8: the next section that the data changed or that a condition waits for; false when there is none. */
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

    /** The gravest open condition of a section; null for none. */
    @Nullable
    Gate waits(DocumentSection section) {
        return conditions.stream().filter(Condition::open).map(Condition::gate)
                .filter(gate -> section.id().equals(gate.section()) || section.anchor().equals(gate.section()))
                .findFirst().orElse(null);
    }

    /** Goes to the place where a condition can be met. */
    void open(Gate gate) {
        UUID of = inspection;
        String wanted = gate.section();
        if (wanted != null) {
            sections.stream().filter(section -> section.id().equals(wanted)
                    || section.anchor().equals(wanted)).findFirst()
                    .ifPresentOrElse(section -> selected.set(section.id()), () -> {
                        if (of != null) {
                            // What the Biên bản lacks is mended there.
                            context.navigator().go(Place.inspection(of, "minutes", wanted));
                        }
                    });
        } else if (of != null && gate.form() != null) {
            context.navigator().go(Place.inspection(of, "tables", gate.form()));
        } else if (of != null && gate.itemId() != null) {
            DocumentBook.Page read = page.get();
            String code = read == null ? "" : read.items().getOrDefault(gate.itemId(), "");
            UUID finding = gate.findingId();
            context.navigator().go(finding == null
                    ? Place.inspection(of, "checklist", code)
                    : Place.finding(of, code, finding));
        } else {
            Place elsewhere = GatePlace.of(gate, of);
            if (elsewhere != null) {
                context.navigator().go(elsewhere);
            }
        }
    }

    /** The biểu of an annex section of the Biên bản; empty for other sections. */
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
}
