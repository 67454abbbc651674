package vn.sokiemtra.desktop.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.carryover.StartNextYear;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.database.Passphrase;
import vn.sokiemtra.bundle.InspectBundle;
import vn.sokiemtra.bundle.JoinPlan;
import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.bundle.UndoImport;
import vn.sokiemtra.database.Surroundings;
import vn.sokiemtra.desktop.shell.UnitChoice;
import vn.sokiemtra.desktop.task.Counted;
import vn.sokiemtra.desktop.task.Progress;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.Regimes;
import vn.sokiemtra.sample.EnterSample;
import vn.sokiemtra.sample.SampleData;
import vn.sokiemtra.summary.TakePriorYear;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Opening, making and copying data files; never on the JavaFX thread. */
public final class DataFiles {

    /** The ending of a data file on disk; the window does not show it. */
    public static final String ENDING = ".mv.db";

    private static final Texts TEXTS = Texts.beside(DataFiles.class);

    private static final Logger LOG = Logger.getLogger(DataFiles.class.getName());

    private static final String SAMPLE = "Vi-du-Thach-Thanh-2020";

    private static final long LEAST_SPACE = 64L << 20;

    private final Surroundings surroundings;

    private final Regimes regimes;

    private final InstantSource clock;

    private final String machine;

    /** @param machine as people call it */
    public DataFiles(InstantSource clock, String machine) {
        this(Surroundings.ofThisMachine(clock), machine, new Regimes());
    }

    /** @param regimes what a plan can be made from */
    public DataFiles(InstantSource clock, String machine, Regimes regimes) {
        this(Surroundings.ofThisMachine(clock), machine, regimes);
    }

    /** With another disk than the machine's, for trials. */
    public DataFiles(Surroundings surroundings, String machine) {
        this(surroundings, machine, new Regimes());
    }

    private DataFiles(Surroundings surroundings, String machine, Regimes regimes) {
        this.surroundings = surroundings;
        this.regimes = regimes;
        this.clock = surroundings.clock();
        this.machine = machine;
    }

    /** What a plan can be made from, in the order of the program. */
    public List<RegimeDefinition> regimes() {
        return regimes.list();
    }

    /**
     * Opens a data file.
     *
     * @throws Problem when it is held by another program, unreadable, newer than this version, or without a plan
     */
    public Opened open(Path file) {
        return open(file, null);
    }

    /**
     * Opens a data file that may be sealed.
     *
     * @throws Problem {@code SKT-DB-PASSPHRASE-NEEDED} and {@code SKT-DB-PASSPHRASE-WRONG} too
     */
    public Opened open(Path file, @Nullable Passphrase passphrase) {
        return opened(DataFile.open(file, around(passphrase)), file);
    }

    /** Whether a file asks for a passphrase. */
    public boolean sealed(Path file) {
        return DataFile.isSealed(withEnding(file));
    }

    /** What the plan of another file counts on a day; that file is only read. */
    public TakePriorYear.LastYear counted(Path file, @Nullable Passphrase passphrase, LocalDate today) {
        try (DataFile last = DataFile.open(file, around(passphrase))) {
            return TakePriorYear.read(last.ledger(), today);
        }
    }

    private Surroundings around(@Nullable Passphrase passphrase) {
        return surroundings.withPassphrase(passphrase);
    }

    /**
     * Makes a data file with a plan from a regime. What was begun is taken away again when it fails.
     *
     * @param file with or without its ending; nothing stands there yet
     */
    public Opened create(Path file, String regime, String person) {
        return create(file, regime, person, null);
    }

    /** The same, sealed with a passphrase where there is one. */
    public Opened create(Path file, String regime, String person, @Nullable Passphrase passphrase) {
        return made(file, person, passphrase, ledger -> new CreatePlan(ledger).from(regimes.find(regime), person));
    }

    /**
     * Makes a data file with the plan of a later year.
     *
     * @param last of last year's file, which is only read
     * @param year null for the year after last year's
     * @param taken is told what came along, before the file is given back
     */
    public Opened createAfter(Path file, Ledger last, @Nullable Integer year, String person,
            @Nullable Passphrase passphrase, Consumer<StartNextYear.Taken> taken) {
        int wanted = year == null ? new LoadPlan(last).header().year() + 1 : year;
        LocalDate today = LocalDate.ofInstant(clock.instant(), Texts.ZONE);
        return made(file, person, passphrase, ledger -> taken.accept(new StartNextYear(ledger).after(last, wanted,
                today, person)));
    }

    private Opened made(Path file, String person, @Nullable Passphrase passphrase, Consumer<Ledger> plan) {
        Path full = withEnding(file);
        if (Files.exists(full)) {
            throw new Problem(TEXTS, "SKT-FILE-EXISTS", shown(full));
        }
        writable(Objects.requireNonNull(full.toAbsolutePath().getParent()));
        DataFile data = DataFile.create(full, NewDataFile.ofNewPlan(clock, person, machine), around(passphrase));
        try {
            plan.accept(data.ledger());
            return opened(data, full);
        } catch (RuntimeException failed) {
            data.close();
            takeAway(full);
            throw failed;
        }
    }

    /**
     * The example data in a file of its own in {@code folder}; one that is there already is opened as it is.
     *
     * @param progress stops between the steps; what was begun is taken away then
     */
    public Opened sample(Path folder, String person, Progress progress) {
        Path file = folder.resolve(SAMPLE + ENDING);
        if (Files.exists(file)) {
            return open(file);
        }
        writable(folder);
        DataFile data = DataFile.create(file, NewDataFile.ofNewPlan(clock, person, machine), surroundings);
        try {
            double steps = EnterSample.Step.values().length;
            new EnterSample(data.ledger(), clock).run(person, SampleData.builtIn(), step -> {
                progress.throwIfStopped();
                progress.at((step.ordinal() + 1) / steps);
            });
            return opened(data, file);
        } catch (RuntimeException failed) {
            data.close();
            takeAway(file);
            throw failed;
        }
    }

    /**
     * A data file of its own that joins the plan of a bundle.
     *
     * @param file with or without its ending; nothing stands there yet
     * @param passphrases of the bundle
     * @param own seals the data file; null for one that anybody can read
     * @throws Problem {@code SKT-BUNDLE-…}: what is wrong with the bundle; no file is left then
     */
    public Opened join(Path file, Path bundle, String person, Passphrases passphrases, @Nullable Passphrase own,
            Progress progress) {
        Path full = withEnding(file);
        if (Files.exists(full)) {
            throw new Problem(TEXTS, "SKT-FILE-EXISTS", shown(full));
        }
        writable(Objects.requireNonNull(full.toAbsolutePath().getParent()));
        return opened(new JoinPlan(around(own)).run(full, bundle, person, machine, passphrases, new Counted(progress)),
                full);
    }

    /** What a bundle holds, verified. @throws Problem {@code SKT-BUNDLE-…}: what is wrong with it */
    public InspectBundle.Inspected inspect(Path bundle, Passphrases passphrases, Progress progress) {
        return new InspectBundle(clock).inspect(bundle, passphrases, new Counted(progress));
    }

    /**
     * Goes back to the state before the last import.
     *
     * @param file is closed
     * @throws Problem {@code SKT-BUNDLE-NO-UNDO}; the file stays open then
     */
    public Opened undoImport(Opened file) {
        return opened(new UndoImport(file.data().surroundings()).run(file.data()), file.file());
    }

    /**
     * Goes on in another place: everything acknowledged is copied there, with what is being typed, and the old file stays
     * as it is. When the new place cannot take it, the old file is opened again.
     *
     * @param file open; it is closed
     * @param target with or without its ending; nothing stands there yet
     * @throws Problem when neither the new place nor the old file can be written
     */
    public Moved move(Opened file, Path target) {
        Path full = withEnding(target).toAbsolutePath();
        if (Files.exists(full)) {
            return new Moved(file, new Problem(TEXTS, "SKT-FILE-EXISTS", shown(full)));
        }
        try {
            writable(Objects.requireNonNull(full.getParent()));
        } catch (Problem refused) {
            return new Moved(file, refused);
        }
        Surroundings around = file.data().surroundings();
        closeAfterFailure(file.data());
        try {
            DataFile.restore(file.file(), full, around);
            return new Moved(opened(DataFile.open(full, around), full), null);
        } catch (Problem refused) {
            return new Moved(opened(DataFile.open(file.file(), around), file.file()), refused);
        }
    }

    /**
     * What came of {@link #move}.
     *
     * @param now the file that is open: the new one, or the old one again
     * @param refused why it is the old one; null when it moved
     */
    public record Moved(Opened now, @Nullable Problem refused) {
    }

    /** What a failed disk makes closing complain about has been told. */
    private static void closeAfterFailure(DataFile data) {
        try {
            data.close();
        } catch (Problem known) {
            LOG.log(Level.FINE, known.code(), known);
        }
    }

    private static Opened opened(DataFile data, Path file) {
        try {
            PlanHeader plan = new LoadPlan(data.ledger()).header();
            return new Opened(data, withEnding(file).toAbsolutePath(), plan, units(data.ledger(), plan), data
                    .origin().machine());
        } catch (RuntimeException failed) {
            data.close();
            throw failed;
        }
    }

    /** The plan's unit inspections as the header and its menu show them: by day of visit, then in the plan's order. */
    public static List<UnitChoice> units(Ledger ledger, PlanHeader plan) {
        Map<String, String> forms = new HashMap<>();
        new LoadPlan(ledger).plan().forms().forEach(form -> forms.putIfAbsent(form.code(), form.name()));
        return new LoadUnits(ledger).all().stream()
                .sorted(Comparator.comparing(PlanUnit::visitOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(each -> choice(plan, each, forms.getOrDefault(each.formCode(), ""))).toList();
    }

    private static UnitChoice choice(PlanHeader plan, PlanUnit unit, String form) {
        String visit = unit.visitOn() == null ? TEXTS.get("visit.none") : VietnameseFormat.date(unit.visitOn());
        return new UnitChoice(unit.inspectionId(), unit.name(), TEXTS.get("context", document(plan), form, visit),
                form);
    }

    /** {@code KH 50/KH-UBND}, or the title where the plan has no number yet. */
    public static String document(PlanHeader plan) {
        if (plan.number() == null) {
            return plan.title();
        }
        return plan.notation().startsWith("KH") ? TEXTS.get("plan.document", plan.document()) : plan.document();
    }

    public static Path withEnding(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? file : file.resolveSibling(name + ENDING);
    }

    /** A file's name without its ending. */
    public static String shown(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** Says in words why a folder cannot take a data file, before anything is written. */
    private static void writable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".skt-", ".tmp"));
            long space = folder.toFile().getUsableSpace();
            if (space < LEAST_SPACE) {
                throw new Problem(TEXTS, "SKT-FILE-SPACE", folder, VietnameseFormat.size(space));
            }
        } catch (IOException refused) {
            throw new Problem(refused, TEXTS, "SKT-FILE-FOLDER", folder);
        }
    }

    private static void takeAway(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            throw new Problem(kept, TEXTS, "SKT-FILE-HALF", file);
        }
    }
}
