package vn.sokiemtra.document.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.ItemSection;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.document.minutes.MinutesData.WorkItem;
import vn.sokiemtra.document.minutes.MinutesData.WorkPart;
import vn.sokiemtra.document.section.Quoting;
import vn.sokiemtra.document.store.MinutesStore;
import vn.sokiemtra.document.store.SectionStore;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.inspection.ContradictionReasons;
import vn.sokiemtra.inspection.DocumentLine;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.ItemAnswers;
import vn.sokiemtra.inspection.LoadAnswers;
import vn.sokiemtra.inspection.LoadContradictions;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.LoadForm;
import vn.sokiemtra.inspection.LoadReasons;
import vn.sokiemtra.inspection.course.EarlierFinding;
import vn.sokiemtra.inspection.course.LoadEarlierFindings;
import vn.sokiemtra.inspection.cases.LoadSamples;
import vn.sokiemtra.inspection.presence.LoadHeadcounts;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Reads everything that one Biên bản quotes. */
public final class LoadMinutesData {

    /** Code of the kind, under which its rewritten sections are kept. */
    static final String KIND = "bien-ban";

    private static final Texts TEXTS = Texts.beside(LoadMinutesData.class);

    private final PlanFacts plans;
    private final MinutesStore minutes;
    private final SectionStore sections;
    private final LoadAnswers answers;
    private final LoadFindings findings;
    private final LoadFigures figures;
    private final LoadForm forms;
    private final LoadContradictions contradictions;
    private final LoadReasons reasons;
    private final LoadEarlierFindings earlier;
    private final LoadHeadcounts headcounts;
    private final LoadSamples samples;
    private final Ledger ledger;
    private @Nullable Remembered last;

    /** A draft and the state of the data that it says. */
    private record Remembered(Map<UUID, Long> versions, MinutesDraft draft) {
    }

    public LoadMinutesData(Ledger ledger) {
        this.ledger = ledger;
        this.plans = new PlanFacts(ledger);
        this.minutes = new MinutesStore(ledger);
        this.sections = new SectionStore(ledger);
        this.answers = new LoadAnswers(ledger);
        this.findings = new LoadFindings(ledger);
        this.figures = new LoadFigures(ledger);
        this.forms = new LoadForm(ledger);
        this.contradictions = new LoadContradictions(ledger);
        this.reasons = new LoadReasons(ledger);
        this.earlier = new LoadEarlierFindings(ledger);
        this.headcounts = new LoadHeadcounts(ledger);
        this.samples = new LoadSamples(ledger);
    }

    /** @throws vn.sokiemtra.text.Problem {@code SKT-INSPECTION-UNKNOWN}, {@code SKT-PLAN-MISSING} */
    public MinutesData of(UUID inspection) {
        return draft(inspection).data();
    }

    /**
     * The same with its sections; the last one is remembered until the data change. Safe for several threads.
     *
     * @throws vn.sokiemtra.text.Problem {@code SKT-INSPECTION-UNKNOWN}, {@code SKT-PLAN-MISSING}
     */
    public synchronized MinutesDraft draft(UUID inspection) {
        Map<UUID, Long> versions = ledger.versions();
        Remembered known = last;
        if (known != null && known.versions().equals(versions) && known.draft().data().inspectionId().equals(
                inspection)) {
            return known.draft();
        }
        var draft = new MinutesDraft(read(inspection));
        last = new Remembered(versions, draft);
        return draft;
    }

    private MinutesData read(UUID inspection) {
        PlanUnit unit = plans.unit(inspection);
        PlanTeam team = plans.team(unit);
        Figures cells = figures.of(inspection);
        Set<String> off = answers.formsOff(inspection);
        return new MinutesData(inspection, plans.plan(), new MinutesData.Unit(unit.name(), unit.agencyName()),
                plans.named(team), unit.visitOn(), PlanFacts.report(unit), minutes.facts(inspection),
                PlanFacts.members(team), minutes.attendees(inspection),
                answers.of(inspection).stream().map(LoadMinutesData::item).toList(), findings.of(inspection),
                forms.plain(inspection).stream().filter(form -> !off.contains(form.code())).toList(),
                sections.rewritten(KIND, inspection), Quoting.of(cells), explained(inspection), earlier(unit),
                headcounts.of(inspection), samples.of(inspection));
    }

    private List<MinutesData.Explained> explained(UUID inspection) {
        ContradictionReasons written = reasons.of(inspection);
        // Where nobody wrote a reason the rules need not run for it.
        return written.all().isEmpty()
                ? List.of()
                : contradictions.of(inspection).stream().flatMap(one -> written.answering(one)
                        .map(reason -> new MinutesData.Explained(one.sentence(), one.arithmetic(), reason.reason()))
                        .stream()).toList();
    }

    /** Nothing that is printed of them depends on the day of reading. */
    private List<EarlierFinding> earlier(PlanUnit unit) {
        LocalDate visit = unit.visitOn();
        return earlier.of(unit.inspectionId(), visit == null ? LocalDate.EPOCH : visit);
    }

    private static WorkItem item(ItemAnswers item) {
        return new WorkItem(item.itemId(), item.code(), item.content(), item.shortTitle(), section(item.section()),
                item.leaf(), item.verdict(), item.remark(), item.retired(), item.points(),
                item.parts().stream().map(LoadMinutesData::part).toList(),
                item.children().stream().map(LoadMinutesData::item).toList());
    }

    /** A section this version does not know is worked through like any other. */
    private static ItemSection section(@Nullable String name) {
        for (ItemSection section : ItemSection.values()) {
            if (section.name().equals(name)) {
                return section;
            }
        }
        return ItemSection.ANSWERS;
    }

    private static WorkPart part(ItemAnswers.Part part) {
        List<String> cells = part.cell() == null
                ? List.of()
                : part.type() == PartType.TABLE
                        ? List.of(part.cell())
                        : CellRef.parseAll(part.cell()).stream().map(CellRef::toString).toList();
        boolean verified = part.documents().stream().anyMatch(line -> line.side() == Side.VERIFIED);
        return new WorkPart(part.type(), part.label(), part.measure(), cells, part.reported(), part.verified(),
                part.documents().stream().filter(line -> line.side() == (verified ? Side.VERIFIED : Side.REPORTED))
                        .map(LoadMinutesData::cited).toList());
    }

    /** "Kế hoạch số 07/KH-UBND ngày 15 tháng 01 năm 2020 (…)". */
    private static String cited(DocumentLine line) {
        String type = Objects.requireNonNullElse(line.notation(), "").split("[-/]")[0].strip();
        String name = switch (type) {
            case "KH", "QĐ", "CT", "TB", "BC", "BB", "TTr", "CTr", "PA", "HD" -> TEXTS.get("kind." + type);
            default -> TEXTS.get("kind.other");
        };
        String document = line.number() == null && line.notation() == null
                ? ""
                : TEXTS.get("cited", name,
                        VietnameseFormat.officialCitation(line.number(), line.notation(), line.issuedOn()));
        String subject = line.subject() == null ? "" : line.subject().strip();
        return document.isEmpty() ? subject : subject.isEmpty() ? document : document + " (" + subject + ")";
    }
}
