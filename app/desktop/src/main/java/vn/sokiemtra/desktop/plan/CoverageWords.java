package vn.sokiemtra.desktop.plan;

import java.math.BigDecimal;
import java.util.List;

import vn.sokiemtra.inspection.CoverageLine;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** How far a share of the plan is met, in words. */
final class CoverageWords {

    private static final Texts TEXTS = Texts.beside(CoverageWords.class);

    private CoverageWords() {
    }

    /** {@code Đã kiểm tra 18/25 = 72 % < 100 %}. */
    static String done(CoverageLine line) {
        return share("coverage.done", line.done(), line);
    }

    /** The same of what is planned; who still names units is told. */
    static String planned(CoverageLine line) {
        int missing = line.required() - line.planned();
        String words = share("coverage.planned", line.planned(), line);
        String begun = line.population() == 0 ? TEXTS.get("coverage.empty") : words;
        return missing <= 0
                ? begun
                : begun + TEXTS.get(line.chooser() == null ? "coverage.missing" : "coverage.missing.chooser",
                        VietnameseFormat.number(missing), String.valueOf(line.chooser()));
    }

    /** What shares are counted of: units that nobody entered are in none; empty where no rule is a share. */
    static String basis(List<CoverageLine> lines) {
        return lines.stream().anyMatch(line -> line.share() && line.population() > 0)
                ? TEXTS.get("coverage.basis")
                : "";
    }

    /** A share in percent; a number of units as so many of so many, which a percentage of the known ones would belie. */
    private static String share(String key, int part, CoverageLine line) {
        if (!line.share()) {
            return TEXTS.get(key + ".count", VietnameseFormat.number(part), VietnameseFormat.number(line.required()));
        }
        return TEXTS.get(key, VietnameseFormat.number(part), VietnameseFormat.number(line.population()), percent(part,
                line), part < line.required() ? "<" : "≥", asked(part, line));
    }

    /** What the plan asks for in its own percentage; that of the units it comes to where each class is rounded up by itself. */
    private static String asked(int part, CoverageLine line) {
        BigDecimal ratio = line.ratio();
        BigDecimal own = ratio == null ? null : ratio.movePointRight(2);
        BigDecimal has = CoverageLine.percent(part, line.population());
        if (own != null && has != null && has.compareTo(own) < 0 == part < line.required()) {
            return VietnameseFormat.number(own.stripTrailingZeros()) + "\u00a0%";
        }
        return percent(Math.min(line.required(), line.population()), line);
    }

    /** {@code 72 %}; decimals only where there are some. */
    private static String percent(int part, CoverageLine line) {
        BigDecimal percent = CoverageLine.percent(part, line.population());
        return percent == null
                ? VietnameseFormat.UNDEFINED
                : VietnameseFormat.number(percent.stripTrailingZeros()) + "\u00a0%";
    }
}
