package vn.sokiemtra.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

import vn.sokiemtra.database.Surroundings;

/** The start of the program: the window without a subcommand, the command line with one. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        quietLibraries();
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        Path here = Path.of("").toAbsolutePath();
        Program program = new Program(Surroundings.ofThisMachine(InstantSource.system()), here, System.getenv());
        if ("every-screen".equals(System.getenv("SOKIEMTRA_REHEARSAL"))) {
            rehearse(program);
        }
        Start start = new Start(here, err, System.getenv(), Window::open, line -> new Cli(program, out, err).run(line));
        // Some libraries ask for a screen the moment a picture is drawn; none of ours needs one.
        if (!start.wantsWindow(args)) {
            System.setProperty("java.awt.headless", "true");
        }
        int exit = start.run(args);
        out.flush();
        err.flush();
        if (exit != Start.STAYS_OPEN) {
            System.exit(exit);
        }
    }

    /** The build trains the start-up cache with one run of the program: the command line belongs to it. */
    private static void rehearse(Program program) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        for (String line : List.of("--help", "regime list --json", "unit list khong-co --json")) {
            new Cli(program, nowhere, nowhere).run(line.split(" "));
        }
    }

    /** Standard error belongs to our sentences; the window keeps a log file instead. */
    private static void quietLibraries() {
        System.setProperty("java.util.logging.config.class", NoLog.class.getName());
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    /**
     * A configuration of logging that is none. Java makes one of these when the first library logs; to begin logging here
     * would open every library before the window.
     */
    public static final class NoLog {
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }
}
