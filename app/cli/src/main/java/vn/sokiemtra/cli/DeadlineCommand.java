package vn.sokiemtra.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sokiemtra.plan.CountingConvention;
import vn.sokiemtra.plan.LoadCalendar;
import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * {@code deadline}: counts days from an event, forward or back. Its options are asked for here and not by picocli, which
 * would ask for them before {@code deadline list} too.
 */
@Command
final class DeadlineCommand extends DataSubcommand {

    @Option(names = "--from", paramLabel = "DATE")
    @Nullable
    LocalDate from;

    @Option(names = "--count", paramLabel = "N")
    @Nullable
    Integer count;

    @Option(names = "--unit", paramLabel = "working|calendar")
    @Nullable
    DayUnit unit;

    @Option(names = "--direction", paramLabel = "before|after")
    @Nullable
    Direction direction;

    @Option(names = "--convention", paramLabel = "A|B", defaultValue = "A")
    CountingConvention convention;

    @Option(names = "--data", paramLabel = "DATA")
    @Nullable
    Path data;

    @Option(names = "--explain")
    boolean explain;

    @SuppressWarnings("NullAway.Init") // picocli sets convention
    DeadlineCommand(Program program) {
        super(program);
    }

    /** Kinds of days. */
    enum DayUnit {
        WORKING,
        CALENDAR
    }

    /** Which way is counted from the event. */
    enum Direction {
        BEFORE,
        AFTER
    }

    @Override
    Report report() {
        return counted(given(from, "--from"), given(count, "--count"), given(unit, "--unit"), given(direction,
                "--direction"));
    }

    private <T> T given(@Nullable T value, String option) {
        if (value == null) {
            throw new CommandLine.MissingParameterException(spec.commandLine(), spec.findOption(option), option);
        }
        return value;
    }

    /** That of a data file, with the days that people entered; else the program's own. */
    private WorkingCalendar calendar() {
        Path file = data;
        return file == null
                ? new WorkingCalendar()
                : program().with(file, around(), session -> new LoadCalendar(session.ledger()).calendar());
    }

    private Report counted(LocalDate from, int count, DayUnit unit, Direction direction) {
        WorkingCalendar calendar = calendar();
        WorkingCalendar.Counted counted = switch (unit) {
            case WORKING -> direction == Direction.AFTER
                    ? calendar.workingDaysAfter(from, count)
                    : calendar.workingDaysBefore(from, count, convention);
            case CALENDAR -> direction == Direction.AFTER
                    ? calendar.calendarDaysAfter(from, count)
                    : calendar.calendarDaysBefore(from, count);
        };
        List<String> lines = new ArrayList<>(explain ? counted.steps() : List.of());
        lines.add(VietnameseFormat.date(counted.day()));
        if (!counted.confirmed()) {
            lines.add(TEXTS.get("deadline.unconfirmed"));
        }
        Fields document = Fields.of("date", counted.day()).and("confirmed", counted.confirmed());
        return new Report(explain ? document.and("steps", counted.steps()) : document, lines);
    }
}
