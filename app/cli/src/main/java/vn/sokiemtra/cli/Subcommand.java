package vn.sokiemtra.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.sokiemtra.text.Texts;

/** A command that does something and reports it, to people or with {@code --json} to machines. */
abstract class Subcommand implements Callable<Integer> {

    static final Texts TEXTS = Texts.beside(Subcommand.class);

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule().addSerializer(java.util.UUID.class, new ToStringSerializer())
                    .addSerializer(java.time.Instant.class, new ToStringSerializer())
                    .addSerializer(java.time.LocalDate.class, new ToStringSerializer())
                    .addSerializer(java.time.LocalDateTime.class, new ToStringSerializer())
                    .addSerializer(java.nio.file.Path.class, new ToStringSerializer()))
            .build();

    @Spec
    CommandSpec spec;

    @Option(names = "--json")
    boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true)
    boolean help;

    private final Program program;

    @SuppressWarnings("NullAway.Init") // picocli sets spec
    Subcommand(Program program) {
        this.program = program;
    }

    Program program() {
        return program;
    }

    /** Does the work; throws a Problem when it cannot. */
    abstract Report report();

    /** Exit code of a command that did its work; a check that found something says otherwise. */
    int exitCode(Report report) {
        return 0;
    }

    @Override
    public Integer call() {
        Report report = report();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(written(report.document()));
        } else {
            report.lines().forEach(out::println);
        }
        out.flush();
        return exitCode(report);
    }

    static String written(Object document) {
        try {
            return JSON.writeValueAsString(document instanceof Fields fields ? fields.map() : document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
