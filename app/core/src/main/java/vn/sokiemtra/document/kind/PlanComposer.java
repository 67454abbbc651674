package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.bare;
import static vn.sokiemtra.document.Phrases.lowered;
import static vn.sokiemtra.document.Phrases.sentence;
import static vn.sokiemtra.document.Phrases.upper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Annex;
import vn.sokiemtra.document.Block;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.TableContent.Align;
import vn.sokiemtra.document.TableContent.Column;
import vn.sokiemtra.document.TableContent.Row;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.PlanTopic;
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

    OfficialDocument compose(@Nullable Instant made) {
        PlanHeader plan = facts.header();
        return new OfficialDocument(offices.issuer(plan.number(), plan.notation(), plan.issuedOn()),
                texts.get("type.KH"), plan.title(), body().blocks(), closing(), annexes(), offices.marking(),
                plan.issuer(), made);
    }

    private Draft body() {
        var draft = new Draft();
        List<String> bases = texts(PlanSection.BASIS);
        for (int i = 0; i < bases.size(); i++) {
            draft.basis(bare(bases.get(i)) + (i + 1 < bases.size() ? ";" : "."));
        }
        texts(PlanSection.OPENING).forEach(draft::paragraph);
        draft.roman(texts.get("plan.purpose-requirement"));
        section(draft, texts.get("plan.purpose"), PlanSection.PURPOSE);
        section(draft, texts.get("plan.requirement"), PlanSection.REQUIREMENT);
        draft.roman(texts.get("plan.form-time"));
        section(draft, texts.get("plan.form"), PlanSection.FORM);
        section(draft, texts.get("plan.time"), PlanSection.TIME);
        draft.roman(texts.get("plan.contents"));
        List<PlanTopic> topics = facts.plan().topics();
        for (int i = 0; i < topics.size(); i++) {
            draft.paragraph(i + 1 + ". " + sentence(topics.get(i).content()));
        }
        draft.roman(texts.get("plan.organisation"));
        section(draft, facts.header().standingAgency(), PlanSection.STANDING_AGENCY_DUTY, PlanSection.MEMBER_DUTY);
        section(draft, texts.get("plan.report-only", units("REPORT_ONLY")), PlanSection.REPORT_ONLY_DUTY);
        section(draft, texts.get("plan.on-site", units("ON_SITE")), PlanSection.ON_SITE_DUTY);
        section(draft, texts.get("plan.units", units(null)), PlanSection.UNIT_DUTY);
        section(draft, texts.get("plan.budget"), PlanSection.BUDGET);
        return draft.ended();
    }

    /** Nothing where the plan has no such sentences. */
    private void section(Draft draft, String title, PlanSection... sections) {
        List<String> sentences = Stream.of(sections).flatMap(section -> texts(section).stream()).toList();
        if (!sentences.isEmpty()) {
            draft.arabic(title);
            sentences.forEach(text -> draft.paragraph(sentences.size() == 1 && sections[0] == PlanSection.TIME
                    ? sentence(text)
                    : "- " + sentence(text)));
        }
    }

    private List<String> texts(PlanSection section) {
        return facts.plan().texts(section).stream().map(PlanComposer::renumbered).toList();
    }

    /** Annexes bear Roman numbers by the decree; a sentence that counts them otherwise follows. */
    static String renumbered(String text) {
        var wording = new Wording();
        return Pattern.compile(Texts.beside(PlanComposer.class).get("plan.annex-number")).matcher(text)
                .replaceAll(m -> m.group(1) + " " + wording.roman(Integer.parseInt(m.group(2))));
    }

    /** "xã, thị trấn": what the units of a form are; all units where the form is null. */
    private String units(@Nullable String form) {
        return facts.units().stream().filter(unit -> form == null || unit.formCode().equals(form))
                .map(PlanUnit::unitClass).distinct().sorted()
                .map(name -> texts.getOr("class." + name, texts.get("class.other"))).distinct()
                .collect(Collectors.joining(", "));
    }

    private List<Annex> annexes() {
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

    private Closing closing() {
        List<String> recipients = facts.plan().texts(PlanSection.RECIPIENT);
        var lines = new ArrayList<String>();
        for (int i = 0; i < recipients.size(); i++) {
            lines.add("- " + bare(recipients.get(i)) + (i + 1 < recipients.size() ? ";" : "."));
        }
        return new Closing(List.of(offices.issuerSigner(true)), lines);
    }
}
