package vn.sokiemtra.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sokiemtra.schema.shared.tables.Unit.UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.ledger.ReadOnce;
import vn.sokiemtra.plan.store.PlanReads;

/** What is read once and kept never outlives what it was read from. */
class KeptReadsTest {

    private static final String AUTHOR = "Lê Thị Hạnh";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private final ExecutorService others = Executors.newCachedThreadPool();

    private final List<LocalDate> read = new CopyOnWriteArrayList<>();

    @BeforeEach
    void aPlan() {
        new CreatePlan(data.ledger()).from("so-noi-vu-2026", AUTHOR);
    }

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    private DayReads<Integer> counted() {
        return new DayReads<>(data.ledger(), day -> {
            read.add(day);
            return data.ledger().read(sql -> sql.fetchCount(UNIT));
        });
    }

    private void anEdit() {
        new AddUnits(data.ledger()).add(List.of(new UnitDraft("Xã Mới", UnitClass.COMMUNE, "UBND xã Mới", "Mới")),
                new AddUnits.Belonging(null, null, null), AUTHOR);
    }

    @Test
    void whatIsReadOfADayIsReadOnce() {
        DayReads<Integer> units = counted();
        units.on(DAY);
        units.on(DAY);
        assertThat(read).containsExactly(DAY);
    }

    @Test
    void anEditMakesItReadAnew() {
        DayReads<Integer> units = counted();
        int before = units.on(DAY);
        anEdit();
        assertThat(units.on(DAY)).isEqualTo(before + 1);
    }

    @Test
    void anotherDayIsReadByItself() {
        DayReads<Integer> units = counted();
        units.on(DAY);
        units.on(DAY.plusDays(1));
        units.on(DAY);
        assertThat(read).containsExactly(DAY, DAY.plusDays(1));
    }

    @Test
    void thePlanIsReadAnewAfterAnEditAndInAnotherFile() {
        PlanReads before = PlanReads.of(data.ledger());
        assertThat(PlanReads.of(data.ledger())).isSameAs(before);
        WorkingCalendar calendar = before.calendar();
        assertThat(before.calendar()).isSameAs(calendar);
        anEdit();
        assertThat(before.calendar()).isNotSameAs(calendar);
        data.reopen();
        assertThat(PlanReads.of(data.ledger())).isNotSameAs(before);
    }

    @Test
    void whoAsksWhileAnotherReadsWaitsForThatOne() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        DayReads<String> slow = new DayReads<>(data.ledger(), day -> {
            read.add(day);
            reading.countDown();
            await(go);
            return "đọc";
        });
        Future<String> first = others.submit(() -> slow.on(DAY));
        assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
        Future<String> second = others.submit(() -> slow.on(DAY));
        assertThatThrownBy(() -> second.get(50, TimeUnit.MILLISECONDS)).isInstanceOf(
                TimeoutException.class);
        go.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("đọc").isEqualTo(second.get(10, TimeUnit.SECONDS));
        assertThat(read).containsExactly(DAY);
    }

    /** What was written after a reading began is not in it: who asks then does not take it. */
    @Test
    void anEditWhileAnotherReadsIsSeenByWhoAsksAfterIt() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ReadOnce<Integer> units = new ReadOnce<>(data.ledger(), () -> {
            int count = data.ledger().read(sql -> sql.fetchCount(UNIT));
            if (reading.getCount() > 0) {
                reading.countDown();
                await(go);
            }
            return count;
        });
        Future<Integer> before = others.submit(units::now);
        assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
        anEdit();
        int after = others.submit(units::now).get(10, TimeUnit.SECONDS);
        go.countDown();
        assertThat(after).isEqualTo(before.get(10, TimeUnit.SECONDS) + 1);
        assertThat(units.now()).isEqualTo(after);
    }

    @Test
    void whatFailedIsReadAgain() {
        ReadOnce<String> failing = new ReadOnce<>(data.ledger(), () -> {
            read.add(DAY);
            if (read.size() == 1) {
                throw new IllegalStateException("đĩa");
            }
            return "đọc";
        });
        assertThatThrownBy(failing::now).isInstanceOf(IllegalStateException.class).hasMessage("đĩa");
        assertThat(failing.now()).isEqualTo("đọc");
    }

    private static void await(CountDownLatch until) {
        try {
            assertThat(until.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
