package vn.sokiemtra.carryover;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * A plan's parameters for a later year: days move by whole years, number and date are open again, the year in the title
 * follows. A sentence that names one of the moved days names the new one, or the paper would contradict its own deadline;
 * else the sentences of the plan stay as they are: what they cite is for a person to renew.
 *
 * @param gone names of units that exist no more: they stay known, for what they left open, and are not inspected
 */
record NextRegime(RegimeDefinition last, int year, Set<String> gone) {

    /** Not the day of a paper with a number. */
    private static final String UNCITED = "(?<![\\d/]|/\\S{1,30} \\p{L}{4} )";

    RegimeDefinition regime() {
        RegimeDefinition.PlanHead head = last.plan();
        RegimeDefinition.PlanHead plan = new RegimeDefinition.PlanHead(title(head.title()), null, head.notation(), null,
                year, head.issuer(), head.parentBody(), head.standingAgency(), head.place(), moved(head.auditFrom()),
                movedText(head.auditTo()), head.countingConvention(), head.signer());
        return new RegimeDefinition(last.id(), last.name(), last.level(), last.legalShape(), last.outline(), plan,
                texts(), forms(), last.topics(), deadlines(), last.coverage(), units(), last.documents(),
                last
                        .teams(),
                last.participants(), last.dispute(), last.reinspection(), last.archive(), last.budget(), last
                        .resultUses(),
                last.settings(), last.warnings(), last.layout());
    }

    private String title(String title) {
        return title.replaceAll("\\b" + last.plan().year() + "\\b", String.valueOf(year));
    }

    private List<RegimeDefinition.FormOfInspection> forms() {
        return last.forms().stream().map(form -> new RegimeDefinition.FormOfInspection(form.code(), form.name(), form
                .kind(), form.host(), form.announced(), moved(form.windowFrom()), moved(form.windowTo()), form.place(),
                form.targets(), form.topics(), form.content() == null ? null : said(form.content()))).toList();
    }

    private List<RegimeDefinition.Deadline> deadlines() {
        return last.deadlines().stream().map(rule -> new RegimeDefinition.Deadline(rule.code(), rule.form(), rule
                .obligor(), rule.recipient(), rule.via(), rule.amount(), rule.dayKind(), rule.anchor(),
                rule
                        .direction(),
                rule.strictness(), moved(rule.fixedOn()), said(rule.content()))).toList();
    }

    /** What the plan is founded on was decided on its own day, whichever that was. */
    private List<RegimeDefinition.PlanSentence> texts() {
        return last.texts().stream().map(one -> one.section() == PlanSection.BASIS || one
                .section() == PlanSection.DECISION_BASIS
                        ? one
                        : new RegimeDefinition.PlanSentence(one.section(), said(one.content())))
                .toList();
    }

    /** "trước ngày 20/10/2026" of the deadline on 20/10/2026, a year later; "291/KH-UBND ngày …" keeps its day. */
    private String said(String sentence) {
        String moved = sentence;
        for (LocalDate day : days()) {
            LocalDate next = day.plusYears(year - last.plan().year());
            String written = "0?" + day.getDayOfMonth() + "/0?" + day.getMonthValue() + "/" + day.getYear();
            moved = moved.replaceAll(UNCITED + written + "(?!\\d)", VietnameseFormat.date(next));
        }
        return moved;
    }

    /** All that are moved, the latest first: a day moved once is not moved again. */
    private List<LocalDate> days() {
        Stream<@Nullable LocalDate> audit = Stream.of(last.plan().auditFrom(), day(last.plan().auditTo()));
        Stream<@Nullable LocalDate> windows = last.forms().stream().flatMap(form -> Stream.of(form.windowFrom(), form
                .windowTo()));
        Stream<@Nullable LocalDate> fixed = last.deadlines().stream().map(RegimeDefinition.Deadline::fixedOn);
        return Stream.of(audit, windows, fixed).flatMap(Function.identity()).filter(Objects::nonNull).distinct().sorted(
                Comparator.reverseOrder()).toList();
    }

    private List<RegimeDefinition.UnitEntry> units() {
        return last.units().stream().map(unit -> gone.contains(unit.name())
                ? new RegimeDefinition.UnitEntry(unit.code(), unit.name(), unit.unitClass(), unit.agencyName(), unit
                        .place(), null, unit.parent())
                : unit).toList();
    }

    private @Nullable LocalDate moved(@Nullable LocalDate day) {
        return day == null ? null : day.plusYears(year - last.plan().year());
    }

    private @Nullable String movedText(@Nullable String end) {
        LocalDate day = day(end);
        return day == null ? end : String.valueOf(moved(day));
    }

    /** Null for an end that is no day, as that of the visit. */
    private static @Nullable LocalDate day(@Nullable String end) {
        try {
            return end == null ? null : LocalDate.parse(end);
        } catch (DateTimeException theDayOfTheVisit) {
            return null;
        }
    }
}
