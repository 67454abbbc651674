package vn.sokiemtra.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sokiemtra.plan.CountingConvention;
import vn.sokiemtra.plan.WorkingCalendar;
import vn.sokiemtra.text.VietnameseFormat;

/** {@code deadline}: counts days from an event, forward or back. */
@Command
final class DeadlineCommand extends Subcommand {

    @Option(names = "--from", required = true, paramLabel = "DATE")
    LocalDate from;

    @Option(names = "--count", required = true, paramLabel = "N")
    int count;

    @Option(names = "--unit", required = true, paramLabel = "working|calendar")
    DayUnit unit;

    @Option(names = "--direction", required = true, paramLabel = "before|after")
    Direction direction;

    @Option(names = "--convention", paramLabel = "A|B", defaultValue = "A")
    CountingConvention convention;

    @Option(names = "--explain")
    boolean explain;

    @SuppressWarnings("NullAway.Init") // picocli sets the options
    DeadlineCommand(Program program) {
        super(program);
    }

    /** Kinds of days. */
    enum DayUnit {
        WORKING, CALENDAR
    }

    /** Which way is counted from the event. */
    enum Direction {
        BEFORE, AFTER
    }

    @Override
    Report report() {
        WorkingCalendar calendar = new WorkingCalendar();
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
