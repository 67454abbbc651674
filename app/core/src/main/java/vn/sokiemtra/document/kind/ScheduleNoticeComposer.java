package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.lowered;
import static vn.sokiemtra.document.Phrases.sentence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.TableContent.Align;
import vn.sokiemtra.document.TableContent.Column;
import vn.sokiemtra.document.TableContent.Row;
import vn.sokiemtra.plan.DayKind;
import vn.sokiemtra.plan.DeadlineRule;
import vn.sokiemtra.plan.InspectionKind;
import vn.sokiemtra.plan.ParticipantRole;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Thông báo lịch kiểm tra. Units of a form that is not announced are never in it. */
final class ScheduleNoticeComposer {

    private final Texts texts = Texts.beside(ScheduleNoticeComposer.class);
    private final KindFacts facts;
    private final Offices offices;
    private final @Nullable PlanTeam team;

    ScheduleNoticeComposer(KindFacts facts) {
        this.facts = facts;
        this.offices = new Offices(facts);
        this.team = facts.onlyTeam().orElse(null);
    }

    OfficialDocument compose(@Nullable Instant made) {
        PlanHeader plan = facts.header();
        var draft = new Draft();
        draft.paragraph(texts.get("schedule.opening", offices.planCited(), offices.decisionCited(team),
                offices.organ(DocumentKind.THONG_BAO_LICH, team)));
        draft.arabic(texts.get("schedule.visits"));
        List<PlanUnit> visited = units(true);
        if (visited.isEmpty()) {
            draft.paragraph(texts.get("schedule.no-visits"));
        } else {
            draft.table(table(visited));
        }
        List<String> invited = invited(visited);
        if (!invited.isEmpty()) {
            draft.paragraph(texts.get("schedule.invited", String.join(", ", invited)));
        }
        List<PlanUnit> reporting = units(false);
        if (!reporting.isEmpty()) {
            draft.arabic(texts.get("schedule.reports"));
            draft.paragraph(texts.get("schedule.reporting", String.valueOf(reporting.size()),
                    String.join(", ", reporting.stream().map(PlanUnit::name).toList()), dueOf(reporting.getFirst())));
        }
        draft.arabic(texts.get("schedule.contents"));
        facts.plan().topics().forEach(topic -> draft.paragraph("- " + sentence(topic.content())));
        if (plan.auditFrom() != null) {
            draft.paragraph(texts.get("schedule.period", offices.date(plan.auditFrom()), plan.auditTo() == null
                    ? texts.get("schedule.visit-day")
                    : offices.date(plan.auditTo())));
        }
        List<String> duties = facts.plan().texts(PlanSection.ON_SITE_DUTY);
        if (!duties.isEmpty()) {
            draft.arabic(texts.get("schedule.preparation"));
            duties.forEach(duty -> draft.paragraph("- " + sentence(PlanBody.renumbered(duty))));
        }
        draft.paragraph(texts.get("schedule.end"));
        var names = new ArrayList<>(
                List.of(texts.get("schedule.listed"), texts.get("members", offices.teamName(team))));
        names.addAll(invited);
        return new OfficialDocument(offices.head(DocumentKind.THONG_BAO_LICH, team, "TB"), texts.get("type.TB"),
                texts.get("schedule.subject", lowered(plan.title())), draft.ended().blocks(),
                new Closing(List.of(offices.signer(DocumentKind.THONG_BAO_LICH, team)), offices.recipients(
                        DocumentKind.THONG_BAO_LICH, true, names)),
                List.of(), offices.marking(), offices.organ(DocumentKind.THONG_BAO_LICH, team), made);
    }

    /** Bodies that the plan invites to one of the visits. */
    private List<String> invited(List<PlanUnit> visited) {
        return facts.regime().participants().stream().filter(body -> body.role() == ParticipantRole.INVITED && visited
                .stream().anyMatch(unit -> body.form() == null || unit.formCode().equals(body.form()))).map(
                        RegimeDefinition.Participant::agency)
                .toList();
    }

    private List<PlanUnit> units(boolean visited) {
        return facts.units().stream().filter(unit -> facts.plan().form(unit.formCode())
                .filter(PlanForm::announced).map(form -> visited
                        ? form.kind().visits()
                        : form.kind() == InspectionKind.REPORT_ONLY)
                .orElse(false)).toList();
    }

    private TableContent table(List<PlanUnit> units) {
        List<PlanUnit> inOrder = units.stream().sorted(Comparator.comparing(PlanUnit::visitOn,
                Comparator.nullsLast(Comparator.naturalOrder()))).toList();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < inOrder.size(); i++) {
            PlanUnit unit = inOrder.get(i);
            LocalDate visit = unit.visitOn();
            rows.add(Row.of(String.valueOf(i + 1), unit.name(), visit == null
                    ? texts.get("schedule.later")
                    : VietnameseFormat.date(visit), dueOf(unit), texts.get("schedule.seat", unit.agencyName())));
        }
        return new TableContent(
                List.of(new Column(1, Align.CENTRE), new Column(3.4, Align.LEFT), new Column(2.8, Align.CENTRE),
                        new Column(3, Align.CENTRE), new Column(5, Align.LEFT)),
                List.of(Remedies.header(texts.get("schedule.columns"))), rows);
    }

    /** The last day on which a unit's report is on time, as the plan counts; words where no day can be named yet. */
    private String dueOf(PlanUnit unit) {
        for (DeadlineRule rule : facts.plan().deadlinesOf(unit.formCode())) {
            LocalDate fixed = rule.fixedOn();
            if (fixed != null) {
                return texts.get(rule.strictness().equals("BEFORE_EXCLUSIVE") ? "schedule.before" : "schedule.until",
                        VietnameseFormat.date(fixed));
            }
            Integer amount = rule.amount();
            if (rule.anchor().equals("INSPECTION_DATE") && rule.before() && amount != null
                    && !rule.obligor().equals(facts.header().standingAgency())) {
                LocalDate visit = unit.visitOn();
                return visit == null
                        ? texts.get(rule.dayKind() == DayKind.WORKING_DAY ? "schedule.working" : "schedule.days",
                                "%02d".formatted(amount))
                        : VietnameseFormat.date(rule.dayKind() == DayKind.WORKING_DAY
                                ? facts.calendar().workingDaysBefore(visit, amount, facts.header().countingConvention())
                                        .day()
                                : facts.calendar().calendarDaysBefore(visit, amount).day());
            }
        }
        return texts.get("schedule.later");
    }
}
