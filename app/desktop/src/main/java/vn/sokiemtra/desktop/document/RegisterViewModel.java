package vn.sokiemtra.desktop.document;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.issue.LoadIssued;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.desktop.command.Folding;
import vn.sokiemtra.text.Texts;

/** Sổ văn bản: every document that was issued, the latest first. JavaFX thread only. */
public final class RegisterViewModel {

    private static final Texts TEXTS = Texts.beside(RegisterViewModel.class);

    /**
     * One document.
     *
     * @param unit its name; empty for a document of the plan
     * @param by the document that stands in its place; null for none
     * @param folded what it is found by, without marks
     */
    record Line(IssuedDocument issued, String unit, @Nullable IssuedDocument by, String folded) {
    }

    /** Of one day by their numbers: 10 after 9, 9a after 9. */
    private static final Comparator<IssuedDocument> LATEST_FIRST = Comparator.comparing(IssuedDocument::issuedOn)
            .thenComparing(one -> one.notation()).thenComparing(RegisterViewModel::counted)
            .thenComparing(IssuedDocument::number).thenComparing(IssuedDocument::id).reversed();

    private record Read(List<Line> lines, String plan) {
    }

    private final ScreenContext context;
    private final DocumentFiles files;
    private final Latest loading;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper plan = new ReadOnlyStringWrapper("");
    private final ChangeListener<Number> revision = (o, before, now) -> load();
    private List<Line> all = List.of();

    RegisterViewModel(ScreenContext context) {
        this.context = context;
        this.files = new DocumentFiles(new DocumentBook(context.session().ledger()));
        this.loading = context.tasks().rows(Duration.ZERO);
        filter.addListener((o, before, now) -> show());
    }

    ObservableList<Line> lines() {
        return lines;
    }

    /** Typed to filter; found without marks. */
    StringProperty filter() {
        return filter;
    }

    ReadOnlyStringProperty plan() {
        return plan.getReadOnlyProperty();
    }

    /** Whether the list was read once: only then an empty one means that there is nothing. */
    ReadOnlyBooleanProperty known() {
        return loading.delivered();
    }

    void activate() {
        context.session().revision().addListener(revision);
        load();
    }

    void deactivate() {
        context.session().revision().removeListener(revision);
        loading.cancel();
    }

    private void load() {
        loading.load(TEXTS.get("task.register"), this::read, read -> {
            plan.set(read.plan());
            all = read.lines();
            show();
        });
    }

    private Read read() {
        var ledger = context.session().ledger();
        Map<UUID, String> units = new HashMap<>();
        new LoadUnits(ledger).all().forEach(unit -> units.put(unit.inspectionId(), unit.name()));
        List<IssuedDocument> issued = new LoadIssued(ledger).all();
        Map<UUID, IssuedDocument> by = new HashMap<>();
        issued.stream().filter(one -> one.supersedes() != null).forEach(one -> by.put(one.supersedes(), one));
        var read = new ArrayList<Line>();
        for (IssuedDocument one : issued.stream().sorted(LATEST_FIRST).toList()) {
            String unit = one.inspection() == null ? "" : units.getOrDefault(one.inspection(), "");
            read.add(new Line(one, unit, by.get(one.id()), Folding.fold(DocumentWords.cited(one) + " " + one.kind()
                    .label() + " " + unit + " " + Objects.toString(one.signer(), ""))));
        }
        return new Read(read, DataFiles.document(new LoadPlan(ledger).header()));
    }

    private static int counted(IssuedDocument one) {
        String digits = one.number().replaceAll("\\D.*$", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private void show() {
        String[] words = Folding.fold(filter.get().strip()).split("\\s+");
        lines.setAll(all.stream().filter(line -> matches(line, words)).toList());
    }

    private static boolean matches(Line line, String[] words) {
        return Arrays.stream(words).allMatch(line.folded()::contains);
    }

    /** Goes to the document. */
    void open(Line line) {
        UUID inspection = line.issued().inspection();
        DocumentKind kind = line.issued().kind();
        context.navigator().go(inspection == null
                ? new Place(Area.DOCUMENTS, "plan", null, kind.code())
                : kind == DocumentKind.BIEN_BAN
                        ? Place.inspection(inspection, "minutes", "")
                        : Place.inspection(inspection, "documents", kind.code()));
    }

    /** The text as it was issued, superseded or not, in the program that the system has for PDF. */
    void openText(Line line) {
        context.tasks().read(TEXTS.get("task.print"), () -> files.issued(line.issued()),
                context.dialogs()::openOutside);
    }
}
