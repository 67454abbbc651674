package vn.sokiemtra.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.text.Problem;

class AtomicOutputTest {

    @TempDir
    Path folder;

    private void write(Path target, AtomicOutput.Content content) {
        new AtomicOutput().write(target, content);
    }

    private void refused(String code, Path target, AtomicOutput.Content content) {
        assertThatThrownBy(() -> write(target, content)).asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.sentence()).contains("“" + target.getFileName() + "”");
                });
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void aFileIsReplacedAsAWhole() throws IOException {
        Path target = folder.resolve("Biên bản.docx");
        write(target, out -> out.write("cũ".getBytes(StandardCharsets.UTF_8)));
        write(target, out -> out.write("mới".getBytes(StandardCharsets.UTF_8)));
        assertThat(target).hasContent("mới");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void whoMayReadAFileIsWhatTheSystemGivesEveryNewFile() throws IOException {
        Path plain = Files.writeString(folder.resolve("a.txt"), "a");
        Path target = folder.resolve("a.docx");
        write(target, out -> out.write(1));
        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void aFullDiskLeavesTheOldFileAndNothingElse() throws IOException {
        Path target = folder.resolve("a.pdf");
        Files.writeString(target, "cũ");
        refused("SKT-OUT-FULL", target, out -> {
            out.write(new byte[100_000]);
            throw new IOException("No space left on device");
        });
        assertThat(target).hasContent("cũ");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void aMistakeOfTheProgramLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> write(folder.resolve("a.pdf"), out -> {
            out.write(1);
            throw new IllegalStateException("planted");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(files()).isZero();
    }

    @Test
    void aFolderThatIsGoneIsNamedSo() {
        refused("SKT-OUT-NO-FOLDER", folder.resolve("usb").resolve("a.pdf"), out -> out.write(1));
    }

    @Test
    void aReadOnlyFolderIsNamedSo() {
        refused("SKT-OUT-READONLY", Path.of("/proc/a.pdf"), out -> out.write(1));
    }
}
