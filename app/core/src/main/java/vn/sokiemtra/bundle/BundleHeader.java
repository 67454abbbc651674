package vn.sokiemtra.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a bundle says of itself ({@code data/header.json}).
 *
 * @param capabilities what a reader must know to take it in
 * @param planCreatedAt the prefix of natural row ids
 * @param title of the plan
 * @param document number and notation of the plan, {@code 50/KH-UBND}; empty where it has none
 * @param sender the replica that made the bundle
 * @param person who made it
 * @param evidence whether it was made with evidence
 * @param units ids of the inspections whose evidence it is limited to; empty: all
 * @param parts by (from, replica): every replica that the sender knows
 */
public record BundleHeader(int format, List<String> capabilities, UUID plan, Instant planCreatedAt, String title,
        String document, BundleKind kind, UUID sender, String person, String machine, Instant madeAt, boolean evidence,
        List<UUID> units, List<Part> parts) {

    public BundleHeader {
        capabilities = List.copyOf(capabilities);
        units = List.copyOf(units);
        parts = List.copyOf(parts);
    }

    /**
     * The changes of one replica.
     *
     * @param key Ed25519, X.509 encoding
     * @param from the version vector it starts from: changes up to this one are not in the bundle
     * @param to the version vector it ends at; equal to {@code from} when there is none
     * @param before the chain's link at {@code from}
     * @param end the chain's link at {@code to}
     * @param signature of the replica itself over its chain's end
     * @param after the time of the change at {@code from}; {@link Instant#EPOCH} when it is 0
     */
    public record Part(UUID replica, String person, String machine, byte[] key, long from, long to, byte[] before,
            byte[] end, byte[] signature, Instant after) {

        public long changes() {
            return to - from;
        }

        boolean isEmpty() {
            return to == from;
        }
    }

    /** How many changes the bundle holds. */
    public long changes() {
        return parts.stream().mapToLong(Part::changes).sum();
    }

    /** Whether the bundle holds changes from the first on, so that a new file can begin with it. */
    public boolean isWhole() {
        return parts.stream().allMatch(part -> part.from() == 0);
    }

    Optional<Part> part(UUID replica) {
        return parts.stream().filter(part -> part.replica().equals(replica)).findFirst();
    }

    /** The part of the machine that made the bundle. */
    Part senderPart() {
        return part(sender).orElseThrow();
    }
}
