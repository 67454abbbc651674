package vn.sokiemtra.cli;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code backup DATA --out FILE}. */
@Command
final class BackupCommand extends OnData {

    @Option(names = "--out", required = true, paramLabel = "FILE")
    Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets out
    BackupCommand(Program program) {
        super(program);
    }

    @Override
    Report report(Session session) {
        Path target = program().folder().resolve(out);
        session.file().backUp(target);
        return Report.of(Fields.of("data", session.file().path()).and("backup", target),
                TEXTS.get("backup.done", target));
    }
}
