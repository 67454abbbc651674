package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.CourseStore;
import vn.sokiemtra.plan.store.UnitStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Records when something happened in an inspection, and refuses days that cannot be. */
public final class RecordInspectionDate {

    private static final Texts TEXTS = Texts.beside(RecordInspectionDate.class);

    /** What cannot lie before what. */
    private static final Map<DateKind, List<DateKind>> NOT_BEFORE = Map.of(DateKind.CONCLUDED, List.of(
            DateKind.MINUTES_SIGNED), DateKind.CONCLUSION_RECEIVED, List.of(DateKind.CONCLUDED),
            DateKind.REMEDIATION_REPORTED, List.of(DateKind.CONCLUSION_RECEIVED), DateKind.DISPUTED, List.of(
                    DateKind.CONCLUSION_RECEIVED),
            DateKind.DIRECTED, List.of(DateKind.DISPUTED),
            DateKind.REMEDIATION_DUE, List.of(DateKind.CONCLUDED), DateKind.CLOSED, List.of(DateKind.CONCLUDED,
                    DateKind.CONCLUSION_RECEIVED, DateKind.REMEDIATION_REPORTED),
            DateKind.ARCHIVED, List.of(DateKind.CLOSED));

    private final Ledger ledger;

    public RecordInspectionDate(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param day null takes the record back
     * @return id of the inspection
     * @throws Problem {@code SKT-INSPECTION-UNKNOWN}; {@code SKT-COURSE-ORDER} where it lies before what it follows, or
     * behind what follows it; {@code SKT-COURSE-SURPRISE} for a notice of a surprise visit; {@code SKT-COURSE-VISIT} where
     * a notice lies behind the visit or minutes lie before it; {@code SKT-COURSE-OPEN} for closing while a finding is open;
     * {@code SKT-COURSE-CONTESTED} while a dispute has no direction
     */
    public Edited<UUID> of(UUID inspection, DateKind kind, @Nullable LocalDate day, String author) {
        PlanUnit unit = new LoadUnits(ledger).ofInspection(inspection);
        if (day != null) {
            check(unit, kind, day);
        }
        return ledger.edit(author, edit -> {
            CourseStore.date(edit, inspection, kind, day);
            return inspection;
        });
    }

    private void check(PlanUnit unit, DateKind kind, LocalDate day) {
        LocalDate visit = unit.visitOn();
        if (kind == DateKind.NOTIFIED) {
            boolean announced = new LoadPlan(ledger).plan().form(unit.formCode()).map(PlanForm::announced).orElse(true);
            if (!announced) {
                throw new Problem(TEXTS, "SKT-COURSE-SURPRISE", unit.name());
            }
            if (visit != null && day.isAfter(visit)) {
                throw visit(kind, day, visit);
            }
        } else if (visit != null && kind != DateKind.REMEDIATION_DUE && day.isBefore(visit)) {
            throw visit(kind, day, visit);
        }
        InspectionDates known = dates(unit.inspectionId());
        if (kind == DateKind.CLOSED) {
            closing(unit, known);
        }
        NOT_BEFORE.getOrDefault(kind, List.of()).forEach(first -> inOrder(known.on(first), first, day, kind));
        NOT_BEFORE.forEach((later, firsts) -> {
            if (firsts.contains(kind)) {
                inOrder(day, kind, known.on(later), later);
            }
        });
    }

    private void closing(PlanUnit unit, InspectionDates known) {
        if (known.has(DateKind.DISPUTED) && !known.has(DateKind.DIRECTED)) {
            throw new Problem(TEXTS, "SKT-COURSE-CONTESTED", unit.name());
        }
        int open = new CourseStore(ledger).openFindings(unit.inspectionId());
        if (open > 0) {
            throw new Problem(TEXTS, "SKT-COURSE-OPEN", unit.name(), VietnameseFormat.number(open));
        }
    }

    private static Problem visit(DateKind kind, LocalDate day, LocalDate visit) {
        return new Problem(TEXTS, "SKT-COURSE-VISIT", words(kind), VietnameseFormat.date(day), VietnameseFormat.date(
                visit));
    }

    private static void inOrder(@Nullable LocalDate first, DateKind firstKind, @Nullable LocalDate later,
            DateKind laterKind) {
        if (first != null && later != null && later.isBefore(first)) {
            throw new Problem(TEXTS, "SKT-COURSE-ORDER", words(laterKind), VietnameseFormat.date(later), words(
                    firstKind), VietnameseFormat.date(first));
        }
    }

    private static String words(DateKind kind) {
        return TEXTS.get("course." + kind);
    }

    private InspectionDates dates(UUID inspection) {
        return new CourseStore(ledger).all().getOrDefault(inspection, InspectionDates.none(inspection));
    }

    /**
     * Hoãn, hủy, đơn vị đã sáp nhập; null for {@code halt} lets it go on.
     *
     * @throws Problem {@code SKT-INSPECTION-UNKNOWN}; {@code SKT-COURSE-REASON} without a reason
     */
    public Edited<UUID> halt(UUID inspection, @Nullable Halt halt, @Nullable LocalDate day, @Nullable String reason,
            String author) {
        if (halt != null && (reason == null || reason.isBlank())) {
            throw new Problem(TEXTS, "SKT-COURSE-REASON");
        }
        return ledger.edit(author, edit -> {
            if (!UnitStore.hasInspection(edit.sql(), inspection)) {
                throw new Problem(TEXTS, "SKT-INSPECTION-UNKNOWN");
            }
            CourseStore.halt(edit, inspection, halt, day, reason);
            return inspection;
        });
    }
}
