package vn.sokiemtra.desktop.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;

import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.inspection.FindItem;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.ScheduleVisit;

/** A file of which nothing was counted yet, for the pages that show before what is certain; the count waits. */
public abstract class UncountedPlan {

    protected final OpenInspection open = new OpenInspection().filled();

    protected final SameThreadTasks tasks = new SameThreadTasks();

    @AfterEach
    final void closeWithoutProblems() {
        assertThat(tasks.problems().shown()).isEmpty();
        open.close();
    }

    /** A new start on answers that nobody counted since they were written; what is read behind waits for {@code tasks.pass()}. */
    protected final void reopenUncounted() {
        open.reopen();
        tasks.hold();
    }

    protected final void judge(UUID inspection, String code) {
        new SetVerdict(open.ledger()).run(OpenInspection.PERSON, inspection, item(code), Verdict.MET);
    }

    protected final UUID item(String code) {
        return new FindItem(open.ledger()).byCode(code);
    }

    protected final UUID unit(String name) {
        return new LoadUnits(open.ledger()).find(name).inspectionId();
    }

    protected final void visit(UUID inspection, LocalDate day) {
        new ScheduleVisit(open.ledger()).of(inspection, day, null, OpenInspection.PERSON);
    }

    protected final void record(UUID inspection, DateKind kind, LocalDate day) {
        new RecordInspectionDate(open.ledger()).of(inspection, kind, day, OpenInspection.PERSON);
    }
}
