package vn.sokiemtra.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.sokiemtra.archive.ArchiveInspection;
import vn.sokiemtra.archive.Archived;
import vn.sokiemtra.archive.SetRetention;
import vn.sokiemtra.plan.PlanUnit;

/** {@code archive DATA --unit U --out DIR}: the hồ sơ of an inspection as a BagIt bag, and what it lacks. */
@Command
final class ArchiveCommand extends OnData {

    @Option(names = "--unit", required = true, paramLabel = "U")
    String unit;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    Path out;

    @Option(names = "--retention", paramLabel = "TEXT")
    @Nullable
    String retention;

    @SuppressWarnings("NullAway.Init") // picocli sets the options
    ArchiveCommand(Program program) {
        super(program);
    }

    @Override
    Report report(Session session) {
        PlanUnit found = session.unit(unit);
        if (retention != null) {
            new SetRetention(session.ledger()).run(session.author(null), found.inspectionId(), retention);
        }
        Archived made = new ArchiveInspection(session.ledger()).run(found, program().folder().resolve(out), session
                .clock().instant());
        List<String> lines = new ArrayList<>(List.of(TEXTS.get("archive.made", made.folder(), String.valueOf(made
                .files()))));
        lines.addAll(made.missing());
        return new Report(Fields.of("folder", made.folder()).and("files", made.files()).and("complete", made.complete())
                .and("missing", made.missing()).and("retention", made.retention()), lines);
    }
}
