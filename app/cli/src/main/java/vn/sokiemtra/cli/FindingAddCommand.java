package vn.sokiemtra.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingDraft;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.RecordFinding;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.Quotes;

/** {@code finding add}. */
@Command
final class FindingAddCommand extends OnItem {

    @Option(names = "--text", required = true, paramLabel = "T")
    String text;

    @Option(names = "--cause", paramLabel = "C")
    @Nullable
    String cause;

    @Option(names = "--recommendation", paramLabel = "R")
    @Nullable
    String recommendation;

    @Option(names = "--kind", paramLabel = "yeu-cau|de-nghi|kien-nghi|giao")
    @Nullable
    KindWord kind;

    @Option(names = "--responsible", paramLabel = "P")
    @Nullable
    String responsible;

    @Option(names = "--due", paramLabel = "DATE")
    @Nullable
    LocalDate due;

    @Option(names = "--evidence", paramLabel = "SHA")
    List<String> evidence = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // picocli sets text
    FindingAddCommand(Program program) {
        super(program);
    }

    @Override
    Report report(Session session) {
        if (text.isBlank()) {
            throw new Refused("SKT-CLI-FINDING-TEXT", TEXTS.get("SKT-CLI-FINDING-TEXT"));
        }
        UUID inspection = inspectionId(session);
        quotesExist(new LoadFigures(session.ledger()).of(inspection));
        RecommendationKind verb = kind == null
                ? recommendation == null ? null : RecommendationKind.REQUIRE
                : kind
                        .kind();
        UUID id = new RecordFinding(session.ledger()).run(session.author(as), inspection, itemId(session),
                new FindingDraft(text, cause, verb, recommendation, responsible, due), proofs(session, inspection))
                .value();
        Finding finding = new LoadFindings(session.ledger()).one(id);
        return Report.of(
                Fields.of("id", id).and("number", finding.number()).and("item", finding.itemCode())
                        .and("text", finding.content()).and("evidence", finding.evidence())
                        .and("complete", finding.complete()),
                TEXTS.get("finding.added", String.valueOf(finding.number()), finding.itemCode(),
                        String.valueOf(finding.evidence().size())));
    }

    /** A sentence that quotes a cell there is none of would be printed with a dash for its figure. */
    private void quotesExist(Figures figures) {
        for (String sentence : Stream.of(text, cause, recommendation).filter(Objects::nonNull).toList()) {
            for (Quotes.Piece piece : Quotes.split(sentence)) {
                if (piece instanceof Quotes.Quoted quoted && !figures.has(quoted.cell())) {
                    throw new Refused("SKT-CLI-CELL", TEXTS.get("SKT-CLI-CELL", quoted.token()));
                }
            }
        }
    }

    private List<UUID> proofs(Session session, UUID inspection) {
        List<Evidence> all = new LoadEvidence(session.ledger()).of(inspection);
        List<UUID> proofs = new ArrayList<>();
        for (String sha : evidence) {
            String wanted = sha.toLowerCase(Locale.ROOT);
            List<Evidence> fitting = all.stream()
                    .filter(one -> wanted.length() >= 6 && one.sha256().startsWith(wanted)
                            || one.id().toString().equals(wanted))
                    .toList();
            if (fitting.isEmpty() || fitting.stream().map(Evidence::sha256).distinct().count() > 1) {
                throw new Refused("SKT-CLI-EVIDENCE", TEXTS.get("SKT-CLI-EVIDENCE", sha));
            }
            proofs.add(fitting.getFirst().id());
        }
        return proofs;
    }
}
