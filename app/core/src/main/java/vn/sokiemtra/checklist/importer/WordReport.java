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

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.FormColumn;
import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.ReportEntries;
import vn.sokiemtra.checklist.ReportEntries.CellEntry;
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
    private final List<Unusable> unusable = new ArrayList<>();
    private final Set<String> tables = new HashSet<>();
    private @Nullable OutlineItem current;
    private int at = -1;

    WordReport(Outline outline) {
        this.outline = outline;
    }

    ReportEntries read(Path file) throws IOException, InvalidFormatException {
        int paragraph = 0;
        int table = 0;
        for (SourceBlock block : WordReader.read(file, new Letters())) {
            if (block instanceof SourceBlock.Line line && !line.text().isBlank()) {
                String text = Tables.flat(line.text());
                if (Captions.isRecipients(text) && current != null) {
                    break;
                }
                line(text, TEXTS.get("report.place.paragraph", ++paragraph));
            } else if (block instanceof SourceBlock.Grid grid) {
                table(grid, TEXTS.get("report.place.table", ++table));
            }
        }
        List<PartEntry> parts = new ArrayList<>();
        answers.forEach((item, words) -> item.narrative().ifPresent(part -> parts.add(new PartEntry(item.code(), part
                .code(), words.toString().strip(), places.getOrDefault(item, "")))));
        parts.removeIf(part -> part.typed().isEmpty());
        return new ReportEntries(null, parts, cells, List.of(), unusable);
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
        } else if (current != null && !Captions.isCaption(text) && !Captions.isNote(text) && !Captions.isLink(text)) {
            add(text, place);
        }
    }

    private void add(String text, String place) {
        OutlineItem item = current;
        if (item == null || item.narrative().isEmpty()) {
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
            if (current != null) {
                unusable.add(new Unusable(place, "", TEXTS.get("report.unread.table")));
            }
            return;
        }
        tables.add(form.get().code());
        int row = 0;
        for (List<String> line : Tables.body(grid)) {
            boolean blank = line.stream().allMatch(String::isBlank);
            boolean total = line.stream().limit(2).anyMatch(Captions::isTotal);
            if (blank || total) {
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
                    cells.add(new CellEntry(form.get().code(), row, column.col(), typed, cell));
                }
            }
        }
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
