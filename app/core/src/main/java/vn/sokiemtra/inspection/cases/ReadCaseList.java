package vn.sokiemtra.inspection.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Folded;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseInput;

/**
 * Understands a list pasted from Excel: a header tells what columns are, else their contents do. Columns that look like
 * names, telephone or identity numbers of citizens are left out and named. A pure function of the text.
 */
public final class ReadCaseList {

    private static final Texts TEXTS = Texts.beside(ReadCaseList.class);
    /** Most lines of a list; a year of a province is below it. */
    private static final int MOST = 200_000;
    private static final Pattern TIME = Pattern.compile("(.*\\d)[ T]+\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp][Mm])?");

    private static final Set<CaseColumn> DATES = EnumSet.of(CaseColumn.RECEIVED, CaseColumn.DUE, CaseColumn.RETURNED);

    private final PersonalData personal = new PersonalData();

    /** @throws Problem {@code SKT-CASE-LIST-EMPTY}, {@code SKT-CASE-LIST-LONG}, {@code SKT-CASE-NO-CODE} */
    public CaseList read(String pasted) {
        List<List<String>> rows = rows(pasted);
        if (rows.isEmpty()) {
            throw new Problem(TEXTS, "SKT-CASE-LIST-EMPTY");
        }
        if (rows.size() > MOST) {
            throw new Problem(TEXTS, "SKT-CASE-LIST-LONG", String.valueOf(MOST));
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean headed = rows.getFirst().stream().map(this::byName).anyMatch(column -> column != CaseColumn.OTHER)
                && rows.getFirst().stream().noneMatch(value -> value.matches(".*\\d.*"));
        List<List<String>> body = headed ? rows.subList(1, rows.size()) : rows;
        List<CaseColumn> columns = columns(headed ? rows.getFirst() : List.of(), body, width);
        List<String> left = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            if (columns.get(i) == CaseColumn.PERSONAL) {
                left.add(headed ? cell(rows.getFirst(), i) : TEXTS.get("column", String.valueOf(i + 1)));
            }
        }
        int code = columns.indexOf(CaseColumn.CODE);
        if (code < 0) {
            throw left.isEmpty()
                    ? new Problem(TEXTS, "SKT-CASE-NO-CODE")
                    : new Problem(TEXTS, "SKT-CASE-PERSONAL", String.join(", ", left));
        }
        return lines(body, columns, left, code);
    }

    private static List<List<String>> rows(String pasted) {
        String separator = pasted.contains("\t") ? "\t" : ";";
        return pasted.lines().filter(line -> !line.isBlank()).map(line -> List.of(line.split(separator, -1)).stream()
                .map(String::strip).toList()).toList();
    }

    private CaseList lines(List<List<String>> body, List<CaseColumn> columns, List<String> columnsLeft, int code) {
        List<CaseList.Line> lines = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Set<String> left = new LinkedHashSet<>(columnsLeft);
        int twice = 0;
        int blank = 0;
        for (List<String> row : body) {
            String whole = cell(row, code);
            String name = personal.without(whole);
            if (!name.equals(whole)) {
                left.add(TEXTS.get("names.beside"));
            }
            if (name.isEmpty()) {
                blank++;
            } else if (!known.add(name)) {
                twice++;
            } else {
                String field = cell(row, columns.indexOf(CaseColumn.FIELD));
                lines.add(new CaseList.Line(name, field.isEmpty() ? null : field, date(cell(row, columns.indexOf(
                        CaseColumn.RECEIVED))), date(cell(row, columns.indexOf(CaseColumn.DUE))), date(cell(row,
                                columns
                                        .indexOf(CaseColumn.RETURNED)))));
            }
        }
        if (lines.isEmpty()) {
            throw new Problem(TEXTS, "SKT-CASE-LIST-EMPTY");
        }
        return new CaseList(lines, List.copyOf(left), twice, blank);
    }

    private List<CaseColumn> columns(List<String> header, List<List<String>> body, int width) {
        List<CaseColumn> columns = new ArrayList<>();
        Set<CaseColumn> taken = EnumSet.noneOf(CaseColumn.class);
        for (int i = 0; i < width; i++) {
            List<String> values = values(body, i);
            CaseColumn column = header.isEmpty() ? byContent(values, taken) : byName(cell(header, i));
            if (column != CaseColumn.CODE && column != CaseColumn.PERSONAL && mostly(values, personal::looksLike)) {
                column = CaseColumn.PERSONAL;
            }
            if (DATES.contains(column) && !values.isEmpty() && !mostly(values, value -> date(value) != null)) {
                column = CaseColumn.OTHER;
            }
            boolean repeated = column != CaseColumn.PERSONAL && column != CaseColumn.OTHER && !taken.add(column);
            columns.add(repeated ? CaseColumn.OTHER : column);
        }
        return columns;
    }

    private CaseColumn byName(String header) {
        String name = Folded.of(header);
        for (CaseColumn column : List.of(CaseColumn.PERSONAL, CaseColumn.CODE, CaseColumn.FIELD, CaseColumn.DUE,
                CaseColumn.RETURNED, CaseColumn.RECEIVED)) {
            if (!name.isEmpty() && Pattern.compile(TEXTS.get("header." + column)).matcher(name).find()) {
                return column;
            }
        }
        return CaseColumn.OTHER;
    }

    private CaseColumn byContent(List<String> values, Set<CaseColumn> taken) {
        if (values.isEmpty() || isCounting(values)) {
            return CaseColumn.OTHER;
        }
        if (mostly(values, value -> date(value) != null)) {
            return taken.contains(CaseColumn.DUE)
                    ? CaseColumn.RETURNED
                    : taken.contains(CaseColumn.RECEIVED) ? CaseColumn.DUE : CaseColumn.RECEIVED;
        }
        if (mostly(values, personal::looksLike)) {
            return CaseColumn.PERSONAL;
        }
        boolean numbered = mostly(values, value -> value.matches(".*\\d.*"));
        return numbered ? CaseColumn.CODE : CaseColumn.FIELD;
    }

    /** 1, 2, 3 … is the number of a line, unless the list is nothing else. */
    private static boolean isCounting(List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).equals(String.valueOf(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mostly(List<String> values, java.util.function.Predicate<String> test) {
        return !values.isEmpty() && values.stream().filter(test).count() * 10 >= values.size() * 6L;
    }

    private static List<String> values(List<List<String>> body, int column) {
        return body.stream().limit(200).map(row -> cell(row, column)).filter(value -> !value.isEmpty()).toList();
    }

    private static String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    /** Null where it is none. The time of day is left out. */
    private static @Nullable LocalDate date(String value) {
        try {
            return value.isEmpty() ? null : VietnameseInput.date(TIME.matcher(value).replaceFirst("$1"));
        } catch (Problem none) {
            return null;
        }
    }
}
