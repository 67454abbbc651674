package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.lowered;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ItemSection;
import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Phrases;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.document.minutes.MinutesData.WorkItem;
import vn.sokiemtra.document.minutes.MinutesText;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.text.Texts;

/** Báo cáo kết quả kiểm tra of one unit: the Đoàn to the head of the body that sent it. */
final class ResultReportComposer {

    private final Texts texts = Texts.beside(ResultReportComposer.class);
    private final UnitFacts unit;
    private final Offices offices;
    private final Remedies remedies;
    private final @Nullable PlanTeam team;
    private final String agency;

    ResultReportComposer(UnitFacts unit) {
        this.unit = unit;
        this.offices = new Offices(unit.facts());
        this.remedies = new Remedies(unit.facts());
        this.team = unit.team().orElse(null);
        this.agency = unit.unit().agencyName();
    }

    OfficialDocument compose(@Nullable Instant made) {
        String title = lowered(unit.facts().header().title());
        var annexes = new ArrayList<Annex>();
        if (!unit.data().findings().isEmpty()) {
            annexes.add(new Annex("annex.findings", new Wording().annexLabel(0, 1), texts.get("report.annex"),
                    texts.get("report.attached", title, agency), true, List.of(new Block.Table("annex.findings",
                            remedies.table(unit.data().findings(), unit.data().quoting())))));
        }
        return new OfficialDocument(offices.head(DocumentKind.BAO_CAO_KET_QUA, team, "BC"), texts.get("type.BC"),
                texts.get("report.subject", title, agency), body().blocks(), closing(), annexes, offices.marking(),
                organ(), made);
    }

    private Draft body() {
        var draft = new Draft(unit.data().quoting());
        var text = new MinutesText(unit.data());
        draft.centred(texts.get("to", offices.chairman()));
        draft.paragraph(texts.get("report.opening", offices.planCited(), offices.decisionCited(team),
                organ(), lowered(unit.facts().header().title()), agency));
        draft.roman(texts.get("report.course"));
        PlanForm unvisited = unit.unvisited().orElse(null);
        draft.paragraph(unvisited == null
                ? texts.get("report.visit", offices.date(unit.visited()),
                        Phrases.orElse(unit.data().facts().place(), texts.get("blank")))
                : texts.get("report.unvisited", lowered(unvisited.name())));
        String report = unit.data().report();
        if (report == null && unit.unit().reported()) {
            draft.paragraph(texts.get("report.unit-report-received", agency, offices.date(unit.unit()
                    .reportReceivedOn())));
        } else {
            draft.paragraph(report == null
                    ? texts.get("report.unit-report-missing", agency)
                    : texts.get(unvisited == null ? "report.unit-report" : "report.unit-report.unvisited", agency,
                            report));
        }
        draft.roman(texts.get("report.work"));
        for (WorkItem root : unit.data().outline()) {
            if (root.leaves().anyMatch(leaf -> leaf.section() == ItemSection.ANSWERS)) {
                draft.arabic(MinutesText.title(root));
                groups(draft, root);
            }
        }
        draft.roman(texts.get("report.review"));
        draft.arabic(texts.get("report.strengths"));
        draft.lines(text.strengths());
        draft.arabic(texts.get("report.findings"));
        findings(draft);
        draft.roman(texts.get("report.opinion"));
        draft.lines(text.opinion());
        draft.roman(texts.get("report.recommendations"));
        recommendations(draft);
        draft.paragraph(texts.get("report.end", organ(), offices.chairman()));
        return draft.ended();
    }

    /** A line for each group: how many of its contents were judged how, and what the team remarked. */
    private void groups(Draft draft, WorkItem root) {
        List<WorkItem> groups = root.leaf() ? List.of(root) : root.children();
        for (WorkItem group : groups) {
            List<WorkItem> leaves = group.leaves().filter(leaf -> leaf.section() == ItemSection.ANSWERS).toList();
            if (leaves.isEmpty()) {
                continue;
            }
            draft.paragraph(texts.get("report.group", MinutesText.title(group), judged(leaves)));
            leaves.stream().map(WorkItem::remark).filter(Objects::nonNull).filter(remark -> !remark.isBlank())
                    .forEach(remark -> draft.paragraph("+ " + Phrases.sentence(remark)));
        }
    }

    private String judged(List<WorkItem> leaves) {
        var parts = new ArrayList<String>();
        for (Verdict verdict : Verdict.values()) {
            long count = leaves.stream().filter(leaf -> leaf.verdict() == verdict).count();
            if (count > 0) {
                parts.add(texts.get("verdict." + verdict, String.valueOf(count)));
            }
        }
        long open = leaves.stream().filter(leaf -> leaf.verdict() == null).count();
        if (open > 0) {
            parts.add(texts.get("verdict.none", String.valueOf(open)));
        }
        return texts.get("report.judged", String.valueOf(leaves.size()), String.join(", ", parts));
    }

    private void findings(Draft draft) {
        if (unit.data().findings().isEmpty()) {
            draft.paragraph(texts.get("conclusion.none"));
        }
        unit.data().findings().forEach(f -> {
            draft.paragraph(remedies.finding(f));
            draft.paragraph(texts.get("report.cause",
                    Phrases.sentence(Phrases.orElse(f.cause(), texts.get("blank")))));
        });
    }

    private void recommendations(Draft draft) {
        if (unit.data().findings().isEmpty()) {
            draft.paragraph(texts.get("conclusion.keep-on", agency));
            return;
        }
        draft.dashes(unit.data().findings().stream().map(remedies::recommendation).toList());
    }

    private Closing closing() {
        return new Closing(List.of(offices.signer(DocumentKind.BAO_CAO_KET_QUA, team)), offices.addressed(
                DocumentKind.BAO_CAO_KET_QUA, List.of(texts.get("members", offices.teamName(team)))));
    }

    private String organ() {
        return offices.organ(DocumentKind.BAO_CAO_KET_QUA, team);
    }
}
