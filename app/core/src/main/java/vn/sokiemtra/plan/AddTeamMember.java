package vn.sokiemtra.plan;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.UnitStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Puts a person on a team, and takes one off. */
public final class AddTeamMember {

    private static final Texts TEXTS = Texts.beside(AddTeamMember.class);

    private final Ledger ledger;

    public AddTeamMember(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param honorific Ông or Bà; null, as position and agency, where unknown */
    public record MemberFacts(@Nullable String honorific, String name, @Nullable String position,
            @Nullable String agency, TeamRole role) {
    }

    /**
     * @return id of the member
     * @throws Problem {@code SKT-MEMBER-NAME-EMPTY}, {@code SKT-TEAM-UNKNOWN}
     */
    public Edited<UUID> to(UUID team, MemberFacts member, String author) {
        if (member.name().isBlank()) {
            throw new Problem(TEXTS, "SKT-MEMBER-NAME-EMPTY");
        }
        return ledger.edit(author, edit -> {
            if (!UnitStore.hasTeam(edit.sql(), team)) {
                throw new Problem(TEXTS, "SKT-TEAM-UNKNOWN");
            }
            return UnitStore.addMember(edit, team, member);
        });
    }

    /** Takes the person off the team; documents already issued keep the name. */
    public Edited<UUID> remove(UUID member, String author) {
        return ledger.edit(author, edit -> {
            UnitStore.removeMember(edit, member);
            return member;
        });
    }
}
