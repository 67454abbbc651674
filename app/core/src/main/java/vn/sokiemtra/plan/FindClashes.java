package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * What cannot be in the schedule of visits, or should not: a day off, a day outside the form's window, a person at two
 * places, a notice that comes too late, a person who inspects their own agency. Nothing is blocked; it is shown.
 */
public final class FindClashes {

    private static final Texts TEXTS = Texts.beside(FindClashes.class);

    private final Ledger ledger;

    public FindClashes(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Kinds of clashes. */
    public enum Kind {
        REST,
        WINDOW,
        PERSON,
        NOTICE,
        RECUSAL,
        GONE
    }

    /** @param sentence says it to a person */
    public record Clash(Kind kind, UUID inspection, String unit, String sentence) {
    }

    /** As they were found last: units, teams and the schedule tell the same. */
    private record Reads(DayReads<List<Clash>> days) {
        static Reads of(Ledger ledger) {
            return ledger.kept(Reads.class, kept -> new Reads(new DayReads<>(kept, day -> new FindClashes(kept).find(
                    day, null, null))));
        }
    }

    /** All, in the order of the days. */
    public List<Clash> asOf(LocalDate today) {
        return Reads.of(ledger).days().on(today);
    }

    /** What would stand against one visit if it took place on another day, a sentence each. */
    public List<String> ifOn(UUID inspection, LocalDate day, LocalDate today) {
        return find(today, inspection, day).stream().filter(clash -> clash.inspection().equals(inspection)).map(
                Clash::sentence).toList();
    }

    private List<Clash> find(LocalDate today, @Nullable UUID moved, @Nullable LocalDate movedTo) {
        InspectionPlan plan = new LoadPlan(ledger).plan();
        LoadUnits reader = new LoadUnits(ledger);
        WorkingCalendar calendar = new LoadCalendar(ledger).calendar();
        Map<UUID, InspectionDates> dates = reader.dates();
        Map<UUID, PlanTeam> teams = new HashMap<>();
        reader.teams().forEach(team -> teams.put(team.id(), team));
        List<PlanUnit> visits = reader.all().stream().map(unit -> unit.inspectionId().equals(
                moved) ? unit.on(movedTo) : unit).filter(unit -> unit.visitOn() != null
                        && dates.getOrDefault(unit
                                .inspectionId(), InspectionDates.none(unit.inspectionId())).halt() == null)
                .sorted(Comparator.comparing(
                        unit -> Objects.requireNonNullElse(unit.visitOn(), LocalDate.MAX)))
                .toList();
        List<Clash> found = new ArrayList<>();
        Map<UUID, Map<UUID, String>> recused = reader.recusals();
        DueDays days = new DueDays(plan, calendar);
        Map<UUID, Succession> ended = new HashMap<>();
        new LoadLineage(ledger).lineage().steps().forEach(step -> ended.putIfAbsent(step.unit(), step));
        Map<LocalDate, Map<String, Set<String>>> people = people(visits, teams, recused);
        Bodies bodies = new Bodies();
        for (PlanUnit unit : visits) {
            LocalDate day = Objects.requireNonNull(unit.visitOn());
            day(found, plan, unit, day, calendar);
            gone(found, unit, day, ended.get(unit.unitId()));
            notice(found, plan, unit, dates.getOrDefault(unit.inspectionId(), InspectionDates.none(unit
                    .inspectionId())), today, days);
            PlanTeam team = unit.teamId() == null ? null : teams.get(unit.teamId());
            if (team != null) {
                going(team, unit, recused).forEach(member -> member(found, unit, day, member, people, bodies));
            }
        }
        return List.copyOf(found);
    }

    /** The members who take part. */
    private static List<PlanTeam.Member> going(PlanTeam team, PlanUnit unit, Map<UUID, Map<UUID, String>> recused) {
        Map<UUID, String> out = recused.getOrDefault(unit.inspectionId(), Map.of());
        return team.members().stream().filter(member -> !out.containsKey(member.id())).toList();
    }

    private static Map<LocalDate, Map<String, Set<String>>> people(List<PlanUnit> visits, Map<UUID, PlanTeam> teams,
            Map<UUID, Map<UUID, String>> recused) {
        Map<LocalDate, Map<String, Set<String>>> people = new TreeMap<>();
        for (PlanUnit unit : visits) {
            PlanTeam team = unit.teamId() == null ? null : teams.get(unit.teamId());
            if (team != null) {
                Map<String, Set<String>> places = people.computeIfAbsent(Objects.requireNonNull(unit
                        .visitOn()), day -> new TreeMap<>());
                going(team, unit, recused)
                        .forEach(member -> places.computeIfAbsent(member.name(), name -> new TreeSet<>()).add(unit
                                .name()));
            }
        }
        return people;
    }

    private static void day(List<Clash> found, InspectionPlan plan, PlanUnit unit, LocalDate day,
            WorkingCalendar calendar) {
        if (WorkingCalendar.covers(day) && !calendar.isWorkingDay(day)) {
            add(found, Kind.REST, unit, VietnameseFormat.date(day));
        }
        plan.form(unit.formCode()).ifPresent(form -> {
            LocalDate from = form.windowFrom();
            LocalDate to = form.windowTo();
            if (from != null && day.isBefore(from) || to != null && day.isAfter(to)) {
                add(found, Kind.WINDOW, unit, VietnameseFormat.date(day), VietnameseFormat.date(from), VietnameseFormat
                        .date(to));
            }
        });
    }

    /** A unit that goes on as another by then, or of a class that there is not on that day. */
    private static void gone(List<Clash> found, PlanUnit unit, LocalDate day, @Nullable Succession ended) {
        LocalDate since = ended == null ? null : ended.since();
        if (ended != null && (since == null || !day.isBefore(since))) {
            add(found, Kind.GONE, unit, unit.name(), ended.successorName(), VietnameseFormat.date(since));
        } else if (ended == null && UnitClass.of(unit.unitClass()).filter(each -> !each.existsOn(day)).isPresent()) {
            found.add(new Clash(Kind.GONE, unit.inspectionId(), unit.name(), TEXTS.get("clash.GONE_CLASS", unit.name(),
                    VietnameseFormat.date(day), VietnameseFormat.date(UnitClass.TWO_LEVELS))));
        }
    }

    private static void notice(List<Clash> found, InspectionPlan plan, PlanUnit unit, InspectionDates dates,
            LocalDate today, DueDays days) {
        if (plan.form(unit.formCode()).filter(form -> !form.announced()).isPresent()) {
            return;
        }
        for (DeadlineRule rule : days.rulesOf(unit.formCode())) {
            if (rule.purpose(plan.header()) != DeadlinePurpose.NOTICE) {
                continue;
            }
            WorkingCalendar.Counted last = days.last(rule, unit, dates);
            LocalDate sent = dates.on(DateKind.NOTIFIED);
            if (last != null && sent != null && sent.isAfter(last.day())) {
                add(found, Kind.NOTICE, unit, VietnameseFormat.date(last.day()), VietnameseFormat.date(sent));
            } else if (last != null && sent == null && today.isAfter(last.day())) {
                found.add(new Clash(Kind.NOTICE, unit.inspectionId(), unit.name(), TEXTS.get("clash.NOTICE_PAST",
                        VietnameseFormat.date(last.day()))));
            }
        }
    }

    private static void member(List<Clash> found, PlanUnit unit, LocalDate day, PlanTeam.Member member,
            Map<LocalDate, Map<String, Set<String>>> people, Bodies bodies) {
        Set<String> places = people.getOrDefault(day, Map.of()).getOrDefault(member.name(), Set.of());
        if (places.size() > 1) {
            add(found, Kind.PERSON, unit, member.name(), VietnameseFormat.date(day), places.stream().collect(Collectors
                    .joining("; ")));
        }
        String agency = member.agency();
        if (agency != null && bodies.isOf(agency, unit)) {
            add(found, Kind.RECUSAL, unit, member.name(), agency);
        }
    }

    private static void add(List<Clash> found, Kind kind, PlanUnit unit, String... words) {
        found.add(new Clash(kind, unit.inspectionId(), unit.name(), TEXTS.get("clash." + kind, (Object[]) words)));
    }
}
