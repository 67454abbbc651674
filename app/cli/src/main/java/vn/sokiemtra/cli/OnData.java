package vn.sokiemtra.cli;

import java.nio.file.Path;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command on a data file. */
abstract class OnData extends Subcommand {

    @Parameters(index = "0", paramLabel = "DATA")
    Path data;

    @Mixin
    DataPassphrase passphrase = new DataPassphrase();

    @SuppressWarnings("NullAway.Init") // picocli sets data
    OnData(Program program) {
        super(program);
    }

    abstract Report report(Session session);

    @Override
    Report report() {
        return program().with(data, passphrase.around(program()), session -> {
            session.file().warnings().forEach(warning -> spec.commandLine().getErr()
                    .println(warning.code() + ": " + warning.sentence()));
            return report(session);
        });
    }
}
