package vn.sokiemtra.sample;

import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.document.minutes.AddAttendee;
import vn.sokiemtra.document.minutes.MinutesField;
import vn.sokiemtra.document.minutes.Party;
import vn.sokiemtra.document.minutes.SetMinutes;
import vn.sokiemtra.evidence.AddEvidence;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.inspection.AddDocumentEntry;
import vn.sokiemtra.inspection.AssignItem;
import vn.sokiemtra.inspection.DocumentDraft;
import vn.sokiemtra.inspection.EnterCells;
import vn.sokiemtra.inspection.FindItem;
import vn.sokiemtra.inspection.LoadForm;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.inspection.SetRemark;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordUnitReport;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Types a whole inspection in, only through what a person uses too: every rule of the program applies. */
public final class EnterSample {

    private static final Texts TEXTS = Texts.beside(EnterSample.class);

    private final Ledger ledger;
    private final InstantSource clock;

    public EnterSample(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is done one after another. */
    public enum Step {
        PLAN,
        TEAM,
        TABLES,
        ANSWERS,
        EVIDENCE,
        MINUTES
    }

    /** Told after each step. */
    public interface Steps {

        Steps NONE = step -> {
        };

        void done(Step step);
    }

    /**
     * Makes the plan where the file has none, marked as example data, and fills one inspection of it.
     *
     * @return the inspection
     * @throws Problem {@code SKT-SAMPLE-PLAN} where the file holds a plan that is not example data; nothing is changed
     */
    public UUID run(String author, SampleData data, Steps steps) {
        LoadPlan plan = new LoadPlan(ledger);
        if (plan.headerOrNull() == null) {
            new CreatePlan(ledger).exampleFrom(data.regime(), author);
        } else if (!plan.header().sample()) {
            throw new Problem(TEXTS, "SKT-SAMPLE-PLAN", plan.header().title());
        }
        steps.done(Step.PLAN);
        PlanUnit unit = new LoadUnits(ledger).find(data.unit());
        UUID inspection = unit.inspectionId();
        team(author, data, inspection);
        steps.done(Step.TEAM);
        data.forms().keySet().stream().sorted()
                .forEach(form -> table(author, inspection, form, data.forms().getOrDefault(form, List.of())));
        steps.done(Step.TABLES);
        FindItem find = new FindItem(ledger);
        data.items().forEach(item -> answer(author, inspection, find.byCode(item.code()), item));
        steps.done(Step.ANSWERS);
        data.items().forEach(item -> proofs(inspection, find.byCode(item.code()), item));
        steps.done(Step.EVIDENCE);
        minutes(author, inspection, data);
        steps.done(Step.MINUTES);
        return inspection;
    }

    private void team(String author, SampleData data, UUID inspection) {
        SampleData.Team team = data.team();
        UUID id = new NameTeam(ledger).found(new NameTeam.TeamFacts(team.name(), team.notation(),
                team.foundingNumber(), team.foundingNotation(), team.foundedOn()), author).value();
        for (SampleData.Member member : team.members()) {
            new AddTeamMember(ledger).to(id, new AddTeamMember.MemberFacts(member.honorific(), member.name(),
                    member.position(), member.agency(), member.role()), author);
        }
        new ScheduleVisit(ledger).of(inspection, data.visit(), id, author);
        SampleData.UnitReport report = data.report();
        new RecordUnitReport(ledger).of(inspection, new RecordUnitReport.ReportFacts(report.number(),
                report.notation(), report.dated(), report.receivedOn()), author);
    }

    private void table(String author, UUID inspection, String form, List<SampleData.Row> rows) {
        boolean growing = new LoadForm(ledger).of(inspection, form).growing();
        List<EnterCells.Entry> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String row = growing ? EnterCells.NEW_ROW + i : String.valueOf(i + 1);
            cells(entries, row, Side.REPORTED, rows.get(i).reported());
            cells(entries, row, Side.VERIFIED, rows.get(i).verified());
        }
        List<EnterCells.Refused> refused = new EnterCells(ledger).run(author, inspection, form, entries).value()
                .refused();
        if (!refused.isEmpty()) {
            throw new Problem(TEXTS, "SKT-SAMPLE-CELL", form, refused.getFirst().sentence());
        }
    }

    private static void cells(List<EnterCells.Entry> entries, String row, Side side, Map<String, String> typed) {
        typed.forEach((column, text) -> entries.add(new EnterCells.Entry(row, Integer.parseInt(column), side, text)));
    }

    private void answer(String author, UUID inspection, UUID id, SampleData.Item item) {
        String who = item.assignee();
        item.parts().forEach((part, answer) -> {
            set(author, inspection, id, part, Side.REPORTED, answer.reported());
            set(who, inspection, id, part, Side.VERIFIED, answer.verified());
        });
        for (SampleData.Document document : given(item.documents())) {
            new AddDocumentEntry(ledger).run(who, inspection, id, document.part(), document.side(), new DocumentDraft(
                    document.number(), document.notation(), document.date(), document.subject(), null));
        }
        new AssignItem(ledger).run(author, inspection, id, who);
        new SetRemark(ledger).run(who, inspection, id, item.remark());
        new SetVerdict(ledger).run(who, inspection, id, item.verdict());
    }

    private void set(String author, UUID inspection, UUID item, String part, Side side, @Nullable String typed) {
        if (typed != null) {
            new SetAnswer(ledger).run(author, inspection, item, part, side, typed);
        }
    }

    private void proofs(UUID inspection, UUID id, SampleData.Item item) {
        Map<String, UUID> pictures = new HashMap<>();
        for (SampleData.Picture picture : given(item.evidence())) {
            byte[] png = picture.drawing().png(picture.name().hashCode());
            pictures.put(picture.name(), new AddEvidence(ledger, clock).from(new ByteArrayInputStream(png),
                    picture.name(), inspection, id, item.assignee(), Progress.NONE).value());
        }
        for (SampleData.Weakness one : given(item.findings())) {
            List<UUID> linked = one.evidence().stream().filter(pictures::containsKey).map(pictures::get).toList();
            new RecordFinding(ledger).run(item.assignee(), inspection, id, new FindingDraft(one.content(),
                    one.cause(), one.kind(), one.recommendation(), one.responsible(), one.due()), linked);
        }
    }

    private void minutes(String author, UUID inspection, SampleData data) {
        SampleData.Minutes minutes = data.minutes();
        SetMinutes set = new SetMinutes(ledger);
        set.run(author, inspection, MinutesField.STARTED_AT, minutes.startedAt());
        set.run(author, inspection, MinutesField.ENDED_AT, minutes.endedAt());
        set.run(author, inspection, MinutesField.PLACE, minutes.place());
        set.run(author, inspection, MinutesField.COPIES, String.valueOf(minutes.copies()));
        set.run(author, inspection, MinutesField.UNIT_OPINION, minutes.opinion());
        set.run(author, inspection, MinutesField.RESERVATION, minutes.reservation());
        AddAttendee attendees = new AddAttendee(ledger);
        attendees.team(author, inspection);
        for (SampleData.Attendee one : data.attendees()) {
            attendees.run(author, inspection, Party.UNIT, one.honorific(), one.name(), one.position(), one.role());
        }
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
