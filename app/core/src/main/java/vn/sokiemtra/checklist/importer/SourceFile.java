package vn.sokiemtra.checklist.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Looks at a file before any library does: what kind it is, whether it holds macros, whether it would unpack to more than
 * a person ever wrote.
 */
final class SourceFile {

    enum Kind {
        DOCX,
        XLSX,
        TEXT
    }

    private static final Texts TEXTS = Texts.beside(SourceFile.class);
    private static final long LARGEST = 50_000_000;
    private static final long LARGEST_TEXT = 5_000_000;
    private static final long MOST_XML = 24_000_000;
    private static final long MOST_UNPACKED = 200_000_000;
    private static final int MOST_ENTRIES = 5_000;

    private SourceFile() {
    }

    /**
     * @throws Problem {@code SKT-IMPORT-…}: gone, large, empty, an old format, a locked file, macros, a bomb, no
     * document at all
     */
    static Kind check(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            long size = Files.size(file);
            if (size == 0 || Files.isDirectory(file)) {
                throw new Problem(TEXTS, "SKT-IMPORT-EMPTY", name);
            }
            if (size > LARGEST) {
                throw new Problem(TEXTS, "SKT-IMPORT-LARGE", name);
            }
            byte[] head = head(file);
            if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw old(file, name);
            }
            if (starts(head, 'P', 'K', 3, 4)) {
                return unpacked(file, name);
            }
            if (starts(head, '%', 'P', 'D', 'F') || starts(head, '{', '\\', 'r', 't') || binary(head)) {
                throw new Problem(TEXTS, "SKT-IMPORT-KIND", name);
            }
            if (size > LARGEST_TEXT) {
                throw new Problem(TEXTS, "SKT-IMPORT-LARGE", name);
            }
            return Kind.TEXT;
        } catch (NoSuchFileException gone) {
            throw new Problem(gone, TEXTS, "SKT-IMPORT-GONE", name);
        } catch (IOException unreadable) {
            throw new Problem(unreadable, TEXTS, "SKT-IMPORT-UNREADABLE", name);
        }
    }

    private static Problem old(Path file, String name) {
        try (POIFSFileSystem inside = new POIFSFileSystem(file.toFile(), true)) {
            if (inside.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return new Problem(TEXTS, "SKT-IMPORT-LOCKED", name);
            }
            return new Problem(TEXTS, inside.getRoot().hasEntryCaseInsensitive("Workbook")
                    ? "SKT-IMPORT-OLD-XLS"
                    : "SKT-IMPORT-OLD-DOC", name);
        } catch (IOException | RuntimeException damaged) {
            return new Problem(damaged, TEXTS, name.toLowerCase(Locale.ROOT).endsWith(".xls")
                    ? "SKT-IMPORT-OLD-XLS"
                    : "SKT-IMPORT-OLD-DOC", name);
        }
    }

    /** Counts what really comes out, because the sizes in the file are its own word. */
    private static Kind unpacked(Path file, String name) throws IOException {
        Kind kind = null;
        long all = 0;
        long xml = 0;
        int entries = 0;
        byte[] buffer = new byte[1 << 16];
        // A file that was cut off has no directory at its end; libraries would read what is left of it.
        new ZipFile(file.toFile()).close();
        try (InputStream bytes = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName().toLowerCase(Locale.ROOT);
                if (path.endsWith("vbaproject.bin")) {
                    throw new Problem(TEXTS, "SKT-IMPORT-MACROS", name);
                }
                kind = path.equals("word/document.xml")
                        ? Kind.DOCX
                        : path.equals("xl/workbook.xml") ? Kind.XLSX : kind;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    all += read;
                    xml += path.endsWith(".xml") || path.endsWith(".rels") ? read : 0;
                    if (all > MOST_UNPACKED || xml > MOST_XML) {
                        throw new Problem(TEXTS, "SKT-IMPORT-BOMB", name);
                    }
                }
                if (++entries > MOST_ENTRIES) {
                    throw new Problem(TEXTS, "SKT-IMPORT-BOMB", name);
                }
            }
        } catch (ZipException damaged) {
            throw new Problem(damaged, TEXTS, "SKT-IMPORT-UNREADABLE", name);
        }
        if (kind == null) {
            throw new Problem(TEXTS, "SKT-IMPORT-KIND", name);
        }
        return kind;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(4_096);
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text holds no zero byte, unless it is UTF-16 with its mark. */
    private static boolean binary(byte[] head) {
        if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF)) {
            return false;
        }
        return new String(head, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
    }
}
