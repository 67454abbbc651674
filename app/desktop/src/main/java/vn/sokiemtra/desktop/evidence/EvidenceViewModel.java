package vn.sokiemtra.desktop.evidence;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.concurrent.CancellationException;

import org.jspecify.annotations.Nullable;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Progress;
import vn.sokiemtra.desktop.task.Running;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.evidence.Preview;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** The evidence of one checklist item: what is there, one of them large, adding, removing and linking to findings. */
public final class EvidenceViewModel {

    /** A file on its way in. */
    public record Adding(String name, Running running) {
    }

    /** Whether the stored bytes are still what was recorded. */
    public enum Integrity {
        UNKNOWN,
        INTACT,
        BROKEN,
        ABSENT
    }

    private static final Texts TEXTS = Texts.beside(EvidenceViewModel.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int PREVIEW_WIDTH = 560;

    private final EvidenceWork work;
    private final AppSession session;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Latest previews;
    private final ObservableList<EvidenceLine> lines = FXCollections.observableArrayList();
    private final ObservableList<Adding> adding = FXCollections.observableArrayList();
    private final ObservableList<String> refused = FXCollections.observableArrayList();
    private final ObservableMap<String, Preview> thumbnails = FXCollections.observableHashMap();
    private final Map<String, Integer> pages = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final ObjectProperty<@Nullable EvidenceLine> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Integrity> integrity = new ReadOnlyObjectWrapper<>(Integrity.UNKNOWN);
    private final ReadOnlyStringWrapper added = new ReadOnlyStringWrapper("");
    private @Nullable ItemView item;

    /** What was just added comes into view: people want to see that it is the right picture. */
    private @Nullable UUID newest;
    /** Whether the page was left before the picture came: it is asked for again at the next visit. */
    private boolean brokenOff;

    public EvidenceViewModel(EvidenceWork work, AppSession session, Tasks tasks, Dialogs dialogs) {
        this.work = work;
        this.session = session;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.previews = tasks.latest(Duration.ofMillis(60));
        selected.addListener((_, before, now) -> {
            if (before == null || now == null || !before.evidence().id().equals(now.evidence().id())) {
                enlarge(now);
            }
        });
    }

    // --- what is shown ---

    /** Takes over the item that is shown now; null when there is none. */
    public void show(@Nullable ItemView now) {
        boolean other = item == null || now == null || !item.itemId().equals(now.itemId());
        item = now;
        UUID kept = other ? null : idOf(selected.get());
        if (other) {
            refused.clear();
            newest = null;
        }
        List<EvidenceLine> fresh = now == null ? List.of() : now.evidence().stream().map(e -> line(e, now)).toList();
        if (!fresh.equals(lines)) {
            lines.setAll(fresh);
        }
        fresh.forEach(this::loadThumbnail);
        EvidenceLine next = fresh.stream().filter(line -> line.evidence().id().equals(kept)).findFirst()
                .orElse(fresh.isEmpty() ? null : fresh.getFirst());
        selected.set(next);
        if (next != null && (brokenOff || preview.get() instanceof Preview.Later)) {
            enlarge(next);
        }
        showNewest();
    }

    private void showNewest() {
        UUID wanted = newest;
        if (wanted != null) {
            lines.stream().filter(line -> line.evidence().id().equals(wanted)).findFirst().ifPresent(line -> {
                newest = null;
                selected.set(line);
            });
        }
    }

    private static @Nullable UUID idOf(@Nullable EvidenceLine line) {
        return line == null ? null : line.evidence().id();
    }

    private EvidenceLine line(Evidence evidence, ItemView in) {
        List<Integer> proves = in.findings().stream().filter(f -> f.evidence().contains(evidence.id()))
                .map(Finding::number).toList();
        return new EvidenceLine(evidence,
                EvidenceWords.details(evidence, pages.getOrDefault(evidence.sha256(), 0), today()),
                proves);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(session.clock().instant(), Texts.ZONE);
    }

    private void loadThumbnail(EvidenceLine line) {
        Evidence evidence = line.evidence();
        if (!asked.add(evidence.sha256())) {
            return;
        }
        record Found(Preview thumbnail, int pages) {
        }
        tasks.read(TEXTS.get("task.thumbnail"), () -> new Found(work.thumbnail(evidence), work.pages(evidence)), f -> {
            thumbnails.put(evidence.sha256(), f.thumbnail());
            if (f.thumbnail() instanceof Preview.Later) {
                asked.remove(evidence.sha256());
            }
            if (f.pages() > 0) {
                pages.put(evidence.sha256(), f.pages());
                show(item);
            }
        });
    }

    private void enlarge(@Nullable EvidenceLine line) {
        brokenOff = false;
        preview.set(null);
        integrity.set(Integrity.UNKNOWN);
        if (line == null) {
            previews.cancel();
            added.set("");
            return;
        }
        Evidence evidence = line.evidence();
        added.set(EvidenceWords.added(evidence));
        record Seen(Preview preview, Integrity integrity) {
        }
        previews.load(TEXTS.get("task.preview"), () -> new Seen(work.preview(evidence, PREVIEW_WIDTH), check(evidence)),
                seen -> {
                    preview.set(seen.preview());
                    integrity.set(seen.integrity());
                });
    }

    private Integrity check(Evidence evidence) {
        if (!evidence.present()) {
            return Integrity.ABSENT;
        }
        return work.intact(evidence) ? Integrity.INTACT : Integrity.BROKEN;
    }

    // --- what the person does ---

    /** Asks for files. */
    public void choose() {
        add(dialogs.openFiles(new Dialogs.FileRequest(TEXTS.get("choose.title"), TEXTS.get("choose.kind"), List.of(),
                null, null)));
    }

    /** Adds files one after another; each refusal is told beside the list, the others are added all the same. */
    public void add(List<Path> files) {
        ItemView into = item;
        if (into == null) {
            return;
        }
        refused.clear();
        String author = session.author().get();
        for (Path file : files) {
            String name = Objects.toString(file.getFileName(), file.toString());
            start(name, progress -> work.add(author, into.inspectionId(), into.itemId(), file, progress));
        }
    }

    /**
     * Adds a picture from the clipboard; it is named after the time.
     *
     * @param png asked away from the JavaFX thread: a whole screen takes its time to write as a file
     */
    public void addPicture(Supplier<byte[]> png) {
        ItemView into = item;
        if (into == null) {
            return;
        }
        refused.clear();
        String author = session.author().get();
        String name = TEXTS.get("pasted.name", STAMP.format(LocalDateTime.ofInstant(session.clock().instant(),
                Texts.ZONE)));
        start(name, progress -> work.add(author, into.inspectionId(), into.itemId(), name, png.get(), progress));
    }

    private interface Adder {
        Edited<UUID> with(vn.sokiemtra.evidence.Progress progress);
    }

    private void start(String name, Adder adder) {
        // The row may be gone before the call returns: everything at once on one thread is allowed to tasks.
        boolean[] ended = {false};
        Adding[] row = new Adding[1];
        Runnable over = () -> {
            ended[0] = true;
            adding.remove(row[0]);
        };
        Running running = session.editLong(TEXTS.get("task.add", name), progress -> stoppable(adder, progress),
                taken -> {
                    newest = taken.value();
                    showNewest();
                    over.run();
                }, failure -> {
                    over.run();
                    tell(name, failure);
                });
        if (!ended[0]) {
            row[0] = new Adding(name, running);
            adding.add(row[0]);
        }
    }

    private static Edited<UUID> stoppable(Adder adder, Progress progress) {
        try {
            return adder.with((done, total) -> {
                progress.at(total > 0 ? (double) done / total : -1);
                return !progress.isStopped();
            });
        } catch (CancellationException stopped) {
            throw new Progress.Stopped();
        }
    }

    private void tell(String name, Throwable failure) {
        if (failure instanceof Problem problem) {
            refused.add(TEXTS.get("refused", name, problem.sentence(), problem.code()));
        } else if (!(failure instanceof Progress.Stopped)) {
            tasks.problems().show(failure);
        }
    }

    /** Takes the selected file off the item; can be undone. */
    public void remove() {
        EvidenceLine line = selected.get();
        if (line != null) {
            String author = session.author().get();
            session.edit(TEXTS.get("task.remove", line.evidence().name()),
                    () -> work.remove(author, line.evidence().id()), _ -> session.offerUndo());
        }
    }

    /** Links the selected file to a finding of the item, or takes the link away. */
    public void toggleLink(UUID finding) {
        EvidenceLine line = selected.get();
        if (line != null) {
            toggleLink(finding, line.evidence().id());
        }
    }

    /** Links a file of the item to a finding of the item, or takes the link away. */
    public void toggleLink(UUID finding, UUID file) {
        ItemView in = item;
        if (in == null) {
            return;
        }
        String name = in.evidence().stream().filter(e -> e.id().equals(file)).map(Evidence::name).findFirst()
                .orElse("");
        in.findings().stream().filter(f -> f.id().equals(finding)).findFirst().ifPresent(f -> {
            String author = session.author().get();
            boolean linked = f.evidence().contains(file);
            session.<UUID>edit(TEXTS.get(linked ? "task.unlink" : "task.link", name),
                    () -> linked ? work.unlink(author, finding, file) : work.link(author, finding, file), _ -> {
                    });
        });
    }

    /** Links to the finding with this number, as on its card. */
    public void toggleLinkByNumber(int number) {
        findings().stream().filter(f -> f.number() == number).findFirst().ifPresent(f -> toggleLink(f.id()));
    }

    /** Findings the selected file could prove. */
    public List<Finding> findings() {
        ItemView in = item;
        return in == null ? List.of() : in.findings();
    }

    /** Opens a copy in the program the system has for it. */
    public void openOutside() {
        EvidenceLine line = selected.get();
        if (line != null) {
            tasks.read(TEXTS.get("task.open", line.evidence().name()), () -> work.copyOut(line.evidence()),
                    dialogs::openOutside);
        }
    }

    public void dismissRefusals() {
        refused.clear();
    }

    /** Stops what is loading; adding goes on. */
    public void stop() {
        brokenOff = preview.get() == null;
        previews.cancel();
    }

    // --- for the view ---

    public ObservableList<EvidenceLine> lines() {
        return lines;
    }

    /** Files being read in, with progress and Dừng. */
    public ObservableList<Adding> adding() {
        return adding;
    }

    /** Sentences about files that were not taken in. */
    public ObservableList<String> refused() {
        return refused;
    }

    /** Small pictures by SHA-256; absent while loading. */
    public ObservableMap<String, Preview> thumbnails() {
        return thumbnails;
    }

    public ObjectProperty<@Nullable EvidenceLine> selected() {
        return selected;
    }

    /** The selected file, large; null while loading. */
    public ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Integrity> integrity() {
        return integrity.getReadOnlyProperty();
    }

    /** By whom and when, in words. */
    public ReadOnlyStringProperty addedBy() {
        return added.getReadOnlyProperty();
    }
}
