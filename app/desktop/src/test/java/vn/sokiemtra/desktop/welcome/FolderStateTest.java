package vn.sokiemtra.desktop.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderStateTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderThatIsYetToComeIsUsableAndNotMade() {
        Path later = folder.resolve("Sổ Kiểm Tra").resolve("2020");
        FolderState state = FolderState.of(later);
        assertThat(state.usable()).isTrue();
        assertThat(state.sentence()).contains("còn trống");
        assertThat(Files.exists(later)).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("tep"), "");
        assertThat(FolderState.of(file.resolve("con")).usable()).isFalse();
    }

    /** A pseudo file system refuses writing even to root. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aReadOnlyFolderIsSaid() {
        Path readOnly = Path.of("/proc");
        assertThat(FolderState.of(readOnly).usable()).isFalse();
        assertThat(FolderState.of(readOnly).sentence()).startsWith("Không ghi được");
    }
}
