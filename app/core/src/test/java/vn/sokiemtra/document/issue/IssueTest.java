package vn.sokiemtra.document.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sokiemtra.schema.shared.Tables.ISSUED_DOCUMENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.minutes.ThachCam;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.finding.DeleteFinding;
import vn.sokiemtra.finding.remediation.RecordRemediationReport;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.text.Problem;

/** From the draft to the unit: what is frozen stays, what stands against it is named, numbers are not used twice. */
class IssueTest {

    private static final String AUTHOR = "Trần Văn Dũng";
    private static final Instant NOW = Instant.parse("2020-10-30T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2020, 10, 30);

    private TemporaryDataFile data;
    private ThachCam xa;

    @BeforeEach
    void fill() {
        data = TemporaryDataFile.opened();
        xa = ThachCam.filled(data);
    }

    @AfterEach
    void close() {
        data.close();
    }

    private PlanUnit unit() {
        return new LoadUnits(xa.ledger).ofInspection(xa.inspection);
    }

    private @Nullable PlanUnit unit(DocumentKind kind) {
        return kind.ofUnit() ? unit() : null;
    }

    private Map<String, String> reasons(DocumentKind kind) {
        var reasons = new HashMap<String, String>();
        new DocumentGates(xa.ledger).of(kind, unit(kind), TODAY).stream().filter(gate -> !gate.met())
                .forEach(gate -> reasons.put(gate.code(), "Đã thống nhất tại cuộc họp Đoàn"));
        return reasons;
    }

    private FrozenDocument frozen(DocumentKind kind) {
        return new FreezeDocument(xa.ledger).run(AUTHOR, kind, unit(kind), reasons(kind), NOW).value();
    }

    private IssuedDocument issued(DocumentKind kind, @Nullable String number, boolean superseding) {
        return new IssueDocument(xa.ledger).run(AUTHOR, kind, kind.ofUnit() ? xa.inspection : null, number, TODAY,
                TODAY, superseding).value();
    }

    /** The one finding without evidence, responsible and date is taken away. */
    private void completed() {
        new LoadFindings(xa.ledger).of(xa.inspection).stream().filter(f -> !f.complete())
                .forEach(f -> new DeleteFinding(xa.ledger).run(AUTHOR, f.id()));
    }

    private void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::code).isEqualTo(code);
    }

    @Test
    void aFindingWithoutEvidenceResponsibleOrDateIsNeverPassed() {
        List<String> never = new DocumentGates(xa.ledger).of(DocumentKind.THONG_BAO_KET_LUAN, unit(), TODAY).stream()
                .filter(gate -> !gate.met() && !gate.waivable()).map(Gate::code).distinct().toList();
        assertThat(never).contains("FINDING_EVIDENCE", "FINDING_RESPONSIBLE", "FINDING_DUE");
        refused("SKT-FREEZE-NEVER", () -> frozen(DocumentKind.THONG_BAO_KET_LUAN));
        assertThat(new LoadIssued(xa.ledger).frozen(DocumentKind.THONG_BAO_KET_LUAN, xa.inspection)).isNull();
    }

    @Test
    void otherConditionsArePassedWithAWrittenReasonOnly() {
        completed();
        refused("SKT-FREEZE-REASON", () -> new FreezeDocument(xa.ledger).run(AUTHOR,
                DocumentKind.THONG_BAO_KET_LUAN, unit(), Map.of(), NOW));
        FrozenDocument frozen = frozen(DocumentKind.THONG_BAO_KET_LUAN);
        assertThat(frozen.waivers()).extracting(FrozenDocument.Waiver::code).contains("MINUTES");
        assertThat(frozen.waivers()).allSatisfy(w -> assertThat(w.reason()).isEqualTo(
                "Đã thống nhất tại cuộc họp Đoàn"));
    }

    @Test
    void whatIsFrozenIsReadBackAsItStoodAndStaysWhenTheDataChange() {
        OfficialDocument before = new ComposeDocument(xa.ledger).run(DocumentKind.KE_HOACH, null, TODAY, null);
        FrozenDocument frozen = frozen(DocumentKind.KE_HOACH);
        assertThat(frozen.document()).isEqualTo(before);
        assertThat(frozen.sha256()).matches("[0-9a-f]{64}");
        assertThat(frozen(DocumentKind.KE_HOACH).id()).isEqualTo(frozen.id());
        FrozenDocument read = new LoadIssued(xa.ledger).frozen(DocumentKind.KE_HOACH, null);
        assertThat(read).isNotNull();
        assertThat(read.document()).isEqualTo(before);
    }

    @Test
    void anIssuedDocumentBearsItsNumberAndDayAndStandsOnce() {
        completed();
        refused("SKT-ISSUE-NOT-FROZEN", () -> issued(DocumentKind.DON_DOC, null, false));
        frozen(DocumentKind.DON_DOC);
        IssuedDocument first = issued(DocumentKind.DON_DOC, null, false);
        assertThat(first.number()).isEqualTo("01");
        assertThat(first.notation()).isEqualTo("PNV-CCHC");
        OfficialDocument dated = new LoadIssued(xa.ledger).document(first);
        assertThat(dated).isNotNull();
        assertThat(dated.head().numberLine()).isEqualTo("Số: 01/PNV-CCHC");
        assertThat(dated.head().placeAndDate()).isEqualTo("Thạch Thành, ngày 30 tháng 10 năm 2020");
        refused("SKT-ISSUE-ALREADY", () -> issued(DocumentKind.DON_DOC, "02", false));
    }

    @Test
    void whatBearsNoNumberIsNamedByItsDayAndNeverByItsCode() {
        completed();
        frozen(DocumentKind.DE_CUONG);
        IssuedDocument outline = issued(DocumentKind.DE_CUONG, null, false);
        assertThat(outline.numbered()).isFalse();
        assertThat(outline.reference()).isEmpty();
        assertThat(outline.cited()).isEqualTo("ngày 30/10/2020");
        assertThat(stored(outline)).isEmpty();
        // Files of earlier versions keep the code of the kind in that place.
        xa.ledger.edit(AUTHOR, edit -> {
            edit.set(ISSUED_DOCUMENT.NOTATION, outline.id(), "de-cuong");
            return true;
        });
        assertThat(new LoadIssued(xa.ledger).standing(DocumentKind.DE_CUONG, null)).isNotNull().satisfies(
                one -> assertThat(one.reference()).isEmpty());
        assertThat(new LoadDocumentHistory(xa.ledger).of(DocumentKind.DE_CUONG, null))
                .extracting(DocumentEvent::sentence).contains("Ban hành ngày 30/10/2020")
                .noneMatch(text -> text.contains("de-cuong"));
        frozen(DocumentKind.DON_DOC);
        IssuedDocument letter = issued(DocumentKind.DON_DOC, null, false);
        assertThat(letter.numbered()).isTrue();
        assertThat(letter.cited()).isEqualTo("01/PNV-CCHC ngày 30/10/2020");
        assertThat(new LoadDocumentHistory(xa.ledger).of(DocumentKind.DON_DOC, xa.inspection))
                .extracting(DocumentEvent::sentence).contains("Ban hành số 01/PNV-CCHC ngày 30/10/2020");
    }

    @Test
    void aSecondLetterStandsBesideTheFirst() {
        completed();
        frozen(DocumentKind.DON_DOC);
        IssuedDocument first = issued(DocumentKind.DON_DOC, null, false);
        new DeleteFinding(xa.ledger).run(AUTHOR, new LoadFindings(xa.ledger).of(xa.inspection).getFirst().id());
        new FreezeDocument(xa.ledger).run(AUTHOR, DocumentKind.DON_DOC, unit(), reasons(DocumentKind.DON_DOC),
                NOW.plusSeconds(60));
        IssuedDocument second = issued(DocumentKind.DON_DOC, null, false);
        assertThat(second.number()).isEqualTo("02");
        assertThat(second.supersedes()).isNull();
        assertThat(new LoadIssued(xa.ledger).all()).hasSize(2).noneMatch(IssuedDocument::superseded)
                .extracting(IssuedDocument::id).contains(first.id());
    }

    @Test
    void aCorrectionSupersedesAndTheOldOneStays() {
        completed();
        refused("SKT-ISSUE-NOTHING", () -> issued(DocumentKind.DON_DOC, null, true));
        frozen(DocumentKind.DON_DOC);
        IssuedDocument first = issued(DocumentKind.DON_DOC, "5", false);
        refused("SKT-ISSUE-NOT-FROZEN", () -> issued(DocumentKind.DON_DOC, null, true));
        new DeleteFinding(xa.ledger).run(AUTHOR, new LoadFindings(xa.ledger).of(xa.inspection).getFirst().id());
        new FreezeDocument(xa.ledger).run(AUTHOR, DocumentKind.DON_DOC, unit(), reasons(DocumentKind.DON_DOC),
                NOW.plusSeconds(60));
        refused("SKT-ISSUE-TAKEN", () -> issued(DocumentKind.DON_DOC, "05", true));
        IssuedDocument second = issued(DocumentKind.DON_DOC, null, true);
        assertThat(second.number()).isEqualTo("06");
        assertThat(second.supersedes()).isEqualTo(first.id());
        List<IssuedDocument> all = new LoadIssued(xa.ledger).all();
        assertThat(all).hasSize(2).filteredOn(IssuedDocument::superseded).extracting(IssuedDocument::id)
                .containsExactly(first.id());
        assertThat(new LoadIssued(xa.ledger).standing(DocumentKind.DON_DOC, xa.inspection)).isNotNull()
                .extracting(IssuedDocument::id).isEqualTo(second.id());
    }

    @Test
    void receiptIsRecordedAndNotBeforeTheDocument() {
        completed();
        refused("SKT-ISSUE-NOT-ISSUED", () -> new DeliverDocument(xa.ledger).run(AUTHOR, DocumentKind.DON_DOC,
                xa.inspection, TODAY, null, TODAY));
        frozen(DocumentKind.DON_DOC);
        issued(DocumentKind.DON_DOC, null, false);
        refused("SKT-ISSUE-DELIVERED-BEFORE", () -> new DeliverDocument(xa.ledger).run(AUTHOR, DocumentKind.DON_DOC,
                xa.inspection, TODAY.minusDays(1), null, TODAY));
        refused("SKT-ISSUE-DELIVERED-FUTURE", () -> new DeliverDocument(xa.ledger).run(AUTHOR, DocumentKind.DON_DOC,
                xa.inspection, TODAY, TODAY.plusDays(3), TODAY.plusDays(2)));
        new DeliverDocument(xa.ledger).run(AUTHOR, DocumentKind.DON_DOC, xa.inspection, TODAY, TODAY.plusDays(3), TODAY
                .plusDays(3));
        assertThat(new LoadIssued(xa.ledger).standing(DocumentKind.DON_DOC, xa.inspection)).isNotNull()
                .extracting(IssuedDocument::receivedOn).isEqualTo(LocalDate.of(2020, 11, 2));
    }

    @Test
    void aDocumentOfTheFutureIsRefused() {
        frozen(DocumentKind.KE_HOACH);
        refused("SKT-ISSUE-FUTURE", () -> new IssueDocument(xa.ledger).run(AUTHOR, DocumentKind.KE_HOACH, null, null,
                TODAY.plusDays(1), TODAY, false));
    }

    @Test
    void aReasonIsWrittenBeforeFreezingStandsInTheFrozenTextAndIsAskedForAgainWhereTheFiguresChange() {
        var pass = new PassGate(xa.ledger);
        var gates = new DocumentGates(xa.ledger).of(DocumentKind.BIEN_BAN, unit(), TODAY);
        Gate open = gates.stream().filter(gate -> !gate.met() && gate.waivable()).findFirst().orElseThrow();
        pass.run(AUTHOR, DocumentKind.BIEN_BAN, xa.inspection, open, "Ghi tay khi ký");
        assertThat(pass.passed(DocumentKind.BIEN_BAN, xa.inspection, gates).get(open).reason())
                .isEqualTo("Ghi tay khi ký");
        Gate changed = new Gate(open.code(), false, true, open.sentence(), open.detail() + " 12", open.itemId(),
                open.findingId(), open.form(), open.section());
        assertThat(pass.passed(DocumentKind.BIEN_BAN, xa.inspection, List.of(changed))).isEmpty();
        pass.run(AUTHOR, DocumentKind.BIEN_BAN, xa.inspection, open, " ");
        assertThat(pass.passed(DocumentKind.BIEN_BAN, xa.inspection, gates)).isEmpty();
        Gate never = new Gate("FINDING_DUE", false, false, "x", "", null, null, null, null);
        assertThatThrownBy(() -> pass.run(AUTHOR, DocumentKind.BIEN_BAN, xa.inspection, never, "x"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void writtenReasonsAreEnoughToFreeze() {
        completed();
        var pass = new PassGate(xa.ledger);
        new DocumentGates(xa.ledger).of(DocumentKind.BIEN_BAN, unit(), TODAY).stream().filter(gate -> !gate.met())
                .forEach(gate -> pass.run(AUTHOR, DocumentKind.BIEN_BAN, xa.inspection, gate, "Đã thống nhất"));
        FrozenDocument frozen = new FreezeDocument(xa.ledger).run(AUTHOR, DocumentKind.BIEN_BAN, unit(), Map.of(), NOW)
                .value();
        assertThat(frozen.waivers()).isNotEmpty().allMatch(waiver -> waiver.reason().equals("Đã thống nhất"));
    }

    @Test
    void theSignedPaperIsKeptWithTheIssuedDocumentAndIsNoEvidenceOfAnItem(@TempDir Path folder) throws IOException {
        Path scan = Files.writeString(folder.resolve("don-doc-da-ky.pdf"), "%PDF-1.7 bản ký");
        completed();
        refused("SKT-ISSUE-SCAN", () -> new AttachScan(xa.ledger, data.clock()).run(AUTHOR, DocumentKind.DON_DOC,
                xa.inspection, scan, Progress.NONE));
        frozen(DocumentKind.DON_DOC);
        IssuedDocument one = issued(DocumentKind.DON_DOC, null, false);
        int before = indexed();
        new AttachScan(xa.ledger, data.clock()).run(AUTHOR, DocumentKind.DON_DOC, xa.inspection, scan, Progress.NONE);
        assertThat(new LoadIssued(xa.ledger).scans(one)).singleElement().satisfies(kept -> {
            assertThat(kept.name()).isEqualTo("don-doc-da-ky.pdf");
            assertThat(kept.present()).isTrue();
        });
        assertThat(indexed()).isEqualTo(before);
        frozen(DocumentKind.KE_HOACH);
        new IssueDocument(xa.ledger).run(AUTHOR, DocumentKind.KE_HOACH, null, "50", LocalDate.of(2020, 3, 3), TODAY,
                false);
        new AttachScan(xa.ledger, data.clock()).run(AUTHOR, DocumentKind.KE_HOACH, null, scan, Progress.NONE);
        assertThat(new LoadIssued(xa.ledger).scans(new LoadIssued(xa.ledger).standing(DocumentKind.KE_HOACH, null)))
                .hasSize(1);
    }

    @Test
    void theFileIndexNamesTheReportOnTheRemedy() {
        completed();
        frozen(DocumentKind.THONG_BAO_KET_LUAN);
        issued(DocumentKind.THONG_BAO_KET_LUAN, null, false);
        assertThat(row("Báo cáo kết quả khắc phục tồn tại, hạn chế")).contains("Chưa có");
        new RecordRemediationReport(xa.ledger).run(AUTHOR, xa.inspection, new RecordRemediationReport.Paper("60",
                "BC-UBND", LocalDate.of(2020, 11, 20), LocalDate.of(2020, 11, 23), null),
                List.of(
                        new RecordRemediationReport.Result(new LoadFindings(xa.ledger).of(xa.inspection).getFirst()
                                .id(), "Đã niêm yết", List.of())));
        assertThat(row("Báo cáo kết quả khắc phục tồn tại, hạn chế")).contains("60/BC-UBND ngày 20/11/2020")
                .doesNotContain("Chưa có");
    }

    private String stored(IssuedDocument one) {
        return xa.ledger.read(sql -> sql.select(ISSUED_DOCUMENT.NOTATION).from(ISSUED_DOCUMENT).where(ISSUED_DOCUMENT.ID
                .eq(one.id())).fetchOne(ISSUED_DOCUMENT.NOTATION));
    }

    private String row(String title) {
        return new ComposeDocument(xa.ledger).run(DocumentKind.MUC_LUC_HO_SO, unit(), TODAY, null).body().stream()
                .filter(block -> block instanceof Block.Table).flatMap(block -> ((Block.Table) block).content().rows()
                        .stream())
                .map(Object::toString).filter(text -> text.contains(title)).findFirst().orElseThrow();
    }

    private int indexed() {
        return new ComposeDocument(xa.ledger).run(DocumentKind.MUC_LUC_HO_SO, unit(), TODAY, null).body().stream()
                .filter(block -> block instanceof Block.Table).mapToInt(block -> ((Block.Table) block).content().rows()
                        .size())
                .sum();
    }

    @Test
    void theHistoryPrintsWhatWasPassedOverAndWhy() {
        completed();
        FrozenDocument frozen = frozen(DocumentKind.THONG_BAO_KET_LUAN);
        issued(DocumentKind.THONG_BAO_KET_LUAN, null, false);
        new DeliverDocument(xa.ledger).run(AUTHOR, DocumentKind.THONG_BAO_KET_LUAN, xa.inspection, TODAY, TODAY,
                TODAY);
        List<DocumentEvent> events = new LoadDocumentHistory(xa.ledger).of(DocumentKind.THONG_BAO_KET_LUAN,
                xa.inspection);
        assertThat(events).extracting(DocumentEvent::step).containsExactlyInAnyOrder(DocumentEvent.Step.FROZEN,
                DocumentEvent.Step.ISSUED, DocumentEvent.Step.DELIVERED, DocumentEvent.Step.RECEIVED);
        assertThat(events).filteredOn(event -> event.step() == DocumentEvent.Step.FROZEN).singleElement()
                .satisfies(event -> {
                    assertThat(event.waivers()).isEqualTo(frozen.waivers()).isNotEmpty();
                    assertThat(event.sentence()).endsWith("bỏ qua " + frozen.waivers().size() + " điều kiện");
                    assertThat(event.by()).isEqualTo(AUTHOR);
                });
        assertThat(events).allSatisfy(event -> assertThat(event.at()).isNotNull());
    }

    @Test
    void onlyAMachineThatTheOwnerNamedMayIssue() {
        frozen(DocumentKind.KE_HOACH);
        assertThat(new IssueDocument(xa.ledger).mayIssue()).isTrue();
        xa.ledger.edit(AUTHOR, edit -> {
            edit.set(vn.sokiemtra.schema.shared.Tables.PLAN.OWNER_REPLICA, xa.ledger.plan(),
                    java.util.UUID.randomUUID());
            return true;
        });
        assertThat(new IssueDocument(xa.ledger).mayIssue()).isFalse();
        refused("SKT-ISSUE-RIGHT", () -> issued(DocumentKind.KE_HOACH, null, false));
        assertThat(new LoadIssued(xa.ledger).all()).isEmpty();
    }

    @Test
    void whoSignedIsKeptAndPrintedWhereTheTextLeftThePlaceFree() {
        completed();
        new vn.sokiemtra.plan.LoadUnits(xa.ledger).teams().forEach(team -> team.members().forEach(member -> xa.ledger
                .edit(AUTHOR, edit -> {
                    edit.delete(vn.sokiemtra.schema.shared.Tables.TEAM_MEMBER, member.id());
                    return true;
                })));
        FrozenDocument frozen = frozen(DocumentKind.THONG_BAO_KET_LUAN);
        assertThat(IssueDocument.named(frozen)).isEmpty();
        IssuedDocument issued = new IssueDocument(xa.ledger).run(AUTHOR, DocumentKind.THONG_BAO_KET_LUAN,
                xa.inspection, null, " Lê  Văn Ký ", TODAY, TODAY, false).value();
        assertThat(issued.signer()).isEqualTo("Lê Văn Ký");
        IssuedDocument read = new LoadIssued(xa.ledger).all().getFirst();
        assertThat(read.signer()).isEqualTo("Lê Văn Ký");
        assertThat(new LoadIssued(xa.ledger).document(read).closing().signers().getFirst().name()).isEqualTo(
                "Lê Văn Ký");
        frozen(DocumentKind.KE_HOACH);
        refused("SKT-ISSUE-SIGNER", () -> new IssueDocument(xa.ledger).run(AUTHOR, DocumentKind.KE_HOACH, null, null,
                "Lê Văn Ký", TODAY, TODAY, false));
    }

    @Test
    void whatStandsInPlaceOfAnotherNamesItAboveItsFirstHeading() {
        completed();
        frozen(DocumentKind.THONG_BAO_KET_LUAN);
        IssuedDocument first = issued(DocumentKind.THONG_BAO_KET_LUAN, "5", false);
        assertThat(frozen(DocumentKind.THONG_BAO_KET_LUAN).id()).as("nothing has changed").isEqualTo(first.frozen());
        new DeleteFinding(xa.ledger).run(AUTHOR, new LoadFindings(xa.ledger).of(xa.inspection).getFirst().id());
        FrozenDocument again = new FreezeDocument(xa.ledger).run(AUTHOR, DocumentKind.THONG_BAO_KET_LUAN, unit(),
                reasons(DocumentKind.THONG_BAO_KET_LUAN), NOW.plusSeconds(60)).value();
        List<Block> body = again.document().body();
        int heading = body.indexOf(body.stream().filter(Block.Heading.class::isInstance).findFirst().orElseThrow());
        assertThat(((Block.Paragraph) body.get(heading - 1)).announces()).isTrue();
        assertThat(((Block.Paragraph) body.get(heading - 2)).text())
                .matches("Thông báo kết luận này thay thế Thông báo "
                        + "kết luận số 0?5/TB-ĐKT ngày 30/10/2020\\.");
        refused("SKT-ISSUE-REPLACED", () -> new IssueDocument(xa.ledger).run(AUTHOR, DocumentKind.THONG_BAO_KET_LUAN,
                xa.inspection, null, TODAY.minusDays(1), TODAY, true));
        issued(DocumentKind.THONG_BAO_KET_LUAN, null, true);
        assertThat(new FreezeDocument(xa.ledger).run(AUTHOR, DocumentKind.THONG_BAO_KET_LUAN, unit(),
                reasons(DocumentKind.THONG_BAO_KET_LUAN), NOW.plusSeconds(90)).value().id()).isEqualTo(again.id());
    }

    @Test
    void aDecisionNamesWhatItReplacesBeforeItsLastArticle() {
        frozen(DocumentKind.QUYET_DINH_THANH_LAP_DOAN);
        LocalDate founded = LocalDate.of(2020, 9, 10);
        new IssueDocument(xa.ledger).run(AUTHOR, DocumentKind.QUYET_DINH_THANH_LAP_DOAN, null, "1520", founded, TODAY,
                false);
        xa.ledger.edit(AUTHOR, edit -> {
            new LoadUnits(xa.ledger).teams().getFirst().members().stream().skip(2).forEach(member -> edit.delete(
                    vn.sokiemtra.schema.shared.Tables.TEAM_MEMBER, member.id()));
            return true;
        });
        List<String> lines = new FreezeDocument(xa.ledger).run(AUTHOR, DocumentKind.QUYET_DINH_THANH_LAP_DOAN, null,
                reasons(DocumentKind.QUYET_DINH_THANH_LAP_DOAN), NOW.plusSeconds(60)).value().document().body()
                .stream().filter(Block.Paragraph.class::isInstance).map(block -> ((Block.Paragraph) block).text())
                .toList();
        assertThat(lines.get(lines.size() - 2)).startsWith(DocumentKind.QUYET_DINH_THANH_LAP_DOAN.label()
                + " này thay thế").contains("số 1520/QĐ-").endsWith("ngày 10/09/2020.");
        assertThat(lines.getLast()).startsWith("Điều ");
    }

    private IssuedDocument dated(DocumentKind kind, LocalDate on, @Nullable String reason) {
        return new IssueDocument(xa.ledger).run(AUTHOR, kind, xa.inspection, null, null, on, TODAY, false, reason)
                .value();
    }

    @Test
    void aDocumentIsNotDatedBeforeWhatItRestsOnUnlessAReasonSaysWhy() {
        completed();
        LocalDate visit = LocalDate.of(2020, 10, 22);
        frozen(DocumentKind.BIEN_BAN);
        assertThat(new PaperOrder(xa.ledger).proposed(DocumentKind.BIEN_BAN, xa.inspection, TODAY)).isEqualTo(visit);
        refused("SKT-ISSUE-ORDER", () -> dated(DocumentKind.BIEN_BAN, visit.minusDays(1), null));
        dated(DocumentKind.BIEN_BAN, visit.plusDays(1), null);
        frozen(DocumentKind.THONG_BAO_KET_LUAN);
        refused("SKT-ISSUE-ORDER", () -> dated(DocumentKind.THONG_BAO_KET_LUAN, visit, null));
        refused("SKT-ISSUE-ORDER", () -> dated(DocumentKind.THONG_BAO_KET_LUAN, visit, " "));
        assertThat(new LoadIssued(xa.ledger).standing(DocumentKind.THONG_BAO_KET_LUAN, xa.inspection)).isNull();
        dated(DocumentKind.THONG_BAO_KET_LUAN, visit, "Bản ký mang ngày này");
        assertThat(issuing(DocumentKind.THONG_BAO_KET_LUAN).waivers()).singleElement().satisfies(waiver -> {
            assertThat(waiver.code()).isEqualTo("DATE_MINUTES");
            assertThat(waiver.place()).isEqualTo("Văn bản ngày 22/10/2020; Biên bản ngày 23/10/2020");
            assertThat(waiver.reason()).isEqualTo("Bản ký mang ngày này");
        });
    }

    @Test
    void aDocumentIsNotDatedBehindWhatRestsOnIt() {
        completed();
        frozen(DocumentKind.THONG_BAO_KET_LUAN);
        dated(DocumentKind.THONG_BAO_KET_LUAN, LocalDate.of(2020, 10, 26), null);
        frozen(DocumentKind.BAO_CAO_KET_QUA);
        refused("SKT-ISSUE-ORDER", () -> dated(DocumentKind.BAO_CAO_KET_QUA, LocalDate.of(2020, 10, 27), null));
        dated(DocumentKind.BAO_CAO_KET_QUA, LocalDate.of(2020, 10, 26), null);
        assertThat(issuing(DocumentKind.BAO_CAO_KET_QUA).waivers()).isEmpty();
    }

    private DocumentEvent issuing(DocumentKind kind) {
        return new LoadDocumentHistory(xa.ledger).of(kind, xa.inspection).stream().filter(event -> event
                .step() == DocumentEvent.Step.ISSUED).findFirst().orElseThrow();
    }

    @Test
    void aConclusionIsNotDatedBehindTheDaysItSets() {
        completed();
        frozen(DocumentKind.THONG_BAO_KET_LUAN);
        LocalDate late = LocalDate.of(2020, 11, 11);
        refused("SKT-ISSUE-DUE", () -> new IssueDocument(xa.ledger).run(AUTHOR, DocumentKind.THONG_BAO_KET_LUAN,
                xa.inspection, null, late, late, false));
        assertThat(new IssueDocument(xa.ledger).suggested(DocumentKind.THONG_BAO_KET_LUAN, xa.inspection, 2020))
                .isEqualTo("01");
    }

    /** What every later paper cites is typed once: the plan's number is recorded in its regime, the decision's is not. */
    @Test
    void aPlanTakesItsRecordedNumberAndAFoundingDecisionIsKnownOnceItIsIssued() {
        NameTeam.TeamFacts unfounded = NameTeam.TeamFacts.named("Đoàn kiểm tra số 9");
        var team = new NameTeam(xa.ledger).found(unfounded, AUTHOR).value();
        frozen(DocumentKind.KE_HOACH);
        assertThat(new IssueDocument(xa.ledger).suggested(DocumentKind.KE_HOACH, null, 2020)).isEqualTo("50");
        var issue = new IssueDocument(xa.ledger);
        assertThat(issue.run(AUTHOR, DocumentKind.KE_HOACH, null, null, LocalDate.of(2020, 3, 3), TODAY, false).value()
                .number()).isEqualTo("50");
        frozen(DocumentKind.QUYET_DINH_THANH_LAP_DOAN);
        IssuedDocument decision = issue
                .run(AUTHOR, DocumentKind.QUYET_DINH_THANH_LAP_DOAN, null, null, LocalDate.of(2020,
                        9, 10), TODAY, false)
                .value();
        PlanTeam founded = new LoadUnits(xa.ledger).teams().stream().filter(one -> one.id().equals(team)).findFirst()
                .orElseThrow();
        assertThat(founded.foundingNumber()).isEqualTo(decision.number());
        assertThat(founded.foundingNotation()).isEqualTo("QĐ-UBND");
        assertThat(founded.foundedOn()).isEqualTo(decision.issuedOn());
    }
}
