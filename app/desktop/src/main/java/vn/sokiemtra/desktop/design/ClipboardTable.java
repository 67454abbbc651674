package vn.sokiemtra.desktop.design;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A block of cells as spreadsheets put it on the clipboard: tabs between cells, line ends between rows, and quotes
 * (doubled inside) around a cell that holds a tab, a line end or begins with a quote. Words that begin like a formula
 * get an apostrophe before them, with which no spreadsheet calculates them; reading takes it away again.
 */
public final class ClipboardTable {

    /** What a spreadsheet may take for a formula or a command. */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@].*", Pattern.DOTALL);

    /** A minus or a plus before a number, and nothing else. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9.,]*( ?%)?");

    private final String text;
    private int at;

    private ClipboardTable(String text) {
        this.text = text;
    }

    /** The rows of {@code clipboard}, in NFC; line ends inside a cell become \n. Never throws, whatever it is. */
    public static List<List<String>> parse(String clipboard) {
        return new ClipboardTable(clipboard).rows();
    }

    /** The text a spreadsheet takes as this block. */
    public static String format(List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                out.append(i == 0 ? "" : "\t").append(quoted(row.get(i)));
            }
            out.append("\r\n");
        }
        return out.toString();
    }

    /** A cell on its own: as it is, unless a spreadsheet would calculate it. */
    public static String guarded(String cell) {
        return formula(cell) ? "'" + cell : cell;
    }

    private static String quoted(String words) {
        String cell = guarded(words);
        boolean needed = cell.startsWith("\"") || cell.indexOf('\t') >= 0 || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0;
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Behind apostrophes too, so that reading finds again exactly those that were added. */
    private static boolean formula(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) == '\'') {
            at++;
        }
        String words = cell.substring(at);
        return FORMULA.matcher(words).matches() && !NUMBER.matcher(words).matches();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        while (at < text.length()) {
            rows.add(row());
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(clean(cell()));
            if (at < text.length() && text.charAt(at) == '\t') {
                at++;
            } else {
                skipLineEnd();
                return cells;
            }
        }
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            int close = closingQuote();
            String inside = close < 0 ? "" : text.substring(at + 1, close);
            // Excel leaves a cell that merely reads "so" unquoted: only what needs quotes was quoted.
            if (close >= 0 && (inside.indexOf('\t') >= 0 || inside.indexOf('\n') >= 0 || inside.indexOf('\r') >= 0
                    || inside.contains("\"\""))) {
                at = close + 1;
                return inside.replace("\"\"", "\"");
            }
        }
        int start = at;
        while (at < text.length() && !endsCell(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** The quote that closes the cell at {@link #at}; -1 when the quote there is just a character. */
    private int closingQuote() {
        int i = at + 1;
        while (i < text.length()) {
            if (text.charAt(i) == '"') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    return i + 1 == text.length() || endsCell(text.charAt(i + 1)) ? i : -1;
                }
            }
            i++;
        }
        return -1;
    }

    private void skipLineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }

    private static boolean endsCell(char c) {
        return c == '\t' || c == '\n' || c == '\r';
    }

    private static String clean(String cell) {
        String lines = cell.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "");
        String words = Normalizer.normalize(lines, Normalizer.Form.NFC);
        return words.startsWith("'") && formula(words) ? words.substring(1) : words;
    }
}
