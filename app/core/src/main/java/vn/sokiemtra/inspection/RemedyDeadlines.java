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
import vn.sokiemtra.finding.remediation.DueBasis;
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
 * @param days working days from one day to another, as {@link DueDeadline#days()} counts them
 */
record RemedyDeadlines(PlanHeader plan, ToIntBiFunction<LocalDate, LocalDate> days, LocalDate today) {

    private static final Texts TEXTS = Texts.beside(RemedyDeadlines.class);

    /** Names the deadline where the plan has no rule for remedies. */
    private static final String NO_RULE = "REMEDIATION";

    /** @param rule of the plan for remedies; null for none */
    List<DueDeadline> of(List<FollowUp> findings, @Nullable DeadlineRule rule) {
        Map<LocalDate, List<FollowUp>> byDay = new TreeMap<>();
        for (FollowUp one : findings) {
            LocalDate day = one.due().day();
            if (day != null && (one.state().owing() || done(one))) {
                byDay.computeIfAbsent(day, any -> new ArrayList<>()).add(one);
            }
        }
        boolean left = rule != null && (rule.amount() != null || rule.lastFixedDay() != null) && findings.stream()
                .noneMatch(one -> one.state().owing() && shared(one));
        List<DueDeadline> deadlines = new ArrayList<>();
        byDay.forEach((day, together) -> deadlines.add(deadline(day, together, rule, together.size() == findings
                .size(), left
                        && deadlines.stream().flatMap(before -> before.entries().stream()).noneMatch(
                                DueDeadline.Entry::gone))));
        return deadlines;
    }

    /** Whether its day is that of the whole conclusion. */
    private static boolean shared(FollowUp one) {
        return one.due().basis() == DueBasis.FIXED || one.due().basis() == DueBasis.RULE;
    }

    /**
     * The day of the whole conclusion is one entry, what has a day of its own another for each finding: whatever is granted,
     * withdrawn or verified later, no entry is about something else than before.
     *
     * @param left whether no finding is due on the day of the whole conclusion any more, which may have been an entry
     */
    private static List<DueDeadline.Entry> entries(List<FollowUp> owing, @Nullable DeadlineRule rule, boolean whole,
            boolean left) {
        List<FollowUp> together = owing.stream().filter(RemedyDeadlines::shared).toList();
        List<DueDeadline.Entry> entries = new ArrayList<>();
        String code = code(rule);
        if (!together.isEmpty()) {
            entries.add(new DueDeadline.Entry(DueDeadline.key(code, together.getFirst().inspection(), null), content(
                    together, rule, whole && together.size() == owing.size()), false));
        }
        for (FollowUp one : owing) {
            if (!shared(one)) {
                entries.add(new DueDeadline.Entry(DueDeadline.key(code, one.inspection(), one.finding()), content(List
                        .of(one), rule, whole && owing.size() == 1), false));
            }
        }
        if (left && owing.stream().anyMatch(one -> one.due().basis() == DueBasis.EXTENDED)) {
            entries.add(new DueDeadline.Entry(DueDeadline.key(code, owing.getFirst().inspection(), null), content(owing,
                    rule, true), true));
        }
        return entries;
    }

    /** Entries of findings that nobody has to remedy any more; the day of the whole conclusion once none is due on it. */
    static List<CalendarFile.Gone> gone(List<FollowUp> findings, @Nullable DeadlineRule rule) {
        List<CalendarFile.Gone> gone = new ArrayList<>();
        boolean whole = findings.stream().anyMatch(one -> shared(one) && !one.state().closed());
        for (FollowUp one : findings) {
            LocalDate day = one.due().day();
            if (day != null && one.state().closed() && !(shared(one) && whole)) {
                gone.add(new CalendarFile.Gone(DueDeadline.key(code(rule), one.inspection(), shared(one)
                        ? null
                        : one
                                .finding()),
                        one.unitName(), content(shared(one) ? findings : List.of(one), rule, shared(
                                one)),
                        day));
            }
        }
        return gone;
    }

    private static String code(@Nullable DeadlineRule rule) {
        return rule == null ? NO_RULE : rule.code();
    }

    private static boolean done(FollowUp one) {
        return one.state() == FollowState.REPORTED || one.state() == FollowState.VERIFIED;
    }

    private DueDeadline deadline(LocalDate day, List<FollowUp> together, @Nullable DeadlineRule rule, boolean all,
            boolean left) {
        FollowUp first = together.getFirst();
        List<FollowUp> owing = together.stream().filter(one -> one.state().owing()).toList();
        LocalDate doneOn = owing.isEmpty()
                ? together.stream().map(RemedyDeadlines::doneOn).filter(Objects::nonNull).max(Comparator
                        .naturalOrder()).orElse(day)
                : null;
        Due due = first.due();
        boolean whole = all && (owing.isEmpty() || owing.size() == together.size());
        return new DueDeadline(code(rule), DeadlinePurpose.REMEDIATION, first.inspection(),
                first.unitName(), rule == null ? TEXTS.get("remedy.obligor") : rule.obligor(), rule == null
                        ? plan.standingAgency()
                        : rule.recipient(),
                content(owing.isEmpty() ? together : owing, rule, whole),
                day, doneOn, days.applyAsInt(doneOn == null ? today : doneOn, day), due.confirmed(), due.steps(), first
                        .finding(),
                entries(owing, rule, whole, left));
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
