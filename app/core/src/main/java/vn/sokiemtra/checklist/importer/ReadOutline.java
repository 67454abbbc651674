package vn.sokiemtra.checklist.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;

import vn.sokiemtra.checklist.OutlineDraft;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Reads a Đề cương from a Word file, a workbook or plain text as well as it can be guessed. Nothing is stored, nothing in
 * the file is run, nothing outside of it is opened.
 */
public final class ReadOutline {

    private static final Texts TEXTS = Texts.beside(ReadOutline.class);

    /**
     * @return every sentence of the file, placed or listed as unplaced
     * @throws Problem {@code SKT-IMPORT-…}: gone, no document, an old format, locked, macros, a bomb, damaged, no outline
     */
    public OutlineDraft read(Path file) {
        String name = String.valueOf(file.getFileName());
        Letters letters = new Letters();
        List<SourceBlock> blocks = blocks(file, letters);
        OutlineDraft draft = new Recogniser(name, letters.conversions()).read(blocks);
        if (draft.items().isEmpty()) {
            throw new Problem(TEXTS, "SKT-IMPORT-NOTHING", name);
        }
        return draft;
    }

    static List<SourceBlock> blocks(Path file, Letters letters) {
        try {
            return switch (SourceFile.check(file)) {
                case DOCX -> WordReader.read(file, letters);
                case XLSX -> SheetReader.read(file, letters);
                case TEXT -> PlainReader.read(file, letters);
            };
        } catch (IOException | OpenXML4JException | RuntimeException flawed) {
            if (flawed instanceof Problem problem) {
                throw problem;
            }
            throw new Problem(flawed, TEXTS, "SKT-IMPORT-UNREADABLE", String.valueOf(file.getFileName()));
        }
    }
}
