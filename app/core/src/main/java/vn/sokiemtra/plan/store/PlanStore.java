package vn.sokiemtra.plan.store;

import static vn.sokiemtra.schema.shared.Tables.CONTENT_TOPIC;
import static vn.sokiemtra.schema.shared.Tables.COVERAGE_RULE;
import static vn.sokiemtra.schema.shared.Tables.DEADLINE_RULE;
import static vn.sokiemtra.schema.shared.Tables.INSPECTION_FORM;
import static vn.sokiemtra.schema.shared.Tables.PLAN;
import static vn.sokiemtra.schema.shared.Tables.PLAN_TEXT;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.OutlineDefinition;
import vn.sokiemtra.checklist.store.OutlineStore;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Position;
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
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.schema.shared.tables.records.PlanRecord;

/** The tables of the plan itself. */
public final class PlanStore {

    /** {@code audit_to} of a plan whose audit period ends with each visit. */
    private static final String VISIT_DATE = "VISIT_DATE";

    private final Ledger ledger;

    public PlanStore(Ledger ledger) {
        this.ledger = ledger;
    }

    public static void write(Edit edit, UUID plan, UUID owner, RegimeDefinition regime,
            @Nullable OutlineDefinition outline, boolean sample) {
        head(edit, plan, owner, regime, sample);
        texts(edit, regime.texts());
        forms(edit, regime.forms());
        topics(edit, regime.topics());
        deadlines(edit, regime.deadlines());
        coverage(edit, regime.coverage());
        UnitStore.write(edit, regime.units());
        if (outline != null) {
            OutlineStore.write(edit, outline, regime.plan().year());
        }
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

    private static void head(Edit edit, UUID id, UUID owner, RegimeDefinition regime, boolean sample) {
        RegimeDefinition.PlanHead plan = regime.plan();
        edit.set(PLAN.REGIME, id, regime.id());
        edit.set(PLAN.TITLE, id, plan.title());
        edit.set(PLAN.NUMBER, id, plan.number());
        edit.set(PLAN.NOTATION, id, plan.notation());
        edit.set(PLAN.ISSUED_ON, id, plan.issuedOn());
        edit.set(PLAN.YEAR, id, plan.year());
        edit.set(PLAN.ISSUER, id, plan.issuer());
        edit.set(PLAN.PARENT_BODY, id, plan.parentBody());
        edit.set(PLAN.STANDING_AGENCY, id, plan.standingAgency());
        edit.set(PLAN.PLACE, id, plan.place());
        edit.set(PLAN.AUDIT_FROM, id, plan.auditFrom());
        edit.set(PLAN.AUDIT_TO, id, plan.auditTo());
        edit.set(PLAN.COUNTING_CONVENTION, id, plan.countingConvention());
        edit.set(PLAN.SAMPLE, id, sample);
        edit.set(PLAN.OWNER_REPLICA, id, owner);
    }

    private static void texts(Edit edit, List<RegimeDefinition.PlanSentence> texts) {
        String place = null;
        for (int i = 0; i < texts.size(); i++) {
            UUID id = edit.naturalRow(PLAN_TEXT, i + 1);
            edit.set(PLAN_TEXT.SECTION, id, texts.get(i).section().name());
            edit.set(PLAN_TEXT.CONTENT, id, texts.get(i).content());
            place = Position.after(place);
            edit.set(PLAN_TEXT.POS, id, place);
        }
    }

    private static void forms(Edit edit, List<RegimeDefinition.FormOfInspection> forms) {
        String place = null;
        for (RegimeDefinition.FormOfInspection form : forms) {
            UUID id = edit.naturalRow(INSPECTION_FORM, form.code());
            edit.set(INSPECTION_FORM.CODE, id, form.code());
            edit.set(INSPECTION_FORM.NAME, id, form.name());
            edit.set(INSPECTION_FORM.KIND, id, form.kind().name());
            edit.set(INSPECTION_FORM.HOST, id, form.host());
            edit.set(INSPECTION_FORM.ANNOUNCED, id, form.announced());
            edit.set(INSPECTION_FORM.WINDOW_FROM, id, form.windowFrom());
            edit.set(INSPECTION_FORM.WINDOW_TO, id, form.windowTo());
            place = Position.after(place);
            edit.set(INSPECTION_FORM.POS, id, place);
        }
    }

    private static void topics(Edit edit, List<RegimeDefinition.Topic> topics) {
        String place = null;
        for (RegimeDefinition.Topic topic : topics) {
            UUID id = edit.naturalRow(CONTENT_TOPIC, topic.code());
            edit.set(CONTENT_TOPIC.CODE, id, topic.code());
            edit.set(CONTENT_TOPIC.CONTENT, id, topic.content());
            place = Position.after(place);
            edit.set(CONTENT_TOPIC.POS, id, place);
        }
    }

    private static void deadlines(Edit edit, List<RegimeDefinition.Deadline> deadlines) {
        String place = null;
        for (RegimeDefinition.Deadline rule : deadlines) {
            UUID id = edit.naturalRow(DEADLINE_RULE, rule.code());
            edit.set(DEADLINE_RULE.CODE, id, rule.code());
            edit.set(DEADLINE_RULE.FORM_CODE, id, rule.form());
            edit.set(DEADLINE_RULE.OBLIGOR, id, rule.obligor());
            edit.set(DEADLINE_RULE.RECIPIENT, id, rule.recipient());
            edit.set(DEADLINE_RULE.VIA, id, rule.via());
            edit.set(DEADLINE_RULE.AMOUNT, id, rule.amount());
            edit.set(DEADLINE_RULE.DAY_KIND, id, rule.dayKind().name());
            edit.set(DEADLINE_RULE.ANCHOR, id, rule.anchor());
            edit.set(DEADLINE_RULE.DIRECTION, id, rule.direction());
            edit.set(DEADLINE_RULE.STRICTNESS, id, rule.strictness());
            edit.set(DEADLINE_RULE.FIXED_ON, id, rule.fixedOn());
            edit.set(DEADLINE_RULE.CONTENT, id, rule.content());
            place = Position.after(place);
            edit.set(DEADLINE_RULE.POS, id, place);
        }
    }

    private static void coverage(Edit edit, List<RegimeDefinition.Coverage> coverage) {
        String place = null;
        for (RegimeDefinition.Coverage rule : coverage) {
            UUID id = edit.naturalRow(COVERAGE_RULE, rule.code());
            edit.set(COVERAGE_RULE.CODE, id, rule.code());
            edit.set(COVERAGE_RULE.UNIT_CLASS, id, rule.unitClass());
            edit.set(COVERAGE_RULE.KIND, id, rule.kind());
            edit.set(COVERAGE_RULE.RATIO, id, rule.ratio());
            edit.set(COVERAGE_RULE.AMOUNT, id, rule.amount());
            edit.set(COVERAGE_RULE.CHOOSER, id, rule.chooser());
            edit.set(COVERAGE_RULE.FORM_CODE, id, rule.form());
            edit.set(COVERAGE_RULE.CONTENT, id, rule.content());
            place = Position.after(place);
            edit.set(COVERAGE_RULE.POS, id, place);
        }
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
                                        .getWindowTo()));
    }

    private static List<PlanTopic> topics(DSLContext sql) {
        return sql.selectFrom(CONTENT_TOPIC).where(CONTENT_TOPIC.DELETED.isDistinctFrom(true)).orderBy(
                CONTENT_TOPIC.POS, CONTENT_TOPIC.ID).fetch(
                        row -> new PlanTopic(row.getId(), text(row.getCode()), text(
                                row.getContent())));
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

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
