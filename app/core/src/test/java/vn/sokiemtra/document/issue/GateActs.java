package vn.sokiemtra.document.issue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

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
import vn.sokiemtra.document.minutes.MinutesField;
import vn.sokiemtra.document.minutes.Party;
import vn.sokiemtra.document.minutes.SetMinutes;
import vn.sokiemtra.document.minutes.ThachCam;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.finding.ChangeFinding;
import vn.sokiemtra.finding.DeleteFinding;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.finding.dispute.Direction;
import vn.sokiemtra.finding.dispute.DisputeDraft;
import vn.sokiemtra.finding.dispute.RecordDirection;
import vn.sokiemtra.finding.dispute.RecordDispute;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.FindItem;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.LoadContradictions;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.inspection.SetCell;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.CreatePlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordUnitReport;

/** A filled inspection, and what brings it into the states that conditions are about. */
abstract class GateActs {

    static final LocalDate TODAY = LocalDate.of(2020, 10, 30);
    static final String AUTHOR = "Trần Thị Văn Thư";
    static final DocumentKind MINUTES = DocumentKind.BIEN_BAN;
    static final DocumentKind CONCLUSION = DocumentKind.THONG_BAO_KET_LUAN;
    static final DocumentKind DECISION = DocumentKind.QUYET_DINH_THANH_LAP_DOAN;

    TemporaryDataFile file;
    ThachCam xa;
    Ledger ledger;
    List<UUID> unproven = List.of();

    @TempDir
    Path folder;

    static TemporaryDataFile base;

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

    static void nothing() {
        // As it is filled.
    }

    void plan(String regime) {
        close();
        file = TemporaryDataFile.opened();
        ledger = file.ledger();
        new CreatePlan(ledger).from(regime, AUTHOR);
    }

    List<Gate> open(DocumentKind kind) {
        return new DocumentGates(ledger).of(kind, unit(kind), TODAY).stream().filter(gate -> !gate.met()).toList();
    }

    PlanUnit unit(DocumentKind kind) {
        return kind.ofUnit() ? new LoadUnits(ledger).ofInspection(xa.inspection) : null;
    }

    List<DocumentSection> sections(DocumentKind kind) {
        return new LoadSections(ledger).of(new DraftOf(kind, kind.ofUnit() ? xa.inspection : null, TODAY));
    }

    DocumentSection quoting() {
        return sections(CONCLUSION).stream().filter(section -> section.text().contains("{B3[1].12}")).findFirst()
                .orElseThrow();
    }

    /** Who follows up stands in the last text before Nơi nhận. */
    String following() {
        return sections(CONCLUSION).stream().filter(section -> section.editable() && !section.id().equals(
                "recipients")).map(DocumentSection::id).toList().getLast();
    }

    void frozen(DocumentKind kind) {
        Map<String, String> reasons = new HashMap<>();
        open(kind).forEach(gate -> reasons.put(gate.code(), "Đã thống nhất"));
        new FreezeDocument(ledger).run(AUTHOR, kind, unit(kind), reasons, Instant.parse("2020-10-30T02:00:00Z"));
    }

    void rewrite(DocumentKind kind, String section, String text) {
        new RewriteSection(ledger).run(AUTHOR, new DraftOf(kind, kind.ofUnit() ? xa.inspection : null, TODAY), section,
                text);
    }

    void set(MinutesField field, String text) {
        new SetMinutes(ledger).run(AUTHOR, xa.inspection, field, text);
    }

    Finding first() {
        return new LoadFindings(ledger).of(xa.inspection).getFirst();
    }

    void change(FindingField field, String text) {
        new ChangeFinding(ledger).run(AUTHOR, first().id(), field, text);
    }

    void due(LocalDate day) {
        new ChangeFinding(ledger).due(AUTHOR, first().id(), day);
    }

    UUID item(String code) {
        return new FindItem(ledger).byCode(code);
    }

    void verdict(String code, Verdict verdict) {
        new SetVerdict(ledger).run(AUTHOR, xa.inspection, item(code), verdict);
    }

    void judgeAll() {
        new LoadMinutesData(ledger).of(xa.inspection).leaves().filter(leaf -> leaf.section() == ItemSection.ANSWERS
                && leaf.verdict() == null).forEach(leaf -> new SetVerdict(ledger).run(AUTHOR, xa.inspection, leaf.id(),
                        Verdict.MET));
    }

    /** What was judged without the evidence that is asked for is not judged any more. */
    void unjudge() {
        unproven = new LoadChecklist(ledger).of(xa.inspection).leaves().filter(leaf -> leaf.unproven() > 0).map(
                ChecklistNode::itemId).toList();
        unproven.forEach(item -> new SetVerdict(ledger).run(AUTHOR, xa.inspection, item, null));
    }

    void cell(String form, String row, int column, String value) {
        new SetCell(ledger).run(AUTHOR, xa.inspection, form, row, column, Side.VERIFIED, value);
    }

    Contradiction contradiction() {
        return new LoadContradictions(ledger).of(xa.inspection).stream().filter(one -> one.ruleId().equals("B2-R4"))
                .findFirst().orElseThrow();
    }

    List<Attendee> people(Party party) {
        return new LoadMinutes(ledger).of(xa.inspection).attendees().stream().filter(one -> one.party() == party)
                .toList();
    }

    void role(Party party, AttendeeRole from, AttendeeRole to) {
        people(party).stream().filter(one -> one.role() == from).forEach(one -> new ChangeAttendee(ledger).run(AUTHOR,
                one.id(), one.honorific(), one.name(), one.position(), to));
    }

    void unfounded() {
        ledger.edit(AUTHOR, edit -> {
            new LoadUnits(ledger).teams().forEach(team -> edit.set(
                    vn.sokiemtra.schema.shared.Tables.TEAM.FOUNDING_NUMBER, team.id(), null));
            return true;
        });
    }

    void plan(org.jooq.TableField<?, String> field) {
        ledger.edit(AUTHOR, edit -> {
            edit.set(field, ledger.plan(), null);
            return true;
        });
    }

    UUID disputed() {
        return new RecordDispute(ledger).run(AUTHOR, xa.inspection, new DisputeDraft("12", "UBND", TODAY, TODAY,
                "Số liệu khác sổ theo dõi"), List.of(first().id())).value();
    }

    void directed(UUID dispute) {
        new RecordDirection(ledger).run(AUTHOR, dispute, new Direction(TODAY, "Chủ tịch UBND huyện", null, null,
                "Giữ nguyên"));
    }

    /** Frozen and issued, whatever stands against the day. */
    void issued(DocumentKind kind, LocalDate on) {
        frozen(kind);
        new IssueDocument(ledger).run(AUTHOR, kind, kind.ofUnit() ? xa.inspection : null, null, null, on, on, false,
                "Đã ký như vậy");
    }

    void planned(LocalDate on) {
        ledger.edit(AUTHOR, edit -> {
            edit.set(vn.sokiemtra.schema.shared.Tables.PLAN.ISSUED_ON, ledger.plan(), on);
            return true;
        });
    }

    void founded(LocalDate on) {
        ledger.edit(AUTHOR, edit -> {
            new LoadUnits(ledger).teams().forEach(team -> edit.set(
                    vn.sokiemtra.schema.shared.Tables.TEAM.FOUNDED_ON, team.id(), on));
            return true;
        });
    }

    void visited(LocalDate on) {
        ledger.edit(AUTHOR, edit -> {
            edit.set(vn.sokiemtra.schema.shared.Tables.INSPECTION.VISIT_ON, xa.inspection, on);
            return true;
        });
    }

    void reported(LocalDate on) {
        new RecordUnitReport(ledger).of(xa.inspection, new RecordUnitReport.ReportFacts("118", "BC-UBND", on, on),
                AUTHOR);
    }

    void disputed(LocalDate on) {
        new RecordDispute(ledger).run(AUTHOR, xa.inspection, new DisputeDraft("12", "UBND", on, on, "Số liệu khác"),
                List.of(first().id()));
    }

    /** Begins again as it was filled. */
    void anew() {
        close();
        fill();
    }

    /** A colleague answers the same item on another machine meanwhile. */
    void bothAnswer(String theirs, String ours) {
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
