package vn.sokiemtra.cli;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.Regimes;

/** {@code new DATA --regime ID}: a data file with a plan made from a regime. */
@Command
final class NewCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "DATA")
    Path data;

    @Option(names = "--regime", required = true, paramLabel = "ID")
    String regime;

    @Option(names = "--as", paramLabel = "NAME")
    @Nullable
    String as;

    @SuppressWarnings("NullAway.Init") // picocli sets data and regime
    NewCommand(Program program) {
        super(program);
    }

    @Override
    Report report() {
        // An unknown regime must not leave an empty file behind.
        new Regimes().find(regime);
        String person = as == null || as.isBlank() ? TEXTS.get("person.unnamed") : as.strip();
        Path path = program().folder().resolve(data);
        try (DataFile file = DataFile.create(path,
                NewDataFile.ofNewPlan(program().clock(), person, machine()), program().surroundings())) {
            new CreatePlan(file.ledger()).from(regime, person);
            PlanHeader plan = new LoadPlan(file.ledger()).header();
            return Report.of(
                    Fields.of("data", path).and("plan", plan.id()).and("regime", regime).and("title", plan.title())
                            .and("document", plan.document()).and("person", person),
                    TEXTS.get("new.made", path, plan.title(), plan.document()));
        }
    }

    static String machine() {
        String name = System.getenv().getOrDefault("COMPUTERNAME", System.getenv().getOrDefault("HOSTNAME", ""));
        return name.isBlank() ? TEXTS.get("machine.unnamed") : name;
    }
}
