package vn.sokiemtra.document.kind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.carryover.LoadPriorMatters;
import vn.sokiemtra.checklist.ItemSection;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.minutes.ComposeMinutes;
import vn.sokiemtra.document.minutes.LoadMinutesData;
import vn.sokiemtra.document.minutes.MinutesText;
import vn.sokiemtra.document.section.DocumentParts;
import vn.sokiemtra.document.section.Quoting;
import vn.sokiemtra.document.section.Rewritten;
import vn.sokiemtra.document.setting.AgencyLook;
import vn.sokiemtra.document.setting.LoadDocumentSettings;
import vn.sokiemtra.document.store.IssueStore;
import vn.sokiemtra.document.store.SectionStore;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.finding.dispute.DisputeOutcome;
import vn.sokiemtra.finding.dispute.LoadDisputes;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.LoadChecklist;
import vn.sokiemtra.inspection.ContradictionReasons;
import vn.sokiemtra.inspection.LoadContradictions;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.LoadReasons;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.InspectionDates;
import vn.sokiemtra.plan.LoadLineage;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Composes a document of any kind from what the data file says now and what people wrote into its draft. */
public final class ComposeDocument {

    private static final Texts TEXTS = Texts.beside(ComposeDocument.class);

    private final LoadKindFacts facts;
    private final LoadMinutesData minutes;
    private final ComposeMinutes composeMinutes;
    private final LoadEvidence evidence;
    private final LoadContradictions contradictions;
    private final LoadReasons reasons;
    private final LoadChecklist checklist;
    private final ConsolidatedFacts consolidated;
    private final LoadFollowUps followUps;
    private final LoadDisputes disputes;
    private final SectionStore sections;
    private final IssueStore store;
    private final LoadDocumentSettings settings;
    private final LoadFigures figures;
    private final LoadPriorMatters priors;
    private final LoadUnits units;
    private final LoadLineage lineages;
    private final Ledger ledger;
    private @Nullable Remembered last;

    /** A text and the state of the data that it says. */
    private record Remembered(Map<UUID, Long> versions, DocumentKind kind, @Nullable PlanUnit unit, LocalDate today,
            OfficialDocument document) {
    }

    public ComposeDocument(Ledger ledger) {
        this.ledger = ledger;
        this.facts = new LoadKindFacts(ledger);
        this.minutes = new LoadMinutesData(ledger);
        this.composeMinutes = new ComposeMinutes(minutes);
        this.evidence = new LoadEvidence(ledger);
        this.contradictions = new LoadContradictions(ledger);
        this.reasons = new LoadReasons(ledger);
        this.checklist = new LoadChecklist(ledger);
        this.consolidated = new ConsolidatedFacts(ledger);
        this.followUps = new LoadFollowUps(ledger);
        this.disputes = new LoadDisputes(ledger);
        this.sections = new SectionStore(ledger);
        this.store = new IssueStore(ledger);
        this.settings = new LoadDocumentSettings(ledger);
        this.figures = new LoadFigures(ledger);
        this.priors = new LoadPriorMatters(ledger);
        this.units = new LoadUnits(ledger);
        this.lineages = new LoadLineage(ledger);
    }

    /** What this composes of, for whoever reads the same draft. */
    public LoadMinutesData minutes() {
        return minutes;
    }

    /**
     * @param unit whose document; null for the kinds of the plan
     * @param today decides what is overdue
     * @param made written into the file's properties; null for a preview
     * @throws Problem {@code SKT-KIND-UNIT}: the kind is one for each unit; {@code SKT-PLAN-MISSING}
     */
    public OfficialDocument run(DocumentKind kind, @Nullable PlanUnit unit, LocalDate today, @Nullable Instant made) {
        OfficialDocument live = live(kind, unit, today, made);
        if (kind == DocumentKind.BIEN_BAN) {
            return live;
        }
        UUID inspection = unit == null ? null : unit.inspectionId();
        Map<String, Rewritten> rewritten = sections.rewritten(kind.code(), inspection);
        return rewritten.isEmpty()
                ? live
                : new DocumentParts(live).with(rewritten, inspection == null
                        ? Quoting.NOTHING
                        : Quoting.of(figures.of(inspection)));
    }

    /**
     * The same as the data alone say it; of a Biên bản with what people wrote, whose sections are its own. A screen asks for
     * it several times in a row, also from two threads: the last one is remembered until the data change.
     */
    public OfficialDocument live(DocumentKind kind, @Nullable PlanUnit unit, LocalDate today,
            @Nullable Instant made) {
        return made == null ? remembered(kind, unit, today) : composed(kind, unit, today, made);
    }

    private synchronized OfficialDocument remembered(DocumentKind kind, @Nullable PlanUnit unit, LocalDate today) {
        Map<UUID, Long> versions = ledger.versions();
        Remembered known = last;
        if (known != null && known.versions().equals(versions) && known.kind() == kind
                && Objects.equals(known.unit(), unit) && known.today().equals(today)) {
            return known.document();
        }
        OfficialDocument document = composed(kind, unit, today, null);
        last = new Remembered(versions, kind, unit, today, document);
        return document;
    }

    private OfficialDocument composed(DocumentKind kind, @Nullable PlanUnit unit, LocalDate today,
            @Nullable Instant made) {
        var look = new AgencyLook(settings.all());
        if (kind == DocumentKind.BIEN_BAN && unit != null) {
            return look.of(kind, composeMinutes.run(unit.inspectionId(), made));
        }
        KindFacts plan = facts.at(today);
        return look.of(kind, kind.ofUnit() ? ofUnit(kind, plan, unit, made) : ofPlan(kind, plan, made));
    }

    private OfficialDocument ofUnit(DocumentKind kind, KindFacts plan, @Nullable PlanUnit unit,
            @Nullable Instant made) {
        if (unit == null) {
            throw new Problem(TEXTS, "SKT-KIND-UNIT", kind.label());
        }
        // What was withdrawn is asked of nobody any more; the Biên bản was signed with it.
        var one = new UnitFacts(plan, unit,
                minutes.of(unit.inspectionId()).without(disputes.decided(unit.inspectionId(),
                        DisputeOutcome.WITHDRAWN)),
                units.dates().getOrDefault(unit.inspectionId(), InspectionDates.none(unit.inspectionId())));
        return switch (kind) {
            case PHIEU_KIEM_TRA ->
                new CheckSheetComposer(one, true, priors.ofInspection(unit.inspectionId())).compose(made);
            case PHIEU_THAM_TRA ->
                new CheckSheetComposer(one, false, priors.ofInspection(unit.inspectionId())).compose(made);
            case DE_NGHI_BO_SUNG ->
                new ReminderComposer(one, List.of(), heirs(plan, unit)).completion(missing(one), contradicting(one),
                        made);
            case BAO_CAO_KET_QUA -> new ResultReportComposer(one).compose(made);
            case THONG_BAO_KET_LUAN -> new ConclusionComposer(one, heirs(plan, unit)).compose(made);
            case XIN_Y_KIEN -> new DisputeReportComposer(one, disputes.of(unit.inspectionId())).compose(made);
            case DON_DOC ->
                new ReminderComposer(one, followUps.of(unit.inspectionId(), plan.today()), heirs(plan, unit))
                        .reminder(made);
            case DE_XUAT_XU_LY ->
                new ReminderComposer(one, followUps.of(unit.inspectionId(), plan.today()), heirs(plan, unit))
                        .proposal(made);
            case MUC_LUC_HO_SO ->
                new FileIndexComposer(one, filed(unit.inspectionId()), issued(unit.inspectionId()), followUps.of(unit
                        .inspectionId(), plan.today())).compose(made);
            case BIEN_BAN -> composeMinutes.run(unit.inspectionId(), made);
            case KE_HOACH, QUYET_DINH_BAN_HANH, QUYET_DINH_THANH_LAP_DOAN, PHAN_CONG, THONG_BAO_LICH, DE_CUONG,
                    BAO_CAO_TONG_HOP ->
                throw new IllegalArgumentException(kind.code());
        };
    }

    private Heirs heirs(KindFacts plan, PlanUnit unit) {
        return Heirs.of(unit, lineages.lineage(), units.known(), plan.today());
    }

    private OfficialDocument ofPlan(DocumentKind kind, KindFacts plan, @Nullable Instant made) {
        return switch (kind) {
            case KE_HOACH -> new PlanComposer(plan).compose(made);
            case QUYET_DINH_BAN_HANH -> new PlanComposer(plan).decision(run(DocumentKind.KE_HOACH, null,
                    plan.today(), made), made);
            case QUYET_DINH_THANH_LAP_DOAN -> new FoundingDecisionComposer(plan).compose(made);
            case PHAN_CONG -> new AssignmentComposer(plan, assigned(plan)).compose(made);
            case THONG_BAO_LICH -> new ScheduleNoticeComposer(plan).compose(made);
            case DE_CUONG -> new OutlineComposer(plan).compose(made);
            case BAO_CAO_TONG_HOP -> new ConsolidatedReportComposer(plan, consolidated.of(plan)).compose(made);
            case PHIEU_KIEM_TRA, PHIEU_THAM_TRA, DE_NGHI_BO_SUNG, BIEN_BAN, BAO_CAO_KET_QUA, THONG_BAO_KET_LUAN,
                    XIN_Y_KIEN, DON_DOC, DE_XUAT_XU_LY, MUC_LUC_HO_SO ->
                throw new IllegalArgumentException(kind.code());
        };
    }

    /** Evidence of the inspection; the scan of an issued document is that document. */
    private List<Evidence> filed(UUID inspection) {
        Set<UUID> documents = store.issued().stream().map(IssuedDocument::id).collect(Collectors.toSet());
        return evidence.of(inspection).stream().filter(one -> !documents.contains(one.itemId())).toList();
    }

    /** What stands issued for the inspection and for the plan. */
    private List<IssuedDocument> issued(UUID inspection) {
        return store.issued().stream().filter(one -> !one.superseded())
                .filter(one -> one.inspection() == null || one.inspection().equals(inspection)).toList();
    }

    /** What the report says nothing of: leaves that ask for an answer and have none of the unit's. */
    private static List<String> missing(UnitFacts unit) {
        return unit.data().leaves().filter(leaf -> leaf.section() == ItemSection.ANSWERS)
                .filter(leaf -> leaf.parts().stream().allMatch(p -> p.reported() == null && p.documents().isEmpty()))
                .map(leaf -> TEXTS.get("completion.item", leaf.code(), MinutesText.title(leaf))).toList();
    }

    /** Where the unit's own figures cannot all be true. */
    private List<String> contradicting(UnitFacts unit) {
        ContradictionReasons written = reasons.of(unit.unit().inspectionId());
        return contradictions.of(unit.unit().inspectionId()).stream()
                .filter(one -> one.sides().equals(List.of(Side.REPORTED)) && written.answering(one).isEmpty())
                .map(one -> TEXTS.get("completion.contradiction", one.sentence().replaceAll("[.\\s]+$", ""),
                        one.arithmetic()))
                .toList();
    }

    /** The groups of the outline that each person has items in, by name. */
    private Map<String, Set<String>> assigned(KindFacts plan) {
        Map<String, Set<String>> assigned = new LinkedHashMap<>();
        for (PlanUnit unit : plan.units()) {
            if (unit.visitOn() != null) {
                checklist.of(unit.inspectionId()).roots().stream().flatMap(root -> root.children().stream())
                        .forEach(group -> group.all().map(ChecklistNode::assignee).filter(Objects::nonNull)
                                .forEach(person -> assigned.computeIfAbsent(person, p -> new LinkedHashSet<>())
                                        .add(group.shortTitle())));
            }
        }
        return assigned;
    }
}
