package vn.sokiemtra.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** The command line: 0 done, 1 refused, 2 wrong use; one sentence with a stable code on the error stream. */
final class Cli {

    static final int REFUSED = 1;
    static final int WRONG_USE = 2;
    /** Every option has its words beside it. */
    private static final int LONG_OPTIONS = 28;

    private static final Texts TEXTS = Texts.beside(Cli.class);

    private final CommandLine line;

    Cli(Program program, PrintWriter out, PrintWriter err) {
        ResourceBundle words = ResourceBundle.getBundle(Cli.class.getPackageName() + ".texts", Texts.VIETNAMESE,
                Cli.class.getClassLoader());
        line = Commands.tree(program);
        line.setResourceBundle(words).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false).setParameterExceptionHandler((wrong, args) -> wrongUse(err, wrong))
                .setExecutionExceptionHandler((failed, command, parsed) -> refused(err, failed));
        inVietnamese(line);
    }

    /** The tree of commands with its words. */
    CommandLine commands() {
        return line;
    }

    int run(String... args) {
        try {
            return line.execute(args);
        } catch (LinkageError | VirtualMachineError broken) {
            // A damaged installation or too little memory: still one sentence.
            return refused(line.getErr(), new IllegalStateException(broken.toString(), broken));
        }
    }

    private static void inVietnamese(CommandLine command) {
        command.getCommandSpec().usageMessage().synopsisSubcommandLabel(TEXTS.get("help.subcommand"))
                .synopsisHeading(TEXTS.get("help.usage")).commandListHeading(TEXTS.get("help.commands"))
                .optionListHeading(TEXTS.get("help.options")).parameterListHeading(TEXTS.get("help.parameters"))
                .descriptionHeading("%n").sortOptions(false).width(100)
                .longOptionsMaxWidth(LONG_OPTIONS);
        command.getSubcommands().values().forEach(Cli::inVietnamese);
    }

    private static int wrongUse(PrintWriter err, CommandLine.ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        err.println(switch (wrong) {
            case CommandLine.MissingParameterException missing -> sentence("SKT-CLI-MISSING", missing.getMissing()
                    .stream().map(Cli::named).collect(Collectors.joining(", ")), name);
            case CommandLine.UnmatchedArgumentException unmatched -> sentence("SKT-CLI-UNKNOWN",
                    String.join(" ", unmatched.getUnmatched()), name);
            case CommandLine.OverwrittenOptionException twice -> sentence("SKT-CLI-TWICE",
                    named(twice.getOverwritten()), name);
            default -> wrong.getArgSpec() == null
                    ? sentence("SKT-CLI-USAGE", name)
                    : sentence("SKT-CLI-VALUE", named(wrong.getArgSpec()), choices(wrong.getArgSpec()), name, wrong
                            .getValue() == null ? "" : TEXTS.get("value.typed", wrong.getValue()));
        });
        err.flush();
        return WRONG_USE;
    }

    private static int refused(PrintWriter err, Exception failed) {
        if (failed instanceof WrongUse wrong) {
            err.println(wrong.code() + ": " + wrong.getMessage());
            err.flush();
            return WRONG_USE;
        }
        err.println(switch (failed) {
            case Problem problem when problem.code().equals("SKT-DB-PASSPHRASE-NEEDED") ->
                problem.code() + ": " + problem
                        .sentence() + " " + TEXTS.get("passphrase.hint");
            case Problem problem -> problem.code() + ": " + problem.sentence();
            case Refused problem -> problem.code() + ": " + problem.getMessage();
            default -> sentence("SKT-CLI-UNEXPECTED", failed.getClass().getSimpleName(),
                    String.valueOf(failed.getMessage()).lines().findFirst().orElse(""));
        });
        err.flush();
        return REFUSED;
    }

    private static String sentence(String code, Object... arguments) {
        return code + ": " + TEXTS.get(code, arguments);
    }

    private static String named(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String choices(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        if (type == LocalDate.class) {
            return TEXTS.get("value.date");
        }
        Object[] constants = type.getEnumConstants();
        return constants == null
                ? argument.paramLabel()
                : Arrays.stream(constants).map(each -> each.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
