package vn.sokiemtra.cli;

import java.nio.file.Path;

import picocli.CommandLine.Parameters;

/** A command on a data file. */
abstract class OnData extends DataSubcommand {

    @Parameters(index = "0", paramLabel = "DATA")
    Path data;

    @SuppressWarnings("NullAway.Init") // picocli sets data
    OnData(Program program) {
        super(program);
    }

    abstract Report report(Session session);

    @Override
    Report report() {
        return program().with(data, around(), session -> {
            session.file().warnings().forEach(warning -> spec.commandLine().getErr()
                    .println(warning.code() + ": " + warning.sentence()));
            return report(session);
        });
    }
}
