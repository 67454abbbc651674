package vn.sokiemtra.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * Reads a list of units as people paste it: a line for each, with or without numbers before the names and columns behind
 * them. The class follows from the name's first words.
 *
 * @param units those that can be added, in order
 * @param left what was left out and why, a sentence for each line
 */
public record PastedUnits(List<UnitDraft> units, List<String> left) {

    private static final Texts TEXTS = Texts.beside(PastedUnits.class);
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,4}\\s*[.)/-]?\\s*(?=\\p{L})|^[-+*•–]\\s*"
            + "|^(?:[IVXLC]{1,5}|\\p{L})[.)]\\s+(?=\\p{L})");
    /** Of a group of units, in a cell of its own. */
    private static final Pattern LABEL = Pattern.compile("[IVXLC]{1,5}|\\p{Lu}");
    private static final Set<String> HEADS = Set.of(TEXTS.get("units.heads").split("\\|"));
    private static final Pattern NAMES = Pattern.compile(TEXTS.get("units.pattern.names"));
    private static final Pattern HEADING = Pattern.compile(TEXTS.get("units.pattern.heading"));
    private static final List<UnitClass> GUESSED = List.of(UnitClass.COMMUNE, UnitClass.WARD, UnitClass.TOWNSHIP,
            UnitClass.SPECIAL_ZONE, UnitClass.DEPARTMENT, UnitClass.MANAGEMENT_BOARD, UnitClass.DISTRICT_OFFICE,
            UnitClass.PUBLIC_SERVICE_CENTRE, UnitClass.PUBLIC_SERVICE_UNIT, UnitClass.VERTICAL_AGENCY);
    private static final String COMMITTEE = TEXTS.get("units.committee").toLowerCase(Texts.VIETNAMESE);
    private static final Pattern COMMUNE_COMMITTEE = Pattern.compile(TEXTS.get("units.pattern.communeCommittee"));
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MOST = 5_000;
    private static final int LONGEST = 200;

    public PastedUnits {
        units = List.copyOf(units);
        left = List.copyOf(left);
    }

    /**
     * @param level of the plan, see {@link RegimeDefinition}: a phòng of a huyện is not a phòng of an office
     * @param known names that the plan has already
     * @throws Problem {@code SKT-UNITS-MANY} for more than 5,000 lines
     */
    public static PastedUnits read(String text, String level, Set<String> known) {
        List<String> lines = Normalizer.normalize(text, Normalizer.Form.NFC).lines().toList();
        return ofRows(lines.stream().map(line -> List.of(line.split("\t", -1))).toList(), level, known);
    }

    /**
     * The same from cells, as a sheet gives them: names stand below the head that says so, titles, groups and sums are
     * left out.
     *
     * @throws Problem {@code SKT-UNITS-MANY}
     */
    public static PastedUnits ofRows(List<List<String>> rows, String level, Set<String> known) {
        if (rows.size() > MOST) {
            throw new Problem(TEXTS, "SKT-UNITS-MANY", VietnameseFormat.number(MOST));
        }
        List<UnitDraft> units = new ArrayList<>();
        List<String> left = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        known.forEach(name -> taken.add(folded(name)));
        int column = -1;
        for (List<String> row : rows) {
            int named = names(row);
            column = named >= 0 && row.stream().filter(cell -> !cell.isBlank()).count() > 1 ? named : column;
            String name = name(row, column);
            if (named >= 0 || name.isEmpty() || HEADS.contains(name.toLowerCase(Texts.VIETNAMESE))) {
                continue;
            }
            // A line without columns may follow lines that have them: people paste from several places.
            boolean besideNames = column >= 0 && row.size() > 1 && bare(row, column).isEmpty();
            if (besideNames || HEADING.matcher(name.toLowerCase(Texts.VIETNAMESE)).matches()) {
                left.add(TEXTS.get("units.heading", name.substring(0, Math.min(60, name.length()))));
            } else if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
                left.add(TEXTS.get("units.long", name.substring(0, Math.min(40, name.length())).replaceAll("\\p{C}",
                        " ")));
            } else if (taken.add(folded(name))) {
                units.add(draft(name, level));
            } else {
                left.add(TEXTS.get("units.twice", name));
            }
        }
        return new PastedUnits(units, left);
    }

    /** Which cell of a row of heads stands above the names; -1 where it is no such row. */
    private static int names(List<String> row) {
        for (int at = 0; at < row.size(); at++) {
            if (NAMES.matcher(bare(row, at).toLowerCase(Texts.VIETNAMESE)).matches()) {
                return at;
            }
        }
        return -1;
    }

    /** The cell below the head of names, else the first one with letters that is no number of a group. */
    private static String name(List<String> cells, int column) {
        String below = column < 0 ? "" : bare(cells, column);
        for (int at = 0; below.isEmpty() && at < cells.size(); at++) {
            String text = bare(cells, at);
            below = LABEL.matcher(text).matches() ? "" : text;
        }
        return below;
    }

    /** A cell without the number before it and the mark behind it; empty without letters. */
    private static String bare(List<String> cells, int at) {
        String text = at >= cells.size()
                ? ""
                : NUMBER.matcher(cells.get(at).strip()).replaceFirst("").strip().replaceAll("[;,.]+$", "");
        return text.chars().anyMatch(Character::isLetter) ? text.replaceAll("[ \\u00a0]+", " ") : "";
    }

    /** For comparing: small letters, one space between words, {@code ubnd} and nothing before the name of a xã. */
    static String folded(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Texts.VIETNAMESE);
        return SPACES.matcher(COMMUNE_COMMITTEE.matcher(lower.replace(COMMITTEE, "ubnd")).replaceAll("")).replaceAll(
                " ").strip();
    }

    private static UnitDraft draft(String given, String level) {
        String name = given.replaceFirst("^TT\\.? ", TEXTS.get("units.township") + " ")
                .replaceFirst("(?iu)" + TEXTS.get("units.pattern.communeCommittee"), "");
        name = name.substring(0, 1).toUpperCase(Texts.VIETNAMESE) + name.substring(1);
        UnitClass unitClass = guess(name, level);
        String committee = TEXTS.get("units.committee");
        String lower = name.substring(0, 1).toLowerCase(Texts.VIETNAMESE) + name.substring(1);
        return switch (unitClass) {
            case COMMUNE, WARD, TOWNSHIP, SPECIAL_ZONE -> new UnitDraft(name, unitClass, committee + " " + lower, name
                    .replaceFirst("(?iu)" + TEXTS.get("units.pattern.commune"), ""));
            case DISTRICT -> new UnitDraft(name, unitClass, name.replaceFirst("^UBND ", committee + " "), name
                    .replaceFirst("(?iu)" + TEXTS.get("units.pattern.districtCommittee"), "")
                    .replaceFirst("(?iu)" + TEXTS.get("units.pattern.district"), ""));
            default -> new UnitDraft(name, unitClass, name, null);
        };
    }

    /** By the first words of the name; what is not known is OTHER. */
    static UnitClass guess(String name, String level) {
        String text = name.toLowerCase(Texts.VIETNAMESE);
        if (begins(text, "DISTRICT")) {
            return UnitClass.DISTRICT;
        }
        if (level.equals("OFFICE") && begins(text, "OFFICE_DIVISION")) {
            return UnitClass.OFFICE_DIVISION;
        }
        if (level.equals("COMMUNE") && begins(text, "COMMUNE_OFFICE")) {
            return UnitClass.COMMUNE_OFFICE;
        }
        for (UnitClass each : GUESSED) {
            if (begins(text, each.name())) {
                return each;
            }
        }
        if (begins(text, "office")) {
            return level.equals("PROVINCE") ? UnitClass.DEPARTMENT : UnitClass.DISTRICT_OFFICE;
        }
        return UnitClass.OTHER;
    }

    private static boolean begins(String text, String kind) {
        return text.matches("(?s)(" + TEXTS.get("units.begin." + kind) + ") .*");
    }
}
