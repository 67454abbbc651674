package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.UnitStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Founds a Đoàn kiểm tra, or writes down its name and founding decision. */
public final class NameTeam {

    private static final Texts TEXTS = Texts.beside(NameTeam.class);

    private final Ledger ledger;

    public NameTeam(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param notation of the documents it issues, {@code ĐKT}; the founding decision may be unknown yet */
    public record TeamFacts(String name, @Nullable String notation, @Nullable String foundingNumber,
            @Nullable String foundingNotation, @Nullable LocalDate foundedOn) {

        /** A team of which nothing but the name is known. */
        public static TeamFacts named(String name) {
            return new TeamFacts(name, null, null, null, null);
        }
    }

    /**
     * @return id of the new team
     * @throws Problem {@code SKT-TEAM-NAME-EMPTY}
     */
    public Edited<UUID> found(TeamFacts team, String author) {
        check(team);
        return ledger.edit(author, edit -> UnitStore.writeTeam(edit, edit.newRow(), team, true));
    }

    /** @throws Problem {@code SKT-TEAM-NAME-EMPTY}, {@code SKT-TEAM-UNKNOWN} */
    public Edited<UUID> change(UUID id, TeamFacts team, String author) {
        check(team);
        return ledger.edit(author, edit -> {
            if (!UnitStore.hasTeam(edit.sql(), id)) {
                throw new Problem(TEXTS, "SKT-TEAM-UNKNOWN");
            }
            return UnitStore.writeTeam(edit, id, team, false);
        });
    }

    /** Takes a team away; units it was to visit are left without one. @throws Problem {@code SKT-TEAM-UNKNOWN} */
    public Edited<UUID> dissolve(UUID id, String author) {
        return ledger.edit(author, edit -> {
            if (!UnitStore.hasTeam(edit.sql(), id)) {
                throw new Problem(TEXTS, "SKT-TEAM-UNKNOWN");
            }
            UnitStore.dissolve(edit, id);
            return id;
        });
    }

    private static void check(TeamFacts team) {
        if (team.name().isBlank()) {
            throw new Problem(TEXTS, "SKT-TEAM-NAME-EMPTY");
        }
    }
}
