package vn.sokiemtra.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.sokiemtra.evidence.AddEvidence;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.text.VietnameseFormat;

/** {@code evidence add}: every file up to the first that is refused. */
@Command
final class EvidenceAddCommand extends OnItem {

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE")
    List<Path> files = new ArrayList<>();

    EvidenceAddCommand(Program program) {
        super(program);
    }

    @Override
    Report report(Session session) {
        UUID inspection = inspectionId(session);
        UUID at = itemId(session);
        AddEvidence add = new AddEvidence(session.ledger(), session.clock());
        LoadEvidence load = new LoadEvidence(session.ledger());
        List<Map<String, @Nullable Object>> added = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            UUID id = add.from(program().folder().resolve(file), inspection, at, session.author(as), Progress.NONE)
                    .value();
            Evidence evidence = load.one(id);
            added.add(Fields.of("id", id).and("name", evidence.name()).and("sha256", evidence.sha256())
                    .and("size", evidence.size()).and("type", evidence.mediaType()).and("taken", evidence.takenAt())
                    .map());
            lines.add(TEXTS.get("evidence.added", evidence.name(), VietnameseFormat.size(evidence.size()),
                    evidence.sha256()));
        }
        return new Report(added, lines);
    }
}
