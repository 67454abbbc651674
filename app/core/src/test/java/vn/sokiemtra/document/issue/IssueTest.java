package vn.sokiemtra.document.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.finding.remediation.RecordRemediationReport;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.text.Problem;

/** From the draft to the unit: what is frozen stays, what stands against it is named, numbers are not used twice. */
class IssueTest extends PapersOfAUnit {

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
        new LoadUnits(xa.ledger).teams().forEach(team -> team.members().forEach(member -> xa.ledger
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
