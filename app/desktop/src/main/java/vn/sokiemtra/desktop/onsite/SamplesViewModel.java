package vn.sokiemtra.desktop.onsite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.inspection.cases.CaseCounts;
import vn.sokiemtra.inspection.cases.CaseField;
import vn.sokiemtra.inspection.cases.CaseList;
import vn.sokiemtra.inspection.cases.CaseSample;
import vn.sokiemtra.inspection.cases.ChangeCase;
import vn.sokiemtra.inspection.cases.DrawSample;
import vn.sokiemtra.inspection.cases.LoadSamples;
import vn.sokiemtra.inspection.cases.ReadCaseList;
import vn.sokiemtra.inspection.cases.SampleWords;
import vn.sokiemtra.inspection.cases.SampledCase;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Hồ sơ drawn at random and what was found of them. JavaFX thread only. */
public final class SamplesViewModel {

    /** The columns a person fills, as they stand on screen. */
    static final List<CaseField> FIELDS = List.of(CaseField.FIELD, CaseField.RECEIVED_ON, CaseField.DUE_ON,
            CaseField.RETURNED_ON, CaseField.APOLOGY);

    private static final Texts TEXTS = Texts.beside(SamplesViewModel.class);
    private static final int USUAL = 10;

    private final AppSession session;
    private final ScreenContext context;
    private final Latest loading;
    private final ObservableList<CaseSample> samples = FXCollections.observableArrayList();
    private final ObservableList<ItemChoice> items = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable CaseSample> chosen = new SimpleObjectProperty<>();
    private final StringProperty pasted = new SimpleStringProperty("");
    private final StringProperty amount = new SimpleStringProperty("");
    private final StringProperty title = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper understood = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable CaseList> list = new SimpleObjectProperty<>();
    private final ChangeListener<Number> onRevision = (property, before, now) -> load();
    private @Nullable UUID inspection;
    private @Nullable UUID fresh;

    private record Loaded(List<CaseSample> samples, List<ItemChoice> items) {
    }

    public SamplesViewModel(ScreenContext context) {
        this.context = context;
        this.session = context.session();
        this.loading = context.tasks().latest(Duration.ZERO);
        pasted.addListener((property, before, now) -> understand());
    }

    public void show(Place place) {
        UUID now = place.inspection();
        if (now != null && !now.equals(inspection)) {
            inspection = now;
            samples.clear();
            chosen.set(null);
            pasted.set("");
            notice.set("");
            load();
        }
    }

    public void activate() {
        session.revision().addListener(onRevision);
        load();
    }

    public void deactivate() {
        session.revision().removeListener(onRevision);
        loading.cancel();
    }

    private void load() {
        UUID of = inspection;
        if (of != null) {
            Ledger ledger = session.ledger();
            loading.load(TEXTS.get("task.load"), () -> new Loaded(new LoadSamples(ledger).of(of), ItemChoice.all(
                    ledger)), this::loaded);
        }
    }

    private void loaded(Loaded now) {
        if (!items.equals(now.items())) {
            items.setAll(now.items());
        }
        CaseSample before = chosen.get();
        UUID wanted = fresh != null ? fresh : before == null ? null : before.id();
        if (!samples.equals(now.samples())) {
            samples.setAll(now.samples());
        }
        if (samples.stream().anyMatch(one -> one.id().equals(fresh))) {
            fresh = null;
        }
        chosen.set(samples.stream().filter(one -> one.id().equals(wanted)).findFirst().orElse(samples.isEmpty()
                ? null
                : samples.getFirst()));
    }

    private void understand() {
        String text = pasted.get();
        if (text.isBlank()) {
            list.set(null);
            understood.set("");
            return;
        }
        try {
            CaseList read = new ReadCaseList().read(text);
            list.set(read);
            StringBuilder words = new StringBuilder(TEXTS.get("read", VietnameseFormat.number(read.lines().size())));
            if (!read.personal().isEmpty()) {
                words.append(' ').append(TEXTS.get("read.personal", String.join(", ", read.personal())));
            }
            if (read.twice() > 0) {
                words.append(' ').append(TEXTS.get("read.twice", VietnameseFormat.number(read.twice())));
            }
            if (read.blank() > 0) {
                words.append(' ').append(TEXTS.get("read.blank", VietnameseFormat.number(read.blank())));
            }
            understood.set(words.toString());
            if (amount.get().isBlank()) {
                amount.set(String.valueOf(Math.min(USUAL, read.lines().size())));
            }
        } catch (Problem problem) {
            list.set(null);
            understood.set(problem.sentence());
        }
    }

    /** Draws from the pasted list; without one it says what is missing. */
    public void draw() {
        UUID of = inspection;
        CaseList from = list.get();
        if (of == null || from == null) {
            notice.set(understood.get().isEmpty() ? TEXTS.get("draw.nothing") : understood.get());
            return;
        }
        String typed = amount.get().strip();
        if (!typed.matches("\\d{1,6}") || Integer.parseInt(typed) < 1
                || Integer.parseInt(typed) > from.lines().size()) {
            notice.set(TEXTS.get("draw.amount", VietnameseFormat.number(from.lines().size())));
            return;
        }
        int many = Integer.parseInt(typed);
        String name = title.get();
        String author = session.author().get();
        ItemChoice item = ItemChoice.guessed(items, "guess.cases");
        session.edit(TEXTS.get("step.draw"), () -> new DrawSample(session.ledger(), context.clock()).run(author, of,
                item == null ? null : item.id(), name, from, many), id -> {
                    fresh = id;
                    pasted.set("");
                    title.set("");
                    amount.set("");
                    notice.set(TEXTS.get("drawn", VietnameseFormat.number(many)));
                    load();
                });
    }

    /** Writes one value as typed; what cannot be read is said and nothing changes. */
    public void change(SampledCase one, CaseField field, String typed) {
        write(List.of(new ChangeCase.Typed(one.id(), field, typed)));
    }

    /** A block from Excel whose first cell falls on {@code row}, {@code column} (of {@link #FIELDS}). */
    public void paste(int row, int column, String block) {
        CaseSample sample = chosen.get();
        if (sample == null) {
            return;
        }
        List<ChangeCase.Typed> typed = new ArrayList<>();
        List<String> lines = block.lines().toList();
        for (int i = 0; i < lines.size() && row + i < sample.cases().size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            for (int j = 0; j < cells.length && column + j < FIELDS.size(); j++) {
                typed.add(new ChangeCase.Typed(sample.cases().get(row + i).id(), FIELDS.get(column + j), cells[j]));
            }
        }
        if (!typed.isEmpty()) {
            write(typed);
        }
    }

    private void write(List<ChangeCase.Typed> typed) {
        String author = session.author().get();
        notice.set("");
        session.edit(TEXTS.get("step.change"), () -> new ChangeCase(session.ledger()).all(author, typed), edited -> {
        }, this::refused);
    }

    private void refused(Throwable failure) {
        if (failure instanceof Problem problem) {
            notice.set(problem.sentence());
            load();
        } else {
            context.tasks().problems().show(failure);
        }
    }

    /** Ctrl+T: a tồn tại about late cases at the draw's item; its figures follow the cases. */
    public void recordFinding() {
        CaseSample sample = chosen.get();
        UUID of = inspection;
        if (sample == null || of == null) {
            notice.set(TEXTS.get("finding.no-sample"));
            return;
        }
        ItemChoice at = item(sample);
        if (at == null) {
            notice.set(TEXTS.get("finding.no-item"));
        } else if (sample.counts().late() == 0) {
            notice.set(TEXTS.get("finding.none-late"));
        } else {
            String author = session.author().get();
            session.edit(TEXTS.get("step.finding", at.code()), () -> {
                if (new LoadFindings(session.ledger()).of(of).stream().anyMatch(finding -> tells(finding, sample))) {
                    throw new Problem(TEXTS, "SKT-SAMPLE-FINDING-TOLD", at.code());
                }
                return new RecordFinding(session.ledger()).run(author, of, at.id(), FindingDraft.of(SampleWords.finding(
                        sample)), List.of());
            }, id -> notice.set(TEXTS.get("finding.recorded", at.code())), this::refused);
        }
    }

    private static boolean tells(Finding finding, CaseSample sample) {
        String content = finding.content();
        return content != null && content.contains(SampleWords.figures(sample));
    }

    /** The item that findings of a draw go to; null while none is chosen. */
    @Nullable
    ItemChoice item(CaseSample sample) {
        return items.stream().filter(item -> item.id().equals(sample.item())).findFirst().orElse(null);
    }

    public void belongs(@Nullable ItemChoice item) {
        CaseSample sample = chosen.get();
        if (sample != null && item != null && !item.id().equals(sample.item())) {
            String author = session.author().get();
            session.edit(TEXTS.get("step.item"), () -> new DrawSample(session.ledger(), context.clock()).belongs(author,
                    sample.id(), item.id()), id -> {
                    });
        }
    }

    /** Deletes at once; the status bar offers to bring it back. */
    public void delete() {
        CaseSample sample = chosen.get();
        if (sample != null) {
            String author = session.author().get();
            session.<UUID>edit(TEXTS.get("step.delete"), () -> deleted(author, sample.id()), id -> session.offerUndo());
        }
    }

    private Edited<UUID> deleted(String author, UUID sample) {
        return new DrawSample(session.ledger(), context.clock()).delete(author, sample);
    }

    /** {@code 10 hồ sơ: đúng hạn 7, quá hạn 3 …}. */
    static String counts(CaseSample sample) {
        CaseCounts counts = sample.counts();
        return TEXTS.get("counts", VietnameseFormat.number(counts.cases()), VietnameseFormat.number(counts.onTime()),
                VietnameseFormat.number(counts.late()), VietnameseFormat.number(counts.apologised()), VietnameseFormat
                        .number(counts.notApologised()));
    }

    /** How it was drawn, and whether the cases are those the draw gives. */
    static String proof(CaseSample sample) {
        return TEXTS.get(sample.genuine() ? "proof" : "proof.broken", VietnameseFormat.number(sample.amount()),
                VietnameseFormat.number(sample.codes().size()), VietnameseFormat.dateTime(sample.drawnAt()), sample
                        .drawnBy(),
                sample.seed());
    }

    public ObservableList<CaseSample> samples() {
        return samples;
    }

    ObservableList<ItemChoice> items() {
        return items;
    }

    public ObjectProperty<@Nullable CaseSample> chosen() {
        return chosen;
    }

    public StringProperty pasted() {
        return pasted;
    }

    public StringProperty amount() {
        return amount;
    }

    public StringProperty title() {
        return title;
    }

    /** What was understood of the pasted list, and what was left out. */
    public ReadOnlyStringProperty understood() {
        return understood.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }
}
