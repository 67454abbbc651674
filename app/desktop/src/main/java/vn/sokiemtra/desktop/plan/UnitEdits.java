package vn.sokiemtra.desktop.plan;

import java.time.LocalDate;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.archive.ArchiveInspection;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Refusals;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.ChangeUnit;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.Halt;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.RecordUnitReport;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.text.Texts;

/** What a person writes down of one unit beside the list: its visit, its report, the days of its course, what it is. */
final class UnitEdits {

    private static final Texts TEXTS = Texts.beside(UnitEdits.class);

    private final ScreenContext context;

    /** Why the last edit was refused, until one is written. */
    private final Refusals said;

    private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>(new SaveState.Clean());

    UnitEdits(ScreenContext context) {
        this.context = context;
        this.said = new Refusals(context.tasks().problems());
    }

    /** Chooses a known unit for a form of inspection. */
    public void inspect(PlanRow.Known unit, PlanForm form) {
        edit(TEXTS.get("edit.inspect", unit.unit().name()), () -> new AddUnits(ledger()).inspect(unit.unit().id(), form
                .code(), null, author()), () -> {
                });
    }

    /**
     * @param day null takes the visit off the schedule
     * @param team null leaves it without one
     * @param refused shows again what holds
     */
    public void schedule(PlanRow.Unit unit, @Nullable LocalDate day, @Nullable UUID team,
            Runnable refused) {
        PlanUnit now = unit.unit();
        if (Objects.equals(now.visitOn(), day) && Objects.equals(now.teamId(), team)) {
            return;
        }
        edit(TEXTS.get("edit.schedule", now.name()), () -> new ScheduleVisit(ledger()).of(now.inspectionId(), day, team,
                author()), refused);
    }

    /** Writes down which report the unit sent; empty texts are unknown. */
    public void report(PlanRow.Unit unit, String number, String notation, @Nullable LocalDate dated,
            @Nullable LocalDate received, Runnable refused) {
        PlanUnit now = unit.unit();
        RecordUnitReport.ReportFacts facts = new RecordUnitReport.ReportFacts(given(number), given(notation), dated,
                received);
        if (!facts.equals(new RecordUnitReport.ReportFacts(now.reportNumber(), now.reportNotation(), now.reportDated(),
                now.reportReceivedOn()))) {
            edit(TEXTS.get("edit.report", now.name()), () -> new RecordUnitReport(ledger()).of(now.inspectionId(),
                    facts, author()), refused);
        }
    }

    /** Records a day of the inspection's course; null takes it back. @param refused shows again what holds */
    public void date(PlanRow.Unit unit, DateKind kind, @Nullable LocalDate day, Runnable refused) {
        UUID inspection = unit.unit().inspectionId();
        edit(TEXTS.get("edit.date", unit.unit().name()), () -> new RecordInspectionDate(ledger()).of(inspection, kind,
                day, author()), refused);
    }

    /** Hoãn, hủy, sáp nhập with its reason; null lets it go on. @param refused shows again what holds */
    public void halt(PlanRow.Unit unit, @Nullable Halt halt, String reason, Runnable refused) {
        if (halt == unit.dates().halt() && Objects.equals(given(reason), unit.dates().haltReason())) {
            return;
        }
        UUID inspection = unit.unit().inspectionId();
        edit(TEXTS.get("edit.halt", unit.unit().name()), () -> new RecordInspectionDate(ledger()).halt(inspection, halt,
                halt == null ? null : context.clock().instant().atZone(Texts.ZONE).toLocalDate(), given(reason),
                author()), refused);
    }

    /** Changes name, class or belonging of the unit. @param refused shows again what holds */
    public void change(PlanRow.Unit unit, ChangeUnit.UnitFacts facts, Runnable refused) {
        edit(TEXTS.get("edit.unit", unit.unit().name()), () -> new ChangeUnit(ledger()).of(unit.unit().unitId(), facts,
                author()), refused);
    }

    /** The hồ sơ of the inspection, in a folder that is asked for; what it lacks stands in it. */
    public void archive(PlanRow.Unit unit) {
        Path folder = context.dialogs().chooseFolder(TEXTS.get("archive.folder"), context.session().file().getParent())
                .orElse(null);
        if (folder != null) {
            Ledger ledger = ledger();
            context.tasks().giveOut(TEXTS.get("archive.making"), () -> new ArchiveInspection(ledger).run(unit.unit(),
                    folder, context.clock().instant()), made -> context.dialogs().openOutside(made.folder()));
        }
    }

    /** The unit is not inspected after all; the status bar offers to take that back. */
    public void leaveOut(PlanRow.Unit unit) {
        UUID inspection = unit.unit().inspectionId();
        context.session().<UUID>edit(TEXTS.get("edit.leave-out", unit.unit().name()), () -> new ChangeUnit(ledger())
                .leaveOut(inspection, author()), id -> context.session().offerUndo());
    }

    private Ledger ledger() {
        return context.session().ledger();
    }

    private String author() {
        return context.session().author().get();
    }

    private <T> void edit(String what, Callable<Edited<T>> work, Runnable refused) {
        context.session().edit(what, work, edited -> {
            said.over();
            saveState.set(new SaveState.Saved(edited.at()));
        }, failure -> {
            saveState.set(new SaveState.Clean());
            said.show(failure);
            refused.run();
        });
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    ReadOnlyObjectProperty<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }
}
