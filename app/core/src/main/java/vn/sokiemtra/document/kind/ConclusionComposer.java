package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.lowered;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.minutes.MinutesData.WorkItem;
import vn.sokiemtra.document.minutes.MinutesText;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.text.Texts;

/** Thông báo kết luận: what the Biên bản found, what the unit must do, by when, and who follows it. */
final class ConclusionComposer {

    private final Texts texts = Texts.beside(ConclusionComposer.class);
    private final UnitFacts unit;
    private final Offices offices;
    private final Remedies remedies;
    private final @Nullable PlanTeam team;
    private final String agency;
    private final Heirs heirs;

    /** @param heirs who has to mend what was found */
    ConclusionComposer(UnitFacts unit, Heirs heirs) {
        this.heirs = heirs;
        this.unit = unit;
        this.offices = new Offices(unit.facts());
        this.remedies = new Remedies(unit.facts(), texts.get("by.this"));
        this.team = unit.team().orElse(null);
        this.agency = unit.unit().agencyName();
    }

    OfficialDocument compose(@Nullable Instant made) {
        String title = unit.facts().header().title();
        return new OfficialDocument(offices.head(DocumentKind.THONG_BAO_KET_LUAN, team, "TB"), texts.get("type.TB"),
                texts.get("conclusion.subject", lowered(title), agency), new ArrayList<>(body().blocks()),
                closing(), List.of(), offices.marking(), organ(), made);
    }

    private Draft body() {
        var draft = new Draft(unit.data().quoting());
        String planTitle = lowered(unit.facts().header().title());
        PlanForm unvisited = unit.unvisited().orElse(null);
        if (unvisited == null) {
            draft.paragraph(texts.get("conclusion.opening", offices.planCited(), offices.decisionCited(team),
                    offices.date(unit.visited()), offices.teamName(team), planTitle, agency));
            draft.paragraph(texts.get("conclusion.basis", offices.date(unit.minuted()), agency,
                    offices.teamName(team), organ()));
        } else {
            draft.paragraph(texts.get("conclusion.opening.unvisited", offices.planCited(), offices.decisionCited(team),
                    offices.teamName(team), planTitle, agency, lowered(unvisited.name())));
            draft.paragraph(texts.get("conclusion.basis.unvisited", reported(), offices.teamName(team), organ()));
        }
        draft.roman(texts.get("conclusion.results"));
        draft.paragraph(counted());
        draft.lines(new MinutesText(unit.data()).strengths());
        findings(draft.roman(texts.get("conclusion.findings")));
        causes(draft.roman(texts.get("conclusion.causes")));
        recommendations(draft.roman(texts.get("conclusion.recommendations")));
        following(draft.roman(texts.get("conclusion.following")));
        return draft.ended();
    }

    /** "Báo cáo số 12/BC-UBND ngày 15 tháng 10 năm 2026 của Ủy ban nhân dân xã Thành Tiến và "; empty without a report. */
    private String reported() {
        String report = unit.data().report();
        return report != null
                ? texts.get("conclusion.report", report, agency)
                : unit.unit().reported() ? texts.get("conclusion.report.unnumbered", agency) : "";
    }

    /** "Trong 34 nội dung được đánh giá có 26 nội dung đạt, …". */
    private String counted() {
        Map<Verdict, Integer> counts = unit.verdicts();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        String parts = counts.entrySet().stream()
                .map(one -> texts.get("counted." + one.getKey(), number(one.getValue())))
                .collect(Collectors.joining(", "));
        return all == 0 ? texts.get("conclusion.uncounted") : texts.get("conclusion.counted", number(all), parts);
    }

    private static String number(int count) {
        return count < 10 ? "0" + count : String.valueOf(count);
    }

    private void findings(Draft draft) {
        if (unit.data().findings().isEmpty()) {
            draft.paragraph(texts.get("conclusion.none"));
        }
        unit.findingsByGroup().forEach((WorkItem group, List<Finding> some) -> {
            draft.arabic(MinutesText.title(group));
            some.forEach(f -> draft.paragraph(remedies.finding(f)));
        });
    }

    private void causes(Draft draft) {
        if (unit.data().findings().isEmpty()) {
            draft.paragraph(texts.get("conclusion.no-causes"));
        }
        draft.dashes(unit.data().findings().stream().map(remedies::cause).toList());
    }

    private void recommendations(Draft draft) {
        if (unit.data().findings().isEmpty()) {
            draft.paragraph(texts.get("conclusion.keep-on", agency));
        }
        group(draft, texts.get("conclusion.to-unit", heirs.agencies()), RecommendationKind.REQUIRE, null);
        group(draft, texts.get("conclusion.to-peers"), RecommendationKind.REQUEST, RecommendationKind.ASSIGN);
        group(draft, texts.get("conclusion.to-superiors"), RecommendationKind.PROPOSE);
    }

    private void group(Draft draft, String title, @Nullable RecommendationKind... kinds) {
        List<Finding> some = unit.recommended(kinds);
        if (!some.isEmpty()) {
            draft.arabic(title);
            draft.dashes(some.stream().map(remedies::recommendation).toList());
        }
    }

    private void following(Draft draft) {
        String standing = unit.facts().header().standingAgency();
        String issuer = offices.shortName(unit.facts().header().issuer());
        boolean owes = !unit.data().findings().isEmpty();
        if (owes) {
            draft.arabic(heirs.agencies());
            heirs.tell(draft, offices);
            draft.paragraph(texts.get("conclusion.unit-reports", issuer, standing, remedies.reportBy(unit)));
        }
        draft.arabic(standing);
        draft.paragraph(texts.get(owes ? "conclusion.standing-follows" : "conclusion.standing-reports", standing,
                owes ? heirs.agencies() : agency, issuer));
        draft.paragraph(texts.get("conclusion.end", organ(), agency));
    }

    private Closing closing() {
        return new Closing(List.of(offices.signer(DocumentKind.THONG_BAO_KET_LUAN, team)), offices.recipients(
                DocumentKind.THONG_BAO_KET_LUAN, true,
                List.of(heirs.agencies(), texts.get("members", offices.teamName(team)))));
    }

    private String organ() {
        return offices.organ(DocumentKind.THONG_BAO_KET_LUAN, team);
    }
}
