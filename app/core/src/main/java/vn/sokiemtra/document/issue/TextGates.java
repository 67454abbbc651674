package vn.sokiemtra.document.issue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.Matcher;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;

import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.draft.LoadSections;
import vn.sokiemtra.document.draft.TypedFigures;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.document.section.SectionState;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.OtherUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.VietnameseFormat;

/** What stands against a document in its own words: another unit's name, figures, sentences that the data left behind. */
final class TextGates {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");

    private final LoadSections sections;
    private final TypedFigures typed;
    private final Ledger ledger;

    TextGates(Ledger ledger, ComposeDocument compose) {
        this.sections = new LoadSections(ledger, compose);
        this.typed = new TypedFigures(sections);
        this.ledger = ledger;
    }

    /**
     * Hand-written figures, sentences and what nobody wrote yet; a Biên bản's own gates ask for all but the first.
     *
     * @param dots whether a person fills the dotted lines of this kind on paper
     */
    List<Gate> sections(OfficialDocument document, DraftOf draft, boolean dots) {
        var gates = new ArrayList<Gate>();
        typed.of(draft).forEach(one -> gates.add(GateMaker.in("FIGURE_TYPED", one.title(), one.section(), one.typed(),
                one.cell(), one.figure())));
        if (draft.kind() == DocumentKind.BIEN_BAN) {
            return gates;
        }
        List<DocumentSection> all = sections.of(draft);
        gates.addAll(current(all));
        if (!dots) {
            gates.addAll(blanks(document, all));
        }
        return gates;
    }

    private static List<Gate> current(List<DocumentSection> sections) {
        var gates = new ArrayList<Gate>();
        boolean current = true;
        boolean complete = true;
        for (DocumentSection section : sections) {
            if (section.state() == SectionState.OUTDATED) {
                current = false;
                gates.add(GateMaker.in("OUTDATED", section.title(), section.id(), String.valueOf(section.changes()
                        .size())));
            }
            if (section.text().contains("{") && section.shown().contains(VietnameseFormat.UNDEFINED)
                    && !section.text().contains(VietnameseFormat.UNDEFINED)) {
                complete = false;
                gates.add(GateMaker.in("FIGURE", section.title(), section.id(), section.title()));
            }
        }
        if (current) {
            gates.add(GateMaker.met("OUTDATED"));
        }
        if (complete) {
            gates.add(GateMaker.met("FIGURE"));
        }
        return gates;
    }

    /**
     * Dotted lines stand for what nobody has written yet; who signs them signs an empty section. Dots that lie in none of
     * the sections are asked for too, without a place.
     */
    static List<Gate> blanks(OfficialDocument document, List<DocumentSection> sections) {
        var blank = new LinkedHashSet<String>();
        document.body().stream().filter(Block.DottedLines.class::isInstance)
                .forEach(block -> blank.add(block.section()));
        var gates = new ArrayList<Gate>();
        for (DocumentSection section : sections) {
            if (blank.contains(section.id()) || blank.contains(section.anchor())) {
                gates.add(GateMaker.in("BLANK", "", section.id(), section.title()));
            }
        }
        sections.forEach(section -> blank.removeAll(List.of(section.id(), section.anchor())));
        if (!blank.isEmpty()) {
            gates.add(GateMaker.nowhere("BLANK"));
        }
        return gates.isEmpty() ? List.of(GateMaker.met("BLANK")) : gates;
    }

    /** A document of one unit that names another one was copied from that one's. */
    List<Gate> otherUnits(OfficialDocument document, PlanUnit unit) {
        OtherUnits others = OtherUnits.of(ledger, unit);
        var gates = new ArrayList<Gate>();
        var seen = new HashSet<String>();
        for (Block block : document.body()) {
            for (OtherUnits.Named named : others.in(text(block))) {
                if (seen.add(block.section() + named.name())) {
                    gates.add(GateMaker.in("OTHER_UNIT", shown(block), block.section(), named.name()));
                }
            }
        }
        return gates.isEmpty() ? List.of(GateMaker.met("OTHER_UNIT")) : gates;
    }

    /**
     * Words taken over from the plan of another year: a section that speaks of the year before and not of the plan's own,
     * or any year in a plan that speaks of its own nowhere.
     */
    List<Gate> years(OfficialDocument document, int year) {
        Map<String, String> sections = new LinkedHashMap<>();
        document.body().forEach(block -> sections.merge(block.section(), text(block), (a, b) -> a + "\n" + b));
        boolean spoken = sections.values().stream().anyMatch(text -> speaks(text, year));
        var gates = new ArrayList<Gate>();
        sections.forEach((section, text) -> {
            Matcher named = YEAR.matcher(text);
            Integer other = !speaks(text, year) && speaks(text, year - 1)
                    ? Integer.valueOf(year - 1)
                    : !spoken && named.find() ? Integer.valueOf(named.group(1)) : null;
            if (other != null) {
                gates.add(GateMaker.in("YEAR", text.lines().filter(line -> speaks(line, other)).findFirst().orElse(""),
                        section, String.valueOf(other), String.valueOf(year)));
            }
        });
        return gates.isEmpty() ? List.of(GateMaker.met("YEAR")) : gates;
    }

    private static boolean speaks(String text, int year) {
        return Pattern.compile("(?<!\\d)" + year + "(?!\\d)").matcher(text).find();
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Heading heading -> heading.text();
            case Block.Table table -> {
                var all = new StringBuilder();
                table.content().rows()
                        .forEach(row -> row.cells().forEach(cell -> all.append(cell.text()).append('\n')));
                yield all.toString();
            }
            case Block.Chart chart -> chart.content().spoken();
            case Block.DottedLines dotted -> "";
            case Block.Signatures signatures -> "";
        };
    }

    private static String shown(Block block) {
        String line = text(block).lines().findFirst().orElse("");
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
