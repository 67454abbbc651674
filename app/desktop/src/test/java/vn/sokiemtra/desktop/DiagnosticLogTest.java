package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.task.ProgramVersion;

class DiagnosticLogTest {

    private static final String PERSON = "Nguyễn Thị Bích";

    @TempDir
    private Path folder;

    @AfterEach
    void closeTheFiles() {
        LogManager.getLogManager().reset();
    }

    @Test
    void nothingThatPeopleWroteGetsIntoTheLog() throws IOException {
        open();
        Exception deep = new IOException("/home/" + PERSON + "/so-lieu.mv.db");
        Problems.describe(new IllegalStateException("giá trị của " + PERSON, deep));
        Logger.getLogger("org.h2").log(Level.SEVERE, "insert into answer values (''" + PERSON + "'')", deep);
        Logger.getLogger("vn.sokiemtra.thử").log(Level.WARNING, "settings unreadable: {0}", PERSON);
        LogManager.getLogManager().reset();
        String log = log();
        assertThat(log).contains("SKT-APP-").contains("java.lang.IllegalStateException").contains(
                "caused by java.io.IOException").contains("DiagnosticLogTest").contains("SEVERE org.h2").contains(
                        "settings unreadable")
                .contains(", Java " + System.getProperty("java.version"));
        assertThat(log).doesNotContain(PERSON).doesNotContain("/home/").doesNotContain("insert into");
    }

    @Test
    void theLogStaysSmall() throws IOException {
        open();
        Logger busy = Logger.getLogger("vn.sokiemtra.thử");
        for (int i = 0; i < 40_000; i++) {
            busy.warning("a sentence that is said again and again, as a failing program says it " + i);
        }
        LogManager.getLogManager().reset();
        try (Stream<Path> files = Files.list(folder.resolve("log"))) {
            assertThat(files.toList()).hasSize(DiagnosticLog.FILES).allSatisfy(file -> assertThat(Files.size(file))
                    .isLessThan(DiagnosticLog.FILE_BYTES + 4096L));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNobody() throws IOException {
        Files.writeString(folder.resolve("log"), "a file where the folder should be");
        open();
        Logger.getLogger("vn.sokiemtra.thử").warning("goes nowhere");
        assertThat(Files.readString(folder.resolve("log"))).startsWith("a file");
    }

    @Test
    void aRecordWithoutAnythingIsStillALine() {
        LogRecord bare = new LogRecord(Level.WARNING, null);
        assertThat(new DiagnosticLog.WithoutData().format(bare)).endsWith("\n").contains("WARNING");
    }

    private void open() {
        DiagnosticLog.open(folder.resolve("log"), ProgramVersion.ofThis());
    }

    private String log() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("log"))) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
