package vn.sokiemtra.contradiction;

import java.util.List;
import java.util.Map;

import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.Side;

/**
 * Finds the contradictions of one unit. A pure function of the book: nothing is read or kept. What is blank, unknown or
 * undefined contradicts nothing. Rules of a biểu run where the plan has it in the shape they know (the five biểu of
 * Thạch Thành); the others run with whatever is there. Safe from any thread.
 */
public final class FindContradictions {

    /** Columns of the biểu that the rules know. */
    private static final Map<String, Integer> SHAPES = Map.of("B1", 9, "B2", 6, "B3", 16, "B4", 12, "B5", 7);

    private final Outline outline;
    private final Links links;
    private final ItemRoles roles;
    private final Claims claims = new Claims();

    public FindContradictions(Outline outline) {
        this.outline = outline;
        this.links = new Links(outline);
        this.roles = ItemRoles.of(outline);
    }

    /** In the order of the rules: within biểu, between them, words, reported against verified. */
    public List<Contradiction> in(FigureBook book) {
        Collector found = new Collector(links);
        SideFigures reported = new SideFigures(outline, book, Side.REPORTED);
        SideFigures verified = new SideFigures(outline, book, Side.VERIFIED);
        boolean forms = outline.forms().stream().filter(FindContradictions::isKnown).count() == SHAPES.size();
        for (SideFigures figures : List.of(reported, verified)) {
            FormRules rules = new FormRules(roles, figures, found);
            outline.forms().forEach(form -> form(rules, form));
            new PartRules(outline, figures, found).check();
            new WordRules(roles.wholeUnit(), forms, book, figures, found, claims).check();
        }
        if (forms) {
            for (SideFigures figures : List.of(reported, verified)) {
                CrossRules rules = new CrossRules(links, roles, book, figures, found);
                rules.betweenForms();
                rules.betweenFormsAndItems();
                rules.dates();
            }
            new TextRules(roles.wholeUnit(), book, reported, verified, found, claims).check();
        }
        new SideRules(outline, book, found).check();
        return found.all();
    }

    private static void form(FormRules rules, FormTable form) {
        rules.possible(form);
        if (isKnown(form)) {
            switch (form.code()) {
                case "B1" -> rules.shortenedTimes();
                case "B2" -> rules.interconnected();
                case "B3" -> rules.quality();
                case "B4" -> rules.apologies();
                default -> rules.publication();
            }
        } else {
            rules.computed(form);
        }
    }

    private static boolean isKnown(FormTable form) {
        return SHAPES.getOrDefault(form.code(), -1) == form.columns().size();
    }
}
