package vn.sokiemtra.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sokiemtra.document.issue.AttachScan;
import vn.sokiemtra.document.issue.DocumentEvent;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.issue.LoadDocumentHistory;
import vn.sokiemtra.document.issue.LoadIssued;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.text.VietnameseFormat;

/** {@code document scan|list|history}: the signed paper, all that is issued, and the way of one document. */
final class DocumentPaperCommands {

    private DocumentPaperCommands() {
    }

    /** {@code document scan}: keeps the signed paper. */
    @Command
    static final class Scan extends DocumentCommands.OnDocument {

        @Parameters(index = "1", paramLabel = "FILE")
        Path file;

        @Option(names = "--as", paramLabel = "NAME")
        @Nullable
        String as;

        @SuppressWarnings("NullAway.Init") // picocli sets file
        Scan(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            UUID id = new AttachScan(session.ledger(), session.clock()).run(session.author(as), kind,
                    inspection(session), program().folder().resolve(file), Progress.NONE).value();
            Evidence scan = new LoadEvidence(session.ledger()).one(id);
            return Report.of(Fields.of("id", id).and("name", scan.name()).and("sha256", scan.sha256()).map(),
                    TEXTS.get("document.scanned", scan.name(), VietnameseFormat.size(scan.size()), scan.sha256()));
        }
    }

    /** {@code document list}: everything issued, with what bears the same number. */
    @Command
    static final class ListAll extends OnData {

        ListAll(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            List<IssuedDocument> all = new LoadIssued(session.ledger()).all();
            var lines = new ArrayList<String>();
            for (IssuedDocument one : all) {
                String marks = (one.superseded() ? " " + TEXTS.get("document.superseded") : "")
                        + (one.sameNumber() ? " " + TEXTS.get("document.same-number") : "");
                lines.add(TEXTS.get("document.line", one.kind().label(), DocumentCommands.cited(one)) + marks);
            }
            return new Report(all.stream().map(one -> DocumentCommands.described(one).and("sameNumber", one
                    .sameNumber()).and("superseded", one.superseded()).and("inspection", one.inspection()).map())
                    .toList(), lines);
        }
    }

    /** {@code document history}: freezings with the reasons they passed conditions for, numbers, receipts, scans. */
    @Command
    static final class History extends DocumentCommands.OnDocument {

        History(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            List<DocumentEvent> events = new LoadDocumentHistory(session.ledger()).of(kind, inspection(session));
            var lines = new ArrayList<String>();
            for (DocumentEvent event : events) {
                lines.add(TEXTS.get("document.event", VietnameseFormat.dateTime(event.at() == null
                        ? null
                        : event.at().atZone(vn.sokiemtra.text.Texts.ZONE).toLocalDateTime()), event.by(), event
                                .sentence()));
                event.waivers().forEach(waiver -> lines.add(TEXTS.get("document.waiver", waiver.code(), waiver.place(),
                        waiver.reason())));
            }
            return new Report(events.stream().map(event -> Fields.of("step", event.step().name()).and("at", event.at())
                    .and("by", event.by()).and("sentence", event.sentence()).and("waivers", event.waivers().stream()
                            .map(waiver -> Fields.of("code", waiver.code()).and("place", waiver.place()).and("reason",
                                    waiver.reason()).map())
                            .toList())
                    .map()).toList(), lines);
        }
    }
}
