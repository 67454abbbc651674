package vn.sokiemtra.document.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sokiemtra.schema.shared.Tables.PLAN;
import static vn.sokiemtra.schema.shared.Tables.TEAM_MEMBER;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.bundle.ApplyImport;
import vn.sokiemtra.bundle.ExportBundle;
import vn.sokiemtra.bundle.ExportWish;
import vn.sokiemtra.bundle.JoinPlan;
import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.checklist.ItemSection;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.draft.LoadSections;
import vn.sokiemtra.document.draft.RewriteSection;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Attendee;
import vn.sokiemtra.document.minutes.AttendeeRole;
import vn.sokiemtra.document.minutes.ChangeAttendee;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.minutes.LoadMinutes;
import vn.sokiemtra.document.minutes.LoadMinutesData;
import vn.sokiemtra.document.minutes.MinutesData.WorkItem;
import vn.sokiemtra.document.minutes.MinutesField;
import vn.sokiemtra.document.minutes.MinutesGates;
import vn.sokiemtra.document.minutes.Party;
import vn.sokiemtra.document.minutes.RemoveAttendee;
import vn.sokiemtra.document.minutes.SetMinutes;
import vn.sokiemtra.document.minutes.ThachCam;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.finding.ChangeFinding;
import vn.sokiemtra.finding.DeleteFinding;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.finding.UnlinkEvidence;
import vn.sokiemtra.finding.dispute.DecideDispute;
import vn.sokiemtra.finding.dispute.Direction;
import vn.sokiemtra.finding.dispute.DisputeDraft;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.dispute.RecordDirection;
import vn.sokiemtra.finding.dispute.RecordDispute;
import vn.sokiemtra.inspection.ExplainContradiction;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.FindItem;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.LoadContradictions;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.inspection.SetCell;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.ChangePlan;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.Regimes;
import vn.sokiemtra.plan.SetCalendarDay;
import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.text.Problem;

/**
 * Every condition there is, in one table: a state that only looks like it, the state that it is about, and the place
 * where it is mended. A condition without a line here fails.
 */
class EveryGateTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 10, 30);
    private static final String AUTHOR = "Trần Thị Văn Thư";
    private static final Set<Condition> NEVER = Set.of(Condition.FINDING_EVIDENCE, Condition.FINDING_RESPONSIBLE,
            Condition.FINDING_DUE);
    private static final DocumentKind MINUTES = DocumentKind.BIEN_BAN;
    private static final DocumentKind CONCLUSION = DocumentKind.THONG_BAO_KET_LUAN;
    private static final DocumentKind DECISION = DocumentKind.QUYET_DINH_THANH_LAP_DOAN;

    private TemporaryDataFile file;
    private ThachCam xa;
    private Ledger ledger;
    private List<UUID> unproven = List.of();

    @TempDir
    Path folder;

    private static TemporaryDataFile base;

    /** Filled once, then copied for every condition. */
    @BeforeAll
    static void fillOnce() {
        base = TemporaryDataFile.opened();
        ThachCam filled = ThachCam.filled(base);
        new LoadFindings(filled.ledger).of(filled.inspection).stream().filter(f -> !f.complete())
                .forEach(f -> new DeleteFinding(filled.ledger).run(AUTHOR, f.id()));
    }

    @AfterAll
    static void closeBase() {
        base.close();
    }

    @BeforeEach
    void fill() {
        file = base.copied();
        xa = ThachCam.in(file);
        ledger = xa.ledger;
    }

    @AfterEach
    void close() {
        file.close();
    }

    /** @see #of(Condition) */
    enum Condition {
        FINDING_TEXT, FINDING_EVIDENCE, FINDING_RESPONSIBLE, FINDING_DUE, FINDING_DUE_PAST, FINDING_CAUSE, FINDING_RECOMMENDATION, STARTED, ENDED, END_BEFORE_START, PLACE, COPIES, OPINION, WITNESSES, DECISION, TEAM, SECRETARY, LEADER, UNIT, HEAD, VERDICTS, CONTRADICTION, CONFLICT, OUTDATED, FIGURE, DUE_DAY_OFF, DUE_BEFORE, DUE_VAGUE, RECOMMENDATION_ALONE, STRENGTH, STRENGTH_VERDICT, OTHER_UNIT, FIGURE_TYPED, FINDING_FIGURE, CONCLUSION_FINDING, MINUTES_FINDING, MINUTES, DISPUTE, DISPUTE_OPEN, BASIS, PLAN, FOLLOW_UP, SIGNER, SIGNER_PLAN, RECIPIENTS, ITEM_EVIDENCE
    }

    /**
     * @param kind that it stands against
     * @param near must not be taken for it
     * @param fire is it
     * @param target where the link leads
     * @param at the section, the biểu or the code of the item there; empty for the finding or a page
     */
    private record Line(DocumentKind kind, Runnable near, Runnable fire, Gate.Target target, String at) {
    }

    private Line of(Condition condition) {
        return switch (condition) {
            case FINDING_TEXT -> finding(MINUTES, () -> change(FindingField.CONTENT, "Chưa có"),
                    () -> change(FindingField.CONTENT, null));
            case FINDING_EVIDENCE -> finding(CONCLUSION, EveryGateTest::nothing, () -> first().evidence().forEach(
                    e -> new UnlinkEvidence(ledger).run(AUTHOR, first().id(), e)));
            case FINDING_RESPONSIBLE -> finding(CONCLUSION, () -> change(FindingField.RESPONSIBLE, "A"),
                    () -> change(FindingField.RESPONSIBLE, null));
            case FINDING_DUE -> finding(CONCLUSION, EveryGateTest::nothing, () -> due(null));
            case FINDING_DUE_PAST -> finding(MINUTES, () -> due(LocalDate.of(2020, 10, 23)), () -> due(LocalDate.of(
                    2020, 10, 22)));
            case FINDING_CAUSE -> finding(CONCLUSION, () -> change(FindingField.CAUSE, "A"),
                    () -> change(FindingField.CAUSE, null));
            case FINDING_RECOMMENDATION -> finding(CONCLUSION, () -> change(FindingField.RECOMMENDATION, "A"),
                    () -> change(FindingField.RECOMMENDATION, null));
            case STARTED -> section("opening", EveryGateTest::nothing, () -> set(MinutesField.STARTED_AT, ""));
            case ENDED -> section("ending", EveryGateTest::nothing, () -> set(MinutesField.ENDED_AT, ""));
            case END_BEFORE_START -> section("ending", () -> set(MinutesField.ENDED_AT, "22/10/2020 08:00"),
                    () -> set(MinutesField.ENDED_AT, "22/10/2020 07:59"));
            case PLACE -> section("opening", () -> set(MinutesField.PLACE, "xã"), () -> set(MinutesField.PLACE, ""));
            case COPIES -> section("ending", () -> set(MinutesField.COPIES, "1"), () -> set(MinutesField.COPIES, ""));
            case OPINION -> section("opinion", () -> {
                set(MinutesField.UNIT_OPINION, "");
                rewrite(MINUTES, "opinion", "Đơn vị nhất trí.");
            }, () -> rewrite(MINUTES, "opinion", ""));
            case WITNESSES -> section("ending", () -> {
                set(MinutesField.REFUSAL, "Không đồng ý");
                set(MinutesField.WITNESSES, "bà Phạm Thị Nga");
            }, () -> set(MinutesField.WITNESSES, ""));
            case DECISION -> new Line(MINUTES, () -> {
                unfounded();
                rewrite(MINUTES, "opening", "Căn cứ Quyết định số 1520/QĐ-UBND;");
            }, () -> rewrite(MINUTES, "opening", ""), Gate.Target.TEAM, "");
            case TEAM -> section("team", () -> {
                people(Party.TEAM).forEach(one -> new RemoveAttendee(ledger).run(AUTHOR, one.id()));
                rewrite(MINUTES, "team", "Ông Lưu Đình Tuấn, Trưởng đoàn.");
            }, () -> rewrite(MINUTES, "team", ""));
            case SECRETARY -> section("team", () -> people(Party.TEAM).forEach(one -> new RemoveAttendee(ledger).run(
                    AUTHOR, one.id())), () -> ledger.edit(AUTHOR, edit -> {
                        new LoadUnits(ledger).teams().forEach(team -> team.members().forEach(member -> edit.delete(
                                TEAM_MEMBER, member.id())));
                        return true;
                    }));
            case LEADER -> section("team", () -> role(Party.TEAM, AttendeeRole.LEADER, AttendeeRole.DEPUTY),
                    () -> role(Party.TEAM, AttendeeRole.DEPUTY, AttendeeRole.MEMBER));
            case UNIT -> section("unit", () -> {
                people(Party.UNIT).forEach(one -> new RemoveAttendee(ledger).run(AUTHOR, one.id()));
                rewrite(MINUTES, "unit", "Ông Bùi Văn Thắng, Chủ tịch UBND xã.");
            }, () -> rewrite(MINUTES, "unit", ""));
            case HEAD -> section("unit", () -> role(Party.UNIT, AttendeeRole.HEAD, AttendeeRole.DEPUTY),
                    () -> role(Party.UNIT, AttendeeRole.DEPUTY, AttendeeRole.MEMBER));
            case VERDICTS -> new Line(CONCLUSION, this::judgeAll, () -> verdict("I.3.a", null), Gate.Target.ITEM,
                    "I.3.a");
            case ITEM_EVIDENCE -> new Line(MINUTES, this::unjudge, () -> new SetVerdict(ledger).run(AUTHOR,
                    xa.inspection, unproven.getFirst(), Verdict.MET), Gate.Target.ITEM, "");
            case CONTRADICTION -> new Line(CONCLUSION, () -> new ExplainContradiction(ledger).run(AUTHOR,
                    xa.inspection, contradiction(), "Theo danh mục"),
                    () -> new ExplainContradiction(ledger).withdraw(
                            AUTHOR, xa.inspection, contradiction()),
                    Gate.Target.FORM, "B2");
            case CONFLICT -> new Line(CONCLUSION, () -> bothAnswer("24", "24"), () -> bothAnswer("23", "22"),
                    Gate.Target.ITEM, "II.1.d2");
            case OUTDATED -> section("work.I.4", () -> {
                rewrite(MINUTES, "work.I.4", "Xã có 25 tin, bài tuyên truyền.");
                cell("B3", "1", 12, "29");
            }, () -> new SetAnswer(ledger).run(AUTHOR, xa.inspection, item("I.4"), "items", Side.REPORTED, "24"));
            case FIGURE -> section("work.I.4", () -> rewrite(MINUTES, "work.I.4", "Có {B4[*].12} trường hợp."),
                    () -> rewrite(MINUTES, "work.I.4", "Có {B4[99].12} trường hợp."));
            case DUE_DAY_OFF -> finding(CONCLUSION, () -> {
                new SetCalendarDay(ledger).set(new WorkingCalendar.ExtraDay(LocalDate.of(2020, 11, 14), false,
                        "Công văn hoán đổi", true), AUTHOR);
                due(LocalDate.of(2020, 11, 14));
            }, () -> due(LocalDate.of(2020, 11, 21)));
            case DUE_BEFORE -> finding(CONCLUSION, () -> due(TODAY.plusDays(1)), () -> due(TODAY));
            case DUE_VAGUE -> finding(CONCLUSION, () -> change(FindingField.RECOMMENDATION,
                    "Rà soát định kỳ hằng quý"), () -> change(FindingField.RECOMMENDATION, "Thường xuyên rà soát"));
            case RECOMMENDATION_ALONE -> finding(CONCLUSION, () -> {
                change(FindingField.CONTENT, null);
                change(FindingField.RECOMMENDATION, null);
            }, () -> change(FindingField.RECOMMENDATION, "Ban hành kế hoạch"));
            case STRENGTH -> finding(CONCLUSION, () -> set(MinutesField.STRENGTHS,
                    "Việc thông tin, tuyên truyền cải cách hành chính được quan tâm."),
                    () -> set(
                            MinutesField.STRENGTHS, "Việc ban hành các văn bản chỉ đạo, điều hành về cải cách hành "
                                    + "chính kịp thời."));
            case STRENGTH_VERDICT -> finding(CONCLUSION, () -> verdict("I.1.b2", Verdict.PARTLY_MET), () -> verdict(
                    "I.1.b2", Verdict.MET));
            case OTHER_UNIT -> new Line(CONCLUSION, () -> change(FindingField.CAUSE,
                    "Công chức xã Thạch Cẩm chưa chủ động"),
                    () -> change(FindingField.CAUSE,
                            "Công chức xã Thành Mỹ chưa chủ động"),
                    Gate.Target.SECTION, "");
            case FIGURE_TYPED -> new Line(CONCLUSION, () -> rewrite(CONCLUSION, quoting().id(), quoting().text()
                    + "\nĐề nghị lưu ý."), () -> rewrite(CONCLUSION, quoting().id(),
                            quoting().text().replace(
                                    "{B3[1].12}", "29")),
                    Gate.Target.SECTION, "");
            case FINDING_FIGURE -> finding(CONCLUSION, () -> change(FindingField.CONTENT,
                    "Có 28 hồ sơ trả kết quả quá hạn"),
                    () -> change(FindingField.CONTENT,
                            "Có 29 hồ sơ trả kết quả quá hạn"));
            case CONCLUSION_FINDING -> new Line(CONCLUSION, () -> frozen(MINUTES), () -> new DeleteFinding(ledger).run(
                    AUTHOR, first().id()), Gate.Target.MINUTES, "");
            case MINUTES_FINDING -> finding(CONCLUSION, () -> frozen(MINUTES), () -> change(FindingField.CONTENT,
                    "Chưa ban hành kế hoạch và chưa phân công"));
            case MINUTES -> new Line(CONCLUSION, () -> frozen(MINUTES), () -> {
                close();
                fill();
            }, Gate.Target.MINUTES, "");
            case DISPUTE -> new Line(CONCLUSION, () -> {
                set(MinutesField.RESERVATION, "Không thống nhất với tồn tại 1");
                directed(disputed());
            }, () -> {
                close();
                fill();
                set(MinutesField.RESERVATION, "Không thống nhất với tồn tại 1");
            }, Gate.Target.DISPUTE, "");
            case DISPUTE_OPEN -> new Line(CONCLUSION, () -> {
                UUID dispute = disputed();
                directed(dispute);
                new DecideDispute(ledger).run(AUTHOR, dispute, first().id(), DisputeOutcome.CONFIRMED, null, TODAY,
                        null);
            }, this::disputed, Gate.Target.DISPUTE, "");
            case BASIS -> new Line(DECISION, EveryGateTest::nothing, () -> rewrite(DECISION, "opening",
                    "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN THẠCH THÀNH\nQUYẾT ĐỊNH:"), Gate.Target.SECTION, "opening");
            case PLAN -> new Line(CONCLUSION, EveryGateTest::nothing, () -> plan(PLAN.NUMBER), Gate.Target.PLAN, "");
            case FOLLOW_UP -> new Line(CONCLUSION, () -> rewrite(CONCLUSION, following(),
                    "Giao Phòng Nội vụ đôn đốc đơn vị thực hiện."),
                    () -> rewrite(CONCLUSION, following(),
                            "Các đơn vị nghiêm túc thực hiện."),
                    Gate.Target.SECTION, "s5");
            case SIGNER -> new Line(CONCLUSION, EveryGateTest::nothing, () -> ledger.edit(AUTHOR, edit -> {
                new LoadUnits(ledger).teams().forEach(team -> team.members().forEach(member -> edit.delete(
                        TEAM_MEMBER, member.id())));
                return true;
            }), Gate.Target.TEAM, "");
            case SIGNER_PLAN -> new Line(DocumentKind.KE_HOACH, EveryGateTest::nothing, () -> plan("so-noi-vu-2026"),
                    Gate.Target.PLAN, "");
            case RECIPIENTS -> new Line(CONCLUSION, () -> rewrite(CONCLUSION, "recipients",
                    "- UBND xã Thạch Cẩm;\n- Lưu: VT."), () -> rewrite(CONCLUSION, "recipients", "- Lưu: VT."),
                    Gate.Target.SECTION, "recipients");
        };
    }

    private static void nothing() {
        // As it is filled.
    }

    private Line finding(DocumentKind kind, Runnable near, Runnable fire) {
        return new Line(kind, near, fire, Gate.Target.FINDING, "");
    }

    private Line section(String section, Runnable near, Runnable fire) {
        return new Line(MINUTES, near, fire, Gate.Target.SECTION, section);
    }

    @ParameterizedTest
    @EnumSource
    void itFiresWhereItShouldAndLeadsToItsPlace(Condition condition) {
        Line line = of(condition);
        line.near().run();
        assertThat(open(line.kind(), condition)).as("near").isEmpty();
        line.fire().run();
        List<Gate> open = open(line.kind(), condition);
        assertThat(open).as("fired").isNotEmpty().allSatisfy(gate -> {
            assertThat(gate.target()).isEqualTo(line.target());
            assertThat(gate.sentence()).isNotBlank().doesNotContain("{", "gate.");
            assertThat(gate.waivable()).isEqualTo(!NEVER.contains(condition));
        });
        assertThat(open).allSatisfy(gate -> assertThat(place(gate)).contains(line.at()));
        Gate one = open.getFirst();
        if (gate(one, Gate.Target.SECTION)) {
            assertThat(sections(line.kind())).as("the section exists").anyMatch(each -> each.id().equals(one.section())
                    || each.anchor().equals(one.section()));
        }
        UUID inspection = line.kind().ofUnit() ? xa.inspection : null;
        if (one.waivable()) {
            new PassGate(ledger).run(AUTHOR, line.kind(), inspection, one, "Đã thống nhất tại cuộc họp");
            assertThat(new PassGate(ledger).passed(line.kind(), inspection, open)).containsKey(one);
        } else {
            assertThatThrownBy(() -> new PassGate(ledger).run(AUTHOR, line.kind(), inspection, one, "Vì gấp"))
                    .extracting(e -> ((Problem) e).code()).isEqualTo("SKT-FREEZE-NEVER");
            assertThatThrownBy(() -> frozen(line.kind())).extracting(e -> ((Problem) e).code()).isEqualTo(
                    "SKT-FREEZE-NEVER");
        }
    }

    private static boolean gate(Gate gate, Gate.Target target) {
        return gate.target() == target;
    }

    private String place(Gate gate) {
        return switch (gate.target()) {
            case SECTION -> String.valueOf(gate.section());
            case FORM -> String.valueOf(gate.form());
            case ITEM -> new LoadMinutesData(ledger).of(xa.inspection).leaves().filter(leaf -> leaf.id().equals(gate
                    .itemId())).map(WorkItem::code).findFirst().orElse("");
            default -> "";
        };
    }

    /** A condition that somebody adds must be added here too. */
    @Test
    void everyConditionHasALine() throws IOException {
        var codes = new TreeSet<String>();
        for (Class<?> room : List.of(GateMaker.class, MinutesGates.class)) {
            try (InputStream in = room.getResourceAsStream("texts.properties")) {
                var texts = new Properties();
                texts.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
                texts.stringPropertyNames().stream().filter(key -> key.matches("gate\\.[A-Z_]+")).forEach(
                        key -> codes.add(key.substring(5)));
            }
        }
        assertThat(codes).containsExactlyInAnyOrderElementsOf(Stream.of(Condition.values()).map(Enum::name).toList());
    }

    /** Every plan that the program brings rests on something, and its decisions do. */
    @Test
    void thePlansOfTheSeedsNameTheirBasis() {
        for (String regime : new Regimes().ids()) {
            plan(regime);
            for (DocumentKind kind : List.of(DocumentKind.KE_HOACH, DocumentKind.QUYET_DINH_BAN_HANH, DECISION)) {
                assertThat(open(kind, Condition.BASIS)).as(regime + " " + kind).isEmpty();
            }
        }
        plan("so-noi-vu-2026");
        new ChangePlan(ledger).texts(PlanSection.BASIS, List.of(), AUTHOR);
        assertThat(open(DocumentKind.KE_HOACH, Condition.BASIS)).singleElement().extracting(Gate::target).isEqualTo(
                Gate.Target.SECTION);
        new ChangePlan(ledger).texts(PlanSection.OPENING, List.of(), AUTHOR);
        new ChangePlan(ledger).texts(PlanSection.RECIPIENT, List.of(), AUTHOR);
        assertThat(open(DocumentKind.KE_HOACH, Condition.BASIS)).singleElement().extracting(Gate::target).isEqualTo(
                Gate.Target.PLAN);
        assertThat(open(DocumentKind.KE_HOACH, Condition.RECIPIENTS)).singleElement().extracting(Gate::target)
                .isEqualTo(Gate.Target.PLAN);
    }

    private void plan(String regime) {
        close();
        file = TemporaryDataFile.opened();
        ledger = file.ledger();
        new CreatePlan(ledger).from(regime, AUTHOR);
    }

    private List<Gate> open(DocumentKind kind, Condition condition) {
        return open(kind).stream().filter(gate -> gate.code().equals(condition.name())).toList();
    }

    private List<Gate> open(DocumentKind kind) {
        return new DocumentGates(ledger).of(kind, unit(kind), TODAY).stream().filter(gate -> !gate.met()).toList();
    }

    private PlanUnit unit(DocumentKind kind) {
        return kind.ofUnit() ? new LoadUnits(ledger).ofInspection(xa.inspection) : null;
    }

    private List<DocumentSection> sections(DocumentKind kind) {
        return new LoadSections(ledger).of(new DraftOf(kind, kind.ofUnit() ? xa.inspection : null, TODAY));
    }

    private DocumentSection quoting() {
        return sections(CONCLUSION).stream().filter(section -> section.text().contains("{B3[1].12}")).findFirst()
                .orElseThrow();
    }

    /** Who follows up stands in the last text before Nơi nhận. */
    private String following() {
        return sections(CONCLUSION).stream().filter(section -> section.editable() && !section.id().equals(
                "recipients")).map(DocumentSection::id).toList().getLast();
    }

    private void frozen(DocumentKind kind) {
        Map<String, String> reasons = new HashMap<>();
        open(kind).forEach(gate -> reasons.put(gate.code(), "Đã thống nhất"));
        new FreezeDocument(ledger).run(AUTHOR, kind, unit(kind), reasons, Instant.parse("2020-10-30T02:00:00Z"));
    }

    private void rewrite(DocumentKind kind, String section, String text) {
        new RewriteSection(ledger).run(AUTHOR, new DraftOf(kind, kind.ofUnit() ? xa.inspection : null, TODAY), section,
                text);
    }

    private void set(MinutesField field, String text) {
        new SetMinutes(ledger).run(AUTHOR, xa.inspection, field, text);
    }

    private Finding first() {
        return new LoadFindings(ledger).of(xa.inspection).getFirst();
    }

    private void change(FindingField field, String text) {
        new ChangeFinding(ledger).run(AUTHOR, first().id(), field, text);
    }

    private void due(LocalDate day) {
        new ChangeFinding(ledger).due(AUTHOR, first().id(), day);
    }

    private UUID item(String code) {
        return new FindItem(ledger).byCode(code);
    }

    private void verdict(String code, Verdict verdict) {
        new SetVerdict(ledger).run(AUTHOR, xa.inspection, item(code), verdict);
    }

    private void judgeAll() {
        new LoadMinutesData(ledger).of(xa.inspection).leaves().filter(leaf -> leaf.section() == ItemSection.ANSWERS
                && leaf.verdict() == null).forEach(leaf -> new SetVerdict(ledger).run(AUTHOR, xa.inspection, leaf.id(),
                        Verdict.MET));
    }

    /** What was judged without the evidence that is asked for is not judged any more. */
    private void unjudge() {
        unproven = new LoadChecklist(ledger).of(xa.inspection).leaves().filter(leaf -> leaf.unproven() > 0).map(
                ChecklistNode::itemId).toList();
        unproven.forEach(item -> new SetVerdict(ledger).run(AUTHOR, xa.inspection, item, null));
    }

    private void cell(String form, String row, int column, String value) {
        new SetCell(ledger).run(AUTHOR, xa.inspection, form, row, column, Side.VERIFIED, value);
    }

    private Contradiction contradiction() {
        return new LoadContradictions(ledger).of(xa.inspection).stream().filter(one -> one.ruleId().equals("B2-R4"))
                .findFirst().orElseThrow();
    }

    private List<Attendee> people(Party party) {
        return new LoadMinutes(ledger).of(xa.inspection).attendees().stream().filter(one -> one.party() == party)
                .toList();
    }

    private void role(Party party, AttendeeRole from, AttendeeRole to) {
        people(party).stream().filter(one -> one.role() == from).forEach(one -> new ChangeAttendee(ledger).run(AUTHOR,
                one.id(), one.honorific(), one.name(), one.position(), to));
    }

    private void unfounded() {
        ledger.edit(AUTHOR, edit -> {
            new LoadUnits(ledger).teams().forEach(team -> edit.set(
                    vn.sokiemtra.schema.shared.Tables.TEAM.FOUNDING_NUMBER, team.id(), null));
            return true;
        });
    }

    private void plan(org.jooq.TableField<?, String> field) {
        ledger.edit(AUTHOR, edit -> {
            edit.set(field, ledger.plan(), null);
            return true;
        });
    }

    private UUID disputed() {
        return new RecordDispute(ledger).run(AUTHOR, xa.inspection, new DisputeDraft("12", "UBND", TODAY, TODAY,
                "Số liệu khác sổ theo dõi"), List.of(first().id())).value();
    }

    private void directed(UUID dispute) {
        new RecordDirection(ledger).run(AUTHOR, dispute, new Direction(TODAY, "Chủ tịch UBND huyện", null, null,
                "Giữ nguyên"));
    }

    /** A colleague answers the same item on another machine meanwhile. */
    private void bothAnswer(String theirs, String ours) {
        var names = new ArrayList<>(List.of("di", "ve", "may-khac"));
        names.replaceAll(name -> name + theirs);
        Path out = new ExportBundle(ledger, file.clock()).run(ExportWish.everything(folder.resolve(names.get(0)
                + ".skt"), AUTHOR), Progress.NONE).file();
        try (DataFile other = new JoinPlan(file.clock()).run(folder.resolve(names.get(2)), out, "Trần Văn Minh",
                "Máy khác", Passphrases.NONE, Progress.NONE)) {
            new SetAnswer(other.ledger()).run("Trần Văn Minh", xa.inspection, item("II.1.d2"), "count", Side.VERIFIED,
                    theirs);
            new SetAnswer(ledger).run(AUTHOR, xa.inspection, item("II.1.d2"), "count", Side.VERIFIED, ours);
            Path back = new ExportBundle(other.ledger(), file.clock()).run(ExportWish.everything(folder.resolve(names
                    .get(1) + ".skt"), "Trần Văn Minh"), Progress.NONE).file();
            new ApplyImport(ledger, file.clock(), ApplyImport.CopyFirst.NOTHING).run(List.of(back), AUTHOR,
                    Passphrases.NONE, Progress.NONE);
        }
    }
}
