package vn.sokiemtra.packaging;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.css.Stylesheet;

/**
 * Puts beside each style sheet of a jar the same in the binary form that JavaFX looks for first: reading text takes a
 * start longer than it takes a build.
 */
final class StyleSheets {

    private StyleSheets() {
    }

    /** @param time of the new entries: the same build gives the same jar */
    static void compile(Path jar, FileTime time) throws IOException {
        Path texts = Files.createTempDirectory("sheets");
        try (FileSystem content = FileSystems.newFileSystem(jar)) {
            List<Path> sheets = sheets(content.getPath("/"));
            // All of them before the first is compiled: one may import another, by where that lies.
            for (Path sheet : sheets) {
                Path text = at(texts, sheet);
                Files.createDirectories(Objects.requireNonNull(text.getParent()));
                Files.write(text, Files.readAllBytes(sheet));
            }
            for (Path sheet : sheets) {
                Path binary = texts.resolve("compiled.bss");
                Stylesheet.convertToBinary(at(texts, sheet).toFile(), binary.toFile());
                Path compiled = sheet.resolveSibling(sheet.getFileName().toString().replaceFirst("\\.css$", ".bss"));
                Files.write(compiled, Files.readAllBytes(binary));
                Files.setLastModifiedTime(compiled, time);
            }
        } finally {
            Folders.delete(texts);
        }
    }

    private static Path at(Path folder, Path inJar) {
        return folder.resolve(inJar.getRoot().relativize(inJar).toString());
    }

    private static List<Path> sheets(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(each -> each.toString().endsWith(".css")).sorted().toList();
        }
    }
}
