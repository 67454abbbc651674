package vn.sokiemtra.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.importer.ReportTemplate;
import vn.sokiemtra.inspection.ImportReport;
import vn.sokiemtra.inspection.ReceivedReport;
import vn.sokiemtra.inspection.TakeInReport;
import vn.sokiemtra.inspection.UnitReports;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.VietnameseFormat;

/** The form that a unit fills, and its way back. */
final class ReportCommands {

    private ReportCommands() {
    }

    /** {@code report template}. */
    @Command
    static final class Template extends OnData {

        @Option(names = "--unit", required = true, paramLabel = "U")
        String unit;

        @Option(names = "--out", required = true, paramLabel = "X.xlsx")
        Path out;

        @SuppressWarnings("NullAway.Init") // picocli sets unit and out
        Template(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            PlanUnit of = session.unit(unit);
            LocalDate due = new UnitReports(session.ledger()).due(of.inspectionId(), session.clock());
            Path file = program().folder().resolve(out);
            ReportTemplate template = new ReportTemplate(new LoadOutline(session.ledger()).all(),
                    new ReportTemplate.Facts(of.inspectionId().toString(),
                            new LoadPlan(session.ledger()).plan().header()
                                    .title(),
                            of.name(), due == null ? "" : VietnameseFormat.date(due)));
            try (OutputStream stream = Files.newOutputStream(file)) {
                template.write(stream);
            } catch (IOException cannotWrite) {
                throw new Refused("SKT-CLI-REPORT-OUT", TEXTS.get("SKT-CLI-REPORT-OUT", out));
            }
            return Report.of(Fields.of("file", file.toString()).and("due", due), TEXTS.get("report.written", file,
                    due == null ? VietnameseFormat.UNDEFINED : VietnameseFormat.date(due)));
        }
    }

    /** {@code report import}. */
    @Command
    static final class Import extends OnData {

        @Option(names = "--unit", required = true, paramLabel = "U")
        String unit;

        @Parameters(index = "1", paramLabel = "FILE")
        Path file;

        @Option(names = "--received", paramLabel = "DATE")
        @Nullable
        LocalDate received;

        @Option(names = "--as", paramLabel = "NAME")
        @Nullable
        String as;

        @SuppressWarnings("NullAway.Init") // picocli sets unit and file
        Import(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            UUID inspection = session.unit(unit).inspectionId();
            TakeInReport.Taken taken = new ImportReport(session.ledger(), session.clock()).from(program().folder()
                    .resolve(file), inspection, received, session.author(as)).value();
            ReceivedReport kept = new UnitReports(session.ledger()).of(inspection).getFirst();
            List<String> lines = new ArrayList<>();
            LocalDate day = kept.receivedOn();
            LocalDate due = kept.due();
            lines.add(TEXTS.get("report.taken", VietnameseFormat.number(taken.used()),
                    day == null
                            ? ""
                            : VietnameseFormat
                                    .date(day),
                    due == null ? VietnameseFormat.UNDEFINED : VietnameseFormat.date(due)));
            if (kept.late()) {
                lines.add(TEXTS.get("report.late"));
            }
            lines.add(TEXTS.get("report.unusable", taken.unusable().size()));
            taken.unusable().forEach(each -> lines.add("  " + each.place() + "  “" + each.typed() + "”: " + each
                    .reason()));
            return new Report(Fields.of("used", taken.used()).and("unusable", taken.unusable()).and("receivedOn", day)
                    .and("due", due).and("late", kept.late()).and("evidence", kept.evidence()), lines);
        }
    }
}
