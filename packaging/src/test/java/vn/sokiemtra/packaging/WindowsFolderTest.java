package vn.sokiemtra.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder itself is checked by the same code whenever it is built; here each flaw is planted. */
class WindowsFolderTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aFolderAsItShouldBe() throws IOException {
        Files.createDirectories(folder.resolve("app"));
        for (String jar : new String[]{"javafx-base-25-win", "javafx-controls-25-win", "sokiemtra-cli-1"}) {
            jar(jar, "Main.class");
        }
        jar("javafx-graphics-25-win", "glass.dll");
        for (String file : new String[]{"sokiemtra.bat", "HUONG-DAN-CAI-DAT.txt"}) {
            Files.copy(Path.of("windows", file), folder.resolve(file));
        }
    }

    @Test
    void theFolderAsItShouldBeHasNoFlaw() throws IOException {
        assertThat(WindowsFolder.flaws(folder)).isEmpty();
    }

    @Test
    void missingJavaFxIsFound() throws IOException {
        Files.delete(folder.resolve("app/javafx-controls-25-win.jar"));
        assertThat(WindowsFolder.flaws(folder)).singleElement().asString().contains("javafx-controls-");
    }

    @Test
    void aJavaFxWithoutItsNativesIsFound() throws IOException {
        jar("javafx-graphics-25-win", "Main.class");
        assertThat(WindowsFolder.flaws(folder)).singleElement().asString().contains("glass.dll");
    }

    @Test
    void librariesForLinuxAreFoundByNameAndByContent() throws IOException {
        jar("javafx-base-25-linux", "Main.class");
        jar("harmless", "native/libx.so");
        assertThat(WindowsFolder.flaws(folder)).containsExactlyInAnyOrder("not for Windows: javafx-base-25-linux.jar",
                "not for Windows: harmless.jar!native/libx.so");
    }

    @Test
    void aBatchFileKeepsItsLineEndsLettersAndQuotes() throws IOException {
        Path batch = folder.resolve("sokiemtra.bat");
        String good = Files.readString(batch);
        assertThat(good).contains("\"%~dp0sokiemtra-cli.exe\" %*");
        Files.writeString(batch, good.replace("\r\n", "\n"));
        assertThat(WindowsFolder.flaws(folder)).singleElement().asString().contains("CRLF");
        Files.writeString(batch, good + "rem Sổ Kiểm Tra\r\n");
        assertThat(WindowsFolder.flaws(folder)).singleElement().asString().contains("ASCII");
        Files.writeString(batch, good.replace("\"%~dp0app\\*\"", "%~dp0app\\*"));
        assertThat(WindowsFolder.flaws(folder)).singleElement().asString().contains("without quotes");
        Files.delete(batch);
        assertThat(WindowsFolder.flaws(folder)).containsExactly("no sokiemtra.bat");
    }

    @Test
    void theBatchFileOfTheRunnableFolderIsAsGood() throws IOException {
        Files.copy(Path.of("bin", "sokiemtra.bat"), folder.resolve("runnable.bat"));
        assertThat(WindowsFolder.flaws(folder)).isEmpty();
    }

    private void jar(String name, String entry) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("app").resolve(name
                + ".jar")))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.closeEntry();
        }
    }
}
