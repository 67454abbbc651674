package vn.sokiemtra.search.store;

import static vn.sokiemtra.schema.shared.Tables.ANSWER;
import static vn.sokiemtra.schema.shared.Tables.ANSWER_PART;
import static vn.sokiemtra.schema.shared.Tables.ATTENDEE;
import static vn.sokiemtra.schema.shared.Tables.CASE_SAMPLE;
import static vn.sokiemtra.schema.shared.Tables.CONTRADICTION_REASON;
import static vn.sokiemtra.schema.shared.Tables.DISPUTE;
import static vn.sokiemtra.schema.shared.Tables.DISPUTE_FINDING;
import static vn.sokiemtra.schema.shared.Tables.DOCUMENT_ENTRY;
import static vn.sokiemtra.schema.shared.Tables.DOCUMENT_SECTION;
import static vn.sokiemtra.schema.shared.Tables.EVIDENCE;
import static vn.sokiemtra.schema.shared.Tables.FINDING;
import static vn.sokiemtra.schema.shared.Tables.FORM_CELL;
import static vn.sokiemtra.schema.shared.Tables.GATE_WAIVER;
import static vn.sokiemtra.schema.shared.Tables.HEADCOUNT;
import static vn.sokiemtra.schema.shared.Tables.INSPECTION;
import static vn.sokiemtra.schema.shared.Tables.ISSUED_DOCUMENT;
import static vn.sokiemtra.schema.shared.Tables.MINUTES;
import static vn.sokiemtra.schema.shared.Tables.OUTLINE_ITEM;
import static vn.sokiemtra.schema.shared.Tables.PERSON;
import static vn.sokiemtra.schema.shared.Tables.PLAN_TEXT;
import static vn.sokiemtra.schema.shared.Tables.PRIOR_ANSWER;
import static vn.sokiemtra.schema.shared.Tables.PRIOR_MATTER;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_EXTENSION;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_REPORT;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_RESULT;
import static vn.sokiemtra.schema.shared.Tables.REMEDIATION_WAIVER;
import static vn.sokiemtra.schema.shared.Tables.TEAM;
import static vn.sokiemtra.schema.shared.Tables.TEAM_MEMBER;
import static vn.sokiemtra.schema.shared.Tables.UNIT;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.search.SearchKind;

/**
 * A shared table with texts that people look for.
 *
 * @param inspection null where its rows belong to none; a column of units stands for the inspection of the unit
 * @param item null where they stand at no item
 */
record TextSource(SearchKind kind, Table<?> table, @Nullable Field<UUID> inspection, @Nullable Field<UUID> item,
        List<Field<String>> texts) {

    static final List<TextSource> ALL = List.of(
            new TextSource(SearchKind.UNIT, UNIT, null, null, List.of(UNIT.NAME, UNIT.AGENCY_NAME)),
            new TextSource(SearchKind.ITEM, OUTLINE_ITEM, null, OUTLINE_ITEM.ID, List.of(OUTLINE_ITEM.SHORT_TITLE,
                    OUTLINE_ITEM.CONTENT, OUTLINE_ITEM.GUIDE)),
            new TextSource(SearchKind.ANSWER, ANSWER, ANSWER.INSPECTION_ID, ANSWER.ITEM_ID, List.of(ANSWER.REMARK)),
            new TextSource(SearchKind.ANSWER, ANSWER_PART, ANSWER_PART.INSPECTION_ID, ANSWER_PART.ITEM_ID, List.of(
                    ANSWER_PART.VERIFIED, ANSWER_PART.REPORTED)),
            new TextSource(SearchKind.ANSWER, FORM_CELL, FORM_CELL.INSPECTION_ID, null, List.of(FORM_CELL.VERIFIED,
                    FORM_CELL.REPORTED)),
            new TextSource(SearchKind.FINDING, FINDING, FINDING.INSPECTION_ID, FINDING.ITEM_ID, List.of(FINDING.CONTENT,
                    FINDING.RECOMMENDATION, FINDING.CAUSE, FINDING.RESPONSIBLE)),
            new TextSource(SearchKind.ANSWER, CONTRADICTION_REASON, CONTRADICTION_REASON.INSPECTION_ID, null, List.of(
                    CONTRADICTION_REASON.REASON)),
            new TextSource(SearchKind.ANSWER, CASE_SAMPLE, CASE_SAMPLE.INSPECTION_ID, CASE_SAMPLE.ITEM_ID, List.of(
                    CASE_SAMPLE.TITLE)),
            new TextSource(SearchKind.ANSWER, HEADCOUNT, HEADCOUNT.INSPECTION_ID, null, List.of(HEADCOUNT.PLACE,
                    HEADCOUNT.NOTE)),
            new TextSource(SearchKind.FINDING, PRIOR_MATTER, PRIOR_MATTER.UNIT_ID, null, List.of(PRIOR_MATTER.CONTENT,
                    PRIOR_MATTER.RECOMMENDATION, PRIOR_MATTER.SOURCE)),
            new TextSource(SearchKind.FINDING, PRIOR_ANSWER, PRIOR_ANSWER.INSPECTION_ID, null, List.of(
                    PRIOR_ANSWER.REMARK)),
            new TextSource(SearchKind.FINDING, REMEDIATION_EXTENSION, REMEDIATION_EXTENSION.INSPECTION_ID, null, List
                    .of(REMEDIATION_EXTENSION.REASON)),
            new TextSource(SearchKind.FINDING, REMEDIATION_RESULT, REMEDIATION_RESULT.INSPECTION_ID, null, List.of(
                    REMEDIATION_RESULT.CONTENT, REMEDIATION_RESULT.REASON)),
            new TextSource(SearchKind.FINDING, REMEDIATION_WAIVER, REMEDIATION_WAIVER.INSPECTION_ID, null, List.of(
                    REMEDIATION_WAIVER.REASON)),
            new TextSource(SearchKind.FINDING, DISPUTE, DISPUTE.INSPECTION_ID, null, List.of(DISPUTE.REASONS,
                    DISPUTE.DIRECTION, DISPUTE.DIRECTED_BY, number(DISPUTE.NUMBER, DISPUTE.NOTATION), number(
                            DISPUTE.DIRECTION_NUMBER, DISPUTE.DIRECTION_NOTATION))),
            new TextSource(SearchKind.FINDING, DISPUTE_FINDING, DISPUTE_FINDING.INSPECTION_ID, null, List.of(
                    DISPUTE_FINDING.REASON)),
            new TextSource(SearchKind.EVIDENCE, EVIDENCE, EVIDENCE.INSPECTION_ID, EVIDENCE.ITEM_ID, List.of(
                    EVIDENCE.NAME, EVIDENCE.NOTE)),
            new TextSource(SearchKind.DOCUMENT, DOCUMENT_ENTRY, DOCUMENT_ENTRY.INSPECTION_ID, DOCUMENT_ENTRY.ITEM_ID,
                    List.of(number(DOCUMENT_ENTRY.NUMBER, DOCUMENT_ENTRY.NOTATION), DOCUMENT_ENTRY.SUBJECT)),
            new TextSource(SearchKind.DOCUMENT, DOCUMENT_SECTION, DOCUMENT_SECTION.INSPECTION_ID, null, List.of(
                    DOCUMENT_SECTION.CONTENT)),
            new TextSource(SearchKind.DOCUMENT, ISSUED_DOCUMENT, ISSUED_DOCUMENT.INSPECTION_ID, null, List.of(number(
                    ISSUED_DOCUMENT.NUMBER, ISSUED_DOCUMENT.NOTATION))),
            new TextSource(SearchKind.DOCUMENT, INSPECTION, INSPECTION.ID, null, List.of(number(
                    INSPECTION.REPORT_NUMBER, INSPECTION.REPORT_NOTATION))),
            new TextSource(SearchKind.DOCUMENT, REMEDIATION_REPORT, REMEDIATION_REPORT.INSPECTION_ID, null, List.of(
                    number(REMEDIATION_REPORT.NUMBER, REMEDIATION_REPORT.NOTATION), REMEDIATION_REPORT.NOTE)),
            new TextSource(SearchKind.DOCUMENT, MINUTES, MINUTES.INSPECTION_ID, null, List.of(MINUTES.UNIT_OPINION,
                    MINUTES.RESERVATION, MINUTES.STRENGTHS, MINUTES.PLACE, MINUTES.REFUSAL, MINUTES.WITNESSES)),
            new TextSource(SearchKind.DOCUMENT, GATE_WAIVER, GATE_WAIVER.INSPECTION_ID, null, List.of(
                    GATE_WAIVER.REASON)),
            new TextSource(SearchKind.DOCUMENT, PLAN_TEXT, null, null, List.of(PLAN_TEXT.CONTENT)),
            new TextSource(SearchKind.PERSON, TEAM, null, null, List.of(TEAM.NAME)),
            new TextSource(SearchKind.PERSON, TEAM_MEMBER, null, null, List.of(TEAM_MEMBER.NAME, TEAM_MEMBER.POSITION,
                    TEAM_MEMBER.AGENCY)),
            new TextSource(SearchKind.PERSON, ATTENDEE, ATTENDEE.INSPECTION_ID, null, List.of(ATTENDEE.NAME,
                    ATTENDEE.POSITION)),
            new TextSource(SearchKind.PERSON, PERSON, null, null, List.of(PERSON.NAME, PERSON.POSITION,
                    PERSON.AGENCY)));

    /** {@code 50/KH-UBND}; null without a number. */
    private static Field<String> number(Field<String> number, Field<String> notation) {
        return DSL.when(number.isNotNull(), number.concat(DSL.when(notation.isNull(), "").otherwise(DSL.concat(DSL.val(
                "/"), notation))));
    }

    String name() {
        return table.getName();
    }

    Field<UUID> id() {
        return Objects.requireNonNull(table.field("id", UUID.class));
    }

    Field<Long> no() {
        return Objects.requireNonNull(table.field("no", Long.class));
    }

    Field<Boolean> deleted() {
        return Objects.requireNonNull(table.field("deleted", Boolean.class));
    }
}
