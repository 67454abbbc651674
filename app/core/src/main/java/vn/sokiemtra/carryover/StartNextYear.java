package vn.sokiemtra.carryover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.carryover.store.PriorMatterStore;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineDefinition;
import vn.sokiemtra.checklist.store.OutlineStore;
import vn.sokiemtra.finding.remediation.Conclusion;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.Quotes;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.phrase.store.PhraseStore;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.Lineage;
import vn.sokiemtra.plan.LoadLineage;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.RegimePapers;
import vn.sokiemtra.plan.Succession;
import vn.sokiemtra.plan.store.RegimeStore;
import vn.sokiemtra.plan.store.SuccessionStore;
import vn.sokiemtra.plan.store.UnitStore;
import vn.sokiemtra.summary.Board;
import vn.sokiemtra.summary.LoadBoard;
import vn.sokiemtra.summary.TakePriorYear;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * Makes a new plan from last year's: its parameters, units and mergers, teams, the Đề cương as it was edited, and what it
 * left open with the ids that it had there. Last year's file is only read.
 */
public final class StartNextYear {

    private static final Texts TEXTS = Texts.beside(StartNextYear.class);

    private final Ledger ledger;

    /** @param ledger of a new file that holds no plan yet */
    public StartNextYear(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What was taken over.
     *
     * @param inconclusive findings that were not: no Thông báo kết luận of last year told a unit of them
     * @param oldYear sentences that still name {@code lastYear}; they are as they were
     */
    public record Taken(String title, int units, int teams, int findings, int deductedPoints, int inconclusive,
            int lastYear, List<MovedRegime.Named> oldYear) {
    }

    /**
     * @param today decides what of last year is open
     * @throws Problem {@code SKT-PLAN-MISSING} where last year's file has none, {@code SKT-PRIOR-YEAR} for a year that is
     * not later, {@code SKT-PRIOR-PLAN} where the new file has a plan already
     */
    public Taken after(Ledger last, int year, LocalDate today, String author) {
        PlanHeader before = new LoadPlan(last).header();
        if (year <= before.year()) {
            throw new Problem(TEXTS, "SKT-PRIOR-YEAR", String.valueOf(year), String.valueOf(before.year()));
        } else if (new LoadPlan(ledger).headerOrNull() != null) {
            throw new Problem(TEXTS, "SKT-PRIOR-PLAN");
        }
        List<Succession> steps = new LoadLineage(last).lineage().steps();
        RegimeDefinition regime = new NextRegime(new LoadRegime(last).ofPlan(), year, steps.stream().map(
                Succession::unitName).collect(Collectors.toSet())).regime();
        PriorMatterStore old = new PriorMatterStore(last);
        Outline present = new LoadOutline(last).all();
        OutlineDefinition outline = new OutlineCopy(present, old.points()).definition(regime.id(), before.title());
        List<PhraseStore.Row> phrases = new PhraseStore(last).rows();
        List<PlanTeam> teams = new LoadUnits(last).teams();
        List<PriorMatter> matters = matters(last, before, today);
        ledger.edit(author, edit -> {
            RegimeStore.write(edit, ledger.plan(), ledger.replica(), regime, outline, false);
            Map<String, UUID> units = new HashMap<>();
            regime.units().forEach(unit -> units.put(unit.name(), UnitStore.row(edit, unit.code())));
            steps.forEach(step -> succession(edit, units, step));
            teams.forEach(team -> team(edit, team));
            phrases.forEach(phrase -> phrase(edit, present, phrase));
            matters.forEach(matter -> PriorMatterStore.write(edit, units.get(matter.unitName()), matter));
            return ledger.plan();
        });
        Board board = new LoadBoard(last).asOf(today);
        totals(board, year, author);
        return new Taken(regime.plan().title(), regime.units().size(), teams.size(), count(matters,
                PriorMatter.Kind.FINDING), count(matters, PriorMatter.Kind.DEDUCTED_POINT),
                (int) board.findings().stream()
                        .filter(one -> one.state() == null).count(),
                before.year(), OldYear.in(regime, outline, before.year()));
    }

    private static int count(List<PriorMatter> matters, PriorMatter.Kind kind) {
        return (int) matters.stream().filter(matter -> matter.kind() == kind).count();
    }

    /** Findings that are not closed, points taken off, and what an earlier year left and nobody settled. */
    private static List<PriorMatter> matters(Ledger last, PlanHeader before, LocalDate today) {
        Map<UUID, PriorMatter> matters = new LinkedHashMap<>();
        Map<UUID, Figures> known = new HashMap<>();
        Function<FollowUp, Figures> figures = one -> known.computeIfAbsent(one.inspection(), new LoadFigures(
                last)::of);
        for (FollowUp one : new LoadFollowUps(last).asOf(today)) {
            if (!one.state().closed()) {
                matters.put(one.finding(), new PriorMatter(one.finding(), one.unit(), one.unitName(),
                        PriorMatter.Kind.FINDING, before.year(), last.plan(), one.finding(), source(one.conclusion()),
                        one
                                .itemCode(),
                        read(one.content(), figures.apply(one)), one.recommendation() == null
                                ? null
                                : read(one.recommendation(), figures.apply(one)),
                        one.due().day(), null));
            }
        }
        PriorMatterStore store = new PriorMatterStore(last);
        store.deducted(last.plan(), before.year()).forEach(one -> matters.put(one.id(), one));
        Settled settled = Settled.of(last);
        store.all().stream().filter(one -> !settled.has(one)).forEach(one -> matters.putIfAbsent(one.originId(), one));
        return new ArrayList<>(matters.values());
    }

    /** Last year's figures stand in the sentence from now on: a cell of that name holds another figure next year. */
    private static String read(@Nullable String text, Figures figures) {
        return text == null ? "" : Quotes.resolve(text, figures);
    }

    /** Which matters of last year's file need not be asked for again. */
    private record Settled(List<PriorAnswer> answers, Lineage lineage, List<PlanUnit> units) {

        static Settled of(Ledger last) {
            return new Settled(new PriorMatterStore(last).answers(), new LoadLineage(last).lineage(), new LoadUnits(
                    last).all());
        }

        /** Every inspection of a unit that answers for it has said so, and there is one. */
        boolean has(PriorMatter matter) {
            List<PriorAnswer> own = answers.stream().filter(answer -> answer.matter().equals(matter.id())).toList();
            Set<UUID> answered = own.stream().map(PriorAnswer::inspection).collect(Collectors.toSet());
            Set<UUID> standing = lineage.standing(matter.unit());
            return !own.isEmpty() && own.stream().allMatch(PriorAnswer::settled) && units.stream().filter(
                    unit -> standing.contains(unit.unitId())).allMatch(unit -> answered.contains(unit.inspectionId()));
        }
    }

    /** "Thông báo kết luận số 07/TB-ĐKT ngày 23/10/2026"; of what only has a day without a number. */
    static String source(Conclusion told) {
        return TEXTS.get(told.number() == null ? "source.conclusion.unnumbered" : "source.conclusion",
                RegimePapers.name(
                        told.paper()),
                VietnameseFormat.citation(told.number(), told.notation(), told.issuedOn()).strip());
    }

    /** A phrase of an item that is asked for no more is offered everywhere; one's own that was removed stays behind. */
    private static void phrase(Edit edit, Outline present, PhraseStore.Row phrase) {
        if (phrase.code() != null || !phrase.deleted()) {
            UUID was = phrase.item();
            UUID item = was == null
                    ? null
                    : present.item(was).filter(one -> !one.retired()).map(one -> OutlineStore.row(edit, one.code()))
                            .orElse(null);
            PhraseStore.copy(edit, phrase, item);
        }
    }

    private static void succession(Edit edit, Map<String, UUID> units, Succession step) {
        UUID unit = units.get(step.unitName());
        UUID successor = units.get(step.successorName());
        LocalDate since = step.since();
        if (unit != null && successor != null && since != null) {
            SuccessionStore.write(edit, unit, successor, since, step.decision());
        }
    }

    /** The founding decision of a year is that year's. */
    private static void team(Edit edit, PlanTeam team) {
        UUID id = UnitStore.writeTeam(edit, edit.newRow(), new NameTeam.TeamFacts(team.name(), team.notation(), null,
                null, null), true);
        team.members().forEach(member -> UnitStore.addMember(edit, id, new AddTeamMember.MemberFacts(member
                .honorific(), member.name(), member.position(), member.agency(), member.role())));
    }

    private void totals(Board board, int year, String author) {
        List<Board.PriorTotal> totals = TakePriorYear.totals(board);
        if (!totals.isEmpty() && board.year() == year - 1) {
            new TakePriorYear(ledger).run(author, year, totals);
        }
    }
}
