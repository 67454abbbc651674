package vn.sokiemtra.desktop.welcome;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.BundleHeader;
import vn.sokiemtra.bundle.InspectBundle;
import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.database.Passphrase;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.ProposedFile;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.task.Progress;
import vn.sokiemtra.desktop.task.Running;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Opening the bundle one was given: what it holds, and the data file it becomes. */
public final class JoinViewModel {

    /** Makes the data file. */
    @FunctionalInterface
    public interface Join {
        /** @param own seals the data file; null for one that anybody can read */
        void run(Path file, Path bundle, Passphrases passphrases, @Nullable Passphrase own);
    }

    /**
     * A verified bundle.
     *
     * @param about who made it, when, for which plan
     * @param holds how much it brings
     * @param code of the sender's machine, to be compared
     */
    public record Seen(Path file, String about, String holds, String code) {
    }

    private static final Texts TEXTS = Texts.beside(JoinViewModel.class);

    private final DataFiles files;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Supplier<@Nullable Path> folder;
    private final StringProperty person;
    private final Join join;
    private final ReadOnlyObjectWrapper<@Nullable Seen> seen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final StringProperty fileName = new SimpleStringProperty("");
    private final SealChoice seal = new SealChoice();
    /** What the person typed for this bundle. */
    private Passphrases passphrases = Passphrases.NONE;
    private @Nullable Running running;
    private long asked;

    JoinViewModel(DataFiles files, Tasks tasks, Dialogs dialogs, Supplier<@Nullable Path> folder, StringProperty person,
            Join join) {
        this.files = files;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.folder = folder;
        this.person = person;
        this.join = join;
    }

    /** Lets the person choose the bundle. */
    public void choose() {
        dialogs.openFile(new Dialogs.FileRequest(TEXTS.get("join.title"), TEXTS.get("join.kind"), List.of("*.skt"),
                folder.get(), null)).ifPresent(this::begin);
    }

    /** Verifies a bundle and shows what it holds. */
    public void begin(Path bundle) {
        passphrases = Passphrases.NONE;
        look(bundle);
    }

    private void look(Path bundle) {
        long mine = ++asked;
        Running before = running;
        if (before != null) {
            before.stop();
        }
        seen.set(null);
        error.set("");
        state.set(TEXTS.get("join.checking", String.valueOf(bundle.getFileName())));
        Passphrases known = passphrases;
        Path into = folder.get();
        String who = person.get();
        running = tasks.read(TEXTS.get("join.checking", String.valueOf(bundle.getFileName())), progress -> {
            InspectBundle.Inspected found = files.inspect(bundle, known,
                    progress);
            if (!found.header().isWhole()) {
                throw new Problem(TEXTS, "SKT-JOIN-NOT-WHOLE", found.header().person());
            }
            String name = into == null
                    ? ""
                    : DataFiles.shown(ProposedFile.proposed(into, found.header().document(), who));
            return new Found(found, name);
        }, found -> {
            if (mine == asked) {
                shown(found);
            }
        }, failure -> {
            if (mine == asked) {
                failed(bundle, failure);
            }
        });
    }

    private record Found(InspectBundle.Inspected bundle, String name) {
    }

    private void shown(Found found) {
        BundleHeader header = found.bundle().header();
        state.set("");
        fileName.set(found.name());
        seen.set(new Seen(found.bundle().file(), TEXTS.get("join.about", header.person(), header.machine(),
                VietnameseFormat.dateTime(LocalDateTime.ofInstant(header.madeAt(), Texts.ZONE)), header.title()),
                TEXTS
                        .get("join.holds", VietnameseFormat.number(header.changes()), VietnameseFormat.number(found
                                .bundle().evidence()), VietnameseFormat.size(found.bundle().size())),
                found.bundle()
                        .code()));
    }

    private void failed(Path bundle, Throwable failure) {
        state.set("");
        boolean locked = failure instanceof Problem problem && (problem.code().equals("SKT-BUNDLE-SEALED") || problem
                .code().equals("SKT-BUNDLE-PASSPHRASE"));
        if (locked) {
            String key = passphrases == Passphrases.NONE ? "join.passphrase" : "join.passphrase.wrong";
            char[] typed = dialogs.passphrase(TEXTS.get(key, String.valueOf(bundle.getFileName()))).orElse(null);
            if (typed != null && typed.length > 0) {
                passphrases = Passphrases.same(typed);
                look(bundle);
                return;
            }
        }
        if (!(failure instanceof Progress.Stopped)) {
            error.set(Problems.describe(failure).sentence());
        }
    }

    /** Makes the data file and opens it. */
    public void join() {
        Seen bundle = seen.get();
        Path into = folder.get();
        if (bundle != null && into != null && !fileName.get().isBlank() && seal.isSound()) {
            join.run(ProposedFile.typed(into, fileName.get()), Objects.requireNonNull(bundle).file(),
                    passphrases, seal.take());
        }
    }

    /** Whether the data file gets a passphrase of its own; the bundle's is another. */
    public SealChoice seal() {
        return seal;
    }

    /** What the bundle holds; null before it was verified. */
    public ReadOnlyObjectProperty<@Nullable Seen> seen() {
        return seen.getReadOnlyProperty();
    }

    /** What is being done; empty for nothing. */
    public ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    /** Why it cannot be opened; empty when it can. */
    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    public StringProperty fileName() {
        return fileName;
    }
}
