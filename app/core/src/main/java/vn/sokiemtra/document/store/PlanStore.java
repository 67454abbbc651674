package vn.sokiemtra.document.store;

import static vn.sokiemtra.schema.shared.Tables.INSPECTION;
import static vn.sokiemtra.schema.shared.Tables.PLAN;
import static vn.sokiemtra.schema.shared.Tables.TEAM;
import static vn.sokiemtra.schema.shared.Tables.TEAM_MEMBER;
import static vn.sokiemtra.schema.shared.Tables.UNIT;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.minutes.Attendee;
import vn.sokiemtra.document.minutes.MinutesData;
import vn.sokiemtra.document.minutes.Party;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.VietnameseFormat;

/** Plan, unit and team of an inspection, as documents name them. */
public final class PlanStore {

    /** @param report the unit's report as it is cited; null until it is recorded */
    public record Visit(MinutesData.Unit unit, @Nullable UUID team, @Nullable LocalDate visitOn,
            @Nullable String report) {
    }

    private final Ledger ledger;

    public PlanStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Null where there is no such inspection. */
    public @Nullable Visit visit(UUID inspection) {
        Record row = ledger.read(sql -> sql.select().from(INSPECTION).leftJoin(UNIT)
                .on(UNIT.ID.eq(INSPECTION.UNIT_ID)).where(INSPECTION.ID.eq(inspection))
                .and(INSPECTION.DELETED.isDistinctFrom(true)).fetchOne());
        if (row == null) {
            return null;
        }
        String name = orElse(row, UNIT.NAME, "");
        String number = MinutesStore.text(row, INSPECTION.REPORT_NUMBER);
        LocalDate dated = row.get(INSPECTION.REPORT_DATED);
        return new Visit(new MinutesData.Unit(name, orElse(row, UNIT.AGENCY_NAME, name)),
                row.get(INSPECTION.TEAM_ID), row.get(INSPECTION.VISIT_ON), number == null && dated == null
                        ? null
                        : VietnameseFormat.citation(number, row.get(INSPECTION.REPORT_NOTATION), dated));
    }

    public MinutesData.Plan plan() {
        Record row = ledger.read(sql -> sql.selectFrom(PLAN).where(PLAN.DELETED.isDistinctFrom(true))
                .orderBy(PLAN.ID).limit(1).fetchOne());
        if (row == null) {
            return new MinutesData.Plan("", null, "KH-UBND", null, 0, "", null, null, null, false);
        }
        Integer year = row.get(PLAN.YEAR);
        return new MinutesData.Plan(orElse(row, PLAN.TITLE, ""), MinutesStore.text(row, PLAN.NUMBER),
                orElse(row, PLAN.NOTATION, "KH-UBND"), row.get(PLAN.ISSUED_ON), year == null ? 0 : year,
                orElse(row, PLAN.ISSUER, ""), MinutesStore.text(row, PLAN.STANDING_AGENCY), row.get(PLAN.AUDIT_FROM),
                date(row.get(PLAN.AUDIT_TO)), Boolean.TRUE.equals(row.get(PLAN.SAMPLE)));
    }

    /** The team of an inspection; where it names none, the plan's first. */
    public MinutesData.Team team(@Nullable UUID team) {
        Record row = team(team, ledger);
        return row == null
                ? new MinutesData.Team(null, null, null, null, null)
                : new MinutesData.Team(MinutesStore.text(row, TEAM.NAME), MinutesStore.text(row, TEAM.NOTATION),
                        MinutesStore.text(row, TEAM.FOUNDING_NUMBER), MinutesStore.text(row, TEAM.FOUNDING_NOTATION),
                        row.get(TEAM.FOUNDED_ON));
    }

    /** Its members by the decision, in order. */
    public List<Attendee> members(@Nullable UUID team) {
        Record row = team(team, ledger);
        return row == null
                ? List.of()
                : ledger.read(sql -> sql.selectFrom(TEAM_MEMBER).where(TEAM_MEMBER.TEAM_ID.eq(row.get(TEAM.ID)))
                        .and(TEAM_MEMBER.DELETED.isDistinctFrom(true)).orderBy(TEAM_MEMBER.POS, TEAM_MEMBER.ID)
                        .fetch().map(PlanStore::member));
    }

    private static @Nullable Record team(@Nullable UUID team, Ledger ledger) {
        return ledger.read(sql -> sql.selectFrom(TEAM).where(TEAM.DELETED.isDistinctFrom(true))
                .and(team == null ? org.jooq.impl.DSL.noCondition() : TEAM.ID.eq(team)).orderBy(TEAM.POS, TEAM.ID)
                .limit(1).fetchOne());
    }

    private static Attendee member(Record row) {
        String position = MinutesStore.text(row, TEAM_MEMBER.POSITION);
        String agency = MinutesStore.text(row, TEAM_MEMBER.AGENCY);
        String full = position == null || agency == null || position.contains(agency)
                ? position == null ? agency : position
                : position + " " + agency;
        return new Attendee(row.get(TEAM_MEMBER.ID), Party.TEAM, MinutesStore.text(row, TEAM_MEMBER.HONORIFIC),
                MinutesStore.text(row, TEAM_MEMBER.NAME), full, MinutesStore.role(row.get(TEAM_MEMBER.ROLE)));
    }

    private static @Nullable LocalDate date(@Nullable String isoOrWord) {
        try {
            return isoOrWord == null ? null : LocalDate.parse(isoOrWord);
        } catch (DateTimeParseException word) {
            return null;
        }
    }

    private static String orElse(Record row, org.jooq.Field<String> field, String otherwise) {
        String text = MinutesStore.text(row, field);
        return text == null ? otherwise : text;
    }
}
