package vn.sokiemtra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sokiemtra.inspection.CoverageLine;
import vn.sokiemtra.inspection.LoadCoverage;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.ChangePlan;
import vn.sokiemtra.plan.DateKind;
import vn.sokiemtra.plan.FindClashes;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PastedUnits;
import vn.sokiemtra.plan.RecordInspectionDate;
import vn.sokiemtra.plan.RecordUnitReport;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.ScheduleVisit;
import vn.sokiemtra.plan.importer.UnitSheet;
import vn.sokiemtra.text.VietnameseFormat;

/** What is done with a plan besides its inspections. */
final class PlanCommands {

    private PlanCommands() {
    }

    /** {@code regime save DATA --id ID --name N [--replace]}: the plan's parameters as a regime of one's own. */
    @Command
    static final class SaveRegime extends OnData {

        @Option(names = "--id", required = true, paramLabel = "ID")
        String id;

        @Option(names = "--name", required = true, paramLabel = "N")
        String name;

        @Option(names = "--replace")
        boolean replace;

        @SuppressWarnings("NullAway.Init") // picocli sets them
        SaveRegime(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            Path file = program().regimeFolder().save(new LoadRegime(session.ledger()).ofPlan(), id, name, replace);
            return Report.of(Fields.of("id", id).and("file", file), TEXTS.get("regime.saved", id, file));
        }
    }

    /** {@code unit add DATA FILE [--form CODE] [--parent U] [--chosen-by W]}: from .xlsx, or a line for each unit. */
    @Command
    static final class AddUnitList extends OnData {

        private static final long LARGEST = 10_000_000;

        @Parameters(index = "1", paramLabel = "FILE")
        Path file;

        @Option(names = "--form", paramLabel = "CODE")
        @Nullable
        String form;

        @Option(names = "--parent", paramLabel = "U")
        @Nullable
        String parent;

        @Option(names = "--chosen-by", paramLabel = "W")
        @Nullable
        String chosenBy;

        @SuppressWarnings("NullAway.Init") // picocli sets file
        AddUnitList(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            Path list = program().folder().resolve(file);
            Set<String> known = new LoadUnits(session.ledger()).known().stream().map(KnownUnit::name).collect(Collectors
                    .toSet());
            String level = new LoadRegime(session.ledger()).ofPlan().level();
            PastedUnits read = list.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")
                    ? PastedUnits.ofRows(new UnitSheet().read(list).rows(), level, known)
                    : PastedUnits.read(text(list), level, known);
            UUID above = parent == null ? null : session.unit(parent).unitId();
            new AddUnits(session.ledger()).add(read.units(), new AddUnits.Belonging(form, above, chosenBy), session
                    .author(null));
            List<String> lines = new ArrayList<>(read.left());
            lines.add(TEXTS.get("units.added", VietnameseFormat.number(read.units().size())));
            return new Report(Fields.of("added", read.units().stream().map(unit -> Fields.of("name", unit.name()).and(
                    "class", unit.unitClass()).and("agency", unit.agencyName()).map()).toList()).and("left", read
                            .left()),
                    lines);
        }

        private static String text(Path list) {
            try {
                if (Files.size(list) > LARGEST) {
                    throw new WrongUse("SKT-CLI-LIST", list);
                }
                return Files.readString(list);
            } catch (IOException unreadable) {
                throw new WrongUse("SKT-CLI-LIST", list);
            }
        }
    }

    /** {@code unit schedule DATA --unit U [--date DATE] [--team T]}: what is not given stays as it is. */
    @Command
    static final class Schedule extends OnData {

        @Option(names = "--unit", required = true, paramLabel = "U")
        String unit;

        @Option(names = "--date", paramLabel = "DATE")
        @Nullable
        LocalDate date;

        @Option(names = "--team", paramLabel = "T")
        @Nullable
        String team;

        @SuppressWarnings("NullAway.Init") // picocli sets them
        Schedule(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            if (date == null && team == null) {
                throw new WrongUse("SKT-CLI-SCHEDULE");
            }
            var one = session.unit(unit);
            LocalDate day = date == null ? one.visitOn() : date;
            UUID going = team == null ? one.teamId() : new LoadUnits(session.ledger()).findTeam(team).id();
            new ScheduleVisit(session.ledger()).of(one.inspectionId(), day, going, session.author(null));
            List<String> clashes = new FindClashes(session.ledger()).asOf(CourseCommands.today(session)).stream()
                    .filter(clash -> clash.inspection().equals(one.inspectionId())).map(FindClashes.Clash::sentence)
                    .toList();
            List<String> lines = new ArrayList<>();
            lines.add(day == null
                    ? TEXTS.get("unit.assigned", one.name(), String.valueOf(team))
                    : TEXTS.get("unit.scheduled", one.name(), VietnameseFormat.date(day)));
            lines.addAll(clashes);
            return new Report(Fields.of("unit", one.name()).and("date", day).and("clashes", clashes), lines);
        }
    }

    /** {@code unit report DATA --unit U [--number N] [--notation X] [--date DATE] [--received DATE]}. */
    @Command
    static final class UnitReport extends OnData {

        @Option(names = "--unit", required = true, paramLabel = "U")
        String unit;

        @Option(names = "--number", paramLabel = "N")
        @Nullable
        String number;

        @Option(names = "--notation", paramLabel = "X")
        @Nullable
        String notation;

        @Option(names = "--date", paramLabel = "DATE")
        @Nullable
        LocalDate dated;

        @Option(names = "--received", required = true, paramLabel = "DATE")
        LocalDate received;

        @SuppressWarnings("NullAway.Init") // picocli sets them
        UnitReport(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            var one = session.unit(unit);
            new RecordUnitReport(session.ledger()).of(one.inspectionId(), new RecordUnitReport.ReportFacts(number,
                    notation, dated, received), session.author(null));
            return Report.of(Fields.of("unit", one.name()).and("received", received), TEXTS.get("unit.reported", one
                    .name(), VietnameseFormat.date(received)));
        }
    }

    /** {@code regime window DATA --form CODE --from DATE --to DATE}: when a form of the plan takes place. */
    @Command
    static final class Window extends OnData {

        @Option(names = "--form", required = true, paramLabel = "CODE")
        String form;

        @Option(names = "--from", required = true, paramLabel = "DATE")
        LocalDate from;

        @Option(names = "--to", required = true, paramLabel = "DATE")
        LocalDate to;

        @SuppressWarnings("NullAway.Init") // picocli sets them
        Window(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            RegimeDefinition.FormOfInspection known = new LoadRegime(session.ledger()).ofPlan().forms().stream().filter(
                    one -> one.code().equalsIgnoreCase(form)).findFirst().orElseThrow(
                            () -> new WrongUse(
                                    "SKT-CLI-FORM", form));
            new ChangePlan(session.ledger()).form(new RegimeDefinition.FormOfInspection(known.code(), known.name(),
                    known.kind(), known.host(), known.announced(), from, to, known.place(), known.targets(), known
                            .topics(),
                    known.content()), session.author(null));
            return Report.of(Fields.of("form", known.code()).and("from", from).and("to", to), TEXTS.get("form.window",
                    known.name(), VietnameseFormat.date(from), VietnameseFormat.date(to)));
        }
    }

    /** {@code unit date DATA --unit U KIND DATE}: records a day of an inspection's course. */
    @Command
    static final class RecordDay extends OnData {

        @Option(names = "--unit", required = true, paramLabel = "U")
        String unit;

        @Parameters(index = "1", paramLabel = "KIND")
        DateKind kind;

        @Parameters(index = "2", paramLabel = "DATE")
        LocalDate date;

        @SuppressWarnings("NullAway.Init") // picocli sets them
        RecordDay(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            var one = session.unit(unit);
            new RecordInspectionDate(session.ledger()).of(one.inspectionId(), kind, date, session.author(null));
            return Report.of(Fields.of("unit", one.name()).and("kind", kind).and("date", date), TEXTS.get("unit.dated",
                    one.name(), VietnameseFormat.date(date)));
        }
    }

    /** {@code unit coverage DATA}: how far the plan's shares are met. */
    @Command
    static final class Coverage extends OnData {

        Coverage(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            List<CoverageLine> all = new LoadCoverage(session.ledger()).all();
            List<String> lines = new ArrayList<>(all.stream().map(line -> TEXTS.get(line.share()
                    ? "coverage.line"
                    : "coverage.line.count", line.code(), line.content(), VietnameseFormat.number(line.done()),
                    VietnameseFormat.number(line.planned()), VietnameseFormat.number(line.required()), VietnameseFormat
                            .number(line.population())))
                    .toList());
            if (all.stream().anyMatch(line -> line.share() && line.population() > 0)) {
                lines.add(TEXTS.get("coverage.basis"));
            }
            return new Report(all.stream().map(line -> Fields.of("code", line.code()).and("required", line.required())
                    .and("population", line.population()).and("planned", line.planned()).and("scheduled", line
                            .scheduled())
                    .and("done", line.done()).map()).toList(), lines);
        }
    }
}
