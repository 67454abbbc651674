package vn.sokiemtra.checklist.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.FormColumn;
import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.ItemPart;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.ReportEntries;
import vn.sokiemtra.checklist.ReportEntries.CellEntry;
import vn.sokiemtra.checklist.ReportEntries.DocumentEntry;
import vn.sokiemtra.checklist.ReportEntries.PartEntry;
import vn.sokiemtra.checklist.ReportEntries.Unusable;
import vn.sokiemtra.text.Texts;

/** Reads a report that a unit wrote below the sentences of the Đề cương: what follows a sentence answers it. */
final class WordReport {

    private static final Texts TEXTS = Texts.beside(WordReport.class);
    private static final double SAME_SENTENCE = 0.75;
    private static final double SAME_TABLE = 0.5;

    private final Outline outline;
    private final Map<OutlineItem, StringBuilder> answers = new LinkedHashMap<>();
    private final Map<OutlineItem, String> places = new LinkedHashMap<>();
    private final List<CellEntry> cells = new ArrayList<>();
    private final List<DocumentEntry> documents = new ArrayList<>();
    private final List<Unusable> unusable = new ArrayList<>();
    private final Set<String> tables = new HashSet<>();
    private final StringBuilder head = new StringBuilder();
    private @Nullable OutlineItem current;
    private int at = -1;
    /** The letter is at its end; only biểu may follow. */
    private boolean signed;

    WordReport(Outline outline) {
        this.outline = outline;
    }

    ReportEntries read(Path file) throws IOException, InvalidFormatException {
        int paragraph = 0;
        int table = 0;
        for (SourceBlock block : WordReader.read(file, new Letters())) {
            if (block instanceof SourceBlock.Line line && !line.text().isBlank()) {
                String text = Tables.flat(line.text());
                String place = TEXTS.get("report.place.paragraph", ++paragraph);
                AttachedTo.check(head.toString(), text, place).ifPresent(unusable::add);
                signed |= current != null && Captions.isRecipients(text);
                if (!signed) {
                    line(text, place);
                }
            } else if (block instanceof SourceBlock.Grid grid) {
                table(grid, TEXTS.get("report.place.table", ++table));
            }
        }
        List<PartEntry> parts = new ArrayList<>();
        answers.forEach((item, words) -> take(item, words.toString().strip(), places.getOrDefault(item, ""), parts));
        return new ReportEntries(null, head.toString(), parts, cells, documents, unusable);
    }

    /** The words as they stand, and what they say in numbers and documents. */
    private void take(OutlineItem item, String words, String place, List<PartEntry> parts) {
        if (words.isEmpty()) {
            return;
        }
        item.narrative().ifPresent(part -> parts.add(new PartEntry(item.code(), part.code(), words, place)));
        WordValues values = WordValues.of(item, words, place);
        parts.addAll(values.parts());
        documents.addAll(values.documentEntries());
        unusable.addAll(values.unclear());
        if (item.narrative().isEmpty() && values.parts().isEmpty() && values.documentEntries().isEmpty()) {
            unusable.add(new Unusable(place, shortened(words), TEXTS.get("report.unread.where")));
        }
    }

    private void line(String text, String place) {
        String words = Label.parse(text).map(Label::rest).orElse(text);
        Optional<OutlineItem> item = asked(words);
        if (item.isPresent()) {
            current = item.get();
            at = outline.items().indexOf(current);
            String answer = behind(words, current.content());
            if (!answer.isEmpty()) {
                add(answer, place);
            }
        } else if (current == null) {
            above(text);
        } else if (!Captions.isCaption(text) && !Captions.isNote(text) && !Captions.isLink(text)) {
            add(text, place);
        }
    }

    /** Whom a letter is sent to says nothing of who wrote it. */
    private void above(String text) {
        if (!Captions.isAddressee(text)) {
            head.append(text).append('\n');
        }
    }

    private void add(String text, String place) {
        OutlineItem item = current;
        if (item == null || item.parts().isEmpty()) {
            unusable.add(new Unusable(place, shortened(text), TEXTS.get("report.unread.where")));
            return;
        }
        places.putIfAbsent(item, place);
        answers.computeIfAbsent(item, any -> new StringBuilder()).append(text).append('\n');
    }

    /** The item whose sentence this is, first among those that come next. */
    private Optional<OutlineItem> asked(String words) {
        List<OutlineItem> items = outline.items();
        for (int i = 1; i <= items.size(); i++) {
            OutlineItem item = items.get((at + i + items.size()) % items.size());
            String sentence = Sentence.folded(item.content());
            String typed = Sentence.folded(words);
            if (!item.retired() && (typed.equals(sentence) || typed.startsWith(sentence + " ") || Sentence.alike(typed,
                    sentence) >= SAME_SENTENCE)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** What stands behind the sentence in the same paragraph. */
    private static String behind(String words, String sentence) {
        int length = Sentence.words(sentence).size();
        String[] typed = words.split(" ");
        int found = 0;
        int word = 0;
        while (word < typed.length && found < length) {
            found += Sentence.words(typed[word++]).size();
        }
        if (!Sentence.folded(words).startsWith(Sentence.folded(sentence))) {
            return "";
        }
        return String.join(" ", List.of(typed).subList(word, typed.length)).replaceFirst("^[:;.,–-]+ *", "");
    }

    private void table(SourceBlock.Grid grid, String place) {
        Tables.Sheet sheet = grid.width() < 2 ? null : Tables.read(grid);
        Optional<FormTable> form = sheet == null ? Optional.empty() : form(sheet);
        if (form.isEmpty()) {
            signed |= current != null && grid.rows().stream().flatMap(List::stream).anyMatch(cell -> cell.text().lines()
                    .findFirst().filter(Captions::isRecipients).isPresent());
            if (signed) {
                return;
            }
            if (sheet != null && listed(sheet, Tables.body(grid), place)) {
                return;
            }
            if (current != null) {
                unusable.add(new Unusable(place, "", TEXTS.get("report.unread.table")));
            } else {
                grid.rows().forEach(row -> row.stream().filter(SourceBlock.Cell::first).map(cell -> Tables.flat(cell
                        .text())).forEach(this::above));
            }
            return;
        }
        tables.add(form.get().code());
        int row = 0;
        TotalRow total = new TotalRow();
        for (List<String> line : Tables.body(grid)) {
            if (line.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (line.stream().limit(2).anyMatch(words -> TotalRow.begins(form.get(), words))) {
                form.get().columns().forEach(column -> total.check(column, line.get(column.col() - 1), TEXTS.get(
                        "report.place.total", place, column.col())).ifPresent(unusable::add));
                continue;
            }
            row++;
            for (FormColumn column : form.get().columns()) {
                String typed = line.get(column.col() - 1);
                String cell = TEXTS.get("report.place.cell", place, row, column.col());
                boolean label = row <= form.get().templateRows().size()
                        && typed.equals(form.get().templateRows().get(row
                                - 1).label());
                if (typed.isBlank() || column.type() == ColumnType.ROW_NUMBER || label) {
                    continue;
                }
                if (!form.get().growing() && row > form.get().templateRows().size()) {
                    unusable.add(new Unusable(cell, typed, TEXTS.get("report.unread.beyond")));
                } else {
                    total.add(column, typed);
                    cells.add(new CellEntry(form.get().code(), row, column.col(), typed, cell));
                }
            }
        }
    }

    /** A table of documents below the item that asks for them: số, ký hiệu, ngày, trích yếu. */
    private boolean listed(Tables.Sheet sheet, List<List<String>> rows, String place) {
        OutlineItem item = current;
        Optional<ItemPart> list = item == null ? Optional.empty() : WordValues.list(item);
        int number = column(sheet, "report.table.number");
        int subject = column(sheet, "report.table.subject");
        if (item == null || list.isEmpty() || number < 0 || subject < 0) {
            return false;
        }
        int day = column(sheet, "report.table.date");
        int notation = column(sheet, "report.table.notation");
        int line = 0;
        for (List<String> row : rows) {
            line++;
            String[] cited = row.get(number).split("/", 2);
            String own = notation >= 0 && notation != number ? row.get(notation) : cited.length > 1 ? cited[1] : "";
            if (row.stream().allMatch(String::isBlank) || row.get(number).isBlank() && row.get(subject).isBlank()) {
                continue;
            }
            documents.add(new DocumentEntry(item.code(), list.get().code(), cited[0].replaceFirst(TEXTS.get(
                    "report.table.so"), "").strip(), own.strip(), day < 0 ? "" : row.get(day), row.get(subject), TEXTS
                            .get("report.place.row", place, line)));
        }
        return true;
    }

    private static int column(Tables.Sheet sheet, String key) {
        Pattern words = Pattern.compile(TEXTS.get(key), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (int i = 0; i < sheet.columns().size(); i++) {
            if (words.matcher(sheet.columns().get(i).title()).find()) {
                return i;
            }
        }
        return -1;
    }

    /** By its columns: as many, and much the same words. Each biểu once. */
    private Optional<FormTable> form(Tables.Sheet sheet) {
        String titles = String.join(" ", sheet.columns().stream().map(column -> column.title()).toList());
        return outline.forms().stream().filter(form -> !tables.contains(form.code()) && form.columns().size() == sheet
                .columns().size() && Sentence.alike(titles,
                        String.join(" ", form.columns().stream().map(
                                FormColumn::title).toList())) >= SAME_TABLE)
                .findFirst();
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
