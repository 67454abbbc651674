package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.lowered;
import static vn.sokiemtra.document.Phrases.sentence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.dispute.Dispute;
import vn.sokiemtra.finding.dispute.DisputeDraft;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Báo cáo xin ý kiến: the Đoàn asks for a direction on what the unit does not agree to. */
final class DisputeReportComposer {

    private final Texts texts = Texts.beside(DisputeReportComposer.class);
    private final UnitFacts unit;
    private final Offices offices;

    private final List<Dispute> disputes;

    /** @param disputes of the inspection; empty where the unit only had its reservation put into the Biên bản */
    DisputeReportComposer(UnitFacts unit, List<Dispute> disputes) {
        this.unit = unit;
        List<Dispute> open = disputes.stream().filter(Dispute::open).toList();
        this.disputes = open.isEmpty() ? disputes : open;
        this.offices = new Offices(unit.facts());
    }

    /** What the unit does not agree to; where it named nothing, all that was found. */
    private List<Finding> disputed() {
        Set<UUID> named = disputes.stream().flatMap(one -> one.findings().stream()).map(Dispute.Disputed::finding)
                .collect(Collectors.toSet());
        return unit.data().findings().stream().filter(one -> named.isEmpty() || named.contains(one.id())).toList();
    }

    private String reasons(DisputeDraft paper) {
        String received = offices.date(paper.receivedOn());
        return paper.number() == null && paper.dated() == null
                ? texts.get("dispute.reasons", received, paper.reasons())
                : texts.get("dispute.reasons.cited",
                        VietnameseFormat.officialCitation(paper.number(), paper.notation(), paper
                                .dated()),
                        received, paper.reasons());
    }

    OfficialDocument compose(@Nullable Instant made) {
        PlanTeam team = unit.team().orElse(null);
        String agency = unit.unit().agencyName();
        var remedies = new Remedies(unit.facts());
        var draft = new Draft(unit.data().quoting());
        draft.centred(texts.get("to", offices.chairman()));
        String title = lowered(unit.facts().header().title());
        draft.paragraph(unit.unvisited().map(form -> texts.get("dispute.opening.unvisited", offices.planCited(), offices
                .decisionCited(team), offices.teamName(team), title, agency, lowered(form.name()))).orElseGet(
                        () -> texts.get("dispute.opening", offices.planCited(), offices.decisionCited(team), offices
                                .teamName(team), title, agency, offices.date(unit.visited()))));
        draft.roman(texts.get("dispute.findings"));
        List<Finding> disputed = disputed();
        disputed.forEach(f -> draft.paragraph(remedies.finding(f)));
        if (disputed.isEmpty()) {
            draft.dotted(3);
        }
        draft.roman(texts.get("dispute.unit", unit.unit().name().toUpperCase(Texts.VIETNAMESE)));
        String reservation = unit.data().facts().reservation();
        disputes.forEach(one -> draft.paragraph(sentence(reasons(one.paper()))));
        if (reservation != null && !reservation.isBlank()) {
            draft.paragraph(sentence(disputes.isEmpty() ? reservation : texts.get("dispute.reserved", reservation)));
        } else if (disputes.isEmpty()) {
            draft.dotted(4);
        }
        draft.roman(texts.get("dispute.team"));
        draft.dotted(4);
        draft.roman(texts.get("dispute.proposal"));
        draft.paragraph(texts.get("dispute.ask", offices.chairman(), agency));
        draft.paragraph(texts.get("dispute.end", offices.organ(DocumentKind.XIN_Y_KIEN, team), offices.chairman()));
        return new OfficialDocument(offices.head(DocumentKind.XIN_Y_KIEN, team, "BC"), texts.get("type.BC"),
                texts.get("dispute.subject", agency), draft.ended().blocks(),
                new Closing(List.of(offices.signer(DocumentKind.XIN_Y_KIEN, team)), offices.addressed(
                        DocumentKind.XIN_Y_KIEN, List.of())),
                List.of(), offices.marking(), offices.organ(DocumentKind.XIN_Y_KIEN, team), made);
    }
}
