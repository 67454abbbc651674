package vn.sokiemtra.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javafx.css.Rule;
import javafx.css.Stylesheet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleSheetsTest {

    private static final FileTime TIME = FileTime.from(Instant.parse("2026-11-20T00:00:00Z"));

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void aJarWithASheet() throws IOException {
        jar = folder.resolve("màn hình.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("a/b/shell.css"));
            zip.write(".header { -fx-padding: 4px; }\n.rail:hover { -fx-background-color: -skt-x; }".getBytes(
                    StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("a/all.css"));
            zip.write("@import \"b/shell.css\";\n.foot { -fx-padding: 2px; }".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("a/Main.class"));
            zip.write(1);
        }
    }

    @Test
    void theCompiledSheetStandsBesideItsTextAndSaysTheSame() throws IOException {
        StyleSheets.compile(jar, TIME);
        try (FileSystem content = FileSystems.newFileSystem(jar)) {
            assertThat(content.getPath("a/b/shell.css")).exists();
            assertThat(content.getPath("a/Main.bss")).doesNotExist();
            assertThat(Files.getLastModifiedTime(content.getPath("a/b/shell.bss"))).isEqualTo(TIME);
        }
        Stylesheet compiled = Stylesheet.loadBinary(URI.create("jar:" + jar.toUri() + "!/a/b/shell.bss").toURL());
        assertThat(compiled.getRules()).hasSize(2).first().extracting(Rule::getSelectors).asString().contains("header");
        assertThat(compiled.getRules().getFirst().getDeclarations()).singleElement().satisfies(
                declaration -> assertThat(declaration.getProperty()).isEqualTo("-fx-padding"));
    }

    @Test
    void whatASheetImportsIsCompiledIntoIt() throws IOException {
        StyleSheets.compile(jar, TIME);
        Stylesheet compiled = Stylesheet.loadBinary(URI.create("jar:" + jar.toUri() + "!/a/all.bss").toURL());
        assertThat(compiled.getRules()).extracting(rule -> rule.getSelectors().getFirst().toString()).containsExactly(
                "*.header", "*.rail:hover", "*.foot");
    }

    @Test
    void theSameJarIsCompiledToTheSameBytes() throws IOException {
        Path again = Files.copy(jar, folder.resolve("again.jar"));
        StyleSheets.compile(jar, TIME);
        StyleSheets.compile(again, TIME);
        assertThat(again).hasSameBinaryContentAs(jar);
    }
}
