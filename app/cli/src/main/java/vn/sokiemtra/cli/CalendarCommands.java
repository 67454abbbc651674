package vn.sokiemtra.cli;

import java.time.LocalDate;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sokiemtra.plan.LoadCalendar;
import vn.sokiemtra.plan.SetCalendarDay;
import vn.sokiemtra.plan.WorkingCalendar.ExtraDay;
import vn.sokiemtra.text.VietnameseFormat;

/** The days off and days worked instead that people entered. */
final class CalendarCommands {

    private CalendarCommands() {
    }

    /** {@code calendar list DATA}. */
    @Command
    static final class ListAll extends OnData {

        ListAll(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            List<ExtraDay> days = new LoadCalendar(session.ledger()).days();
            return new Report(days.stream().map(day -> Fields.of("day", day.day()).and("off", day.off()).and("source",
                    day.source()).and("confirmed", day.confirmed()).map()).toList(), days.stream().map(
                            CalendarCommands::line)
                            .toList());
        }
    }

    private static String line(ExtraDay day) {
        return Subcommand.TEXTS.get(day.off() ? "calendar.off" : "calendar.worked", VietnameseFormat.date(day.day()),
                day.source(),
                day.confirmed() ? "" : Subcommand.TEXTS.get("calendar.unconfirmed"));
    }

    /** {@code calendar set DATA DATE off|worked --source S [--unconfirmed]}. */
    @Command
    static final class Enter extends OnData {

        @Parameters(index = "1", paramLabel = "DATE")
        LocalDate day;

        @Parameters(index = "2", paramLabel = "off|worked")
        Kind kind;

        @Option(names = "--source", required = true, paramLabel = "S")
        String source;

        @Option(names = "--unconfirmed")
        boolean unconfirmed;

        @SuppressWarnings("NullAway.Init") // picocli sets them
        Enter(Program program) {
            super(program);
        }

        /** What the day is. */
        enum Kind {
            OFF,
            WORKED
        }

        @Override
        Report report(Session session) {
            ExtraDay entered = new ExtraDay(day, kind == Kind.OFF, source, !unconfirmed);
            new SetCalendarDay(session.ledger()).set(entered, session.author(null));
            return Report.of(Fields.of("day", day).and("off", entered.off()).and("source", source).and("confirmed",
                    !unconfirmed), line(entered));
        }
    }

    /** {@code calendar remove DATA DATE}. */
    @Command
    static final class Remove extends OnData {

        @Parameters(index = "1", paramLabel = "DATE")
        LocalDate day;

        @SuppressWarnings("NullAway.Init") // picocli sets day
        Remove(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            new SetCalendarDay(session.ledger()).remove(day, session.author(null));
            return Report.of(Fields.of("day", day), TEXTS.get("calendar.removed", VietnameseFormat.date(day)));
        }
    }
}
