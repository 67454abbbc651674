package vn.sokiemtra.plan;

import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.UnitStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Changes who somebody on a team is, what they take care of, and where they take no part. */
public final class ChangeMember {

    private static final Texts TEXTS = Texts.beside(ChangeMember.class);

    private final Ledger ledger;

    public ChangeMember(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @throws Problem {@code SKT-MEMBER-NAME-EMPTY}, {@code SKT-MEMBER-UNKNOWN} */
    public Edited<UUID> of(UUID member, AddTeamMember.MemberFacts facts, String author) {
        if (facts.name().isBlank()) {
            throw new Problem(TEXTS, "SKT-MEMBER-NAME-EMPTY");
        }
        return edit(member, author, edit -> UnitStore.changeMember(edit, member, facts));
    }

    /**
     * Phân công: the contents the person inspects, in words.
     *
     * @param assignment blank or null takes it back
     * @throws Problem {@code SKT-MEMBER-UNKNOWN}
     */
    public Edited<UUID> assign(UUID member, @Nullable String assignment, String author) {
        String words = assignment == null || assignment.isBlank() ? null : assignment.strip();
        return edit(member, author, edit -> UnitStore.assign(edit, member, words));
    }

    /** @throws Problem {@code SKT-MEMBER-UNKNOWN}, {@code SKT-TEAM-UNKNOWN} */
    public Edited<UUID> move(UUID member, UUID team, String author) {
        return edit(member, author, edit -> {
            if (!UnitStore.hasTeam(edit.sql(), team)) {
                throw new Problem(TEXTS, "SKT-TEAM-UNKNOWN");
            }
            UnitStore.moveMember(edit, member, team);
        });
    }

    /**
     * The person takes no part in one inspection, as when it is of their own agency.
     *
     * @param reason blank or null: takes part after all
     * @throws Problem {@code SKT-MEMBER-UNKNOWN}, {@code SKT-INSPECTION-UNKNOWN}
     */
    public Edited<UUID> recuse(UUID member, UUID inspection, @Nullable String reason, String author) {
        return edit(member, author, edit -> {
            if (!UnitStore.hasInspection(edit.sql(), inspection)) {
                throw new Problem(TEXTS, "SKT-INSPECTION-UNKNOWN");
            }
            UnitStore.recuse(edit, inspection, member, reason == null || reason.isBlank() ? null : reason.strip());
        });
    }

    private Edited<UUID> edit(UUID member, String author, Consumer<Edit> work) {
        return ledger.edit(author, edit -> {
            if (!UnitStore.hasMember(edit.sql(), member)) {
                throw new Problem(TEXTS, "SKT-MEMBER-UNKNOWN");
            }
            work.accept(edit);
            return member;
        });
    }
}
