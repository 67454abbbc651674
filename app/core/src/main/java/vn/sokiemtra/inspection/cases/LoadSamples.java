package vn.sokiemtra.inspection.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.cases.store.SampleStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadCalendar;
import vn.sokiemtra.plan.WorkingCalendar;

/** Reads the draws of an inspection with what their cases come to. */
public final class LoadSamples {

    private final SampleStore store;
    private final LoadCalendar calendar;

    public LoadSamples(Ledger ledger) {
        this.store = new SampleStore(ledger);
        this.calendar = new LoadCalendar(ledger);
    }

    /** The first draw first. A case that is not returned is held against the day of the draw. */
    public List<CaseSample> of(UUID inspection) {
        List<SampleStore.Sample> samples = store.samples(inspection);
        if (samples.isEmpty()) {
            return List.of();
        }
        WorkingCalendar days = calendar.calendar();
        List<SampleStore.Case> cases = store.cases(inspection);
        return samples.stream().map(one -> sample(one, cases, days)).toList();
    }

    private static CaseSample sample(SampleStore.Sample one, List<SampleStore.Case> all, WorkingCalendar days) {
        String seed = Objects.requireNonNullElse(one.seed(), "");
        List<String> codes = Objects.requireNonNullElse(one.codes(), "").lines().toList();
        LocalDateTime drawnAt = one.drawnAt();
        List<SampledCase> cases = all.stream().filter(each -> each.sample().equals(one.id()))
                .map(each -> judged(each, drawnAt == null ? null : drawnAt.toLocalDate(), days)).toList();
        boolean genuine = new HashSet<>(FairDraw.draw(seed, codes, one.amount())).equals(new HashSet<>(cases.stream()
                .map(SampledCase::code).toList()));
        String id = one.id().toString();
        return new CaseSample(one.id(), "m" + id.substring(id.length() - 6), one.item(), Objects.requireNonNullElse(one
                .title(), ""), codes, one.amount(), seed, drawnAt, one.drawnBy(), genuine, cases,
                CaseCounts.of(
                        cases));
    }

    private static SampledCase judged(SampleStore.Case one, @Nullable LocalDate seen, WorkingCalendar days) {
        LocalDate due = one.dueOn();
        LocalDate received = one.receivedOn();
        LocalDate returned = one.returnedOn();
        CaseState state;
        int late = 0;
        if (received != null && (returned != null && returned.isBefore(received) || due != null && due.isBefore(
                received))) {
            state = CaseState.IMPOSSIBLE;
        } else if (due == null) {
            state = CaseState.UNKNOWN;
        } else {
            LocalDate until = returned == null ? seen : returned;
            late = until == null ? 0 : late(due, until, days);
            state = returned == null
                    ? late > 0 ? CaseState.LATE_OPEN : CaseState.OPEN
                    : late > 0 ? CaseState.LATE : CaseState.ON_TIME;
        }
        return new SampledCase(one.id(), one.code(), one.field(), received, due, returned, one.apology(), state, late);
    }

    /** A term that ends on a day off ends on the next working day (Bộ luật Dân sự, Điều 148). */
    private static int late(LocalDate due, LocalDate until, WorkingCalendar days) {
        if (!until.isAfter(due) || !WorkingCalendar.covers(due) || !WorkingCalendar.covers(until)) {
            return 0;
        }
        LocalDate last = due;
        while (!days.isWorkingDay(last)) {
            last = last.plusDays(1);
        }
        return until.isAfter(last) ? days.workingDaysBetween(last, until) : 0;
    }
}
