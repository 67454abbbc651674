package vn.sokiemtra.desktop.remediation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.archive.LoadRetentions;
import vn.sokiemtra.finding.dispute.Dispute;
import vn.sokiemtra.finding.dispute.LoadDisputes;
import vn.sokiemtra.finding.remediation.Conclusion;
import vn.sokiemtra.finding.remediation.DraftLetters;
import vn.sokiemtra.finding.remediation.FollowSettings;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.LetterDue;
import vn.sokiemtra.finding.remediation.LoadFollowSettings;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.finding.remediation.LoadReInspections;
import vn.sokiemtra.finding.remediation.ReInspection;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.Quotes;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DayReads;
import vn.sokiemtra.plan.LoadCalendar;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * What one reading brings.
 *
 * @param disagreeing whether the plan says what happens when a unit disagrees, or one did
 * @param letters those that are due today
 */
record FollowLoad(PlanHeader plan, LocalDate today, List<FollowRow.Item> items, List<FollowRow.Again> again,
        List<String> teams, FollowSettings settings, WorkingCalendar calendar, Map<UUID, String> retentions,
        Map<UUID, Dispute> disputes, boolean disagreeing, List<LetterDue> letters) {

    /** As it was read last. */
    private record Reads(DayReads<FollowLoad> days) {
    }

    FollowLoad {
        items = List.copyOf(items);
        again = List.copyOf(again);
    }

    static FollowLoad asOf(Ledger ledger, LocalDate today) {
        return ledger.kept(Reads.class, kept -> new Reads(new DayReads<>(kept, day -> read(kept, day)))).days().on(
                today);
    }

    private static FollowLoad read(Ledger ledger, LocalDate today) {
        LoadUnits units = new LoadUnits(ledger);
        Map<UUID, String> teams = units.teams().stream().collect(Collectors.toMap(PlanTeam::id, PlanTeam::name));
        List<FollowUp> all = new LoadFollowUps(ledger).asOf(today);
        Map<UUID, Dispute> disputes = new LoadDisputes(ledger).all().stream().collect(Collectors.toMap(Dispute::id,
                one -> one));
        Map<UUID, Figures> figures = new HashMap<>();
        List<FollowRow.Item> items = new ArrayList<>();
        for (FollowUp one : all) {
            items.add(new FollowRow.Item(one, quoted(ledger, figures, one, one.asked()), quoted(ledger, figures, one,
                    one.content()),
                    one.team() == null
                            ? ""
                            : Objects.requireNonNullElse(teams.get(one.team()),
                                    "")));
        }
        return new FollowLoad(new LoadPlan(ledger).header(), today, items, again(ledger, all), items.stream().map(
                FollowRow.Item::team).filter(name -> !name.isEmpty()).distinct().sorted().toList(),
                new LoadFollowSettings(ledger).settings(), new LoadCalendar(ledger).calendar(), new LoadRetentions(
                        ledger).all(),
                disputes, !disputes.isEmpty() || new LoadRegime(ledger).profile().dispute().allowed(),
                DraftLetters.due(all));
    }

    private static String quoted(Ledger ledger, Map<UUID, Figures> figures, FollowUp one, @Nullable String text) {
        if (text == null || text.indexOf('{') < 0) {
            return text == null ? "" : text;
        }
        return Quotes.resolve(text, figures.computeIfAbsent(one.inspection(), id -> new LoadFigures(ledger).of(id)));
    }

    private static List<FollowRow.Again> again(Ledger ledger, List<FollowUp> all) {
        List<FollowRow.Again> rows = new ArrayList<>();
        for (ReInspection one : new LoadReInspections(ledger).all()) {
            if (one.closedOn() == null) {
                List<FollowUp> open = all.stream().filter(each -> each.inspection().equals(one.parent()) && !each
                        .state().closed()).toList();
                rows.add(new FollowRow.Again(one, open.size(), open.isEmpty()
                        ? ""
                        : cited(open.getFirst()
                                .conclusion())));
            }
        }
        return rows;
    }

    /** How many findings of an inspection are open. */
    long open(UUID inspection) {
        return items.stream().map(FollowRow.Item::followUp).filter(one -> one.inspection().equals(inspection) && !one
                .state().closed()).count();
    }

    static String cited(Conclusion conclusion) {
        return conclusion.number() == null
                ? VietnameseFormat.date(conclusion.issuedOn())
                : VietnameseFormat.notation(conclusion.number(), conclusion.notation());
    }
}
