package vn.sokiemtra.desktop.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.carryover.LoadPriorMatters;
import vn.sokiemtra.carryover.PriorLine;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.inspection.course.Course;
import vn.sokiemtra.inspection.course.LoadUnitHistory;
import vn.sokiemtra.inspection.course.UnitHistory;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.Lineage;
import vn.sokiemtra.plan.LoadLineage;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Texts;

/** What a unit brings along: the units it comes from, what was found there, and what earlier years left open. */
final class UnitPast {

    private static final Texts TEXTS = Texts.beside(UnitPast.class);

    /**
     * What was read.
     *
     * @param arrangements that the unit had a part in, by date
     * @param courses of the units that it comes from
     * @param open what is still owed from those
     * @param matters of earlier years, its own and those of the units that it comes from, as this inspection answers
     */
    record Past(UUID unit, List<Lineage.Arrangement> arrangements, List<Course> courses, List<FollowUp> open,
            List<PriorLine> matters) {

        boolean isEmpty() {
            return arrangements.isEmpty() && matters.isEmpty();
        }
    }

    private final ScreenContext context;

    private final ReadOnlyObjectWrapper<@Nullable Past> past = new ReadOnlyObjectWrapper<>();

    private final Latest loading;

    UnitPast(ScreenContext context) {
        this.context = context;
        this.loading = context.tasks().latest(Duration.ofMillis(80));
    }

    /** @param of null for none */
    void of(@Nullable PlanUnit of, LocalDate today) {
        UUID unit = of == null ? null : of.unitId();
        Past before = past.get();
        if (before != null && !before.unit().equals(unit)) {
            past.set(null);
        }
        if (of == null) {
            loading.cancel();
            return;
        }
        Ledger ledger = context.session().ledger();
        loading.load(TEXTS.get("past.loading"), () -> read(ledger, of, today), read -> {
            if (!Objects.equals(read, past.get())) {
                past.set(read);
            }
        });
    }

    private static Past read(Ledger ledger, PlanUnit of, LocalDate today) {
        UUID unit = of.unitId();
        Lineage lineage = new LoadLineage(ledger).lineage();
        List<Lineage.Arrangement> arrangements = lineage.arrangements().stream().filter(each -> each.concerns(unit))
                .toList();
        List<PriorLine> matters = new LoadPriorMatters(ledger).ofInspection(of.inspectionId());
        if (lineage.predecessors(unit).isEmpty()) {
            return new Past(unit, arrangements, List.of(), List.of(), matters);
        }
        UnitHistory history = new LoadUnitHistory(ledger).of(unit, today);
        return new Past(unit, arrangements, history.courses().stream().filter(course -> !course.unit().equals(unit))
                .toList(), history.open().stream().filter(one -> !one.unit().equals(unit)).toList(), matters);
    }

    void open(Course course) {
        context.navigator().go(Place.inspection(course.inspection(), "checklist", ""));
    }

    void cancel() {
        loading.cancel();
    }

    ReadOnlyObjectProperty<@Nullable Past> past() {
        return past.getReadOnlyProperty();
    }
}
