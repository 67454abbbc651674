package vn.sokiemtra.checklist.importer;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;

import vn.sokiemtra.checklist.importer.SourceBlock.Auto;

/** Word's automatic numbers, which stand nowhere as text: counted through the document as Word prints them. */
final class WordNumbers {

    private static final Pattern PLACE = Pattern.compile("%(\\d)");
    private static final int LEVELS = 9;

    private final XWPFDocument document;
    private final Map<BigInteger, int[]> counters = new HashMap<>();
    private final Set<BigInteger> begun = new HashSet<>();

    WordNumbers(XWPFDocument document) {
        this.document = document;
    }

    /** The number of the next paragraph; asked once for each, in order. Null for none. */
    @Nullable
    Auto next(XWPFParagraph paragraph) {
        XWPFNumbering numbering = document.getNumbering();
        Numbered numbered = numbering == null ? null : of(paragraph);
        if (numbered == null) {
            return null;
        }
        XWPFNum num = numbering.getNum(numbered.num());
        BigInteger abstractId = num == null ? null : numbering.getAbstractNumID(numbered.num());
        XWPFAbstractNum list = abstractId == null ? null : numbering.getAbstractNum(abstractId);
        if (list == null) {
            return null;
        }
        int at = numbered.level() >= 0 ? numbered.level() : levelOfStyle(list, numbered.style());
        int[] counts = counters.computeIfAbsent(abstractId, id -> new int[LEVELS]);
        restart(num, numbered.num(), counts);
        Optional<CTLvl> level = level(list, num, at);
        if (level.isEmpty()) {
            return null;
        }
        for (int above = 0; above < at; above++) {
            int shown = above;
            counts[above] = counts[above] == 0
                    ? level(list, num, shown).map(WordNumbers::start).orElse(1)
                    : counts[above];
        }
        counts[at] = counts[at] == 0 ? start(level.get()) : counts[at] + 1;
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        String label = label(list, num, level.get(), counts);
        return label.isBlank() ? null : new Auto(label, "L" + abstractId, at);
    }

    private record Numbered(BigInteger num, int level, String style) {
    }

    /** The paragraph's own numbering, else that of its style or of a style above; number 0 takes it away. */
    private @Nullable Numbered of(XWPFParagraph paragraph) {
        CTPPrBase own = paragraph.getCTP().getPPr();
        String style = paragraph.getStyleID();
        int level = -1;
        if (own != null && own.isSetNumPr()) {
            CTNumPr properties = own.getNumPr();
            level = properties.isSetIlvl() ? bounded(properties.getIlvl().getVal()) : -1;
            if (properties.isSetNumId()) {
                BigInteger num = properties.getNumId().getVal();
                return num.signum() == 0 ? null : new Numbered(num, Math.max(level, 0), "");
            }
        }
        for (int depth = 0; style != null && depth < LEVELS && document.getStyles() != null; depth++) {
            XWPFStyle found = document.getStyles().getStyle(style);
            if (found == null) {
                return null;
            }
            CTPPrBase properties = found.getCTStyle().getPPr();
            if (properties != null && properties.isSetNumPr() && properties.getNumPr().isSetNumId()) {
                CTNumPr numbers = properties.getNumPr();
                BigInteger num = numbers.getNumId().getVal();
                int at = level >= 0 ? level : numbers.isSetIlvl() ? bounded(numbers.getIlvl().getVal()) : -1;
                return num.signum() == 0 ? null : new Numbered(num, at, style);
            }
            style = found.getBasisStyleID();
        }
        return null;
    }

    private void restart(XWPFNum num, BigInteger id, int[] counts) {
        if (!begun.add(id)) {
            return;
        }
        for (CTNumLvl override : num.getCTNum().getLvlOverrideList()) {
            if (override.isSetStartOverride()) {
                int at = bounded(override.getIlvl());
                counts[at] = Math.max(override.getStartOverride().getVal().intValue() - 1, 0);
                for (int deeper = at + 1; deeper < LEVELS; deeper++) {
                    counts[deeper] = 0;
                }
            }
        }
    }

    private static Optional<CTLvl> level(XWPFAbstractNum list, XWPFNum num, int at) {
        for (CTNumLvl override : num.getCTNum().getLvlOverrideList()) {
            if (bounded(override.getIlvl()) == at && override.isSetLvl()) {
                return Optional.of(override.getLvl());
            }
        }
        return list.getCTAbstractNum().getLvlList().stream().filter(level -> bounded(level.getIlvl()) == at)
                .findFirst();
    }

    private static int levelOfStyle(XWPFAbstractNum list, String style) {
        return list.getCTAbstractNum().getLvlList().stream().filter(level -> level.isSetPStyle() && level.getPStyle()
                .getVal().equals(style)).map(level -> bounded(level.getIlvl())).findFirst().orElse(0);
    }

    private static int bounded(@Nullable BigInteger level) {
        return level == null ? 0 : Math.clamp(level.longValue(), 0, LEVELS - 1);
    }

    private static int start(CTLvl level) {
        return level.isSetStart() ? level.getStart().getVal().intValue() : 1;
    }

    private static String label(XWPFAbstractNum list, XWPFNum num, CTLvl level, int[] counts) {
        String format = format(level);
        String text = level.isSetLvlText() && level.getLvlText().getVal() != null ? level.getLvlText().getVal() : "";
        if (format.equals("bullet")) {
            return text.isBlank() || text.length() > 1 ? text : switch (text.charAt(0)) {
                case '-', '\u2013', '\u2014', '\u2212', '\uF02D' -> "-";
                case '+', '\uF02B' -> "+";
                case '*' -> "*";
                default -> "\u2022";
            };
        }
        return PLACE.matcher(text).replaceAll(place -> {
            int at = Math.clamp(Integer.parseInt(place.group(1)) - 1L, 0, LEVELS - 1);
            String of = level(list, num, at).map(WordNumbers::format).orElse("decimal");
            return Matcher.quoteReplacement(written(Math.max(counts[at], 1), of));
        });
    }

    private static String format(CTLvl level) {
        return level.isSetNumFmt() && level.getNumFmt().getVal() != null
                ? level.getNumFmt().getVal().toString()
                : "decimal";
    }

    private static String written(int number, String format) {
        return switch (format) {
            case "upperRoman" -> Label.roman(number);
            case "lowerRoman" -> Label.roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letter(number, 'A');
            case "lowerLetter" -> letter(number, 'a');
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    private static String letter(int number, char first) {
        return String.valueOf((char) (first + (number - 1) % 26)).repeat(Math.min((number - 1) / 26 + 1, 5));
    }
}
