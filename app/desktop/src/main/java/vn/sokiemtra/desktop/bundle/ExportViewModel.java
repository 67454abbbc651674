package vn.sokiemtra.desktop.bundle;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.BundleKind;
import vn.sokiemtra.bundle.BundleName;
import vn.sokiemtra.bundle.ExportBundle;
import vn.sokiemtra.bundle.ExportResult;
import vn.sokiemtra.bundle.ExportWish;
import vn.sokiemtra.bundle.LoadMachines;
import vn.sokiemtra.bundle.Machine;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Counted;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.task.Progress;
import vn.sokiemtra.desktop.task.Running;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Making a bundle: for whom, with which evidence, everything or what the receiver lacks, sealed or not. */
public final class ExportViewModel {

    /** Passphrases shorter than this are guessed too easily. */
    private static final int SHORTEST = 8;

    private static final Texts TEXTS = Texts.beside(ExportViewModel.class);

    private final AppSession session;
    private final Tasks tasks;
    private final Latest looking;
    private final Dialogs dialogs;
    private final BundleDesk desk;
    private final ObjectProperty<@Nullable BundleKind> kind = new SimpleObjectProperty<>();
    private final BooleanProperty evidence = new SimpleBooleanProperty(true);
    private final BooleanProperty onlySome = new SimpleBooleanProperty();
    private final ObservableList<PlanUnit> units = FXCollections.observableArrayList();
    private final Set<UUID> chosen = new HashSet<>();
    private final ReadOnlyStringWrapper chosenWords = new ReadOnlyStringWrapper("");
    private final BooleanProperty onlyLacking = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Path> since = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty sealed = new SimpleBooleanProperty();
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable ExportResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable PlanHeader plan;
    private char @Nullable [] sincePassphrase;
    private @Nullable Running running;

    public ExportViewModel(ScreenContext context, BundleDesk desk) {
        this.session = context.session();
        this.tasks = context.tasks();
        this.looking = tasks.latest(Duration.ZERO);
        this.dialogs = context.dialogs();
        this.desk = desk;
    }

    private record Known(@Nullable PlanHeader plan, List<PlanUnit> units, boolean owner) {
    }

    public void activate() {
        looking.load(TEXTS.get("task.export.look"), () -> {
            Ledger ledger = session.ledger();
            boolean owner = new LoadMachines(ledger).all().stream().filter(Machine::self).anyMatch(Machine::owner);
            return new Known(new LoadPlan(ledger).headerOrNull(), new LoadUnits(ledger).all(), owner);
        }, known -> {
            plan = known.plan();
            if (!known.units().equals(units)) {
                units.setAll(known.units());
            }
            if (kind.get() == null) {
                kind.set(known.owner() ? BundleKind.HAND_OUT : BundleKind.RETURN);
            }
            count();
        });
    }

    // --- choosing ---

    /** Takes a unit in or out; its evidence travels only when it is in. */
    public void choose(PlanUnit unit, boolean in) {
        if (in) {
            chosen.add(unit.inspectionId());
        } else {
            chosen.remove(unit.inspectionId());
        }
        count();
    }

    public boolean isChosen(PlanUnit unit) {
        return chosen.contains(unit.inspectionId());
    }

    private void count() {
        chosenWords
                .set(TEXTS.get("export.units.chosen", VietnameseFormat.number(chosen.size()), VietnameseFormat.number(
                        units.size())));
    }

    /** Lets the person show the last bundle that came from the receiver. */
    public void chooseSince() {
        dialogs.openFile(new Dialogs.FileRequest(TEXTS.get("export.since.title"), TEXTS.get("file.kind"), List.of(
                "*.skt"), desk.folder(), null)).ifPresent(file -> {
                    since.set(file);
                    sincePassphrase = null;
                    onlyLacking.set(true);
                    error.set("");
                });
    }

    // --- writing ---

    /** Asks where to, and writes the bundle. */
    public void export() {
        String wrong = wrong();
        error.set(wrong);
        if (!wrong.isEmpty() || busy.get()) {
            return;
        }
        PlanHeader header = plan;
        Ledger ledger = session.ledger();
        String name = BundleName.of(header == null ? "" : header.document(), ledger.plan(), session.author().get(),
                ledger
                        .replica(),
                session.clock().instant());
        dialogs.saveFile(new Dialogs.FileRequest(TEXTS.get("export.title"), TEXTS.get("file.kind"), List.of("*.skt"),
                desk.folder(), name)).ifPresent(target -> write(withEnding(target)));
    }

    private static Path withEnding(Path target) {
        String name = String.valueOf(target.getFileName());
        return name.endsWith(".skt") ? target : target.resolveSibling(name + ".skt");
    }

    /** What stands against writing, beside the field; empty when nothing does. */
    private String wrong() {
        if (onlyLacking.get() && since.get() == null) {
            return TEXTS.get("export.since.none");
        } else if (onlySome.get() && evidence.get() && chosen.isEmpty()) {
            return TEXTS.get("export.units.none");
        } else if (sealed.get() && passphrase.get().length() < SHORTEST) {
            return TEXTS.get("export.passphrase.short", String.valueOf(SHORTEST));
        } else if (sealed.get() && !passphrase.get().equals(again.get())) {
            return TEXTS.get("export.passphrase.differs");
        }
        return "";
    }

    private void write(Path target) {
        char[] secret = sealed.get() ? passphrase.get().toCharArray() : null;
        Path from = onlyLacking.get() ? since.get() : null;
        Set<UUID> some = onlySome.get() && evidence.get() ? Set.copyOf(chosen) : Set.of();
        ExportWish wish = new ExportWish(target, kind.get(), session.author().get(), evidence.get(), some, from,
                sincePassphrase, secret);
        busy.set(true);
        result.set(null);
        running = tasks.giveOut(TEXTS.get("task.export"), progress -> {
            ExportResult written = new ExportBundle(session.ledger(), session.clock()).run(wish, new Counted(progress));
            return written;
        }, written -> {
            ended(secret);
            result.set(written);
            passphrase.set("");
            again.set("");
        }, failure -> {
            ended(secret);
            failed(target, failure);
        });
    }

    private void ended(char @Nullable [] secret) {
        busy.set(false);
        if (secret != null) {
            Arrays.fill(secret, '\0');
        }
    }

    private void failed(Path target, Throwable failure) {
        boolean locked = failure instanceof Problem problem && (problem.code().equals("SKT-BUNDLE-SEALED") || problem
                .code().equals("SKT-BUNDLE-PASSPHRASE"));
        if (locked) {
            char[] typed = dialogs.passphrase(TEXTS.get(sincePassphrase == null ? "passphrase" : "passphrase.wrong",
                    String.valueOf(since.get() == null ? "" : since.get().getFileName()))).orElse(null);
            if (typed != null && typed.length > 0) {
                sincePassphrase = typed;
                write(target);
                return;
            }
        }
        if (failure instanceof Progress.Stopped || failure instanceof java.util.concurrent.CancellationException) {
            error.set(TEXTS.get("export.stopped"));
        } else {
            error.set(Problems.describe(failure).sentence());
        }
    }

    /** Stops writing; nothing is left of the bundle. */
    public void stop() {
        Running now = running;
        if (now != null && busy.get()) {
            now.stop();
        }
    }

    /** Shows the folder the bundle is in. */
    public void openFolder() {
        ExportResult written = result.get();
        Path folder = written == null ? null : written.file().toAbsolutePath().getParent();
        if (folder != null) {
            dialogs.openOutside(folder);
        }
    }

    public ObjectProperty<@Nullable BundleKind> kind() {
        return kind;
    }

    public BooleanProperty evidence() {
        return evidence;
    }

    /** Whether the evidence of chosen units only travels. */
    public BooleanProperty onlySome() {
        return onlySome;
    }

    public ObservableList<PlanUnit> units() {
        return units;
    }

    public ReadOnlyStringProperty chosenWords() {
        return chosenWords.getReadOnlyProperty();
    }

    /** Whether only what the receiver lacks travels. */
    public BooleanProperty onlyLacking() {
        return onlyLacking;
    }

    /** The last bundle that came from the receiver; null until it was shown. */
    public ReadOnlyObjectProperty<@Nullable Path> since() {
        return since.getReadOnlyProperty();
    }

    public BooleanProperty sealed() {
        return sealed;
    }

    public StringProperty passphrase() {
        return passphrase;
    }

    public StringProperty again() {
        return again;
    }

    /** Why nothing was written; empty when nothing is wrong. */
    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /** The bundle written last; null for none. */
    public ReadOnlyObjectProperty<@Nullable ExportResult> result() {
        return result.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }
}
