package vn.sokiemtra.plan.store;

import static vn.sokiemtra.plan.store.PlanStore.text;
import static vn.sokiemtra.schema.shared.Tables.CONTENT_TOPIC;
import static vn.sokiemtra.schema.shared.Tables.COVERAGE_RULE;
import static vn.sokiemtra.schema.shared.Tables.DEADLINE_RULE;
import static vn.sokiemtra.schema.shared.Tables.INSPECTION_FORM;
import static vn.sokiemtra.schema.shared.Tables.PARTICIPANT;
import static vn.sokiemtra.schema.shared.Tables.PLAN;
import static vn.sokiemtra.schema.shared.Tables.PLAN_TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Definitions;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Position;
import vn.sokiemtra.plan.ChangePlan;
import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.RegimeProfile;

/** Writes changed parameters of a plan that is there already. */
public final class PlanEditStore {

    private PlanEditStore() {
    }

    public static void changeHead(Edit edit, UUID plan, RegimeDefinition.PlanHead head) {
        RegimeStore.planHead(edit, plan, head);
        String profile = edit.sql().select(PLAN.PROFILE).from(PLAN).where(PLAN.ID.eq(plan)).fetchOne(PLAN.PROFILE);
        profile(edit, plan, RegimeProfile.parse(profile, head.title()).signedBy(head.signer()));
    }

    public static void profile(Edit edit, UUID plan, RegimeProfile profile) {
        edit.set(PLAN.PROFILE, plan, new Definitions().write(profile));
    }

    /** Sentences that stay keep their rows, so that two people who change different ones do not meet. */
    public static void replaceTexts(Edit edit, PlanSection section, List<String> sentences) {
        List<UUID> rows = new ArrayList<>();
        List<String> before = new ArrayList<>();
        edit.sql().selectFrom(PLAN_TEXT).where(PLAN_TEXT.SECTION.eq(section.name()), PLAN_TEXT.DELETED.isDistinctFrom(
                true)).orderBy(PLAN_TEXT.POS, PLAN_TEXT.ID).forEach(row -> {
                    rows.add(row.getId());
                    before.add(text(row.getContent()));
                });
        new Lines<String>(edit, PLAN_TEXT, PLAN_TEXT.POS, rows, before).become(sentences, (id, sentence) -> {
            edit.set(PLAN_TEXT.SECTION, id, section.name());
            edit.set(PLAN_TEXT.CONTENT, id, sentence);
        });
    }

    public static void replaceParticipants(Edit edit, List<RegimeDefinition.Participant> bodies) {
        List<UUID> rows = new ArrayList<>();
        edit.sql().selectFrom(PARTICIPANT).where(PARTICIPANT.DELETED.isDistinctFrom(true)).orderBy(PARTICIPANT.POS,
                PARTICIPANT.ID).forEach(row -> {
                    if (!text(row.getAgency()).isBlank()) {
                        rows.add(row.getId());
                    }
                });
        new Lines<>(edit, PARTICIPANT, PARTICIPANT.POS, rows, RegimeReader.participants(edit.sql())).become(bodies,
                (id, body) -> RegimeStore.participant(edit, id, body));
    }

    public static void form(Edit edit, RegimeDefinition.FormOfInspection form) {
        String code = code(edit, INSPECTION_FORM, INSPECTION_FORM.CODE, form.code(), "HT");
        RegimeStore.form(edit, code, form);
        place(edit, INSPECTION_FORM, INSPECTION_FORM.POS, edit.naturalRow(INSPECTION_FORM, code));
    }

    public static void removeForm(Edit edit, String code) {
        edit.delete(INSPECTION_FORM, edit.naturalRow(INSPECTION_FORM, code));
    }

    public static void topic(Edit edit, RegimeDefinition.Topic topic) {
        String code = code(edit, CONTENT_TOPIC, CONTENT_TOPIC.CODE, topic.code(), "");
        RegimeStore.topic(edit, code, topic);
        place(edit, CONTENT_TOPIC, CONTENT_TOPIC.POS, edit.naturalRow(CONTENT_TOPIC, code));
    }

    public static void removeTopic(Edit edit, String code) {
        edit.delete(CONTENT_TOPIC, edit.naturalRow(CONTENT_TOPIC, code));
    }

    public static void deadline(Edit edit, RegimeDefinition.Deadline rule) {
        String code = code(edit, DEADLINE_RULE, DEADLINE_RULE.CODE, rule.code(), "D");
        RegimeStore.deadline(edit, code, rule);
        place(edit, DEADLINE_RULE, DEADLINE_RULE.POS, edit.naturalRow(DEADLINE_RULE, code));
    }

    public static void removeDeadline(Edit edit, String code) {
        edit.delete(DEADLINE_RULE, edit.naturalRow(DEADLINE_RULE, code));
    }

    public static void coverage(Edit edit, RegimeDefinition.Coverage rule) {
        String code = code(edit, COVERAGE_RULE, COVERAGE_RULE.CODE, rule.code(), "C");
        RegimeStore.coverage(edit, code, rule);
        place(edit, COVERAGE_RULE, COVERAGE_RULE.POS, edit.naturalRow(COVERAGE_RULE, code));
    }

    public static void removeCoverage(Edit edit, String code) {
        edit.delete(COVERAGE_RULE, edit.naturalRow(COVERAGE_RULE, code));
    }

    /** A code that no row has, deleted ones neither: their rows would come back with it. */
    private static <R extends Record> String code(Edit edit, Table<R> table, TableField<R, String> field,
            String code, String prefix) {
        if (!code.equals(ChangePlan.NEW)) {
            return code;
        }
        Set<String> taken = edit.sql().select(field).from(table).fetchSet(field);
        int number = 1;
        while (taken.contains(prefix + number)) {
            number++;
        }
        return prefix + number;
    }

    private static <R extends Record> void place(Edit edit, Table<R> table, TableField<R, String> pos, UUID id) {
        Field<UUID> ids = DSL.field(DSL.name("id"), UUID.class);
        String now = edit.sql().select(pos).from(table).where(ids.eq(id)).fetchOne(pos);
        if (now == null) {
            edit.set(pos, id, Position.after(edit.sql().select(DSL.max(pos)).from(table).fetchOne(0, String.class)));
        }
    }

    /** The rows of a list that is written anew: what is the same at both ends stays as it is. */
    private record Lines<T>(Edit edit, Table<?> table, TableField<?, String> pos, List<UUID> rows, List<T> before) {

        void become(List<T> now, BiConsumer<UUID, T> write) {
            int head = 0;
            while (head < Math.min(before.size(), now.size()) && before.get(head).equals(now.get(head))) {
                head++;
            }
            int tail = 0;
            while (tail < Math.min(before.size(), now.size()) - head && before.get(before.size() - 1 - tail).equals(now
                    .get(now.size() - 1 - tail))) {
                tail++;
            }
            int changed = Math.min(before.size(), now.size()) - head - tail;
            for (int i = head; i < head + changed; i++) {
                write.accept(rows.get(i), now.get(i));
            }
            for (int i = head + changed; i < before.size() - tail; i++) {
                edit.delete(table, rows.get(i));
            }
            String place = head + changed == 0 ? null : position(rows.get(head + changed - 1));
            String end = tail == 0 ? null : position(rows.get(before.size() - tail));
            for (int i = head + changed; i < now.size() - tail; i++) {
                UUID id = edit.newRow();
                write.accept(id, now.get(i));
                place = end == null ? Position.after(place) : Position.between(place, end);
                edit.set(pos, id, place);
            }
        }

        private @Nullable String position(UUID row) {
            Field<UUID> ids = DSL.field(DSL.name("id"), UUID.class);
            return edit.sql().select(pos).from(table).where(ids.eq(row)).fetchOne(pos);
        }
    }
}
