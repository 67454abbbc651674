package vn.sokiemtra.cli;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import vn.sokiemtra.database.CheckReport;
import vn.sokiemtra.text.VietnameseFormat;

/** {@code check DATA}: chains, evidence hashes, tables against the log; exit 1 where something is wrong. */
@Command
final class CheckCommand extends OnData {

    private boolean clean;

    CheckCommand(Program program) {
        super(program);
    }

    @Override
    Report report(Session session) {
        CheckReport found = session.file().check();
        clean = found.isClean();
        List<String> lines = new ArrayList<>(found.flaws());
        if (clean) {
            lines.add(TEXTS.get("check.clean", VietnameseFormat.number(found.changes()),
                    VietnameseFormat.number(found.evidence())));
        }
        return new Report(Fields.of("clean", clean).and("changes", found.changes()).and("evidence", found.evidence())
                .and("flaws", found.flaws()), lines);
    }

    @Override
    int exitCode(Report report) {
        return clean ? 0 : Cli.REFUSED;
    }
}
