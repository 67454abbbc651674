package vn.sokiemtra.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Copying, emptying and measuring folders. */
final class Folders {

    private Folders() {
    }

    /** An empty folder there, whatever was before. */
    static Path fresh(Path folder) throws IOException {
        delete(folder);
        return Files.createDirectories(folder);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path each : everything(folder, Comparator.reverseOrder())) {
                Files.delete(each);
            }
        }
    }

    /** With times and permissions. */
    static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        for (Path each : everything(from, Comparator.naturalOrder())) {
            Path target = to.resolve(from.relativize(each).toString());
            if (Files.isDirectory(each)) {
                Files.createDirectories(target);
            } else if (wanted.test(each)) {
                Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Unpacks the files of a jar's root that end as given; which is how JavaFX carries its native libraries. */
    static void unpackNatives(Path jar, Path to, String ending) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().contains("/") && entry.getName().endsWith(ending)) {
                    Files.copy(zip, to.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    static List<Path> files(Path folder) throws IOException {
        return everything(folder, Comparator.naturalOrder()).stream().filter(each -> !Files.isDirectory(each)).toList();
    }

    static long bytes(Path fileOrFolder) throws IOException {
        return files(fileOrFolder).stream().filter(each -> !Files.isSymbolicLink(each)).mapToLong(each -> {
            try {
                return Files.size(each);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }).sum();
    }

    /** The start-up cache knows its files by their times, which have to outlast a package and a zip. */
    static void setTimes(Path folder, FileTime time) throws IOException {
        for (Path each : everything(folder, Comparator.reverseOrder())) {
            if (!Files.isSymbolicLink(each)) {
                Files.setLastModifiedTime(each, time);
            }
        }
    }

    private static List<Path> everything(Path folder, Comparator<Path> order) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(order).toList();
        }
    }
}
