package vn.sokiemtra.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseInput;

/**
 * Finds numbers typed into the team's sentences that the biểu contradict or already hold. Careful by design: dates, years,
 * numbers of documents and articles, shares (28/36), single digits without a live field of the same words, and values
 * that several cells hold say nothing.
 */
public final class TypedNumbers {

    private static final Texts TEXTS = Texts.beside(TypedNumbers.class);
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d/.,:–-])(\\d{1,3}(?:\\.\\d{3})+|\\d+)(,\\d+)?(\\s?%)?(?![\\p{L}\\d/:]|[.,–-]\\d)");
    private static final Pattern NOT_A_FIGURE = Pattern.compile(TEXTS.get("typed.before"),
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BY_THE_UNIT = Pattern.compile(TEXTS.get("typed.unit"),
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.;!?](?=\\s|$)|\\n");
    private static final Pattern OF_A_PART = Pattern.compile(TEXTS.get("typed.part"),
            Pattern.UNICODE_CHARACTER_CLASS);
    /** So many words after a number say what it counts: hồ sơ trả quá hạn; fewer only where the phrase ends. */
    private static final int WORDS = 5;
    private static final int FEWEST = 3;
    private static final BigDecimal TEN = BigDecimal.TEN;

    private final Figures figures;
    private final Map<String, Quotes.Quoted> subjects = new LinkedHashMap<>();
    private final Set<String> unclear = new HashSet<>();
    private final List<FormData> near;

    /**
     * @param texts all that the team wrote at one item: a live field in one says what the same words in another mean
     * @param forms codes of the biểu that the item brings
     */
    public TypedNumbers(Figures figures, List<String> texts, Set<String> forms) {
        this.figures = figures;
        Set<String> codes = new HashSet<>(forms);
        for (String text : texts) {
            List<Quotes.Piece> pieces = Quotes.split(text);
            for (int i = 0; i < pieces.size(); i++) {
                if (pieces.get(i) instanceof Quotes.Quoted quoted) {
                    codes.add(quoted.cell().form());
                    String words = i + 1 < pieces.size() && pieces.get(i + 1) instanceof Quotes.Words after
                            ? subject(after.text())
                            : "";
                    Quotes.Quoted before = words.isEmpty() ? null : subjects.putIfAbsent(words, quoted);
                    if (before != null && !(before.cell().equals(quoted.cell()) && before.side() == quoted.side())) {
                        unclear.add(words);
                    }
                }
            }
        }
        this.near = figures.forms().stream().filter(form -> codes.contains(form.code())).toList();
    }

    /** The first words after a number; empty where there are too few before the sentence ends. */
    private static String subject(String after) {
        Matcher end = SENTENCE_END.matcher(after);
        String rest = end.find() ? after.substring(0, end.start()) : after;
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(rest);
        int at = 0;
        while (words.size() < WORDS && word.find() && rest.substring(at, word.start()).isBlank()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
            at = word.end();
        }
        return words.size() < FEWEST ? "" : String.join(" ", words);
    }

    /** The live field that the same words follow; null where there is none, or several that differ. */
    private Quotes.@Nullable Quoted live(String subject) {
        return subject.isEmpty() || unclear.contains(subject) ? null : subjects.get(subject);
    }

    /** Those of one text, from its beginning. */
    public List<TypedNumber> in(String text) {
        List<TypedNumber> found = new ArrayList<>();
        Quotes.Quoted before = null;
        int at = 0;
        for (Quotes.Piece piece : Quotes.split(text)) {
            if (piece instanceof Quotes.Quoted quoted) {
                before = quoted;
                at += quoted.token().length();
            } else if (piece instanceof Quotes.Words words) {
                plain(text, words.text(), at, before, found);
                at += words.text().length();
            }
        }
        return List.copyOf(found);
    }

    private void plain(String whole, String words, int offset, Quotes.@Nullable Quoted before,
            List<TypedNumber> found) {
        Matcher number = NUMBER.matcher(words);
        while (number.find()) {
            // What stands before it counts across a live field too, what follows only in the words.
            String lead = whole.substring(0, offset + number.start());
            BigDecimal value = value(number);
            if (value == null || NOT_A_FIGURE.matcher(lead).find() || touchesField(whole, offset + number.end())) {
                continue;
            }
            boolean percent = number.group(3) != null;
            TypedNumber one = percent
                    ? percent(number, offset, value, words, before)
                    : count(number, offset, value, words, whole);
            if (one != null) {
                found.add(one);
            }
        }
    }

    private static boolean touchesField(String whole, int end) {
        return end < whole.length() && (whole.charAt(end) == '{' || whole.startsWith("/{", end));
    }

    private static @Nullable BigDecimal value(Matcher number) {
        try {
            return VietnameseInput.number(number.group(1) + (number.group(2) == null ? "" : number.group(2)));
        } catch (Problem notANumber) {
            return null;
        }
    }

    // --- counts ---

    private @Nullable TypedNumber count(Matcher number, int offset, BigDecimal value, String words, String whole) {
        if (words.substring(0, number.start()).endsWith("(") && words.startsWith(")", number.end())) {
            return null; // (12): the number of a column or of a point
        }
        String subject = subject(words.substring(number.end()));
        Quotes.Quoted live = OF_A_PART.matcher(sentence(whole, offset + number.start())).find() ? null : live(subject);
        BigDecimal said = live == null ? null : Values.numberOf(figures.value(live.cell(), live.side()));
        if (live != null && said != null) {
            return found(number, offset, said.compareTo(value) == 0
                    ? TypedNumber.Kind.SAME
                    : TypedNumber.Kind.OTHER_VALUE, live.cell(), live.side());
        }
        if (value.compareTo(TEN) < 0) {
            return null;
        }
        List<CellRef> verified = cells(value, Side.VERIFIED);
        if (verified.size() == 1) {
            return found(number, offset, TypedNumber.Kind.SAME, verified.getFirst(), Side.VERIFIED);
        } else if (!verified.isEmpty() || BY_THE_UNIT.matcher(sentence(whole, offset + number.start())).find()) {
            return null;
        }
        List<CellRef> reported = cells(value, Side.REPORTED);
        CellRef one = reported.size() == 1 ? reported.getFirst() : null;
        BigDecimal other = one == null ? null : Values.numberOf(figures.value(one, Side.VERIFIED));
        return one != null && other != null
                ? found(number, offset, TypedNumber.Kind.REPORTED, one, Side.VERIFIED)
                : null;
    }

    private static String sentence(String whole, int at) {
        int from = 0;
        Matcher end = SENTENCE_END.matcher(whole);
        while (end.find()) {
            if (end.start() >= at) {
                return whole.substring(from, end.start()).toLowerCase(Locale.ROOT);
            }
            from = end.end();
        }
        return whole.substring(from).toLowerCase(Locale.ROOT);
    }

    /** The cells of the biểu near the text that hold a value; a total that only repeats its one row is no other cell. */
    private List<CellRef> cells(BigDecimal value, Side side) {
        List<CellRef> cells = new ArrayList<>();
        for (FormData form : near) {
            for (FormData.Column column : form.columns()) {
                if (column.type() == ColumnType.INTEGER || column.type() == ColumnType.DECIMAL) {
                    for (FormData.Row row : form.rows()) {
                        add(cells, new CellRef(form.code(), row.key(), column.number()), value, side);
                    }
                    if (form.hasTotal() && form.rows().size() > 1) {
                        add(cells, new CellRef(form.code(), CellRef.TOTAL, column.number()), value, side);
                    }
                }
            }
        }
        return cells;
    }

    private void add(List<CellRef> cells, CellRef cell, BigDecimal value, Side side) {
        BigDecimal held = Values.numberOf(figures.value(cell, side));
        if (held != null && held.compareTo(value) == 0) {
            cells.add(cell);
        }
    }

    // --- percentages ---

    /** The percentage right behind a live count, against those that the biểu computes from that count. */
    private @Nullable TypedNumber percent(Matcher number, int offset, BigDecimal value, String words,
            Quotes.@Nullable Quoted before) {
        FormData form = before == null ? null : figures.form(before.cell().form()).orElse(null);
        if (before == null || form == null || SENTENCE_END.matcher(words.substring(0, number.start())).find()
                || NUMBER.matcher(words.substring(0, number.start())).find()) {
            return null;
        }
        CellRef wrong = null;
        for (FormData.Column column : form.columns()) {
            CellRef cell = new CellRef(form.code(), before.cell().row(), column.number());
            BigDecimal computed = column.type() == ColumnType.PERCENT && uses(column, before.cell().col())
                    ? Values.numberOf(figures.value(cell, before.side()))
                    : null;
            if (computed != null && agrees(computed, value)) {
                return found(number, offset, TypedNumber.Kind.SAME, cell, before.side());
            } else if (computed != null) {
                wrong = cell;
            }
        }
        return wrong == null ? null : found(number, offset, TypedNumber.Kind.OTHER_PERCENT, wrong, before.side());
    }

    /** A share of something is the share of what stands over the line. */
    private static boolean uses(FormData.Column column, int count) {
        String formula = column.formula();
        return formula != null && Pattern.compile("^[^/]*(?<!\\d)" + count + "(?!\\d)[^/]*/").matcher(formula).find();
    }

    /** As exactly as it was typed. */
    private static boolean agrees(BigDecimal computed, BigDecimal typed) {
        return computed.setScale(Math.max(0, typed.scale()), RoundingMode.HALF_UP).compareTo(typed) == 0;
    }

    private TypedNumber found(Matcher number, int offset, TypedNumber.Kind kind, CellRef cell, Side side) {
        String token = "{" + cell + (side == Side.REPORTED ? "@reported" : "") + "}";
        return new TypedNumber(offset + number.start(), offset + number.end(), number.group(), kind, token, figures
                .source(cell), figures.shown(cell, side));
    }
}
