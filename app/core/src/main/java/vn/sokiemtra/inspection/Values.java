package vn.sokiemtra.inspection;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Ratio;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;
import vn.sokiemtra.text.VietnameseInput;

/** What people type, the canonical text it is stored as, and what people read. */
final class Values {

    static final String YES = "yes";
    static final String NO = "no";

    private static final Texts TEXTS = Texts.beside(Values.class);
    private static final Set<String> YES_WORDS = Set.of(TEXTS.get("words.yes").split("\\|"));
    private static final Set<String> NO_WORDS = Set.of(TEXTS.get("words.no").split("\\|"));

    private Values() {
    }

    /**
     * @param typed as typed; blank empties the part
     * @throws Problem {@code SKT-ANSWER-…} or {@code SKT-TEXT-…}
     */
    static @Nullable String canonical(PartType type, List<PartView.Option> options, String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case NARRATIVE -> text;
            case YES_NO -> yesNo(text);
            case NUMBER -> number(text);
            case RATIO -> ratio(text);
            case CHOICE -> choice(options, text);
            case DOCUMENTS -> throw new Problem(TEXTS, "SKT-ANSWER-DOCUMENTS");
            case TABLE -> throw new Problem(TEXTS, "SKT-ANSWER-TABLE");
        };
    }

    /** The same for a cell of a biểu. What the unit reported is kept as it stands, whole or not; a rule says so. */
    static @Nullable String canonical(ColumnType type, Side side, String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case TEXT, URL, DOCUMENT -> text;
            case INTEGER -> side == Side.REPORTED ? plain(counted(text)) : whole(text);
            case DECIMAL -> number(text);
            case PERCENT -> plain(VietnameseInput.percent(text));
            case RATIO -> ratio(text);
            case TICK -> YES.equals(yesNo(text)) ? YES : null;
            case ROW_NUMBER -> throw new Problem(TEXTS, "SKT-TABLE-ROW-NUMBER");
        };
    }

    /** As a person reads it; an empty text when blank. */
    static String shown(PartType type, List<PartView.Option> options, @Nullable String canonical) {
        if (canonical == null) {
            return "";
        }
        return switch (type) {
            case NARRATIVE, DOCUMENTS, TABLE -> canonical;
            case YES_NO -> TEXTS.get(canonical.equals(YES) ? "value.yes" : "value.no");
            case NUMBER -> shownNumber(canonical);
            case RATIO -> shownRatio(canonical, true);
            case CHOICE -> shownChoice(options, canonical);
        };
    }

    static String shown(ColumnType type, @Nullable String canonical) {
        if (canonical == null) {
            return "";
        }
        return switch (type) {
            case TEXT, URL, DOCUMENT -> canonical;
            case ROW_NUMBER, INTEGER, DECIMAL -> shownNumber(canonical);
            case PERCENT -> {
                BigDecimal value = numberOf(canonical);
                yield value == null ? canonical : VietnameseFormat.percent(value);
            }
            case RATIO -> shownRatio(canonical, false);
            case TICK -> canonical.equals(YES) ? "✓" : canonical;
        };
    }

    /** Verified less reported for figures; empty where one is missing or it is no figure. */
    static String difference(PartType type, boolean percent, @Nullable String reported, @Nullable String verified) {
        if (reported == null || verified == null) {
            return "";
        }
        if (type == PartType.RATIO) {
            Ratio before = ratioOf(reported);
            Ratio after = ratioOf(verified);
            BigDecimal from = before == null ? null : before.percent();
            BigDecimal to = after == null ? null : after.percent();
            return from == null || to == null ? "" : points(to.subtract(from));
        }
        BigDecimal from = type == PartType.NUMBER ? numberOf(reported) : null;
        BigDecimal to = type == PartType.NUMBER ? numberOf(verified) : null;
        if (from == null || to == null) {
            return "";
        }
        return percent ? points(to.subtract(from)) : VietnameseFormat.difference(to.subtract(from));
    }

    /** Whether both are given and say different things; numbers are compared as numbers. */
    static boolean differ(@Nullable String reported, @Nullable String verified) {
        if (reported == null || verified == null || reported.equals(verified)) {
            return false;
        }
        BigDecimal left = numberOf(reported);
        BigDecimal right = numberOf(verified);
        return left == null || right == null || left.compareTo(right) != 0;
    }

    /** The number a canonical text holds; null when it is none. */
    static @Nullable BigDecimal numberOf(@Nullable String canonical) {
        if (canonical == null || !canonical.matches("-?\\d{1,60}(\\.\\d{1,60})?")) {
            return null;
        }
        return new BigDecimal(canonical);
    }

    /** The ratio a canonical text holds; null when it is none. */
    static @Nullable Ratio ratioOf(@Nullable String canonical) {
        int slash = canonical == null ? -1 : canonical.indexOf('/');
        if (canonical == null || slash < 0) {
            return null;
        }
        BigDecimal part = numberOf(canonical.substring(0, slash));
        BigDecimal whole = numberOf(canonical.substring(slash + 1));
        return part == null || whole == null ? null : new Ratio(part, whole);
    }

    /** The canonical text of a number; null for null. */
    static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : VietnameseInput.canonical(value);
    }

    private static String points(BigDecimal difference) {
        String rounded = VietnameseFormat.rounded(difference, 2);
        return TEXTS.get("value.points", difference.signum() > 0 && !rounded.equals("0") ? "+" + rounded : rounded);
    }

    private static String yesNo(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES_WORDS.contains(word)) {
            return YES;
        }
        if (NO_WORDS.contains(word)) {
            return NO;
        }
        throw new Problem(TEXTS, "SKT-ANSWER-YES-NO", text);
    }

    private static @Nullable String number(String text) {
        return plain(VietnameseInput.number(text));
    }

    /** Where no decimals can stand, 1,200 from an English spreadsheet is one thousand two hundred. */
    private static @Nullable BigDecimal counted(String text) {
        return VietnameseInput.number(text.matches("[1-9]\\d{0,2},\\d{3}") ? text.replace(",", "") : text);
    }

    private static @Nullable String whole(String text) {
        BigDecimal value = counted(text);
        if (value != null && (value.signum() < 0 || value.stripTrailingZeros().scale() > 0)) {
            throw new Problem(TEXTS, "SKT-TABLE-WHOLE", text);
        }
        return plain(value);
    }

    private static @Nullable String ratio(String text) {
        Ratio ratio = VietnameseInput.ratio(text);
        return ratio == null ? null : ratio.canonical();
    }

    private static String choice(List<PartView.Option> options, String text) {
        List<String> chosen = new ArrayList<>();
        for (String several : text.split(";", -1)) {
            // A label may hold a comma of its own.
            boolean label = options.stream().anyMatch(option -> option.label().equalsIgnoreCase(several.strip()));
            for (String one : label ? new String[]{several} : several.split(",", -1)) {
                if (!one.isBlank()) {
                    chosen.add(optionCode(options, one.strip()));
                }
            }
        }
        return String.join(",", options.stream().map(PartView.Option::code).filter(chosen::contains).toList());
    }

    private static String optionCode(List<PartView.Option> options, String typed) {
        for (PartView.Option option : options) {
            if (option.code().equalsIgnoreCase(typed) || option.label().equalsIgnoreCase(typed)) {
                return option.code();
            }
        }
        String all = String.join("; ", options.stream().map(o -> o.code() + " (" + o.label() + ")").toList());
        throw new Problem(TEXTS, "SKT-ANSWER-CHOICE", typed, all);
    }

    private static String shownNumber(String canonical) {
        BigDecimal value = numberOf(canonical);
        return value == null ? canonical : VietnameseFormat.number(value);
    }

    private static String shownRatio(String canonical, boolean withPercent) {
        Ratio ratio = ratioOf(canonical);
        if (ratio == null) {
            return canonical;
        }
        return withPercent
                ? TEXTS.get("value.ratio", ratio.shown(), VietnameseFormat.percent(ratio.percent()))
                : ratio.shown();
    }

    private static String shownChoice(List<PartView.Option> options, String canonical) {
        return String.join("; ", List.of(canonical.split(",", -1)).stream()
                .map(code -> options.stream().filter(o -> Objects.equals(o.code(), code)).map(PartView.Option::label)
                        .findFirst().orElse(code))
                .toList());
    }
}
