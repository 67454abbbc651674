package vn.sokiemtra.checklist.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.text.Texts;

/** Guesses from its words what a sentence or a column asks for. A person corrects it. */
final class Guess {

    private static final Texts TEXTS = Texts.beside(Guess.class);
    private static final Pattern RATIO = pattern("ratio");
    private static final Pattern NUMBER = pattern("number");
    private static final Pattern DOCUMENTS = pattern("documents");
    private static final Pattern DONE = pattern("done");
    private static final Pattern PERCENT_COLUMN = pattern("column.percent");
    private static final Pattern RATIO_COLUMN = pattern("column.ratio");
    private static final Pattern URL_COLUMN = pattern("column.url");
    private static final Pattern DOCUMENT_COLUMN = pattern("column.document");
    private static final Pattern DECIMAL_COLUMN = pattern("column.decimal");
    private static final Pattern TEXT_COLUMN = pattern("column.text");
    private static final Pattern INTEGER_COLUMN = pattern("column.integer");

    private Guess() {
    }

    /** The unit's words are always asked for, last. */
    static List<PartType> kinds(String text) {
        List<PartType> kinds = new ArrayList<>();
        if (DONE.matcher(text).find()) {
            kinds.add(PartType.YES_NO);
        }
        if (DOCUMENTS.matcher(text).find()) {
            kinds.add(PartType.DOCUMENTS);
        }
        if (RATIO.matcher(text).find()) {
            kinds.add(PartType.RATIO);
        } else if (NUMBER.matcher(text).find()) {
            kinds.add(PartType.NUMBER);
        }
        kinds.add(PartType.NARRATIVE);
        return kinds;
    }

    static ColumnType columnType(String title) {
        if (PERCENT_COLUMN.matcher(title).find()) {
            return ColumnType.PERCENT;
        } else if (RATIO_COLUMN.matcher(title).find()) {
            return ColumnType.RATIO;
        } else if (URL_COLUMN.matcher(title).find()) {
            return ColumnType.URL;
        } else if (TEXT_COLUMN.matcher(title).find()) {
            return ColumnType.TEXT;
        } else if (DOCUMENT_COLUMN.matcher(title).find()) {
            return ColumnType.DOCUMENT;
        } else if (DECIMAL_COLUMN.matcher(title).find()) {
            return ColumnType.DECIMAL;
        }
        return INTEGER_COLUMN.matcher(title).find() ? ColumnType.INTEGER : ColumnType.TEXT;
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(TEXTS.get("guess." + name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
