package vn.sokiemtra.plan.store;

import static vn.sokiemtra.plan.store.PlanStore.codes;
import static vn.sokiemtra.plan.store.PlanStore.constant;
import static vn.sokiemtra.plan.store.PlanStore.text;
import static vn.sokiemtra.schema.shared.Tables.COVERAGE_RULE;
import static vn.sokiemtra.schema.shared.Tables.INSPECTION;
import static vn.sokiemtra.schema.shared.Tables.INSPECTION_FORM;
import static vn.sokiemtra.schema.shared.Tables.PARTICIPANT;
import static vn.sokiemtra.schema.shared.Tables.PLAN;
import static vn.sokiemtra.schema.shared.Tables.PLAN_SETTING;
import static vn.sokiemtra.schema.shared.Tables.UNIT;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.DeadlineRule;
import vn.sokiemtra.plan.InspectionPlan;
import vn.sokiemtra.plan.ParticipantRole;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.RegimeProfile;
import vn.sokiemtra.schema.shared.tables.records.UnitRecord;

/** Reads a plan's tables back as a regime. */
public final class RegimeReader {

    private static final int LONGEST_CODE = 60;

    private final Ledger ledger;

    public RegimeReader(Ledger ledger) {
        this.ledger = ledger;
    }

    public RegimeDefinition read(InspectionPlan plan) {
        return read(plan, RegimeReader::units);
    }

    public RegimeDefinition withoutUnits(InspectionPlan plan) {
        return read(plan, sql -> List.of());
    }

    private RegimeDefinition read(InspectionPlan plan, Function<DSLContext, List<RegimeDefinition.UnitEntry>> units) {
        PlanHeader head = plan.header();
        return ledger.read(sql -> {
            RegimeProfile profile = profile(sql, head);
            return new RegimeDefinition(head.regime(), profile.name(), profile.level(), profile.legalShape(),
                    profile.outline(), planHead(head, profile),
                    plan.texts().stream().map(text -> new RegimeDefinition.PlanSentence(text.section(), text
                            .content())).toList(),
                    plan.forms().stream().map(form -> new RegimeDefinition.FormOfInspection(form.code(), form.name(),
                            form.kind(), form.host(), form.announced(), form.windowFrom(), form.windowTo(), form
                                    .place(),
                            form.targets(), form.topics(), form.content())).toList(),
                    plan.topics().stream().map(topic -> new RegimeDefinition.Topic(topic.code(), topic.content(), topic
                            .details())).toList(),
                    plan.deadlines().stream().map(RegimeReader::deadline).toList(), coverage(sql), units.apply(sql),
                    profile
                            .documents(),
                    profile.teams(), participants(sql), profile.dispute(), profile.reinspection(), profile.archive(),
                    profile.budget(), profile.resultUses(), settings(sql, profile, head), profile.warnings(),
                    profile.layout());
        });
    }

    public List<RegimeDefinition.Coverage> coverage() {
        return ledger.read(RegimeReader::coverage);
    }

    public List<RegimeDefinition.Participant> participants() {
        return ledger.read(RegimeReader::participants);
    }

    public RegimeProfile profile(PlanHeader head) {
        return ledger.read(sql -> profile(sql, head));
    }

    private RegimeProfile profile(DSLContext sql, PlanHeader head) {
        return RegimeProfile.parse(sql.select(PLAN.PROFILE).from(PLAN).where(PLAN.ID.eq(ledger.plan())).fetchOne(
                PLAN.PROFILE), head.title());
    }

    private static RegimeDefinition.PlanHead planHead(PlanHeader head, RegimeProfile profile) {
        String auditTo = head.auditTo() == null
                ? head.auditFrom() == null ? null : PlanStore.VISIT_DATE
                : head.auditTo().toString();
        return new RegimeDefinition.PlanHead(head.title(), head.number(), head.notation(), head.issuedOn(), head
                .year(), head.issuer(), head.parentBody(), head.standingAgency(),
                head.place().isEmpty()
                        ? null
                        : head
                                .place(),
                head.auditFrom(), auditTo, head.countingConvention().name(), profile.signer());
    }

    private static RegimeDefinition.Deadline deadline(DeadlineRule rule) {
        return new RegimeDefinition.Deadline(rule.code(), rule.formCode(), rule.obligor(), rule.recipient(), rule
                .via(), rule.amount(), rule.dayKind(), rule.anchor(), rule.before() ? "BEFORE" : "AFTER",
                rule
                        .strictness(),
                rule.fixedOn(), rule.content());
    }

    private static List<RegimeDefinition.Coverage> coverage(DSLContext sql) {
        return sql.selectFrom(COVERAGE_RULE).where(COVERAGE_RULE.DELETED.isDistinctFrom(true)).orderBy(
                COVERAGE_RULE.POS, COVERAGE_RULE.ID).fetch().stream().filter(
                        row -> !codes(row.getUnitClass())
                                .isEmpty())
                .map(row -> new RegimeDefinition.Coverage(text(row.getCode()), codes(row.getUnitClass()), text(row
                        .getKind()), plain(row.getRatio()), row.getAmount(), row.getChooser(), row.getFormCode(), text(
                                row.getContent())))
                .toList();
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal ratio) {
        return ratio == null ? null : ratio.stripTrailingZeros();
    }

    static List<RegimeDefinition.Participant> participants(DSLContext sql) {
        return sql.selectFrom(PARTICIPANT).where(PARTICIPANT.DELETED.isDistinctFrom(true)).orderBy(PARTICIPANT.POS,
                PARTICIPANT.ID).fetch().stream().filter(row -> !text(row.getAgency()).isBlank()).map(
                        row -> new RegimeDefinition.Participant(row.getAgency(), constant(ParticipantRole.values(), row
                                .getRole(), ParticipantRole.MEMBER), row.getDuty(), row.getFormCode()))
                .toList();
    }

    private static List<RegimeDefinition.Setting> settings(DSLContext sql, RegimeProfile profile, PlanHeader head) {
        Map<String, String> chosen = new HashMap<>();
        sql.selectFrom(PLAN_SETTING).where(PLAN_SETTING.DELETED.isDistinctFrom(true)).forEach(row -> chosen.put(row
                .getCode(), row.getValue()));
        chosen.put(RegimeStore.COUNTING_CONVENTION, head.countingConvention().name());
        return profile.settings().stream().map(setting -> {
            String value = chosen.get(setting.code());
            boolean known = setting.options().stream().anyMatch(option -> option.code().equals(value));
            return value != null && known ? setting.with(value) : setting;
        }).toList();
    }

    private static List<RegimeDefinition.UnitEntry> units(DSLContext sql) {
        Map<UUID, String> forms = new HashMap<>();
        // A surprise is named by no plan, nor is an inspection that goes back to another.
        sql.selectFrom(INSPECTION).where(INSPECTION.DELETED.isDistinctFrom(true)).and(INSPECTION.PARENT_ID.isNull())
                .and(INSPECTION.FORM_CODE.notIn(DSL.select(INSPECTION_FORM.CODE).from(INSPECTION_FORM).where(
                        INSPECTION_FORM.ANNOUNCED.eq(false)).and(INSPECTION_FORM.CODE.isNotNull())))
                .orderBy(INSPECTION.POS.desc())
                .forEach(
                        row -> forms.put(row.getUnitId(), row.getFormCode()));
        List<UnitRecord> rows = sql.selectFrom(UNIT).where(UNIT.DELETED.isDistinctFrom(true)).orderBy(UNIT.POS,
                UNIT.ID).fetch();
        Map<UUID, String> codes = new HashMap<>();
        Set<String> taken = new HashSet<>();
        rows.forEach(row -> codes.put(row.getId(), code(text(row.getName()), taken)));
        List<RegimeDefinition.UnitEntry> units = new ArrayList<>();
        for (UnitRecord row : rows) {
            units.add(new RegimeDefinition.UnitEntry(codes.getOrDefault(row.getId(), ""), text(row.getName()), text(row
                    .getUnitClass()), text(row.getAgencyName()), row.getPlace(), forms.get(row.getId()),
                    row.getParentId() == null ? null : codes.get(row.getParentId())));
        }
        return units;
    }

    /** {@code xa-thach-cam}, with a number where two units fold alike. */
    static String code(String name, Set<String> taken) {
        String folded = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = folded.isEmpty() ? "u" : folded.substring(0, Math.min(LONGEST_CODE, folded.length()));
        String code = base;
        for (int i = 2; !taken.add(code); i++) {
            code = base + "-" + i;
        }
        return code;
    }
}
