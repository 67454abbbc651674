package vn.sokiemtra.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sokiemtra.inspection.CalendarFile;
import vn.sokiemtra.inspection.DueDeadline;
import vn.sokiemtra.inspection.LoadDeadlines;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** {@code deadline list DATA [--ics FILE]}: what is due in the plan, and the same for the calendar people use. */
@Command
final class DeadlineListCommand extends OnData {

    @Option(names = "--ics", paramLabel = "FILE")
    @Nullable
    Path ics;

    @Option(names = "--on", paramLabel = "DATE")
    @Nullable
    LocalDate on;

    @Option(names = "--explain")
    boolean explain;

    DeadlineListCommand(Program program) {
        super(program);
    }

    @Override
    Report report(Session session) {
        LocalDate today = on == null
                ? session.clock().instant().atZone(Texts.ZONE).toLocalDate()
                : on;
        List<DueDeadline> all = new LoadDeadlines(session.ledger()).asOf(today);
        List<String> lines = new ArrayList<>();
        for (DueDeadline due : all) {
            lines.add(TEXTS.get("deadline.line", VietnameseFormat.date(due.due()), state(due), due.unit(), due
                    .content()));
            if (explain) {
                due.steps().forEach(step -> lines.add("    " + step));
            }
        }
        if (ics != null) {
            Path file = program().folder().resolve(ics);
            CalendarFile.write(file, new LoadDeadlines(session.ledger()).forCalendar(today), session.clock().instant());
            lines.add(TEXTS.get("deadline.ics", file));
        }
        return new Report(all.stream().map(due -> Fields.of("rule", due.rule()).and("purpose", due.purpose()).and(
                "unit", due.unit()).and("inspection", due.inspection()).and("obligor", due.obligor()).and("recipient",
                        due.recipient())
                .and("due", due.due()).and("done", due.doneOn()).and("days", due.days()).and("late",
                        due.late())
                .and("confirmed", due.confirmed()).and("steps", due.steps()).map()).toList(), lines);
    }

    private static String state(DueDeadline due) {
        String days = VietnameseFormat.number(Math.abs(due.days()));
        return due.open()
                ? TEXTS.get(due.late() ? "deadline.late" : "deadline.left", days)
                : TEXTS.get(due.late() ? "deadline.done-late" : "deadline.done", days);
    }
}
