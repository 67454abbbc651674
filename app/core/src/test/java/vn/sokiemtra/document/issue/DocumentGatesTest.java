package vn.sokiemtra.document.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.draft.LoadSections;
import vn.sokiemtra.document.draft.RewriteSection;
import vn.sokiemtra.document.draft.SectionNumbers;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.minutes.MinutesField;
import vn.sokiemtra.document.minutes.SetMinutes;
import vn.sokiemtra.document.minutes.ThachCam;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.finding.ChangeFinding;
import vn.sokiemtra.finding.DeleteFinding;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.finding.dispute.DecideDispute;
import vn.sokiemtra.finding.dispute.Direction;
import vn.sokiemtra.finding.dispute.DisputeDraft;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.dispute.RecordDirection;
import vn.sokiemtra.finding.dispute.RecordDispute;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.TypedNumber;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;

/** Every condition of the issue, first met and then broken at its place. */
class DocumentGatesTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 10, 30);
    private static final Instant NOW = Instant.parse("2020-10-30T02:00:00Z");
    private static final String AUTHOR = "Trần Thị Văn Thư";
    private static final DocumentKind CONCLUSION = DocumentKind.THONG_BAO_KET_LUAN;

    private TemporaryDataFile file;
    private ThachCam xa;

    @BeforeEach
    void fill() {
        file = TemporaryDataFile.opened();
        xa = ThachCam.filled(file);
        new LoadFindings(xa.ledger).of(xa.inspection).stream().filter(f -> !f.complete())
                .forEach(f -> new DeleteFinding(xa.ledger).run(AUTHOR, f.id()));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private PlanUnit unit() {
        return new LoadUnits(xa.ledger).ofInspection(xa.inspection);
    }

    private Finding finding(int number) {
        return new LoadFindings(xa.ledger).of(xa.inspection).get(number - 1);
    }

    private List<Gate> open(DocumentKind kind) {
        return new DocumentGates(xa.ledger).of(kind, kind.ofUnit() ? unit() : null, TODAY).stream()
                .filter(gate -> !gate.met()).toList();
    }

    private List<Gate> open(DocumentKind kind, String code) {
        return open(kind).stream().filter(gate -> gate.code().equals(code)).toList();
    }

    private void change(FindingField field, String text) {
        new ChangeFinding(xa.ledger).run(AUTHOR, finding(1).id(), field, text);
    }

    private FrozenDocument frozen(DocumentKind kind) {
        Map<String, String> reasons = new HashMap<>();
        open(kind).forEach(gate -> reasons.put(gate.code(), "Đã thống nhất tại cuộc họp Đoàn"));
        return new FreezeDocument(xa.ledger).run(AUTHOR, kind, kind.ofUnit() ? unit() : null, reasons, NOW).value();
    }

    private void rewrite(DocumentKind kind, String section, String text) {
        new RewriteSection(xa.ledger).run(AUTHOR, new DraftOf(kind, xa.inspection, TODAY), section, text);
    }

    private void set(MinutesField field, String text) {
        new SetMinutes(xa.ledger).run(AUTHOR, xa.inspection, field, text);
    }

    @Test
    void onlyThreeConditionsCanNeverBePassed() {
        new ChangeFinding(xa.ledger).due(AUTHOR, finding(1).id(), null);
        change(FindingField.RESPONSIBLE, null);
        change(FindingField.CAUSE, null);
        change(FindingField.RECOMMENDATION, null);
        for (DocumentKind kind : List.of(CONCLUSION, DocumentKind.BIEN_BAN)) {
            assertThat(open(kind).stream().filter(gate -> !gate.waivable()).map(Gate::code)).as(kind.code())
                    .containsExactlyInAnyOrder("FINDING_RESPONSIBLE", "FINDING_DUE");
            assertThat(open(kind)).extracting(Gate::code).contains("FINDING_CAUSE", "FINDING_RECOMMENDATION");
        }
        finding(1).evidence().forEach(e -> new vn.sokiemtra.finding.UnlinkEvidence(xa.ledger).run(AUTHOR, finding(1)
                .id(), e));
        assertThat(open(CONCLUSION, "FINDING_EVIDENCE")).singleElement().matches(gate -> !gate.waivable())
                .extracting(Gate::target).isEqualTo(Gate.Target.FINDING);
    }

    @Test
    void aDayOffOrPassedOrVagueIsNamedAtItsFinding() {
        assertThat(open(CONCLUSION)).extracting(Gate::code).doesNotContain("DUE_DAY_OFF", "DUE_BEFORE", "DUE_VAGUE");
        new ChangeFinding(xa.ledger).due(AUTHOR, finding(1).id(), LocalDate.of(2020, 11, 15));
        assertThat(open(CONCLUSION, "DUE_DAY_OFF")).singleElement().satisfies(gate -> {
            assertThat(gate.sentence()).isEqualTo("Thời hạn của tồn tại 1 (15/11/2020) là ngày nghỉ");
            assertThat(gate.findingId()).isEqualTo(finding(1).id());
        });
        assertThat(open(DocumentKind.BIEN_BAN, "DUE_DAY_OFF")).hasSize(1);
        new ChangeFinding(xa.ledger).due(AUTHOR, finding(1).id(), TODAY);
        assertThat(open(CONCLUSION, "DUE_BEFORE")).hasSize(1);
        change(FindingField.RECOMMENDATION, "Thường xuyên rà soát, niêm yết thủ tục hành chính");
        assertThat(open(CONCLUSION, "DUE_VAGUE")).singleElement().extracting(Gate::sentence).asString().contains(
                "“Thường xuyên”");
    }

    @Test
    void aStrengthOnTheItemOrAboveItDeniesItsFinding() {
        assertThat(open(CONCLUSION, "STRENGTH")).isEmpty();
        set(MinutesField.STRENGTHS, "Công tác kiểm tra, giám sát được quan tâm.\n"
                + "Việc ban hành các văn bản chỉ đạo, điều hành về cải cách hành chính kịp thời, đầy đủ.");
        assertThat(open(CONCLUSION, "STRENGTH")).singleElement().satisfies(gate -> {
            assertThat(gate.sentence()).isEqualTo(
                    "Ưu điểm nêu mục I.1 trong khi mục này hoặc mục dưới có tồn tại 1");
            assertThat(gate.detail()).startsWith("Việc ban hành các văn bản chỉ đạo");
        });
        new SetVerdict(xa.ledger).run(AUTHOR, xa.inspection, finding(1).itemId(), Verdict.MET);
        assertThat(open(CONCLUSION, "STRENGTH_VERDICT")).singleElement().extracting(Gate::findingId)
                .isEqualTo(finding(1).id());
    }

    @Test
    void anotherUnitsNameInTheTextIsFoundAndTheOwnIsNot() {
        assertThat(open(CONCLUSION, "OTHER_UNIT")).isEmpty();
        change(FindingField.CAUSE, "Công chức xã Thành Mỹ chưa chủ động");
        assertThat(open(CONCLUSION, "OTHER_UNIT")).isNotEmpty().allSatisfy(gate -> {
            assertThat(gate.sentence()).isEqualTo("Văn bản nhắc tên đơn vị khác: Xã Thành Mỹ");
            assertThat(gate.section()).isNotNull();
        });
        assertThat(open(DocumentKind.BIEN_BAN, "OTHER_UNIT")).isNotEmpty();
    }

    @Test
    void aTypedFigureThatDiffersFromItsCellIsNamed() {
        DocumentSection section = new LoadSections(xa.ledger).of(new DraftOf(CONCLUSION, xa.inspection, TODAY)).stream()
                .filter(s -> s.text().contains("{B3[1].12}")).findFirst().orElseThrow();
        rewrite(CONCLUSION, section.id(), section.text() + "\nĐề nghị lưu ý.");
        assertThat(open(CONCLUSION, "FIGURE_TYPED")).isEmpty();
        rewrite(CONCLUSION, section.id(), section.text().replace("{B3[1].12}", "29"));
        assertThat(open(CONCLUSION, "FIGURE_TYPED")).singleElement().satisfies(gate -> {
            assertThat(gate.sentence()).isEqualTo("Số 29 gõ tay khác với ô B3[1].12 (28)");
            assertThat(gate.section()).isEqualTo(section.id());
        });
    }

    @Test
    void aNumberTypedInARewrittenSectionIsToldAtItsPlace() {
        DraftOf draft = new DraftOf(CONCLUSION, xa.inspection, TODAY);
        DocumentSection section = new LoadSections(xa.ledger).of(draft).stream()
                .filter(s -> s.text().contains("{B3[1].12}")).findFirst().orElseThrow();
        assertThat(numbers(draft)).isEmpty();
        rewrite(CONCLUSION, section.id(), section.text() + "\nĐề nghị lưu ý điểm 29.");
        assertThat(numbers(draft)).isEmpty();
        String text = section.text().replace("{B3[1].12}", "29");
        rewrite(CONCLUSION, section.id(), text);
        assertThat(numbers(draft).get(section.id())).singleElement().satisfies(one -> {
            assertThat(text.substring(one.from(), one.to())).isEqualTo("29");
            assertThat(one.kind()).isEqualTo(TypedNumber.Kind.OTHER_VALUE);
            assertThat(one.token()).isEqualTo("{B3[1].12}");
            assertThat(one.shown()).isEqualTo("28");
        });
        rewrite(CONCLUSION, section.id(), section.text().replace("{B3[1].12}", "28"));
        assertThat(numbers(draft).getOrDefault(section.id(), List.of())).extracting(TypedNumber::kind).doesNotContain(
                TypedNumber.Kind.OTHER_VALUE);
        assertThat(open(CONCLUSION, "FIGURE_TYPED")).isEmpty();
    }

    private Map<String, List<TypedNumber>> numbers(DraftOf draft) {
        return new SectionNumbers(xa.ledger, new ComposeDocument(xa.ledger)).of(draft);
    }

    @Test
    void aFigureTypedInAFindingIsHeldAgainstItsCell() {
        assertThat(open(CONCLUSION, "FINDING_FIGURE")).isEmpty();
        UUID late = finding(2).id();
        String right = "Trong năm 2020 có 28 hồ sơ trả kết quả quá hạn (2,4 %), trong đó 14 trường hợp chưa thực hiện "
                + "công khai xin lỗi theo Công văn số 628/UBND-NV ngày 10/11/2019; có 03 công chức vắng mặt";
        new ChangeFinding(xa.ledger).run(AUTHOR, late, FindingField.CONTENT, right);
        assertThat(open(CONCLUSION, "FINDING_FIGURE")).isEmpty();
        assertThat(new FindingNumbers(xa.ledger).of(xa.inspection)).isEmpty();
        String quoting = "Đến nay {B3[1].8} hồ sơ. " + right.replace("28", "29");
        new ChangeFinding(xa.ledger).run(AUTHOR, late, FindingField.CONTENT, quoting);
        assertThat(new FindingNumbers(xa.ledger).of(xa.inspection)).hasSize(1).hasEntrySatisfying(
                new FindingNumbers.Place(late, FindingField.CONTENT), numbers -> assertThat(numbers).singleElement()
                        .satisfies(one -> {
                            assertThat(quoting.substring(one.from(), one.to())).isEqualTo("29");
                            assertThat(one.token()).isEqualTo("{B3[1].12}");
                        }));
        new ChangeFinding(xa.ledger).run(AUTHOR, late, FindingField.CONTENT, right.replace("28", "29"));
        assertThat(open(CONCLUSION, "FINDING_FIGURE")).singleElement().satisfies(gate -> {
            assertThat(gate.sentence()).isEqualTo("Tồn tại 2 gõ số 29, khác với B3[1].12 (28)");
            assertThat(gate.findingId()).isEqualTo(late);
            assertThat(gate.waivable()).isTrue();
        });
        assertThat(open(DocumentKind.BIEN_BAN, "FINDING_FIGURE")).hasSize(1);
        new ChangeFinding(xa.ledger).run(AUTHOR, late, FindingField.CONTENT, right.replace("2,4 %", "3,1 %").replace(
                "14 trường hợp", "12 trường hợp"));
        assertThat(open(CONCLUSION, "FINDING_FIGURE")).extracting(Gate::sentence).containsExactlyInAnyOrder(
                "Tồn tại 2 gõ số 3,1, khác với B3[1].13 (2,42)", "Tồn tại 2 gõ số 12, khác với B4[*].12 (14)");
        for (String nobodys : List.of("Có {B3[1].12} hồ sơ trả kết quả quá hạn", "Có 9 hồ sơ không trả quá hạn",
                "Còn 7 TTHC chưa đưa vào thực hiện một cửa")) {
            new ChangeFinding(xa.ledger).run(AUTHOR, late, FindingField.CONTENT, nobodys);
            assertThat(open(CONCLUSION, "FINDING_FIGURE")).as(nobodys).isEmpty();
        }
        new ChangeFinding(xa.ledger).run(AUTHOR, late, FindingField.CONTENT, "Có 9 hồ sơ trả quá hạn");
        assertThat(open(CONCLUSION, "FINDING_FIGURE")).hasSize(1);
        new ChangeFinding(xa.ledger).run(AUTHOR, late, FindingField.CONTENT, right);
        assertThat(open(CONCLUSION, "FINDING_FIGURE")).isEmpty();
    }

    @Test
    void whoSignsAndTheFoundingDecisionAreAskedForWhereTheyAreRecorded() {
        Gate signer = GateMaker.open("SIGNER", "");
        assertThat(signer.target()).isEqualTo(Gate.Target.TEAM);
        assertThat(GateMaker.open("SIGNER_PLAN", "").target()).isEqualTo(Gate.Target.PLAN);
        try (TemporaryDataFile other = TemporaryDataFile.opened()) {
            new CreatePlan(other.ledger()).from("so-noi-vu-2026", AUTHOR);
            assertThat(new DocumentGates(other.ledger()).of(DocumentKind.KE_HOACH, null, TODAY)).extracting(Gate::code)
                    .contains("SIGNER_PLAN");
        }
        try (TemporaryDataFile other = TemporaryDataFile.opened()) {
            new CreatePlan(other.ledger()).from("thach-thanh-2020", AUTHOR);
            PlanUnit bare = new LoadUnits(other.ledger()).all().getFirst();
            assertThat(new DocumentGates(other.ledger()).of(CONCLUSION, bare, TODAY)).filteredOn(gate -> gate.code()
                    .equals("DECISION")).singleElement().extracting(Gate::target).isEqualTo(Gate.Target.TEAM);
        }
    }

    @Test
    void theConclusionMustSayWhatTheMinutesSay() {
        assertThat(open(CONCLUSION, "MINUTES")).singleElement().extracting(Gate::target).isEqualTo(Gate.Target.MINUTES);
        frozen(DocumentKind.BIEN_BAN);
        assertThat(open(CONCLUSION)).extracting(Gate::code).doesNotContain("MINUTES", "MINUTES_FINDING",
                "CONCLUSION_FINDING");
        String said = finding(1).content();
        new DeleteFinding(xa.ledger).run(AUTHOR, finding(1).id());
        assertThat(open(CONCLUSION, "CONCLUSION_FINDING")).singleElement().extracting(Gate::detail).isEqualTo(said);
        change(FindingField.CONTENT, "Còn hồ sơ trả kết quả quá hạn");
        assertThat(open(CONCLUSION, "MINUTES_FINDING")).hasSize(1);
    }

    @Test
    void whatWasDirectedSinceTheMinutesIsNoDifferenceToThem() {
        frozen(DocumentKind.BIEN_BAN);
        UUID withdrawn = finding(1).id();
        UUID changed = finding(2).id();
        UUID dispute = new RecordDispute(xa.ledger).run(AUTHOR, xa.inspection, new DisputeDraft("12", "UBND", TODAY,
                TODAY, "Số liệu khác sổ theo dõi"), List.of(withdrawn, changed)).value();
        new RecordDirection(xa.ledger).run(AUTHOR, dispute, new Direction(TODAY, "Chủ tịch UBND huyện", null, null,
                "Rút và sửa"));
        DecideDispute decide = new DecideDispute(xa.ledger);
        decide.run(AUTHOR, dispute, changed, DisputeOutcome.CHANGED, "Đối chiếu lại", TODAY, FindingDraft.of(
                "Còn hồ sơ trả kết quả quá hạn"));
        assertThat(open(CONCLUSION, "MINUTES_FINDING")).isEmpty();
        decide.run(AUTHOR, dispute, withdrawn, DisputeOutcome.WITHDRAWN, "Đủ căn cứ", TODAY, null);
        assertThat(open(CONCLUSION, "CONCLUSION_FINDING")).isEmpty();
        assertThat(new DocumentGates(xa.ledger).of(CONCLUSION, unit(), TODAY)).filteredOn(Gate::met).extracting(
                Gate::code).contains("CONCLUSION_FINDING");
    }

    @Test
    void aReservationWaitsForADirection() {
        set(MinutesField.RESERVATION, "Không thống nhất với tồn tại 1");
        assertThat(open(CONCLUSION, "DISPUTE")).singleElement().extracting(Gate::detail)
                .isEqualTo("Không thống nhất với tồn tại 1");
        assertThat(open(DocumentKind.BAO_CAO_KET_QUA, "DISPUTE")).isEmpty();
    }

    @Test
    void aRefusedBienBanNamesReasonAndWitnesses() {
        set(MinutesField.REFUSAL, "Không đồng ý với số hồ sơ quá hạn");
        assertThat(open(DocumentKind.BIEN_BAN, "WITNESSES")).hasSize(1);
        set(MinutesField.WITNESSES, "bà Phạm Thị Nga, ông Lê Văn Tám");
        assertThat(open(DocumentKind.BIEN_BAN, "WITNESSES")).isEmpty();
        FrozenDocument minutes = frozen(DocumentKind.BIEN_BAN);
        assertThat(FindingGates.text(minutes.document(), "ending")).contains("không ký Biên bản với lý do: Không đồng "
                + "ý với số hồ sơ quá hạn. Người chứng kiến: bà Phạm Thị Nga, ông Lê Văn Tám.");
        assertThat(minutes.document().closing().signers().getLast().hint()).isEqualTo("(Không ký Biên bản)");
        // Who did not sign stands nowhere as one who did.
        assertThat(minutes.document().closing().signers().getLast().name()).isNull();
        assertThat(open(CONCLUSION, "DISPUTE")).hasSize(1);
    }

    @Test
    void everyKindNamesSignerRecipientsAndBasisWhereItHasThem() {
        for (DocumentKind kind : DocumentKind.values()) {
            assertThat(new DocumentGates(xa.ledger).of(kind, kind.ofUnit() ? unit() : null, TODAY)).as(kind.code())
                    .extracting(Gate::code).contains("SIGNER", "RECIPIENTS").doesNotContainNull();
        }
        assertThat(open(DocumentKind.DON_DOC, "SIGNER")).isEmpty();
        rewrite(CONCLUSION, "recipients", "- Lưu: VT.");
        assertThat(open(CONCLUSION, "RECIPIENTS")).hasSize(1);
    }

    /** The Báo cáo tổng hợp could be frozen with nothing but dots below a heading. */
    @Test
    void aSectionThatNobodyWroteIsNamedButWhereAPersonFillsTheDots() {
        assertThat(open(DocumentKind.BAO_CAO_TONG_HOP, "BLANK")).extracting(Gate::sentence).contains(
                "Mục “II. KẾT QUẢ ĐẠT ĐƯỢC” còn để trống, chỉ có dòng chấm");
        assertThat(open(DocumentKind.PHIEU_KIEM_TRA, "BLANK")).isEmpty();
        assertThat(open(DocumentKind.BIEN_BAN, "BLANK")).isEmpty();
    }

    /** One reason stood for all empty sections, and nothing told which they were. */
    @Test
    void aReasonMayNameTheSectionItIsFor() {
        DraftOf report = new DraftOf(DocumentKind.BAO_CAO_TONG_HOP, null, TODAY);
        String other = new LoadSections(xa.ledger).of(report).stream().filter(DocumentSection::editable).map(
                DocumentSection::id).filter(id -> !id.equals("subject") && !id.equals("ket-qua-dat-duoc")).findFirst()
                .orElseThrow();
        new RewriteSection(xa.ledger).run(AUTHOR, report, other, "…".repeat(30));
        List<Gate> open = open(DocumentKind.BAO_CAO_TONG_HOP);
        List<Gate> blank = open.stream().filter(gate -> gate.code().equals("BLANK")).toList();
        assertThat(blank).hasSizeGreaterThan(1);
        Map<String, String> reasons = new HashMap<>();
        open.forEach(gate -> reasons.put(gate.code(), "Lý do chung"));
        reasons.put(FreezeDocument.of(blank.getFirst()), "Không có ưu điểm nổi bật");
        List<FrozenDocument.Waiver> passed = new FreezeDocument(xa.ledger).run(AUTHOR, DocumentKind.BAO_CAO_TONG_HOP,
                null, reasons, NOW).value().waivers().stream().filter(one -> one.code().equals("BLANK")).toList();
        assertThat(passed).extracting(FrozenDocument.Waiver::place).containsExactlyElementsOf(blank.stream().map(
                Gate::sentence).toList());
        assertThat(passed.getFirst().reason()).isEqualTo("Không có ưu điểm nổi bật");
        assertThat(passed.subList(1, passed.size())).allMatch(one -> one.reason().equals("Lý do chung"));
    }

    /** Dots of which no section knows were neither missing nor met. */
    @Test
    void dotsThatLieInNoSectionAreAskedForToo() {
        OfficialDocument document = new ComposeDocument(xa.ledger).run(CONCLUSION, unit(), TODAY, null)
                .withBody(List.of(new Block.DottedLines("nowhere", 2)));
        List<DocumentSection> sections = List.of(DocumentSection.heading("I", "I", 0, "I. KẾT QUẢ"));
        assertThat(TextGates.blanks(document, sections)).singleElement().satisfies(gate -> {
            assertThat(gate.met()).isFalse();
            assertThat(gate.code()).isEqualTo("BLANK");
            assertThat(gate.sentence()).isEqualTo("Văn bản còn dòng chấm chưa điền");
            assertThat(gate.target()).isEqualTo(Gate.Target.DOCUMENT);
        });
        assertThat(TextGates.blanks(document.withBody(List.of(new Block.DottedLines("nowhere", 1),
                new Block.DottedLines("I", 1))), sections)).extracting(Gate::section).containsExactly("I", null);
        assertThat(TextGates.blanks(document.withBody(List.of()), sections)).singleElement().extracting(Gate::met)
                .isEqualTo(true);
    }
}
