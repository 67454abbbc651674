package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.bare;
import static vn.sokiemtra.document.Phrases.lowered;
import static vn.sokiemtra.document.Phrases.sentence;
import static vn.sokiemtra.document.Phrases.upper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.TableContent.Align;
import vn.sokiemtra.document.TableContent.Column;
import vn.sokiemtra.document.TableContent.Row;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Texts;

/** Kế hoạch kiểm tra, section by section from the plan's sentences, with its lists of units, its Đề cương and biểu. */
final class PlanComposer {

    private final Texts texts = Texts.beside(PlanComposer.class);
    private final Wording wording = new Wording();
    private final KindFacts facts;
    private final Offices offices;

    PlanComposer(KindFacts facts) {
        this.facts = facts;
        this.offices = new Offices(facts);
    }

    /** With number, signer and Nơi nhận of its own; issued by a decision it is a sheet that says so. */
    OfficialDocument compose(@Nullable Instant made) {
        PlanHeader plan = facts.header();
        var body = new PlanBody(facts);
        if (!offices.issuedByDecision()) {
            return new OfficialDocument(offices.issuer(plan.number(), plan.notation(), plan.issuedOn()),
                    texts.get("type.KH"), plan.title(), body.draft(true).blocks(), closing(PlanSection.RECIPIENT, true),
                    annexes(body), offices.marking(), plan.issuer(), made);
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph("fixed", Block.Style.CENTRED, List.of(Run.italic(attached()))));
        blocks.addAll(body.draft(true).blocks());
        return new OfficialDocument(offices.sheet(null), texts.get("type.KH"), plan.title(), blocks,
                new Closing(List.of(), List.of()), annexes(body), offices.marking(), plan.issuer(), made);
    }

    /** Quyết định ban hành Kế hoạch, the Kế hoạch annexed as people may have rewritten it. */
    OfficialDocument decision(OfficialDocument planned, @Nullable Instant made) {
        PlanHeader plan = facts.header();
        boolean own = offices.issuedByDecision();
        var annexes = new ArrayList<Annex>();
        annexes.add(new Annex("annex.plan", texts.get("type.KH"), upper(plan.title()), attached(), false,
                planned.body().stream().filter(block -> !block.section().equals("fixed")).toList()));
        annexes.addAll(planned.annexes());
        List<String> given = facts.plan().texts(PlanSection.DECISION_RECIPIENT);
        return new OfficialDocument(
                offices.issuer(own ? plan.number() : null, offices.issuingNotation(),
                        own ? plan.issuedOn() : null),
                texts.get("type.decision"), texts.get("decision.issue.subject", lowered(plan.title())),
                articles().ended().blocks(),
                given.isEmpty()
                        ? new Closing(List.of(offices.issuerSigner(false)), offices.recipients(List.of(texts.get(
                                "decision.as-article"), texts.get("decision.inspected")), texts.get("file.standing",
                                        Offices.initials(plan.standingAgency()))))
                        : closing(PlanSection.DECISION_RECIPIENT, false),
                annexes, offices.marking(), plan.issuer(), made);
    }

    /** As the plan's text has them, else the usual ones. */
    private Draft articles() {
        PlanHeader plan = facts.header();
        var draft = new Draft();
        draft.centredBold(upper(offices.chairman()));
        List<String> bases = facts.plan().texts(PlanSection.DECISION_BASIS);
        if (bases.isEmpty()) {
            draft.basis(texts.get(FoundingDecisionComposer.law(plan.issuedOn())));
            draft.basis(texts.get("decision.proposal", offices.standingTitle()));
        }
        for (int i = 0; i < bases.size(); i++) {
            draft.basis(bare(bases.get(i)) + (i + 1 < bases.size() ? ";" : "."));
        }
        draft.centredBold(texts.get("decision.decides"));
        List<String> articles = facts.plan().texts(PlanSection.DECISION_ARTICLE);
        String label = texts.get("article");
        if (articles.isEmpty()) {
            draft.article(label, texts.get("decision.issue.1", lowered(plan.title())));
            draft.article(label, texts.get("decision.issue.2", offices.standingTitle(), offices.chairman()));
            draft.article(label, texts.get("decision.force", offices.standingTitle()).replace(
                    texts.get("decision.issue.persons"), ""));
        }
        for (String article : articles) {
            String bare = sentence(article.replaceFirst("\\./\\.$", ""));
            if (bare.startsWith(label + " ")) {
                draft.article(label, bare.replaceFirst("^" + label + " \\d+\\.\\s*", ""));
            } else {
                draft.paragraph(bare);
            }
        }
        return draft;
    }

    private String attached() {
        PlanHeader plan = facts.header();
        boolean own = offices.issuedByDecision();
        return texts.get("plan.attached", own
                ? offices.numbered(plan.number(), plan.notation())
                : offices.numbered(null, offices.issuingNotation()), offices.date(own ? plan.issuedOn() : null),
                plan.issuer());
    }

    /** "xã, thị trấn": what the units of a form are; all units where the form is null. */
    private String units(@Nullable String form) {
        return facts.units().stream().filter(unit -> form == null || unit.formCode().equals(form))
                .map(PlanUnit::unitClass).distinct().sorted()
                .map(name -> texts.getOr("class." + name, texts.get("class.other"))).distinct()
                .collect(Collectors.joining(", "));
    }

    private List<Annex> annexes(PlanBody body) {
        if (!body.listed()) {
            return List.of();
        }
        List<PlanForm> listed = facts.plan().forms().stream().filter(PlanForm::announced)
                .filter(form -> facts.units().stream().anyMatch(unit -> unit.formCode().equals(form.code()))).toList();
        boolean outline = !facts.outline().items().isEmpty();
        int count = listed.size() + (outline ? 1 : 0);
        var annexes = new ArrayList<Annex>();
        for (PlanForm form : listed) {
            annexes.add(list(form, wording.annexLabel(annexes.size(), count)));
        }
        if (outline) {
            var report = new ReportOutline(facts);
            annexes.add(new Annex("annex.outline", wording.annexLabel(annexes.size(), count),
                    report.title() + "\n" + report.subject(), offices.withPlan(), false, report.items().blocks()));
            annexes.addAll(report.forms());
        }
        return annexes;
    }

    private Annex list(PlanForm form, String label) {
        List<PlanUnit> units = facts.units().stream().filter(unit -> unit.formCode().equals(form.code())).toList();
        String noun = units(form.code());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < units.size(); i++) {
            rows.add(Row.of(String.valueOf(i + 1), units.get(i).name(), ""));
        }
        var table = new TableContent(
                List.of(new Column(1, Align.CENTRE), new Column(6, Align.LEFT), new Column(3, Align.LEFT)),
                List.of(Remedies.header(texts.get("plan.list.columns", noun))), rows);
        String section = "annex." + form.code();
        return new Annex(section, label, upper(texts.get("plan.list", noun, lowered(form.name()))),
                offices.withPlan(), false, List.of(new Block.Table(section, table)));
    }

    private Closing closing(PlanSection section, boolean collective) {
        List<String> recipients = facts.plan().texts(section);
        var lines = new ArrayList<String>();
        for (int i = 0; i < recipients.size(); i++) {
            lines.add("- " + bare(recipients.get(i)) + (i + 1 < recipients.size() ? ";" : "."));
        }
        return new Closing(List.of(offices.issuerSigner(collective)), lines);
    }
}
