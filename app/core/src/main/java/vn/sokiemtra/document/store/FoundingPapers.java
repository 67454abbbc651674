package vn.sokiemtra.document.store;

import static vn.sokiemtra.schema.shared.Tables.PLAN;
import static vn.sokiemtra.schema.shared.Tables.TEAM;

import java.time.LocalDate;
import java.util.Objects;

import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;

/**
 * The plan and the decision that founds the team are cited by every paper that follows. Issued here, their number and day
 * are known and not asked for again; recorded before, their number is the one that issuing takes.
 */
public final class FoundingPapers {

    private final Ledger ledger;

    public FoundingPapers(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The number that was recorded for a paper of this kind; null where none was, or of another notation. */
    public @Nullable String recorded(DocumentKind kind, String notation) {
        Record2<String, String> row = ledger.read(sql -> switch (kind) {
            case KE_HOACH, QUYET_DINH_BAN_HANH -> sql.select(PLAN.NUMBER, PLAN.NOTATION).from(PLAN).where(PLAN.NUMBER
                    .isNotNull()).limit(1).fetchOne();
            case QUYET_DINH_THANH_LAP_DOAN -> sql.select(TEAM.FOUNDING_NUMBER, TEAM.FOUNDING_NOTATION).from(TEAM).where(
                    TEAM.DELETED.isDistinctFrom(true)).and(TEAM.FOUNDING_NUMBER.isNotNull()).orderBy(TEAM.POS, TEAM.ID)
                    .limit(1).fetchOne();
            default -> null;
        });
        return row != null && notation.equals(row.value2()) && !Objects.requireNonNullElse(row.value1(), "").isBlank()
                ? row.value1()
                : null;
    }

    /**
     * Records what was issued, where nothing else is recorded.
     *
     * @param before number of the paper that this one takes the place of; null for none
     */
    public static void tell(Edit edit, DocumentKind kind, String number, String notation, LocalDate on,
            @Nullable String before) {
        switch (kind) {
            case KE_HOACH, QUYET_DINH_BAN_HANH -> plan(edit, number, notation, on, before);
            case QUYET_DINH_THANH_LAP_DOAN -> teams(edit, number, notation, on, before);
            default -> {
                // nothing cites it by a recorded number
            }
        }
    }

    private static void plan(Edit edit, String number, String notation, LocalDate on, @Nullable String before) {
        DSLContext sql = edit.sql();
        sql.select(PLAN.ID, PLAN.NUMBER).from(PLAN).where(PLAN.NOTATION.eq(notation)).forEach(row -> {
            if (free(row.value2(), before)) {
                edit.set(PLAN.NUMBER, row.value1(), number);
                edit.set(PLAN.ISSUED_ON, row.value1(), on);
            }
        });
    }

    private static void teams(Edit edit, String number, String notation, LocalDate on, @Nullable String before) {
        edit.sql().select(TEAM.ID, TEAM.FOUNDING_NUMBER).from(TEAM).where(TEAM.DELETED.isDistinctFrom(true)).forEach(
                row -> {
                    if (free(row.value2(), before)) {
                        edit.set(TEAM.FOUNDING_NUMBER, row.value1(), number);
                        edit.set(TEAM.FOUNDING_NOTATION, row.value1(), notation);
                        edit.set(TEAM.FOUNDED_ON, row.value1(), on);
                    }
                });
    }

    private static boolean free(@Nullable String recorded, @Nullable String before) {
        return recorded == null || recorded.isBlank() || recorded.equals(before);
    }
}
