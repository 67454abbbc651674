package vn.sokiemtra.desktop.fieldwork;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.figuretext.FigureTokens;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** A stored value as a person reads it, for histories and for two values of one field. */
final class ShownValue {

    private static final Texts TEXTS = Texts.beside(ShownValue.class);

    private ShownValue() {
    }

    /**
     * @param column of the shared schema
     * @param part what the value answers; null where it is no part
     * @param figures gives quoted figures
     */
    static String of(String column, @Nullable PartView part, @Nullable String value,
            java.util.function.Function<String, String> figures) {
        if (value == null) {
            return "";
        }
        return switch (column) {
            case "verdict" -> VerdictLook.name(Verdict.valueOf(value));
            case "recommendation_kind" -> TEXTS.get("kind." + RecommendationKind.valueOf(value));
            case "due_on", "issued_on" -> VietnameseFormat.date(LocalDate.parse(value));
            case "deleted" -> TEXTS.get(Boolean.parseBoolean(value) ? "value.deleted" : "value.kept");
            default -> part == null ? FigureTokens.readable(value, figures) : part(part, value, figures);
        };
    }

    private static String part(PartView part, String value, java.util.function.Function<String, String> figures) {
        return switch (part.type()) {
            case YES_NO -> TEXTS.get(value.equals("yes") ? "yes" : "no");
            case NUMBER, TABLE -> number(value);
            case RATIO -> Arrays.stream(value.split("/")).map(ShownValue::number).collect(Collectors.joining("/"));
            case CHOICE -> Arrays.stream(value.split(",")).map(code -> part.options().stream()
                    .filter(option -> option.code().equals(code.strip())).map(PartView.Option::label).findFirst()
                    .orElse(code)).collect(Collectors.joining(", "));
            case NARRATIVE, DOCUMENTS -> FigureTokens.readable(value, figures);
        };
    }

    private static String number(String value) {
        try {
            return VietnameseFormat.number(new BigDecimal(value.strip()));
        } catch (NumberFormatException text) {
            return value; // a cell of text
        }
    }
}
