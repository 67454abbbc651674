package vn.sokiemtra.contradiction;

import java.util.List;
import java.util.stream.Stream;

import vn.sokiemtra.text.Texts;

/** The contradiction rules by their stable ids, for whoever ties one to an item of the Đề cương. */
public final class RuleNames {

    private static final Texts TEXTS = Texts.beside(RuleNames.class);
    private static final List<String> IDS = List.of("R0", "R1", "R2", "B1-R1", "B1-R2", "B1-R3", "B1-R4", "B1-R5",
            "B2-R1",
            "B2-R2", "B2-R3", "B2-R4", "B3-R1", "B3-R2", "B3-R3", "B3-R4", "B3-R5", "B3-R6", "B3-R7", "B3-R8", "B4-R1",
            "B4-R2", "B4-R3", "B5-R1", "B5-R2", "B5-R3", "B5-R4", "X1", "X2", "X3", "X4", "X5", "X6", "X7", "X8", "X9",
            "X10", "X11", "X12", "X13", "X14", "RV");
    private static final List<String> VARIANTS = List.of("", ".missing", ".onTime", ".staff", ".received", ".unit",
            ".row");

    private RuleNames() {
    }

    /** @param title what does not fit when it is broken */
    public record Name(String id, String title) {
    }

    /** In the order in which they run. */
    public static List<Name> all() {
        return IDS.stream().map(id -> new Name(id, title(id))).toList();
    }

    /** Empty for a rule this version does not know. */
    public static String title(String id) {
        String sentence = VARIANTS.stream().map(variant -> TEXTS.getOr(id + variant, "")).filter(text -> !text
                .isEmpty()).findFirst().orElse("");
        String plain = sentence.replaceFirst("^[^{]{0,5}\\{0}: ", "").replaceAll("\\{\\d}", "…");
        return Stream.of(plain).filter(text -> !text.isEmpty()).map(text -> Character.toUpperCase(text.charAt(0)) + text
                .substring(1)).findFirst().orElse("");
    }
}
