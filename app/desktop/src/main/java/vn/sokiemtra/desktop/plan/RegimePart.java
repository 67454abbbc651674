package vn.sokiemtra.desktop.plan;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.text.Texts;

/**
 * A part of what the plan lays down, a line of the list at the left.
 *
 * @param section of the plan's text; null for every other kind
 */
public record RegimePart(Kind kind, @Nullable PlanSection section) {

    /** What is edited. */
    public enum Kind {
        SETTINGS,
        HEAD,
        FORMS,
        TOPICS,
        DEADLINES,
        COVERAGE,
        BODIES,
        AFTER,
        OWN,
        TEXT,
        WARNINGS
    }

    private static final Texts TEXTS = Texts.beside(RegimePart.class);

    /** Those that a plan has: no warnings where there are none, no decision where there is only a plan. */
    static List<RegimePart> of(RegimeDefinition regime) {
        List<RegimePart> parts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            boolean none = kind == Kind.SETTINGS && regime.settings().isEmpty() || kind == Kind.WARNINGS && regime
                    .warnings().isEmpty();
            if (kind == Kind.TEXT) {
                for (PlanSection section : PlanSection.values()) {
                    if (regime.legalShape().equals("DECISION_WITH_PLAN") || !section.name().startsWith("DECISION_")) {
                        parts.add(new RegimePart(kind, section));
                    }
                }
            } else if (!none) {
                parts.add(new RegimePart(kind, null));
            }
        }
        return List.copyOf(parts);
    }

    /** Whether a place names it: a section of the text by that, every other by its kind. */
    boolean named(String focus) {
        return (section == null ? kind.name() : section.name()).equals(focus);
    }

    /** What the part of a plan's text is called, by the code of its section; empty for none. */
    public static String label(String section) {
        return section.isEmpty() ? "" : TEXTS.getOr("section." + section, TEXTS.getOr("part." + section, ""));
    }

    String label() {
        return section == null ? TEXTS.get("part." + kind) : TEXTS.get("section." + section);
    }

    /** How many entries it has; empty where that says nothing. */
    String count(RegimeDefinition regime) {
        int count = switch (kind) {
            case SETTINGS -> regime.settings().size();
            case FORMS -> regime.forms().size();
            case TOPICS -> regime.topics().size();
            case DEADLINES -> regime.deadlines().size();
            case COVERAGE -> regime.coverage().size();
            case BODIES -> regime.participants().size();
            case TEXT -> section == null ? 0 : RegimeViewModel.lines(regime, section).size();
            case WARNINGS -> regime.warnings().size();
            case HEAD, AFTER, OWN -> -1;
        };
        return count < 0 ? "" : String.valueOf(count);
    }
}
