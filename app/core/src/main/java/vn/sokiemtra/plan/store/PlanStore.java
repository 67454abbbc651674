package vn.sokiemtra.plan.store;

import static vn.sokiemtra.schema.shared.Tables.CONTENT_TOPIC;
import static vn.sokiemtra.schema.shared.Tables.DEADLINE_RULE;
import static vn.sokiemtra.schema.shared.Tables.INSPECTION_FORM;
import static vn.sokiemtra.schema.shared.Tables.PLAN;
import static vn.sokiemtra.schema.shared.Tables.PLAN_TEXT;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.CountingConvention;
import vn.sokiemtra.plan.DayKind;
import vn.sokiemtra.plan.DeadlineRule;
import vn.sokiemtra.plan.InspectionKind;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.PlanText;
import vn.sokiemtra.plan.PlanTopic;
import vn.sokiemtra.schema.shared.tables.records.PlanRecord;

/** The tables of the plan itself. */
public final class PlanStore {

    /** {@code audit_to} of a plan whose audit period ends with each visit. */
    static final String VISIT_DATE = "VISIT_DATE";

    private final Ledger ledger;

    public PlanStore(Ledger ledger) {
        this.ledger = ledger;
    }

    public @Nullable PlanHeader header() {
        return ledger.read(sql -> {
            PlanRecord row = sql.selectFrom(PLAN).where(PLAN.ID.eq(ledger.plan())).and(PLAN.DELETED.isDistinctFrom(
                    true)).fetchOne();
            // A file that joins a plan knows of it before its head has arrived.
            return row == null || row.getTitle() == null ? null : header(row);
        });
    }

    public InspectionPlan plan(PlanHeader header) {
        return ledger.read(sql -> new InspectionPlan(header, texts(sql), forms(sql), topics(sql), deadlines(sql)));
    }

    /** The sentences of one part of the plan's text. */
    public List<String> texts(PlanSection section) {
        return ledger.read(sql -> sql.select(PLAN_TEXT.CONTENT).from(PLAN_TEXT).where(PLAN_TEXT.SECTION.eq(section
                .name())).and(PLAN_TEXT.DELETED.isDistinctFrom(true)).orderBy(PLAN_TEXT.POS, PLAN_TEXT.ID).fetch(
                        row -> text(row.value1())));
    }

    private static PlanHeader header(PlanRecord row) {
        return new PlanHeader(row.getId(), text(row.getRegime()), text(row.getTitle()), row.getNumber(), text(row
                .getNotation()), row.getIssuedOn(), Objects.requireNonNullElse(row.getYear(), 0), text(
                        row
                                .getIssuer()),
                row.getParentBody(), text(row.getStandingAgency()), text(row.getPlace()), row
                        .getAuditFrom(),
                auditTo(row.getAuditTo()), constant(CountingConvention.values(), row
                        .getCountingConvention(), CountingConvention.A),
                Boolean.TRUE.equals(row
                        .getSample()));
    }

    private static @Nullable LocalDate auditTo(@Nullable String text) {
        try {
            return text == null || text.equals(VISIT_DATE) ? null : LocalDate.parse(text);
        } catch (DateTimeParseException writtenByANewerVersion) {
            return null;
        }
    }

    private static List<PlanText> texts(DSLContext sql) {
        return sql.selectFrom(PLAN_TEXT).where(PLAN_TEXT.DELETED.isDistinctFrom(true)).orderBy(PLAN_TEXT.POS,
                PLAN_TEXT.ID).fetch().stream().filter(row -> known(PlanSection.values(), row.getSection())).map(
                        row -> new PlanText(row.getId(), PlanSection.valueOf(row.getSection()), text(row
                                .getContent())))
                .toList();
    }

    private static List<PlanForm> forms(DSLContext sql) {
        return sql.selectFrom(INSPECTION_FORM).where(INSPECTION_FORM.DELETED.isDistinctFrom(true)).orderBy(
                INSPECTION_FORM.POS, INSPECTION_FORM.ID).fetch(
                        row -> new PlanForm(row.getId(), text(row.getCode()),
                                text(row.getName()),
                                constant(InspectionKind.values(), row.getKind(), InspectionKind.ON_SITE),
                                text(row.getHost()), !Boolean.FALSE.equals(row.getAnnounced()), row.getWindowFrom(), row
                                        .getWindowTo(),
                                row.getPlace(), row.getTargets(), codes(row.getTopics()), row.getContent()));
    }

    private static List<PlanTopic> topics(DSLContext sql) {
        return sql.selectFrom(CONTENT_TOPIC).where(CONTENT_TOPIC.DELETED.isDistinctFrom(true)).orderBy(
                CONTENT_TOPIC.POS, CONTENT_TOPIC.ID).fetch(
                        row -> new PlanTopic(row.getId(), text(row.getCode()), text(row.getContent()),
                                row.getDetails() == null ? List.of() : row.getDetails().lines().toList()));
    }

    private static List<DeadlineRule> deadlines(DSLContext sql) {
        return sql.selectFrom(DEADLINE_RULE).where(DEADLINE_RULE.DELETED.isDistinctFrom(true)).orderBy(
                DEADLINE_RULE.POS, DEADLINE_RULE.ID).fetch(
                        row -> new DeadlineRule(row.getId(), text(row.getCode()), row
                                .getFormCode(), text(row.getObligor()), text(row.getRecipient()), row.getVia(),
                                row.getAmount(),
                                constant(DayKind.values(), row.getDayKind(), DayKind.UNSPECIFIED),
                                text(row.getAnchor()),
                                "BEFORE".equals(row.getDirection()), text(row.getStrictness()), row.getFixedOn(),
                                text(row
                                        .getContent())));
    }

    private static <E extends Enum<E>> boolean known(E[] constants, @Nullable String name) {
        return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(name));
    }

    /** What a newer version wrote and this one does not know is read as {@code otherwise}. */
    static <E extends Enum<E>> E constant(E[] constants, @Nullable String name, E otherwise) {
        return Arrays.stream(constants).filter(constant -> constant.name().equals(name)).findFirst().orElse(otherwise);
    }

    static List<String> codes(@Nullable String list) {
        return list == null || list.isBlank() ? List.of() : List.of(list.split(","));
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
