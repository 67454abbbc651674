package vn.sokiemtra.checklist.importer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

import vn.sokiemtra.checklist.OutlineDraft;

/** The sentences of a source as another reader sees them, and which of them the importer's result does not hold. */
final class SourceWords {

    private SourceWords() {
    }

    static List<String> lost(Path file, OutlineDraft draft) throws Exception {
        String all = Sentences.all(draft);
        List<String> lost = new ArrayList<>();
        for (String text : texts(file)) {
            for (String line : text.split("[\\n\\t]")) {
                for (String sentence : line.split("[.;:]\\s|[.;:,]+$")) {
                    if (!held(all, sentence) && !held(all, OldEncoding.TCVN3.toUnicode(sentence)) && !held(all,
                            OldEncoding.VNI.toUnicode(sentence))) {
                        lost.add(sentence);
                    }
                }
            }
        }
        return lost;
    }

    /** Labels, numbers of columns and sums are known by what they say, not by their words. */
    private static boolean held(String all, String sentence) {
        String text = sentence.strip();
        String words = Sentences.words(text.replaceAll(
                "^[\\s+•*–-]+|^[IVX]+\\s*[.)] |^\\d+(?:\\.\\d+)*[.)]? |^\\p{L}[.)] |^\\(\\p{L}\\)", ""));
        return words.isEmpty() || words.matches("[\\d ]*|[a-f]|[ivx]+") || Captions.isTotal(text)
                || Captions.isCaption(text)
                || all.contains(" " + words + " ") || all.contains(" " + Sentences.words(text) + " ");
    }

    /** What was struck out is no part of the sentence, but must not vanish either. */
    private static void paragraph(List<String> texts, XWPFParagraph paragraph) {
        StringBuilder kept = new StringBuilder();
        for (XWPFRun run : paragraph.getRuns()) {
            if (run.isStrikeThrough()) {
                texts.add(run.text());
            } else {
                kept.append(run.text());
            }
        }
        texts.add(kept.toString());
    }

    private static List<String> texts(Path file) throws Exception {
        List<String> texts = new ArrayList<>();
        String name = file.toString();
        if (name.endsWith(".docx")) {
            try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
                for (IBodyElement element : document.getBodyElements()) {
                    if (element instanceof XWPFParagraph paragraph) {
                        paragraph(texts, paragraph);
                    } else if (element instanceof XWPFTable table) {
                        table.getRows().forEach(row -> row.getTableCells().forEach(
                                cell -> cell.getParagraphs().forEach(paragraph -> paragraph(texts, paragraph))));
                    }
                }
            }
        } else if (name.endsWith(".xlsx")) {
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
                DataFormatter shown = new DataFormatter();
                book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> texts.add(shown.formatCellValue(
                        cell)))));
            }
        } else {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.UTF_8);
            texts.add(text.contains("\uFFFD") ? new String(bytes, Charset.forName("windows-1252")) : text);
        }
        return texts;
    }
}
