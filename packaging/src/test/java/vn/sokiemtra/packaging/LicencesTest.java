package vn.sokiemtra.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicencesTest {

    @TempDir
    Path folder;

    @Test
    void eachLibraryIsListedWithItsTextAndItsOwnNotice() throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(lib.resolve("one-1.jar")))) {
            jar.putNextEntry(new ZipEntry("META-INF/NOTICE.txt"));
            jar.write("one is one".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        Path out = write("one", "Apache-2.0");
        assertThat(out.resolve("INDEX.txt")).content().contains("one 1: Apache-2.0");
        assertThat(out.resolve("Apache-2.0.txt")).content().contains("Apache License");
        assertThat(out.resolve("one/NOTICE.txt")).hasContent("one is one");
        assertThat(folder.resolve("bom.json")).content().contains("OpenJDK");
    }

    @Test
    void anUnknownLicenceStopsTheBuild() {
        assertThatThrownBy(() -> write("one", "Secret-1.0")).hasMessageContaining("Secret-1.0").hasMessageContaining(
                "one");
    }

    @Test
    void aHolderNobodyKnowsStopsTheBuild() throws IOException {
        assertThatThrownBy(() -> write("one", "MIT")).hasMessageContaining("holder");
        assertThat(write("reactfx", "BSD-2-Clause").resolve("INDEX.txt")).content().contains("Tomas Mikula");
    }

    @Test
    void licenceFilesAreToldFromClasses() {
        assertThat(new String[]{"META-INF/LICENSE", "META-INF/NOTICE.txt", "liberation/LICENSE", "META-INF/LICENSES.md",
                "LICENSE-notice.md"}).allMatch(Licences::isLicence);
        assertThat(new String[]{"a/License.class", "a/LicenseReader.java", "META-INF/MANIFEST.MF"}).noneMatch(
                Licences::isLicence);
    }

    private Path write(String name, String licence) throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Path bom = Files.writeString(folder.resolve("bom.json"),
                """
                {"components": [{"name": "%s", "version": "1", "licenses": [{"license": {"id": "%s"}}]}]}
                """.formatted(name, licence));
        Path out = folder.resolve("out");
        new Licences(bom, folder.resolve("lib"), Path.of("licenses")).write(out);
        return out;
    }
}
