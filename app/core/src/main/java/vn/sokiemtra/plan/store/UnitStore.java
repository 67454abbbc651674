package vn.sokiemtra.plan.store;

import static vn.sokiemtra.plan.store.PlanStore.constant;
import static vn.sokiemtra.plan.store.PlanStore.text;
import static vn.sokiemtra.schema.shared.Tables.INSPECTION;
import static vn.sokiemtra.schema.shared.Tables.RECUSAL;
import static vn.sokiemtra.schema.shared.Tables.TEAM;
import static vn.sokiemtra.schema.shared.Tables.TEAM_MEMBER;
import static vn.sokiemtra.schema.shared.Tables.UNIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.Position;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.AddUnits;
import vn.sokiemtra.plan.ChangeUnit;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RecordUnitReport;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.TeamRole;
import vn.sokiemtra.plan.UnitDraft;

/** The tables of units, teams and inspections. */
public final class UnitStore {

    private final Ledger ledger;

    public UnitStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Writes the units a regime names, and an inspection for each that has a form; ids are natural, by the unit's code. */
    static void write(Edit edit, List<RegimeDefinition.UnitEntry> units) {
        String place = null;
        for (RegimeDefinition.UnitEntry unit : units) {
            place = Position.after(place);
            UUID id = edit.naturalRow(UNIT, unit.code());
            edit.set(UNIT.NAME, id, unit.name());
            edit.set(UNIT.UNIT_CLASS, id, unit.unitClass());
            edit.set(UNIT.AGENCY_NAME, id, unit.agencyName());
            edit.set(UNIT.PLACE, id, unit.place());
            edit.set(UNIT.POS, id, place);
            if (unit.parent() != null) {
                edit.set(UNIT.PARENT_ID, id, edit.naturalRow(UNIT, unit.parent()));
            }
            if (unit.form() == null) {
                continue;
            }
            UUID inspection = edit.naturalRow(INSPECTION, unit.code(), unit.form());
            edit.set(INSPECTION.UNIT_ID, inspection, id);
            edit.set(INSPECTION.FORM_CODE, inspection, unit.form());
            edit.set(INSPECTION.POS, inspection, place);
        }
    }

    /** The row of a unit that a regime names. */
    public static UUID row(Edit edit, String code) {
        return edit.naturalRow(UNIT, code);
    }

    public List<PlanUnit> units() {
        return ledger.read(sql -> sql.select(INSPECTION.ID, UNIT.ID, UNIT.NAME, UNIT.UNIT_CLASS, UNIT.AGENCY_NAME,
                UNIT.PLACE, INSPECTION.FORM_CODE, INSPECTION.TEAM_ID, INSPECTION.VISIT_ON, INSPECTION.REPORT_NUMBER,
                INSPECTION.REPORT_NOTATION, INSPECTION.REPORT_DATED, INSPECTION.REPORT_RECEIVED_ON).from(INSPECTION)
                .join(UNIT).on(UNIT.ID.eq(INSPECTION.UNIT_ID)).where(INSPECTION.DELETED.isDistinctFrom(true)).and(
                        UNIT.DELETED.isDistinctFrom(true))
                .orderBy(INSPECTION.POS, INSPECTION.ID).fetch(
                        row -> new PlanUnit(row.value1(), row.value2(), text(row.value3()), text(row.value4()),
                                text(row.value5()), text(row.value6()), text(row.value7()), row.value8(), row
                                        .value9(),
                                row.value10(), row.value11(), row.value12(), row
                                        .value13())));
    }

    public List<KnownUnit> known() {
        return ledger.read(sql -> sql.selectFrom(UNIT).where(UNIT.DELETED.isDistinctFrom(true)).orderBy(UNIT.POS,
                UNIT.ID).fetch(
                        row -> new KnownUnit(row.getId(), text(row.getName()), text(row.getUnitClass()), text(row
                                .getAgencyName()), text(row.getPlace()), row.getParentId())));
    }

    public static List<UUID> add(Edit edit, List<UnitDraft> units, AddUnits.Belonging belonging) {
        String place = edit.sql().select(DSL.max(UNIT.POS)).from(UNIT).fetchOne(0, String.class);
        List<UUID> ids = new ArrayList<>();
        for (UnitDraft unit : units) {
            place = Position.after(place);
            UUID id = edit.newRow();
            edit.set(UNIT.NAME, id, unit.name());
            edit.set(UNIT.UNIT_CLASS, id, unit.unitClass().name());
            edit.set(UNIT.AGENCY_NAME, id, unit.agencyName());
            edit.set(UNIT.PLACE, id, unit.place());
            edit.set(UNIT.PARENT_ID, id, belonging.parent());
            edit.set(UNIT.POS, id, place);
            String form = belonging.form();
            if (form != null) {
                inspection(edit, id, form, belonging.chosenBy(), place);
            }
            ids.add(id);
        }
        return ids;
    }

    public static UUID inspect(Edit edit, UUID unit, String form, @Nullable String chosenBy) {
        return inspection(edit, unit, form, chosenBy, edit.sql().select(UNIT.POS).from(UNIT).where(UNIT.ID.eq(unit))
                .fetchOne(UNIT.POS));
    }

    /** Two machines of a team that begin the same visit write the same row; another day is another visit. */
    public static UUID surprise(Edit edit, UUID unit, String form, @Nullable UUID team, LocalDate day) {
        UUID id = edit.naturalRow(INSPECTION, unit, form, day);
        edit.set(INSPECTION.UNIT_ID, id, unit);
        edit.set(INSPECTION.FORM_CODE, id, form);
        edit.set(INSPECTION.VISIT_ON, id, day);
        edit.set(INSPECTION.TEAM_ID, id, team);
        edit.set(INSPECTION.POS, id, edit.sql().select(UNIT.POS).from(UNIT).where(UNIT.ID.eq(unit)).fetchOne(
                UNIT.POS));
        return id;
    }

    /** Two machines that choose the same unit for the same form write the same row. */
    private static UUID inspection(Edit edit, UUID unit, String form, @Nullable String chosenBy,
            @Nullable String place) {
        UUID id = edit.naturalRow(INSPECTION, unit, form);
        edit.set(INSPECTION.UNIT_ID, id, unit);
        edit.set(INSPECTION.FORM_CODE, id, form);
        edit.set(INSPECTION.CHOSEN_BY, id, chosenBy);
        edit.set(INSPECTION.POS, id, place);
        return id;
    }

    public List<PlanTeam> teams() {
        return ledger.read(sql -> {
            Map<UUID, List<PlanTeam.Member>> members = new HashMap<>();
            sql.selectFrom(TEAM_MEMBER).where(TEAM_MEMBER.DELETED.isDistinctFrom(true)).orderBy(TEAM_MEMBER.POS,
                    TEAM_MEMBER.ID).forEach(
                            row -> members.computeIfAbsent(row.getTeamId(), team -> new ArrayList<>())
                                    .add(new PlanTeam.Member(row.getId(), row.getHonorific(), text(row.getName()), row
                                            .getPosition(), row.getAgency(),
                                            constant(TeamRole.values(), row.getRole(),
                                                    TeamRole.MEMBER),
                                            row.getAssignment())));
            return sql.selectFrom(TEAM).where(TEAM.DELETED.isDistinctFrom(true)).orderBy(TEAM.POS, TEAM.ID).fetch(
                    row -> new PlanTeam(row.getId(), text(row.getName()), row.getNotation(), row.getFoundingNumber(),
                            row.getFoundingNotation(), row.getFoundedOn(), members.getOrDefault(row.getId(), List
                                    .of())));
        });
    }

    public static UUID writeTeam(Edit edit, UUID id, NameTeam.TeamFacts team, boolean isNew) {
        edit.set(TEAM.NAME, id, team.name().strip());
        edit.set(TEAM.NOTATION, id, team.notation());
        edit.set(TEAM.FOUNDING_NUMBER, id, team.foundingNumber());
        edit.set(TEAM.FOUNDING_NOTATION, id, team.foundingNotation());
        edit.set(TEAM.FOUNDED_ON, id, team.foundedOn());
        if (isNew) {
            edit.set(TEAM.POS, id, Position.after(edit.sql().select(DSL.max(TEAM.POS)).from(TEAM).fetchOne(0,
                    String.class)));
        }
        return id;
    }

    public static UUID addMember(Edit edit, UUID team, AddTeamMember.MemberFacts member) {
        UUID id = edit.newRow();
        edit.set(TEAM_MEMBER.TEAM_ID, id, team);
        edit.set(TEAM_MEMBER.HONORIFIC, id, member.honorific());
        edit.set(TEAM_MEMBER.NAME, id, member.name().strip());
        edit.set(TEAM_MEMBER.POSITION, id, member.position());
        edit.set(TEAM_MEMBER.AGENCY, id, member.agency());
        edit.set(TEAM_MEMBER.ROLE, id, member.role().name());
        edit.set(TEAM_MEMBER.POS, id, Position.after(edit.sql().select(DSL.max(TEAM_MEMBER.POS)).from(TEAM_MEMBER)
                .where(TEAM_MEMBER.TEAM_ID.eq(team)).fetchOne(0, String.class)));
        return id;
    }

    public static void changeMember(Edit edit, UUID id, AddTeamMember.MemberFacts member) {
        edit.set(TEAM_MEMBER.HONORIFIC, id, member.honorific());
        edit.set(TEAM_MEMBER.NAME, id, member.name().strip());
        edit.set(TEAM_MEMBER.POSITION, id, member.position());
        edit.set(TEAM_MEMBER.AGENCY, id, member.agency());
        edit.set(TEAM_MEMBER.ROLE, id, member.role().name());
    }

    public static void assign(Edit edit, UUID id, @Nullable String assignment) {
        edit.set(TEAM_MEMBER.ASSIGNMENT, id, assignment);
    }

    public static void moveMember(Edit edit, UUID id, UUID team) {
        edit.set(TEAM_MEMBER.TEAM_ID, id, team);
        edit.set(TEAM_MEMBER.POS, id, Position.after(edit.sql().select(DSL.max(TEAM_MEMBER.POS)).from(TEAM_MEMBER)
                .where(TEAM_MEMBER.TEAM_ID.eq(team)).fetchOne(0, String.class)));
    }

    public static boolean hasMember(DSLContext sql, UUID member) {
        return sql.fetchExists(TEAM_MEMBER, TEAM_MEMBER.ID.eq(member), TEAM_MEMBER.DELETED.isDistinctFrom(true));
    }

    /** Takes a team away; its visits are left without one. */
    public static void dissolve(Edit edit, UUID team) {
        edit.sql().select(INSPECTION.ID).from(INSPECTION).where(INSPECTION.TEAM_ID.eq(team), INSPECTION.DELETED
                .isDistinctFrom(true)).fetch(INSPECTION.ID).forEach(inspection -> edit.set(INSPECTION.TEAM_ID,
                        inspection, null));
        edit.delete(TEAM, team);
    }

    /** Who takes no part, by inspection: the member's id and why. */
    public Map<UUID, Map<UUID, String>> recusals() {
        return ledger.read(sql -> {
            Map<UUID, Map<UUID, String>> all = new HashMap<>();
            sql.selectFrom(RECUSAL).where(RECUSAL.DELETED.isDistinctFrom(true), RECUSAL.REASON.isNotNull()).forEach(
                    row -> all.computeIfAbsent(row.getInspectionId(), inspection -> new HashMap<>()).put(row
                            .getMemberId(), row.getReason()));
            return all;
        });
    }

    /** The row of a recusal that was taken back stays and says nothing, so that it can be written again. */
    public static void recuse(Edit edit, UUID inspection, UUID member, @Nullable String reason) {
        UUID id = edit.naturalRow(RECUSAL, inspection, member);
        edit.set(RECUSAL.INSPECTION_ID, id, inspection);
        edit.set(RECUSAL.MEMBER_ID, id, member);
        edit.set(RECUSAL.REASON, id, reason);
    }

    public static void changeUnit(Edit edit, UUID id, ChangeUnit.UnitFacts unit) {
        edit.set(UNIT.NAME, id, unit.name().strip());
        edit.set(UNIT.UNIT_CLASS, id, unit.unitClass().name());
        edit.set(UNIT.AGENCY_NAME, id, unit.agencyName().strip());
        edit.set(UNIT.PLACE, id, unit.place());
        edit.set(UNIT.PARENT_ID, id, unit.parent());
    }

    public static void removeInspection(Edit edit, UUID inspection) {
        edit.delete(INSPECTION, inspection);
    }

    public static void removeUnit(Edit edit, UUID unit) {
        edit.sql().select(INSPECTION.ID).from(INSPECTION).where(INSPECTION.UNIT_ID.eq(unit), INSPECTION.DELETED
                .isDistinctFrom(true)).fetch(INSPECTION.ID).forEach(inspection -> edit.delete(INSPECTION, inspection));
        edit.delete(UNIT, unit);
    }

    public static void removeMember(Edit edit, UUID member) {
        edit.delete(TEAM_MEMBER, member);
    }

    public static void schedule(Edit edit, UUID inspection, @Nullable LocalDate day, @Nullable UUID team) {
        edit.set(INSPECTION.VISIT_ON, inspection, day);
        edit.set(INSPECTION.TEAM_ID, inspection, team);
    }

    public static void report(Edit edit, UUID inspection, RecordUnitReport.ReportFacts report) {
        edit.set(INSPECTION.REPORT_NUMBER, inspection, report.number());
        edit.set(INSPECTION.REPORT_NOTATION, inspection, report.notation());
        edit.set(INSPECTION.REPORT_DATED, inspection, report.dated());
        edit.set(INSPECTION.REPORT_RECEIVED_ON, inspection, report.receivedOn());
    }

    public static boolean hasTeam(DSLContext sql, UUID team) {
        return sql.fetchExists(TEAM, TEAM.ID.eq(team), TEAM.DELETED.isDistinctFrom(true));
    }

    public static boolean hasInspection(DSLContext sql, UUID inspection) {
        return sql.fetchExists(INSPECTION, INSPECTION.ID.eq(inspection), INSPECTION.DELETED.isDistinctFrom(true));
    }
}
