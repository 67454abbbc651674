package vn.sokiemtra.document.kind;

import static vn.sokiemtra.document.Phrases.bare;
import static vn.sokiemtra.document.Phrases.orElse;
import static vn.sokiemtra.document.Phrases.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.TableContent;
import vn.sokiemtra.document.TableContent.Align;
import vn.sokiemtra.document.TableContent.Cell;
import vn.sokiemtra.document.TableContent.Column;
import vn.sokiemtra.document.TableContent.Row;
import vn.sokiemtra.document.section.Quoting;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.remediation.RemediationRule;
import vn.sokiemtra.plan.DayKind;
import vn.sokiemtra.plan.DeadlineRule;
import vn.sokiemtra.plan.RegimePapers;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** What is asked for after a finding, in sentences and in a table: the same in every document that quotes it. */
final class Remedies {

    private final Texts texts = Texts.beside(Remedies.class);
    private final Offices offices;
    private final KindFacts facts;
    private final String received;

    Remedies(KindFacts facts) {
        this(facts, RegimePapers.name(facts.regime().papers().telling()));
    }

    /** @param received what a unit's terms count from the receipt of, as the document calls it */
    Remedies(KindFacts facts, String received) {
        this.facts = facts;
        this.received = received;
        this.offices = new Offices(facts);
    }

    /** "(1) …". */
    String finding(Finding finding) {
        return texts.get("finding", String.valueOf(finding.number()),
                sentence(orElse(finding.content(), texts.get("blank"))));
    }

    String cause(Finding finding) {
        return texts.get("cause", String.valueOf(finding.number()),
                bare(orElse(finding.cause(), texts.get("blank"))));
    }

    /** What to do, about which finding, who, until when. */
    String recommendation(Finding finding) {
        return texts.get("recommendation", bare(orElse(finding.recommendation(), texts.get("blank"))),
                String.valueOf(finding.number()), bare(orElse(finding.responsible(), texts.get("blank"))),
                until(finding));
    }

    /** Its own date, else the term that the plan counts from receipt. */
    private String until(Finding finding) {
        DeadlineRule rule = rule(finding);
        Integer amount = rule == null ? null : rule.amount();
        return rule == null || amount == null
                ? texts.get("until", offices.date(finding.dueOn()))
                : texts.get(rule.dayKind() == DayKind.WORKING_DAY ? "by.working" : "by.calendar", "%02d".formatted(
                        amount), received);
    }

    /** The term that stands for a date of its own; null where it has one, where words stand for it, or none is counted. */
    private @Nullable DeadlineRule rule(Finding finding) {
        return finding.dueOn() != null || RemediationRule.saysWordsForADate(finding.recommendation())
                ? null
                : facts.plan().forms().stream().map(form -> RemediationRule.of(facts.plan(), form.code()))
                        .filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** The day in a column, or the term in few words. */
    private String day(Finding finding) {
        DeadlineRule rule = rule(finding);
        Integer amount = rule == null ? null : rule.amount();
        return rule == null || amount == null
                ? VietnameseFormat.date(finding.dueOn())
                : texts.get(rule.dayKind() == DayKind.WORKING_DAY ? "by.table.working" : "by.table.calendar", "%02d"
                        .formatted(amount));
    }

    /** By when the unit reports what it mended: by the plan's rule, else until the last date of the findings. */
    String reportBy(UnitFacts unit) {
        for (DeadlineRule rule : unit.facts().plan().deadlinesOf(unit.unit().formCode())) {
            Integer amount = rule.amount();
            if (rule.anchor().equals("CONCLUSION_RECEIVED") && amount != null) {
                return texts.get(rule.dayKind() == DayKind.WORKING_DAY ? "by.working" : "by.calendar",
                        "%02d".formatted(amount), received);
            }
        }
        return texts.get("by.date", offices.date(unit.lastDue().orElse(null)));
    }

    /** Finding, recommendation, responsible, date. */
    TableContent table(List<Finding> findings, Quoting quoting) {
        var rows = new ArrayList<Row>();
        for (Finding f : findings) {
            rows.add(Row.of(String.valueOf(f.number()), shown(quoting, f.content()), shown(quoting, f.cause()),
                    shown(quoting, f.recommendation()), orElse(f.responsible(), ""), day(f)));
        }
        return new TableContent(
                List.of(new Column(1, Align.CENTRE), new Column(7, Align.LEFT), new Column(5, Align.LEFT),
                        new Column(6, Align.LEFT), new Column(4, Align.LEFT), new Column(2.4, Align.CENTRE)),
                List.of(header(texts.get("table.remedies"))), rows);
    }

    static String shown(Quoting quoting, @Nullable String text) {
        return text == null ? "" : bare(quoting.shown(text));
    }

    /** Titles separated by bars, bold. */
    static Row header(String titles) {
        return new Row(List.of(titles.split("\\|")).stream().map(String::strip).map(Cell::of).toList(), true);
    }
}
