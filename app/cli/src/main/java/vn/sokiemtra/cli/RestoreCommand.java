package vn.sokiemtra.cli;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sokiemtra.database.DataFile;

/** {@code restore FILE --out DATA}. */
@Command
final class RestoreCommand extends DataSubcommand {

    @Parameters(index = "0", paramLabel = "FILE")
    Path backup;

    @Option(names = "--out", required = true, paramLabel = "DATA")
    Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets backup and out
    RestoreCommand(Program program) {
        super(program);
    }

    @Override
    Report report() {
        Path from = program().folder().resolve(backup);
        Path to = program().folder().resolve(out);
        DataFile.restore(from, to, around());
        return Report.of(Fields.of("backup", from).and("data", to), TEXTS.get("restore.done", from, to));
    }
}
