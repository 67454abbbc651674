package vn.sokiemtra.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import vn.sokiemtra.desktop.task.ProgramVersion;
import vn.sokiemtra.desktop.task.Trace;

/**
 * The log for whoever helps: two files of at most one megabyte in the settings folder, the older overwritten. It tells
 * what happened in the program and never what people wrote: a line is a time, a level, a place and, for our own code, a
 * fixed sentence without its arguments. What libraries say may quote data and is left out.
 */
final class DiagnosticLog {

    static final int FILE_BYTES = 1 << 20;

    static final int FILES = 2;

    private static final String OWN = "vn.sokiemtra";

    private DiagnosticLog() {
    }

    /** Begins logging into {@code folder}; where that cannot be written there is no log, and the program goes on. */
    static void open(Path folder, ProgramVersion version) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        Logger own = Logger.getLogger(OWN);
        own.setLevel(Level.INFO);
        try {
            Files.createDirectories(folder);
            FileHandler file = new FileHandler(folder.resolve("sokiemtra.%g.log").toString(), FILE_BYTES, FILES, true);
            file.setEncoding("UTF-8");
            file.setFormatter(new WithoutData());
            root.addHandler(file);
            own.info(version.line());
        } catch (IOException noLog) {
            root.setLevel(Level.OFF);
        }
    }

    /** One record as it may be written down. */
    static final class WithoutData extends Formatter {

        @Override
        public String format(LogRecord record) {
            String name = String.valueOf(record.getLoggerName());
            StringBuilder line = new StringBuilder();
            line.append(record.getInstant()).append(' ').append(record.getLevel().getName()).append(' ').append(name);
            if (name.startsWith(OWN)) {
                line.append(": ").append(record.getMessage());
            } else if (record.getSourceClassName() != null) {
                line.append(" at ").append(record.getSourceClassName());
            }
            line.append('\n');
            if (record.getThrown() != null) {
                line.append(Trace.of(record.getThrown()));
            }
            return line.toString();
        }
    }
}
