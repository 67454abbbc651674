package vn.sokiemtra.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sokiemtra.inspection.course.Course;
import vn.sokiemtra.inspection.course.LoadCourses;
import vn.sokiemtra.inspection.course.LoadUnitHistory;
import vn.sokiemtra.inspection.course.NextStep;
import vn.sokiemtra.inspection.course.UnitHistory;
import vn.sokiemtra.plan.Halt;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.RecordSuccession;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Where inspections stand, what halts them, and how units go on as others. */
final class CourseCommands {

    private CourseCommands() {
    }

    static LocalDate today(Session session) {
        return LocalDate.ofInstant(session.clock().instant(), Texts.ZONE);
    }

    /** {@code unit state DATA [--unit U]}: the state of every inspection and the one next step. */
    @Command
    static final class State extends OnData {

        @Option(names = "--unit", paramLabel = "U")
        @Nullable
        String unit;

        State(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            LocalDate today = today(session);
            UUID wanted = unit == null ? null : session.unit(unit).inspectionId();
            List<Course> courses = new LoadCourses(session.ledger()).asOf(today).values().stream().filter(
                    course -> wanted == null || course.inspection().equals(wanted)).toList();
            return new Report(courses.stream().map(course -> fields(course, today).map()).toList(), courses.stream()
                    .map(course -> line(course, today)).toList());
        }

        private static Fields fields(Course course, LocalDate today) {
            NextStep next = course.next();
            return Fields.of("unit", course.unitName()).and("inspection", course.inspection()).and("form", course
                    .formCode()).and("state", course.state()).and("since", course.since()).and("path", course.path())
                    .and("next", next == null
                            ? null
                            : Fields.of("action", next.action()).and("by", next.by()).and("late", next.late(today)).and(
                                    "place", next.action().place()).and("command",
                                            "sokiemtra " + next.action()
                                                    .command())
                                    .and("missing", next.missing()));
        }

        private static String line(Course course, LocalDate today) {
            NextStep next = course.next();
            if (next == null) {
                return TEXTS.get("state.line", course.unitName(), course.state().label());
            }
            LocalDate by = next.by();
            String text = by == null
                    ? TEXTS.get("state.next", course.unitName(), course.state().label(), next.action().label())
                    : TEXTS.get(next.late(today) ? "state.next.late" : "state.next.by", course.unitName(), course
                            .state().label(), next.action().label(), VietnameseFormat.date(by));
            return next.missing().isEmpty() ? text : text + " " + String.join(" ", next.missing());
        }
    }

    /** {@code unit halt DATA --unit U KIND --date DATE --reason R}. */
    @Command
    static final class Stop extends OnData {

        @Option(names = "--unit", required = true, paramLabel = "U")
        String unit;

        @Parameters(index = "1", paramLabel = "KIND")
        Halt kind;

        @Option(names = "--date", required = true, paramLabel = "DATE")
        LocalDate date;

        @Option(names = "--reason", required = true, paramLabel = "R")
        String reason;

        @SuppressWarnings("NullAway.Init") // picocli sets them
        Stop(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            var one = session.unit(unit);
            new RecordInspectionDate(session.ledger()).halt(one.inspectionId(), kind, date, reason, session.author(
                    null));
            return Report.of(Fields.of("unit", one.name()).and("halt", kind).and("date", date), TEXTS.get("unit.halted."
                    + kind, one.name(), VietnameseFormat.date(date)));
        }
    }

    /** {@code unit resume DATA --unit U}. */
    @Command
    static final class Resume extends OnData {

        @Option(names = "--unit", required = true, paramLabel = "U")
        String unit;

        @SuppressWarnings("NullAway.Init") // picocli sets unit
        Resume(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            var one = session.unit(unit);
            new RecordInspectionDate(session.ledger()).halt(one.inspectionId(), null, null, null, session.author(null));
            return Report.of(Fields.of("unit", one.name()), TEXTS.get("unit.resumed", one.name()));
        }
    }

    /** {@code unit merge DATA --unit U… --into V… --since DATE --decision D}. */
    @Command
    static final class Merge extends OnData {

        @Option(names = "--unit", required = true, paramLabel = "U")
        List<String> units = new ArrayList<>();

        @Option(names = "--into", required = true, paramLabel = "V")
        List<String> successors = new ArrayList<>();

        @Option(names = "--since", required = true, paramLabel = "DATE")
        LocalDate since;

        @Option(names = "--decision", required = true, paramLabel = "D")
        String decision;

        @SuppressWarnings("NullAway.Init") // picocli sets them
        Merge(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            LoadUnits known = new LoadUnits(session.ledger());
            List<KnownUnit> from = units.stream().map(known::findKnown).toList();
            List<KnownUnit> to = successors.stream().map(known::findKnown).toList();
            new RecordSuccession(session.ledger()).of(from.stream().map(KnownUnit::id).toList(), to.stream().map(
                    KnownUnit::id).toList(), since, decision, session.author(null));
            return Report.of(Fields.of("units", names(from)).and("into", names(to)).and("since", since), TEXTS.get(
                    "unit.merged", String.join(", ", names(from)), String.join(", ", names(to)), VietnameseFormat.date(
                            since)));
        }
    }

    private static List<String> names(List<KnownUnit> units) {
        return units.stream().map(KnownUnit::name).toList();
    }

    /** {@code unit history DATA --unit U}: the unit with all that went on as it, and what is still owed. */
    @Command
    static final class History extends OnData {

        @Option(names = "--unit", required = true, paramLabel = "U")
        String unit;

        @SuppressWarnings("NullAway.Init") // picocli sets unit
        History(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            UnitHistory history = new LoadUnitHistory(session.ledger()).of(new LoadUnits(session.ledger()).findKnown(
                    unit).id(), today(session));
            List<String> lines = new ArrayList<>();
            lines.add(history.unit().name());
            if (!history.predecessors().isEmpty()) {
                lines.add(TEXTS.get("history.before", String.join(", ", names(history.predecessors()))));
            }
            if (!history.successors().isEmpty()) {
                lines.add(TEXTS.get("history.after", String.join(", ", names(history.successors()))));
            }
            history.courses().forEach(course -> lines.add(TEXTS.get("state.line", course.unitName(), course.state()
                    .label())));
            history.open().forEach(one -> lines.add(TEXTS.get("history.open", one.unitName(), one.itemCode(), String
                    .valueOf(one.asked()))));
            return new Report(Fields.of("unit", history.unit().name()).and("predecessors", names(history
                    .predecessors())).and("successors", names(history.successors())).and("inspections", history
                            .courses().stream().map(course -> Fields.of("unit", course.unitName()).and("state", course
                                    .state()).map())
                            .toList())
                    .and("open", history.open().stream().map(one -> Fields.of("unit", one.unitName()).and("item", one
                            .itemCode()).and("content", one.content()).and("due", one.due().day()).map()).toList()),
                    lines);
        }
    }
}
