package vn.sokiemtra.carryover;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.OutlineDefinition;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.text.Texts;

/**
 * Looks for the year before in what is taken over: "năm 2026" in a sentence may cite what was then or be out of date, which
 * only a person can say. Days and numbers of papers are no mention of a year.
 */
final class OldYear {

    /** Parts of a plan that are no section of its text, as the editor of the plan knows them. */
    enum Part {
        HEAD,
        FORMS,
        TOPICS,
        DEADLINES,
        COVERAGE,
        BODIES,
        AFTER
    }

    private static final Texts TEXTS = Texts.beside(OldYear.class);

    private final Pattern year;
    private final List<MovedRegime.Named> found = new ArrayList<>();

    private OldYear(int year) {
        this.year = Pattern.compile("(?<![\\d/–-])" + year + "(?![\\d/–-])|(?iu:" + TEXTS.get("old.periods")
                + ")\\s\\S{1,4}/" + year + "(?!\\d)");
    }

    static List<MovedRegime.Named> in(RegimeDefinition regime, @Nullable OutlineDefinition outline, int year) {
        OldYear old = new OldYear(year);
        old.head(regime.plan());
        regime.texts().forEach(one -> old.look(one.section().name(), one.content()));
        regime.forms().forEach(one -> old.look(Part.FORMS.name(), one.targets(), one.content(), one.place()));
        regime.topics().forEach(one -> {
            old.look(Part.TOPICS.name(), one.content());
            one.details().forEach(detail -> old.look(Part.TOPICS.name(), detail));
        });
        regime.deadlines().forEach(one -> old.look(Part.DEADLINES.name(), one.content()));
        regime.coverage().forEach(one -> old.look(Part.COVERAGE.name(), one.content()));
        regime.participants().forEach(one -> old.look(Part.BODIES.name(), one.duty()));
        regime.budget().forEach(one -> old.look(Part.AFTER.name(), one.content()));
        regime.resultUses().forEach(use -> old.look(Part.AFTER.name(), use));
        old.look(Part.AFTER.name(), regime.dispute().content());
        if (outline != null) {
            old.items(outline.items());
        }
        return List.copyOf(old.found);
    }

    private void head(RegimeDefinition.PlanHead head) {
        look(Part.HEAD.name(), head.title());
    }

    private void items(List<OutlineDefinition.ItemDefinition> items) {
        items.forEach(item -> {
            if (names(item.content()) || names(item.guide())) {
                found.add(new MovedRegime.Named("", item.code(), item.content()));
            }
            items(item.children());
        });
    }

    private void look(String part, @Nullable String... sentences) {
        for (String sentence : sentences) {
            if (names(sentence)) {
                found.add(new MovedRegime.Named(part, "", Objects.requireNonNull(sentence)));
            }
        }
    }

    private boolean names(@Nullable String sentence) {
        return sentence != null && year.matcher(sentence).find();
    }
}
