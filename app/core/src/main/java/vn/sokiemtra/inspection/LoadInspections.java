package vn.sokiemtra.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import vn.sokiemtra.inspection.course.Course;
import vn.sokiemtra.inspection.course.CourseState;
import vn.sokiemtra.inspection.course.LoadCourses;
import vn.sokiemtra.inspection.store.InspectionStore;
import vn.sokiemtra.inspection.store.OutlineStore;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.ReadOnce;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Reads where the plan's inspections stand. */
public final class LoadInspections {

    private static final Texts TEXTS = Texts.beside(LoadInspections.class);

    /** The eight steps do not ask how late it is. */
    private static final LocalDate WHENEVER = LocalDate.MAX;

    private final Ledger ledger;
    private final InspectionStore store;
    private final OutlineStore outline;
    private final LoadCourses courses;
    private final Contradictions contradictions;

    public LoadInspections(Ledger ledger) {
        this.ledger = ledger;
        this.store = new InspectionStore(ledger);
        this.outline = new OutlineStore(ledger);
        this.courses = new LoadCourses(ledger);
        this.contradictions = new Contradictions(ledger);
    }

    /** All without contradictions, as they were read last. */
    private record Reads(ReadOnce<List<InspectionSummary>> listed) {
    }

    /** All, in the order of the plan's units. */
    public List<InspectionSummary> all() {
        return counted(listed());
    }

    /** The same with contradictions counted: that asks every rule about the figures of every unit. */
    public List<InspectionSummary> counted(List<InspectionSummary> listed) {
        Set<UUID> figures = store.withFigures();
        ContradictionCounts counts = ledger.kept(ContradictionCounts.class, ContradictionCounts::new);
        Map<UUID, Integer> known = counts.now();
        List<InspectionSummary> counted = listed.stream().map(each -> figures.contains(each.id())
                ? each.contradicting(known.computeIfAbsent(each.id(), contradictions::open))
                : each).toList();
        counts.keep();
        return counted;
    }

    /** All without their contradictions, which a list of thousands can wait for. */
    public List<InspectionSummary> listed() {
        return ledger.kept(Reads.class, kept -> new Reads(new ReadOnce<>(kept, new LoadInspections(kept)::read)))
                .listed().now();
    }

    private List<InspectionSummary> read() {
        int leaves = new Outline(outline.items()).leaves().size();
        Map<UUID, InspectionStore.Progress> progress = store.progress();
        Map<UUID, Course> steps = courses.asOf(WHENEVER);
        return store.all().stream()
                .map(row -> summary(row, progress.getOrDefault(row.id(), InspectionStore.Progress.NONE), leaves,
                        steps.get(row.id())))
                .toList();
    }

    /** Whether {@link #listed} tells at once; otherwise every answer of the plan is counted for it. */
    public boolean isAtHand() {
        return store.progressAtHand();
    }

    /** All as the plan has them: unit, form, team, day and report. Nothing is counted: figures and step say nothing. */
    public List<InspectionSummary> planned() {
        return store.all().stream().map(row -> new InspectionSummary(row.id(), row.unitId(), row.unitName(), row
                .agencyName(), row.formCode(), row.formName(), row.teamId(), row.visitOn(), report(row), 0, 0, 0, 0, 0,
                InspectionStep.SCHEDULED, "")).toList();
    }

    /** @throws Problem {@code SKT-INSPECTION-GONE} */
    public InspectionSummary one(UUID inspection) {
        InspectionStore.Row row = store.one(inspection);
        if (row == null) {
            throw new Problem(TEXTS, "SKT-INSPECTION-GONE");
        }
        return counted(List.of(summary(row, store.progressOf(inspection), new Outline(outline.items()).leaves().size(),
                courses.asOf(WHENEVER).get(inspection)))).getFirst();
    }

    private InspectionSummary summary(InspectionStore.Row row, InspectionStore.Progress progress, int leaves,
            @Nullable Course course) {
        boolean begun = progress.judged() + progress.findings() + progress.evidence() + progress.started() > 0;
        InspectionStep step = step(course, begun);
        return new InspectionSummary(row.id(), row.unitId(), row.unitName(), row.agencyName(), row.formCode(),
                row.formName(), row.teamId(), row.visitOn(), report(row), progress.judged(), leaves - progress.off(),
                progress.findings(), progress.evidence(), 0, step, standing(course, step, row.visitOn() != null));
    }

    private static String standing(@Nullable Course course, InspectionStep step, boolean scheduled) {
        if (course != null && course.state().halted()) {
            return course.state().label();
        }
        boolean visits = course == null || course.path().contains(CourseState.ON_SITE);
        if (step == InspectionStep.SCHEDULED && !scheduled) {
            return visits || course == null ? TEXTS.get("step.none") : course.state().label();
        }
        // Where nobody goes there is no Biên bản either.
        return visits || course == null || step != InspectionStep.MINUTES_SIGNED
                ? TEXTS.get("step." + step)
                : course.state().label();
    }

    /** The furthest step that the facts show; what was begun is being inspected, in whatever form. */
    private static InspectionStep step(@Nullable Course course, boolean begun) {
        InspectionStep step = course == null ? InspectionStep.SCHEDULED : course.state().step();
        return begun && step.compareTo(InspectionStep.INSPECTING) < 0 ? InspectionStep.INSPECTING : step;
    }

    /** The unit's report as it is cited; empty until it is recorded. */
    static String report(InspectionStore.Row row) {
        return row.reportNumber() == null && row.reportDated() == null
                ? ""
                : VietnameseFormat.citation(row.reportNumber(), row.reportNotation(), row.reportDated());
    }
}
