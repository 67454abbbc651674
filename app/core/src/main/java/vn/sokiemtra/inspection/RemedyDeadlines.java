package vn.sokiemtra.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.Due;
import vn.sokiemtra.finding.remediation.FollowState;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.Judged;
import vn.sokiemtra.plan.DeadlinePurpose;
import vn.sokiemtra.plan.DeadlineRule;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.text.Texts;

/**
 * Until when an inspection's findings are to be remedied: their own days, what was granted, or the plan's rule, a deadline
 * for each day. What is withdrawn, waived or in dispute is not owed.
 *
 * @param left working days from one day to another, as {@link DueDeadline#days()} counts them
 */
record RemedyDeadlines(PlanHeader plan, ToIntBiFunction<LocalDate, LocalDate> left, LocalDate today) {

    private static final Texts TEXTS = Texts.beside(RemedyDeadlines.class);

    /** Names the deadline where the plan has no rule for remedies. */
    private static final String NO_RULE = "REMEDIATION";

    /** @param rule of the plan for remedies; null for none */
    List<DueDeadline> of(List<FollowUp> findings, @Nullable DeadlineRule rule) {
        Map<LocalDate, List<FollowUp>> days = new TreeMap<>();
        for (FollowUp one : findings) {
            LocalDate day = one.due().day();
            if (day != null && (one.state().owing() || done(one))) {
                days.computeIfAbsent(day, any -> new ArrayList<>()).add(one);
            }
        }
        List<DueDeadline> deadlines = new ArrayList<>();
        days.forEach((day, together) -> deadlines.add(deadline(day, together, rule, together.size() == findings
                .size())));
        return deadlines;
    }

    private static boolean done(FollowUp one) {
        return one.state() == FollowState.REPORTED || one.state() == FollowState.VERIFIED;
    }

    private DueDeadline deadline(LocalDate day, List<FollowUp> together, @Nullable DeadlineRule rule, boolean all) {
        FollowUp first = together.getFirst();
        List<FollowUp> owing = together.stream().filter(one -> one.state().owing()).toList();
        LocalDate doneOn = owing.isEmpty()
                ? together.stream().map(RemedyDeadlines::doneOn).filter(Objects::nonNull).max(Comparator
                        .naturalOrder()).orElse(day)
                : null;
        Due due = first.due();
        boolean whole = all && (owing.isEmpty() || owing.size() == together.size());
        return new DueDeadline(rule == null ? NO_RULE : rule.code(), DeadlinePurpose.REMEDIATION, first.inspection(),
                first.unitName(), rule == null ? TEXTS.get("remedy.obligor") : rule.obligor(), rule == null
                        ? plan.standingAgency()
                        : rule.recipient(),
                content(owing.isEmpty() ? together : owing, rule, whole),
                day, doneOn, left.applyAsInt(doneOn == null ? today : doneOn, day), due.confirmed(), due.steps(), first
                        .finding());
    }

    private static @Nullable LocalDate doneOn(FollowUp one) {
        Judged last = one.lastResult();
        return last == null ? null : last.reportReceivedOn() == null ? last.on() : last.reportReceivedOn();
    }

    /** The findings are numbered where it is not about all of them. */
    private static String content(List<FollowUp> findings, @Nullable DeadlineRule rule, boolean all) {
        String words = rule == null ? TEXTS.get("remedy.content") : rule.content();
        return all
                ? words
                : TEXTS.get("remedy.numbers", words, findings.stream().map(one -> String.valueOf(one.number()))
                        .collect(Collectors.joining(", ")));
    }
}
