package vn.sokiemtra.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A word that only has meaning with another behind it: {@code regime list}. */
@Command
final class Group implements Runnable {

    @Spec
    CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true)
    boolean help;

    @SuppressWarnings("NullAway.Init") // picocli sets spec
    Group() {
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "");
    }
}
