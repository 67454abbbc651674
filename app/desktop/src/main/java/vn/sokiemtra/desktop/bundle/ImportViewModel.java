package vn.sokiemtra.desktop.bundle;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.ApplyImport;
import vn.sokiemtra.bundle.BeforeImport;
import vn.sokiemtra.bundle.BundleHeader;
import vn.sokiemtra.bundle.ImportPlan;
import vn.sokiemtra.bundle.ImportResult;
import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.bundle.PlanImport;
import vn.sokiemtra.bundle.PlannedBundle;
import vn.sokiemtra.bundle.Trust;
import vn.sokiemtra.bundle.TrustMachine;
import vn.sokiemtra.bundle.UndoImport;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Counted;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.task.Running;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Bundles to be imported: verified first, then what they would do, then done. */
public final class ImportViewModel {

    /** Where the page is. */
    public enum Phase {
        /** Nothing is chosen. */
        EMPTY,
        /** Bundles are being verified. */
        CHECKING,
        /** It is known what they would do. */
        CHECKED,
        /** They are being taken in. */
        IMPORTING,
        /** They are here. */
        DONE
    }

    private static final Texts TEXTS = Texts.beside(ImportViewModel.class);

    private final ScreenContext context;
    private final BundleDesk desk;
    private final AppSession session;
    private final Tasks tasks;
    private final ObservableList<ImportRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ImportRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable ImportPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ImportResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper undoOffered = new ReadOnlyBooleanWrapper();
    private final BundleSecrets secrets;
    private final Set<UUID> confirmed = new HashSet<>();
    private final ChangeListener<Number> onRevision = (property, before, now) -> lookForUndo();
    private final ListChangeListener<Path> onIncoming = change -> takeIncoming();
    private final ObservableList<Path> waiting;
    private @Nullable Running running;
    private long round;

    public ImportViewModel(ScreenContext context, BundleDesk desk) {
        this.context = context;
        this.desk = desk;
        this.session = context.session();
        this.tasks = context.tasks();
        this.secrets = new BundleSecrets(context.dialogs());
        this.waiting = desk.incoming().waiting();
    }

    public void activate() {
        session.revision().addListener(onRevision);
        waiting.addListener(onIncoming);
        takeIncoming();
        lookForUndo();
    }

    public void deactivate() {
        session.revision().removeListener(onRevision);
        waiting.removeListener(onIncoming);
    }

    /** Taken while the list is being told of a change, the list would change under the teller's hands. */
    private void takeIncoming() {
        tasks.after(Duration.ZERO, () -> {
            if (!waiting.isEmpty() && phase.get() != Phase.IMPORTING) {
                add(desk.incoming().take());
            }
        });
    }

    private void lookForUndo() {
        DataFile file = desk.data();
        tasks.read(TEXTS.get("task.undo.look"), () -> UndoImport.isOffered(file), undoOffered::set);
    }

    // --- choosing ---

    /** Lets the person choose bundles. */
    public void choose() {
        if (!busy()) {
            add(context.dialogs().openFiles(new Dialogs.FileRequest(TEXTS.get("choose.title"), TEXTS.get("file.kind"),
                    List.of("*.skt"), desk.folder(), null)));
        }
    }

    /** Adds bundles to those chosen and verifies all of them together: they may need one another. */
    public void add(List<Path> files) {
        if (phase.get() == Phase.DONE) {
            clear();
        }
        Set<Path> known = new HashSet<>();
        rows.forEach(row -> known.add(row.file()));
        List<Path> fresh = files.stream().map(Path::toAbsolutePath).filter(known::add).toList();
        fresh.forEach(file -> rows.add(new ImportRow(file, null, null, true)));
        if (!fresh.isEmpty()) {
            selected.set(rows.get(rows.size() - fresh.size()));
            check();
        }
    }

    /** Takes a bundle off the list. */
    public void remove(ImportRow row) {
        if (busy()) {
            return;
        }
        rows.removeIf(each -> each.file().equals(row.file()));
        secrets.forget(row.file());
        if (rows.isEmpty()) {
            clear();
        } else if (phase.get() != Phase.DONE) {
            check();
        }
    }

    /** Leaves a bundle out, or takes it in again. */
    public void toggle(ImportRow row) {
        if (busy() || phase.get() == Phase.DONE || !row.ready()) {
            return;
        }
        replace(row.wanted(!row.wanted()));
        check();
    }

    private void replace(ImportRow row) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).file().equals(row.file())) {
                boolean was = rows.get(i).equals(selected.get());
                rows.set(i, row);
                if (was || selected.get() != null && selected.get().file().equals(row.file())) {
                    selected.set(row);
                }
            }
        }
    }

    /** Begins anew with an empty list. */
    public void clear() {
        stop();
        round++;
        rows.clear();
        selected.set(null);
        plan.set(null);
        result.set(null);
        confirmed.clear();
        secrets.forgetAll();
        phase.set(Phase.EMPTY);
    }

    // --- verifying ---

    private void check() {
        stop();
        long mine = ++round;
        List<Path> files = rows.stream().filter(ImportRow::wanted).map(ImportRow::file).toList();
        phase.set(Phase.CHECKING);
        Passphrases known = secrets.known();
        running = tasks.read(TEXTS.get("task.check", String.valueOf(files.size())), progress -> {
            ImportPlan planned = new PlanImport(session.ledger()).of(files, known, new Counted(progress));
            progress.throwIfStopped();
            return planned;
        }, planned -> {
            if (mine == round) {
                checked(planned);
            }
        }, failure -> {
            if (mine == round) {
                phase.set(rows.stream().allMatch(row -> row.bundle() == null) ? Phase.EMPTY : Phase.CHECKED);
                rows.removeIf(row -> row.bundle() == null);
                selected.set(rows.isEmpty() ? null : rows.getFirst());
                tasks.problems().show(failure);
            }
        });
    }

    private void checked(ImportPlan planned) {
        planned.bundles().forEach(bundle -> rows.stream().filter(row -> row.file().equals(bundle.file())).findFirst()
                .ifPresent(row -> replace(row.with(bundle))));
        plan.set(planned);
        phase.set(Phase.CHECKED);
        boolean unlocked = false;
        for (ImportRow row : List.copyOf(rows)) {
            unlocked |= row.locked() && secrets.askOnce(row);
        }
        if (unlocked) {
            check();
        }
    }

    /** Asks for the passphrase of a sealed bundle. */
    public void unlock(ImportRow row) {
        if (row.locked() && !busy() && secrets.ask(row)) {
            check();
        }
    }

    // --- importing ---

    /** How many will be imported. */
    public int ticked() {
        return (int) rows.stream().filter(ImportRow::ticked).count();
    }

    /** Takes in what is chosen. */
    public void importNow() {
        List<ImportRow> chosen = rows.stream().filter(ImportRow::ticked).toList();
        if (phase.get() != Phase.CHECKED || chosen.isEmpty() || !sureOfKeys(chosen)) {
            return;
        }
        phase.set(Phase.IMPORTING);
        String person = session.author().get();
        List<Path> files = chosen.stream().map(ImportRow::file).toList();
        DataFile data = desk.data();
        Passphrases known = secrets.known();
        running = session.takeIn(TEXTS.get("task.import", String.valueOf(files.size())), progress -> {
            ImportResult done = new ApplyImport(session.ledger(), session.clock(), BeforeImport.copyOf(data)).run(files,
                    person, known, new Counted(progress));
            return new Edited<>(done, null, done.at());
        }, edited -> imported(edited.value()), this::failed);
    }

    /** A machine whose key is another one now is the one thing that is asked about. */
    private boolean sureOfKeys(List<ImportRow> chosen) {
        for (ImportRow row : chosen) {
            PlannedBundle bundle = row.bundle();
            BundleHeader header = row.header();
            if (bundle != null && header != null && bundle.trust() == Trust.KEY_CHANGED && !confirmed.contains(header
                    .sender())) {
                if (!context.dialogs().confirm(TEXTS.get("key.title"), TEXTS.get("key.sentence", header.person(), header
                        .machine(), bundle.code()), TEXTS.get("key.verb"))) {
                    return false;
                }
                confirmed.add(header.sender());
            }
        }
        return true;
    }

    private void imported(ImportResult done) {
        done.bundles()
                .forEach(each -> rows.stream().filter(row -> row.file().equals(each.file())).findFirst().ifPresent(
                        row -> replace(row.with(each))));
        result.set(done);
        phase.set(Phase.DONE);
        trustConfirmed();
        long taken = taken(done);
        if (taken > 0) {
            session.receive();
            session.offer(new AppSession.Offer(TEXTS.get("imported.at", String.valueOf(taken), VietnameseFormat.clock(
                    LocalDateTime.ofInstant(done.at(), Texts.ZONE).toLocalTime())), TEXTS.get("undo"),
                    desk::undoImport));
        }
        lookForUndo();
    }

    static long taken(ImportResult done) {
        return done.bundles().stream().filter(each -> each.outcome() == PlannedBundle.Outcome.READY).count();
    }

    /** Whom the person was sure of before the bundle was in. */
    private void trustConfirmed() {
        String person = session.author().get();
        for (UUID machine : Set.copyOf(confirmed)) {
            tasks.write(TEXTS.get("task.trust"), progress -> new TrustMachine(session.ledger()).run(person, machine),
                    edited -> {
                    }, failure -> {
                        if (!(failure instanceof Problem problem) || !problem.code().equals("SKT-MACHINE-NO-CHAIN")) {
                            tasks.problems().show(failure);
                        }
                    });
        }
    }

    private void failed(Throwable failure) {
        phase.set(Phase.CHECKED);
        tasks.problems().show(failure);
        check();
    }

    /** Stops verifying or importing; what was imported before stays. */
    public void stop() {
        Running now = running;
        running = null;
        if (now != null) {
            now.stop();
        }
    }

    /** Goes back to before the last import. */
    public void undo() {
        desk.undoImport();
    }

    // --- what else one can do with a bundle ---

    /** The code was read to each other and is right. */
    public void confirmCode(ImportRow row) {
        BundleHeader header = row.header();
        if (header != null) {
            confirmed.add(header.sender());
            replace(row.wanted(row.wanted()));
            if (phase.get() == Phase.DONE) {
                trustConfirmed();
            }
        }
    }

    public boolean codeConfirmed(ImportRow row) {
        return row.header() != null && confirmed.contains(row.header().sender());
    }

    /** Puts a message to the sender of what is missing on the clipboard. */
    public void copyRequest(ImportRow row) {
        context.dialogs().copy(ImportWords.request(row));
    }

    /** Puts why a bundle cannot be imported on the clipboard, for whoever helps. */
    public void copyFlaw(ImportRow row) {
        Problem flaw = ImportWords.problem(row);
        if (flaw != null) {
            context.dialogs().copy(Problems.describe(flaw).report());
        }
    }

    /** A bundle of another plan becomes a data file of its own. */
    public void join(ImportRow row) {
        desk.join(row.file());
    }

    public void openConflicts() {
        context.navigator().go(Place.of(Area.BUNDLES, "conflicts"));
    }

    public boolean busy() {
        return phase.get() == Phase.CHECKING || phase.get() == Phase.IMPORTING;
    }

    public ObservableList<ImportRow> rows() {
        return rows;
    }

    public ObjectProperty<@Nullable ImportRow> selected() {
        return selected;
    }

    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** What the chosen ones would do together; null before it is known. */
    public ReadOnlyObjectProperty<@Nullable ImportPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    /** What the import did; null before. */
    public ReadOnlyObjectProperty<@Nullable ImportResult> result() {
        return result.getReadOnlyProperty();
    }

    /** Whether the last import can be undone. */
    public ReadOnlyBooleanProperty undoOffered() {
        return undoOffered.getReadOnlyProperty();
    }

}
