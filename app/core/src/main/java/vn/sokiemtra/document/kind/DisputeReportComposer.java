package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.lowered;
import static vn.sokiemtra.document.Phrases.sentence;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.text.Texts;

/** Báo cáo xin ý kiến: the Đoàn asks for a direction on what the unit does not agree to. */
final class DisputeReportComposer {

    private final Texts texts = Texts.beside(DisputeReportComposer.class);
    private final UnitFacts unit;
    private final Offices offices;

    DisputeReportComposer(UnitFacts unit) {
        this.unit = unit;
        this.offices = new Offices(unit.facts());
    }

    OfficialDocument compose(@Nullable Instant made) {
        PlanTeam team = unit.team().orElse(null);
        String agency = unit.unit().agencyName();
        var remedies = new Remedies(unit.facts());
        var draft = new Draft(unit.data().quoting());
        draft.centred(texts.get("to", offices.chairman()));
        draft.paragraph(texts.get("dispute.opening", offices.planCited(), offices.decisionCited(team),
                offices.teamName(team), lowered(unit.facts().header().title()), agency,
                offices.date(unit.visited())));
        draft.roman(texts.get("dispute.findings"));
        unit.data().findings().forEach(f -> draft.paragraph(remedies.finding(f)));
        if (unit.data().findings().isEmpty()) {
            draft.dotted(3);
        }
        draft.roman(texts.get("dispute.unit", unit.unit().name().toUpperCase(Texts.VIETNAMESE)));
        String reservation = unit.data().facts().reservation();
        if (reservation == null || reservation.isBlank()) {
            draft.dotted(4);
        } else {
            draft.paragraph(sentence(reservation));
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
