package vn.sokiemtra.plan.store;

import static vn.sokiemtra.schema.shared.Tables.CONTENT_TOPIC;
import static vn.sokiemtra.schema.shared.Tables.COVERAGE_RULE;
import static vn.sokiemtra.schema.shared.Tables.DEADLINE_RULE;
import static vn.sokiemtra.schema.shared.Tables.INSPECTION_FORM;
import static vn.sokiemtra.schema.shared.Tables.PARTICIPANT;
import static vn.sokiemtra.schema.shared.Tables.PLAN;
import static vn.sokiemtra.schema.shared.Tables.PLAN_SETTING;
import static vn.sokiemtra.schema.shared.Tables.PLAN_TEXT;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Definitions;
import vn.sokiemtra.checklist.OutlineDefinition;
import vn.sokiemtra.checklist.store.OutlineStore;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Position;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.RegimeProfile;

/** Writes a regime into the tables of a new plan; all ids are natural. */
public final class RegimeStore {

    /** The setting that the plan's own column holds. */
    public static final String COUNTING_CONVENTION = "COUNTING_CONVENTION";

    private RegimeStore() {
    }

    public static void write(Edit edit, UUID plan, UUID owner, RegimeDefinition regime,
            @Nullable OutlineDefinition outline, boolean sample) {
        head(edit, plan, owner, regime, sample);
        texts(edit, regime.texts());
        forms(edit, regime.forms());
        topics(edit, regime.topics());
        deadlines(edit, regime.deadlines());
        coverage(edit, regime.coverage());
        participants(edit, regime.participants());
        settings(edit, regime.settings());
        UnitStore.write(edit, regime.units());
        if (outline != null) {
            OutlineStore.write(edit, outline, regime.plan().year());
        }
    }

    private static void head(Edit edit, UUID id, UUID owner, RegimeDefinition regime, boolean sample) {
        planHead(edit, id, regime.plan());
        edit.set(PLAN.REGIME, id, regime.id());
        edit.set(PLAN.SAMPLE, id, sample);
        edit.set(PLAN.PROFILE, id, new Definitions().write(RegimeProfile.of(regime)));
        edit.set(PLAN.OWNER_REPLICA, id, owner);
    }

    static void planHead(Edit edit, UUID id, RegimeDefinition.PlanHead plan) {
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
            form(edit, form.code(), form);
            place = Position.after(place);
            edit.set(INSPECTION_FORM.POS, edit.naturalRow(INSPECTION_FORM, form.code()), place);
        }
    }

    static void form(Edit edit, String code, RegimeDefinition.FormOfInspection form) {
        UUID id = edit.naturalRow(INSPECTION_FORM, code);
        edit.set(INSPECTION_FORM.CODE, id, code);
        edit.set(INSPECTION_FORM.NAME, id, form.name());
        edit.set(INSPECTION_FORM.KIND, id, form.kind().name());
        edit.set(INSPECTION_FORM.HOST, id, form.host());
        edit.set(INSPECTION_FORM.ANNOUNCED, id, form.announced());
        edit.set(INSPECTION_FORM.WINDOW_FROM, id, form.windowFrom());
        edit.set(INSPECTION_FORM.WINDOW_TO, id, form.windowTo());
        edit.set(INSPECTION_FORM.PLACE, id, form.place());
        edit.set(INSPECTION_FORM.TARGETS, id, form.targets());
        edit.set(INSPECTION_FORM.TOPICS, id, joined(form.topics(), ","));
        edit.set(INSPECTION_FORM.CONTENT, id, form.content());
    }

    private static void topics(Edit edit, List<RegimeDefinition.Topic> topics) {
        String place = null;
        for (RegimeDefinition.Topic topic : topics) {
            topic(edit, topic.code(), topic);
            place = Position.after(place);
            edit.set(CONTENT_TOPIC.POS, edit.naturalRow(CONTENT_TOPIC, topic.code()), place);
        }
    }

    static void topic(Edit edit, String code, RegimeDefinition.Topic topic) {
        UUID id = edit.naturalRow(CONTENT_TOPIC, code);
        edit.set(CONTENT_TOPIC.CODE, id, code);
        edit.set(CONTENT_TOPIC.CONTENT, id, topic.content());
        edit.set(CONTENT_TOPIC.DETAILS, id, joined(topic.details(), "\n"));
    }

    private static void deadlines(Edit edit, List<RegimeDefinition.Deadline> deadlines) {
        String place = null;
        for (RegimeDefinition.Deadline rule : deadlines) {
            deadline(edit, rule.code(), rule);
            place = Position.after(place);
            edit.set(DEADLINE_RULE.POS, edit.naturalRow(DEADLINE_RULE, rule.code()), place);
        }
    }

    static void deadline(Edit edit, String code, RegimeDefinition.Deadline rule) {
        UUID id = edit.naturalRow(DEADLINE_RULE, code);
        edit.set(DEADLINE_RULE.CODE, id, code);
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
    }

    private static void coverage(Edit edit, List<RegimeDefinition.Coverage> coverage) {
        String place = null;
        for (RegimeDefinition.Coverage rule : coverage) {
            coverage(edit, rule.code(), rule);
            place = Position.after(place);
            edit.set(COVERAGE_RULE.POS, edit.naturalRow(COVERAGE_RULE, rule.code()), place);
        }
    }

    static void coverage(Edit edit, String code, RegimeDefinition.Coverage rule) {
        UUID id = edit.naturalRow(COVERAGE_RULE, code);
        edit.set(COVERAGE_RULE.CODE, id, code);
        edit.set(COVERAGE_RULE.UNIT_CLASS, id, joined(rule.unitClasses(), ","));
        edit.set(COVERAGE_RULE.KIND, id, rule.kind());
        edit.set(COVERAGE_RULE.RATIO, id, rule.ratio());
        edit.set(COVERAGE_RULE.AMOUNT, id, rule.amount());
        edit.set(COVERAGE_RULE.CHOOSER, id, rule.chooser());
        edit.set(COVERAGE_RULE.FORM_CODE, id, rule.form());
        edit.set(COVERAGE_RULE.CONTENT, id, rule.content());
    }

    private static void participants(Edit edit, List<RegimeDefinition.Participant> participants) {
        String place = null;
        for (int i = 0; i < participants.size(); i++) {
            UUID id = edit.naturalRow(PARTICIPANT, i + 1);
            place = Position.after(place);
            participant(edit, id, participants.get(i));
            edit.set(PARTICIPANT.POS, id, place);
        }
    }

    static void participant(Edit edit, UUID id, RegimeDefinition.Participant body) {
        edit.set(PARTICIPANT.AGENCY, id, body.agency());
        edit.set(PARTICIPANT.ROLE, id, body.role().name());
        edit.set(PARTICIPANT.DUTY, id, body.duty());
        edit.set(PARTICIPANT.FORM_CODE, id, body.form());
    }

    private static void settings(Edit edit, List<RegimeDefinition.Setting> settings) {
        for (RegimeDefinition.Setting setting : settings) {
            if (!setting.code().equals(COUNTING_CONVENTION)) {
                setting(edit, setting.code(), setting.value());
            }
        }
    }

    /** Chooses; the counting convention stands in the plan's head. */
    public static void choose(Edit edit, UUID plan, String code, String value) {
        if (code.equals(COUNTING_CONVENTION)) {
            edit.set(PLAN.COUNTING_CONVENTION, plan, value);
        } else {
            setting(edit, code, value);
        }
    }

    /** How the plan reads what is open. */
    private static void setting(Edit edit, String code, String value) {
        UUID id = edit.naturalRow(PLAN_SETTING, code);
        edit.set(PLAN_SETTING.CODE, id, code);
        edit.set(PLAN_SETTING.VALUE, id, value);
    }

    private static @Nullable String joined(List<String> parts, String by) {
        return parts.isEmpty() ? null : String.join(by, parts);
    }
}
