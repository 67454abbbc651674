package vn.sokiemtra.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A Đoàn kiểm tra with its members, in order.
 *
 * @param notation of the documents it issues, {@code ĐKT}; null for none
 * @param foundingNumber of the Quyết định thành lập Đoàn; null until recorded, as its notation and date
 */
public record PlanTeam(UUID id, String name, @Nullable String notation, @Nullable String foundingNumber,
        @Nullable String foundingNotation, @Nullable LocalDate foundedOn, List<Member> members) {

    public PlanTeam {
        members = List.copyOf(members);
    }

    /**
     * @param honorific Ông, Bà; null for none
     * @param position chức vụ; null where unknown, as the agency
     * @param assignment what the person takes care of, in words; null until it is written down
     */
    public record Member(UUID id, @Nullable String honorific, String name, @Nullable String position,
            @Nullable String agency, TeamRole role, @Nullable String assignment) {
    }

    /** The same team, some members staying away. */
    public PlanTeam without(Set<UUID> away) {
        return new PlanTeam(id, name, notation, foundingNumber, foundingNotation, foundedOn, members.stream().filter(
                member -> !away.contains(member.id())).toList());
    }

    /** The first member in a role. */
    public Optional<Member> first(TeamRole role) {
        return members.stream().filter(member -> member.role() == role).findFirst();
    }
}
