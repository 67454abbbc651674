package vn.sokiemtra.finding.remediation;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.plan.DeadlinePurpose;
import vn.sokiemtra.plan.DeadlineRule;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.text.Texts;

/** Which rule of the plan dates a finding that has no date of its own. */
public final class RemediationRule {

    private static final List<String> WORDS = List.of(Texts.beside(RemediationRule.class)
            .get("words.instead.of.a.date").split("\\|"));

    private RemediationRule() {
    }

    /** The plan's rule for remedies in a form of inspection; null where it counts nothing and sets no day. */
    public static @Nullable DeadlineRule of(InspectionPlan plan, String form) {
        return plan.deadlinesOf(form).stream()
                .filter(one -> one.purpose(plan.header()) == DeadlinePurpose.REMEDIATION)
                .filter(one -> one.amount() != null || one.fixedOn() != null).findFirst().orElse(null);
    }

    /** Whether the plan dates a finding that has no date of its own: not where words stand for one. */
    public static boolean dates(InspectionPlan plan, String form, @Nullable String recommendation) {
        return of(plan, form) != null && !saysWordsForADate(recommendation);
    }

    /** "Khắc phục ngay", "thường xuyên": words where a date should stand, so that no rule dates it. */
    public static boolean saysWordsForADate(@Nullable String recommendation) {
        if (recommendation == null) {
            return false;
        }
        String text = recommendation.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(text::contains);
    }
}
