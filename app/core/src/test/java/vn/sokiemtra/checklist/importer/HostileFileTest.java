package vn.sokiemtra.checklist.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.text.Problem;

/** Files that are old, damaged or meant to do harm: a sentence each, and nothing else happens. */
class HostileFileTest {

    @TempDir
    Path folder;

    @Test
    void anOldWordFileIsToldHowToBecomeANewOne() throws IOException {
        Problem problem = refused(office("de-cuong.doc", "WordDocument"));
        assertThat(problem.code()).isEqualTo("SKT-IMPORT-OLD-DOC");
        assertThat(problem.sentence()).contains("de-cuong.doc", ".docx", "Lưu thành");
    }

    @Test
    void anOldWorkbookAndALockedFileHaveTheirOwnSentences() throws IOException {
        assertThat(refused(office("bieu.xls", "Workbook")).code()).isEqualTo("SKT-IMPORT-OLD-XLS");
        assertThat(refused(office("kin.docx", "EncryptedPackage")).code()).isEqualTo("SKT-IMPORT-LOCKED");
    }

    @Test
    void macrosAreRefusedAndNotRun() throws IOException {
        assertThat(refused(with("macro.docx", "word/vbaProject.bin", new byte[]{1})).code()).isEqualTo(
                "SKT-IMPORT-MACROS");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpackedInMemory() throws IOException {
        Path bomb = folder.resolve("bom.docx");
        try (OutputStream out = Files.newOutputStream(bomb); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1_000_000);
        assertThat(refused(bomb).code()).isEqualTo("SKT-IMPORT-BOMB");
    }

    @Test
    void aFileOfManyThousandEntriesIsRefused() throws IOException {
        Path many = folder.resolve("nhieu.docx");
        try (OutputStream out = Files.newOutputStream(many); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 6_000; i++) {
                zip.putNextEntry(new ZipEntry("e" + i));
            }
        }
        assertThat(refused(many).code()).isEqualTo("SKT-IMPORT-BOMB");
    }

    /** The entity names a file of this machine; were it resolved, its text would stand in the outline. */
    @Test
    void anExternalEntityIsNeverResolved() throws IOException {
        Path secret = Files.writeString(folder.resolve("bi-mat.txt"), "I. NỘI DUNG LẤY TỪ TỆP KHÁC");
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>"
                + "<w:r><w:t>I. &x;</w:t></w:r></w:p></w:body></w:document>";
        Problem problem = refused(with("thuc-the.docx", "word/document.xml", xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(problem.code()).isEqualTo("SKT-IMPORT-UNREADABLE");
        assertThat(problem.sentence()).doesNotContain("LẤY TỪ");
    }

    @Test
    void whatIsNoDocumentIsSaidToBeNone() throws IOException {
        assertThat(
                refused(Files.write(folder.resolve("anh.docx"), new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 0})).code())
                .isEqualTo("SKT-IMPORT-KIND");
        assertThat(refused(Files.writeString(folder.resolve("a.docx"), "%PDF-1.7")).code()).isEqualTo(
                "SKT-IMPORT-KIND");
        assertThat(refused(Files.createFile(folder.resolve("trong.docx"))).code()).isEqualTo("SKT-IMPORT-EMPTY");
        assertThat(refused(folder.resolve("khong-co.docx")).code()).isEqualTo("SKT-IMPORT-GONE");
        assertThat(refused(Files.writeString(folder.resolve("loi.txt"), "Không có mục nào ở đây.")).code()).isEqualTo(
                "SKT-IMPORT-NOTHING");
    }

    /** Cut anywhere, a file is read or refused in words; it never ends in another exception. */
    @Test
    void aTruncatedFileIsRefusedInWords() throws IOException {
        Path whole = folder.resolve("de-cuong.docx");
        WordOutlines.typed2026(whole);
        byte[] bytes = Files.readAllBytes(whole);
        for (int cut = 1; cut < 20; cut++) {
            Path part = Files.write(folder.resolve("cut" + cut + ".docx"), Arrays.copyOf(bytes, bytes.length
                    * cut / 20));
            assertThat(refused(part).code()).startsWith("SKT-IMPORT-");
        }
    }

    private static Problem refused(Path file) {
        Problem problem = catchThrowableOfType(Problem.class, () -> new ReadOutline().read(file));
        assertThat(problem).as(file.toString()).isNotNull();
        return problem;
    }

    private Path office(String name, String entry) throws IOException {
        Path file = folder.resolve(name);
        try (POIFSFileSystem inside = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
            inside.createDocument(new ByteArrayInputStream(new byte[5_000]), entry);
            inside.writeFilesystem(out);
        }
        return file;
    }

    /** A good file with one entry added or replaced. */
    private Path with(String name, String entry, byte[] content) {
        Path good = folder.resolve("good.docx");
        WordOutlines.typed2026(good);
        Path file = folder.resolve(name);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(good));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(each.getName()));
                out.write(each.getName().equals(entry) ? content : in.readAllBytes());
            }
            if (entry.endsWith(".bin")) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
