package vn.sokiemtra.inspection.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.document.issue.DeliverDocument;
import vn.sokiemtra.document.issue.DocumentGates;
import vn.sokiemtra.document.issue.FreezeDocument;
import vn.sokiemtra.document.issue.IssueDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.evidence.AddEvidence;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.finding.remediation.CloseInspection;
import vn.sokiemtra.finding.remediation.JudgeRemediation;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.finding.remediation.RecordRemediationReport;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PastedUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.RecordUnitReport;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.Regimes;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.plan.TeamRole;
import vn.sokiemtra.text.Texts;

/** Takes one unit of a plan along its course through the public use cases, and looks where it stands after each step. */
final class Walk {

    private static final String AUTHOR = "Lê Thị Hạnh";

    private final TemporaryDataFile data;
    private UUID team = new UUID(0, 0);
    private UUID inspection = new UUID(0, 0);
    private @Nullable UUID finding;
    private LocalDate today = LocalDate.EPOCH;

    Walk(TemporaryDataFile data) {
        this.data = data;
    }

    /** A plan of a seed. Where the seed's Đề cương is not attached, the office brings its own: here that of another. */
    Walk plan(String regime) {
        RegimeDefinition seed = new Regimes().find(regime);
        new CreatePlan(data.ledger()).from(seed.outline() != null ? seed : withOutline(seed), AUTHOR);
        return this;
    }

    private static RegimeDefinition withOutline(RegimeDefinition seed) {
        return new RegimeDefinition(seed.id(), seed.name(), seed.level(), seed.legalShape(), "thach-thanh-2020", seed
                .plan(), seed.texts(), seed.forms(), seed.topics(), seed.deadlines(), seed.coverage(), seed.units(),
                seed.documents(), seed.teams(), seed.participants(), seed.dispute(), seed.reinspection(), seed
                        .archive(),
                seed.budget(), seed.resultUses(), seed.settings(), seed.warnings(), seed.layout());
    }

    Walk on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    Walk named(String unit, String form, String level) {
        new AddUnits(data.ledger()).add(PastedUnits.read(unit, level, Set.of()).units(), new AddUnits.Belonging(form,
                null, null), AUTHOR);
        return listed(unit);
    }

    Walk listed(String unit) {
        return at(new LoadUnits(data.ledger()).find(unit).inspectionId());
    }

    Walk at(UUID other) {
        inspection = other;
        return this;
    }

    UUID inspection() {
        return inspection;
    }

    Walk team() {
        team = new NameTeam(data.ledger()).found(new NameTeam.TeamFacts("Đoàn kiểm tra số 1", "ĐKT", "15", "QĐ-UBND",
                today), AUTHOR).value();
        AddTeamMember add = new AddTeamMember(data.ledger());
        add.to(team, new AddTeamMember.MemberFacts("Ông", "Phạm Văn Long", "Trưởng phòng", "Cơ quan thường trực",
                TeamRole.LEADER), AUTHOR);
        add.to(team, new AddTeamMember.MemberFacts("Bà", AUTHOR, "Chuyên viên", "Cơ quan thường trực",
                TeamRole.SECRETARY), AUTHOR);
        new ScheduleVisit(data.ledger()).of(inspection, null, team, AUTHOR);
        return this;
    }

    Walk scheduled(String day) {
        new ScheduleVisit(data.ledger()).of(inspection, LocalDate.parse(day), team, AUTHOR);
        return this;
    }

    Walk issued(DocumentKind kind) {
        return issued(kind, false);
    }

    /** A document in the place of the one that stands. */
    Walk replaced(DocumentKind kind) {
        return issued(kind, true);
    }

    private Walk issued(DocumentKind kind, boolean superseding) {
        PlanUnit unit = kind.ofUnit() ? new LoadUnits(data.ledger()).ofInspection(inspection) : null;
        Map<String, String> reasons = new HashMap<>();
        new DocumentGates(data.ledger()).of(kind, unit, today).stream().filter(gate -> !gate.met()).forEach(
                gate -> reasons.put(gate.code(), "Đã xem, chấp nhận trong bước đi thử"));
        Instant now = today.atTime(9, 0).atZone(Texts.ZONE).toInstant();
        new FreezeDocument(data.ledger()).run(AUTHOR, kind, unit, reasons, now);
        new IssueDocument(data.ledger()).run(AUTHOR, kind, unit == null ? null : inspection, null, today, today,
                superseding);
        return this;
    }

    Walk reported() {
        new RecordUnitReport(data.ledger()).of(inspection, new RecordUnitReport.ReportFacts("118", "BC", today, today),
                AUTHOR);
        return this;
    }

    Walk judgedAll() {
        new LoadOutline(data.ledger()).all().leaves().forEach(item -> new SetVerdict(data
                .ledger()).run(AUTHOR, inspection, item.id(), Verdict.MET));
        return this;
    }

    Walk found(@Nullable String due) {
        UUID item = new LoadOutline(data.ledger()).all().leaves().getFirst().id();
        new SetVerdict(data.ledger()).run(AUTHOR, inspection, item, Verdict.NOT_MET);
        UUID proof = new AddEvidence(data.ledger(), data.clock()).from(new ByteArrayInputStream("Sổ".getBytes(
                StandardCharsets.UTF_8)), "so.txt", inspection, item, AUTHOR, Progress.NONE).value();
        finding = new RecordFinding(data.ledger()).run(AUTHOR, inspection, item, new FindingDraft(
                "Chưa ban hành kế hoạch cải cách hành chính", "Chưa quan tâm", RecommendationKind.REQUIRE,
                "Ban hành kế hoạch", "Chủ tịch", due == null ? null : LocalDate.parse(due)), List.of(proof)).value();
        return this;
    }

    Walk received() {
        new DeliverDocument(data.ledger()).run(AUTHOR, DocumentKind.THONG_BAO_KET_LUAN, inspection, null, today,
                today);
        return this;
    }

    Walk recorded(DateKind kind, String day) {
        new RecordInspectionDate(data.ledger()).of(inspection, kind, LocalDate.parse(day), AUTHOR);
        return this;
    }

    Walk remedied() {
        new RecordRemediationReport(data.ledger()).run(AUTHOR, inspection, new RecordRemediationReport.Paper("9", "BC",
                today, today, null), List.of(new RecordRemediationReport.Result(finding(), "Đã ban hành", List.of())));
        return this;
    }

    Walk verified() {
        new JudgeRemediation(data.ledger()).verify(AUTHOR, new LoadFollowUps(data.ledger()).one(finding(), inspection,
                today), "Đã đối chiếu", today);
        return this;
    }

    Walk returned() {
        new JudgeRemediation(data.ledger()).sendBack(AUTHOR, new LoadFollowUps(data.ledger()).one(finding(), inspection,
                today), "Chưa đủ", today);
        return this;
    }

    UUID finding() {
        assertThat(finding).isNotNull();
        return finding;
    }

    Walk closed() {
        new CloseInspection(data.ledger()).run(AUTHOR, inspection, today);
        return this;
    }

    Walk archived() {
        return recorded(DateKind.ARCHIVED, today.toString());
    }

    Walk stands(CourseState state, @Nullable NextAction next) {
        Course course = course();
        assertThat(course.state()).as("at %s", today).isEqualTo(state);
        assertThat(course.next() == null ? null : course.next().action()).as("after %s", state).isEqualTo(next);
        return this;
    }

    Walk by(@Nullable String day) {
        NextStep next = course().next();
        assertThat(next).isNotNull();
        assertThat(next.by()).isEqualTo(day == null ? null : LocalDate.parse(day));
        return this;
    }

    Course course() {
        return new LoadCourses(data.ledger()).one(inspection, today);
    }
}
