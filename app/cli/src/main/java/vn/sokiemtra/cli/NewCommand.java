package vn.sokiemtra.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sokiemtra.bundle.JoinPlan;
import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.carryover.MovedRegime;
import vn.sokiemtra.carryover.StartNextYear;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.database.Surroundings;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * {@code new DATA --regime ID | --from BUNDLE | --after LAST [--year Y]}: a data file with a plan of its own, one that joins
 * another's, or the plan of a year after last year's. Without
 * a bundle, {@code --passphrase-file} seals the data file; with one it is the bundle's.
 */
@Command
final class NewCommand extends DataSubcommand {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    @Parameters(index = "0", paramLabel = "DATA")
    Path data;

    @Option(names = "--regime", paramLabel = "ID")
    @Nullable
    String regime;

    @Option(names = "--from", paramLabel = "BUNDLE")
    @Nullable
    Path from;

    @Option(names = "--after", paramLabel = "LAST")
    @Nullable
    Path after;

    @Option(names = "--year", paramLabel = "Y")
    @Nullable
    Integer year;

    @Option(names = "--passphrase-file", paramLabel = "F")
    @Nullable
    Path passphraseFile;

    @Option(names = "--as", paramLabel = "NAME")
    @Nullable
    String as;

    @SuppressWarnings("NullAway.Init") // picocli sets data and regime
    NewCommand(Program program) {
        super(program);
    }

    @Override
    Report report() {
        String person = as == null || as.isBlank() ? TEXTS.get("person.unnamed") : as.strip();
        Path path = program().folder().resolve(data);
        if (year != null && from != null) {
            throw new WrongUse("SKT-CLI-NEW-YEAR");
        } else if (after != null && regime == null && from == null) {
            return yearAfter(path, program().folder().resolve(after), person);
        } else if (after == null && regime != null && from == null) {
            return made(path, regime, person);
        } else if (after == null && from != null && regime == null) {
            return joined(path, program().folder().resolve(from), person);
        }
        throw new WrongUse("SKT-CLI-NEW-ONE");
    }

    private Report joined(Path path, Path bundle, String person) {
        Passphrases passphrases = Passphrases.same(BundleCommands.passphrase(program(), passphraseFile));
        try (DataFile file = new JoinPlan(around()).run(path, bundle, person, machine(),
                passphrases,
                Progress.NONE)) {
            String title = Optional.ofNullable(new LoadPlan(file.ledger()).headerOrNull()).map(PlanHeader::title)
                    .orElse(
                            "");
            return Report.of(Fields.of("data", file.path()).and("plan", file.ledger().plan()).and("from", bundle).and(
                    "title", title).and("sealed", file.isSealed()).and("person", person)
                    .and("machine", file.ledger().replica()),
                    TEXTS.get("joined",
                            file.path(), bundle.getFileName(), title));
        }
    }

    private Report yearAfter(Path path, Path last, String person) {
        LocalDate today = LocalDate.ofInstant(program().clock().instant(), Texts.ZONE);
        return program().with(last, around(), before -> {
            int wanted = year == null ? new LoadPlan(before.ledger()).header().year() + 1 : year;
            if (wanted <= new LoadPlan(before.ledger()).header().year()) {
                throw new WrongUse("SKT-CLI-YEAR", String.valueOf(wanted));
            }
            try (DataFile file = DataFile.create(path, NewDataFile.ofNewPlan(program().clock(), person, machine()),
                    sealing())) {
                StartNextYear.Taken taken = new StartNextYear(file.ledger()).after(before.ledger(), wanted, today,
                        person);
                List<String> lines = new ArrayList<>();
                lines.add(TEXTS.get("new.after", path, taken.title(),
                        VietnameseFormat.number(taken.units()), VietnameseFormat.number(taken.teams()),
                        VietnameseFormat.number(taken.findings()), VietnameseFormat.number(taken.deductedPoints()),
                        VietnameseFormat.number(taken.inconclusive())));
                lines.addAll(old(taken.oldYear(), new LoadPlan(before.ledger()).header().year()));
                return new Report(Fields.of("data", path).and("plan", file.ledger().plan()).and("after", last).and(
                        "title", taken.title()).and("units", taken.units()).and("teams", taken.teams()).and("findings",
                                taken.findings())
                        .and("deductedPoints", taken.deductedPoints()).and("inconclusive", taken.inconclusive())
                        .and("oldYear", taken.oldYear().stream().map(MovedRegime.Named::sentence).toList()),
                        lines);
            }
        });
    }

    private Report made(Path path, String regime, String person) {
        // An unknown regime must not leave an empty file behind.
        RegimeDefinition written = program().regimes().find(regime);
        int writtenFor = written.plan().year();
        if (year != null && (year < EARLIEST || year > LATEST)) {
            throw new WrongUse("SKT-CLI-YEAR-RANGE", String.valueOf(year), String.valueOf(EARLIEST), String.valueOf(
                    LATEST));
        }
        MovedRegime moved = MovedRegime.to(written, year == null ? writtenFor : year);
        try (DataFile file = DataFile.create(path,
                NewDataFile.ofNewPlan(program().clock(), person, machine()), sealing())) {
            new CreatePlan(file.ledger()).from(moved.regime(), person);
            PlanHeader plan = new LoadPlan(file.ledger()).header();
            List<String> lines = new ArrayList<>(List.of(plan.number() == null
                    ? TEXTS.get("new.made", path, plan.title())
                    : TEXTS.get("new.made.numbered", path, plan.title(), plan.document())));
            if (file.isSealed()) {
                lines.add(TEXTS.get("new.sealed"));
            }
            lines.addAll(old(moved.oldYear(), writtenFor));
            return new Report(
                    Fields.of("data", path).and("plan", plan.id()).and("regime", regime).and("title", plan.title())
                            .and("document", plan.document()).and("sealed", file.isSealed()).and("person", person)
                            .and("oldYear", moved.oldYear().stream().map(MovedRegime.Named::sentence).toList()),
                    lines);
        }
    }

    /** What still names the year before, each as it stands. */
    private static List<String> old(List<MovedRegime.Named> named, int before) {
        if (named.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(TEXTS.get("new.old", String.valueOf(before))));
        named.forEach(one -> lines.add(one.item().isEmpty()
                ? "- " + one.sentence()
                : "- " + TEXTS.get("new.old.item", one.item(), one.sentence())));
        return lines;
    }

    private Surroundings sealing() {
        if (passphraseFile == null) {
            return around();
        } else if (dataPassphraseFile != null) {
            throw new WrongUse("SKT-CLI-PASSPHRASE-TWICE");
        }
        return around(passphraseFile);
    }

    static String machine() {
        String name = System.getenv().getOrDefault("COMPUTERNAME", System.getenv().getOrDefault("HOSTNAME", ""));
        return name.isBlank() ? TEXTS.get("machine.unnamed") : name;
    }
}
