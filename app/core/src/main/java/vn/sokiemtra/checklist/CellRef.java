package vn.sokiemtra.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a cell of a biểu: {@code B4[3].12}, in text {@code {B4[3].12}}. The row key {@code *} names the row Tổng
 * cộng.
 */
public record CellRef(String form, String row, int col) {

    /** The row key of Tổng cộng. */
    public static final String TOTAL = "*";

    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z]\\w*)\\[([\\w-]+|\\*)]\\.(\\d{1,3})");
    private static final Pattern IN_TEXT = Pattern.compile("\\{([A-Za-z]\\w*\\[(?:[\\w-]+|\\*)]\\.\\d{1,3})}");

    /** Reads {@code B4[3].12}; empty when it is none. */
    public static Optional<CellRef> parse(String text) {
        Matcher match = REFERENCE.matcher(text);
        return match.matches()
                ? Optional.of(new CellRef(match.group(1), match.group(2), Integer.parseInt(match.group(3))))
                : Optional.empty();
    }

    /** Reads one reference or two with a {@code /} between, as RATIO parts name them; empty when it is neither. */
    public static List<CellRef> parseAll(String text) {
        List<CellRef> cells = new ArrayList<>();
        for (String one : text.split("/", -1)) {
            Optional<CellRef> cell = parse(one);
            if (cell.isEmpty()) {
                return List.of();
            }
            cells.add(cell.get());
        }
        return cells.size() <= 2 ? List.copyOf(cells) : List.of();
    }

    /** Every cell that a narrative quotes, in order. */
    public static List<CellRef> quotedIn(String narrative) {
        return IN_TEXT.matcher(narrative).results().flatMap(result -> parse(result.group(1)).stream()).toList();
    }

    public boolean isTotal() {
        return row.equals(TOTAL);
    }

    /** As it stands in a narrative, with braces. */
    public String quoted() {
        return "{" + this + "}";
    }

    @Override
    public String toString() {
        return form + "[" + row + "]." + col;
    }
}
