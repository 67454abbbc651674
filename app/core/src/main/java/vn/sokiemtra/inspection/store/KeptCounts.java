package vn.sokiemtra.inspection.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import vn.sokiemtra.ledger.Ledger;

/**
 * What was counted of inspections, kept in the file from one start to the next. It is used by the very program that
 * counted only, and only whole; who reads it counts anew what changed since.
 */
public final class KeptCounts {

    private static final int HASH = 32;

    private final Ledger ledger;
    private final String name;
    private final byte[] program;

    /** @param name of what is counted */
    public KeptCounts(Ledger ledger, String name) {
        this(ledger, name, ProgramPrint.ofThis());
    }

    /** @param program tells the program that counts; empty where nobody can tell, and nothing is kept */
    KeptCounts(Ledger ledger, String name, byte[] program) {
        this.ledger = ledger;
        this.name = name;
        this.program = program;
    }

    /**
     * Counts and what they were counted from.
     *
     * @param versions as {@link Ledger#versions} gave it before the counting
     * @param counts by inspection, equally many of each
     */
    public record State(Map<UUID, Long> versions, Map<UUID, int[]> counts) {
    }

    public void keep(State state) {
        if (program.length == 0) {
            return;
        }
        byte[] packed = packed(state);
        byte[] whole = Arrays.copyOf(hash(packed), HASH + packed.length);
        System.arraycopy(packed, 0, whole, HASH, packed.length);
        ledger.note(name, Base64.getEncoder().encodeToString(whole));
    }

    /** Empty where nothing was kept, where another program counted, or where it is not what was kept. */
    public Optional<State> read() {
        return program.length == 0 ? Optional.empty() : ledger.noted(name).flatMap(this::state);
    }

    private Optional<State> state(String noted) {
        try {
            byte[] whole = Base64.getDecoder().decode(noted);
            byte[] packed = Arrays.copyOfRange(whole, Math.min(HASH, whole.length), whole.length);
            return Arrays.equals(hash(packed), Arrays.copyOf(whole, HASH))
                    ? Optional.of(unpacked(packed))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException notWhatWasKept) {
            return Optional.empty();
        }
    }

    private byte[] hash(byte[] packed) {
        MessageDigest hash = ProgramPrint.sha256();
        hash.update(program);
        return hash.digest(packed);
    }

    private static byte[] packed(State state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(state.versions().size());
            for (Map.Entry<UUID, Long> version : state.versions().entrySet()) {
                write(out, version.getKey());
                out.writeLong(version.getValue());
            }
            out.writeInt(state.counts().size());
            for (Map.Entry<UUID, int[]> counts : state.counts().entrySet()) {
                write(out, counts.getKey());
                out.writeInt(counts.getValue().length);
                for (int count : counts.getValue()) {
                    out.writeInt(count);
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static State unpacked(byte[] packed) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            int replicas = in.readInt();
            Map<UUID, Long> versions = HashMap.newHashMap(replicas);
            for (int i = 0; i < replicas; i++) {
                versions.put(new UUID(in.readLong(), in.readLong()), in.readLong());
            }
            int inspections = in.readInt();
            Map<UUID, int[]> counts = HashMap.newHashMap(inspections);
            for (int i = 0; i < inspections; i++) {
                UUID inspection = new UUID(in.readLong(), in.readLong());
                int[] each = new int[in.readInt()];
                for (int k = 0; k < each.length; k++) {
                    each[k] = in.readInt();
                }
                counts.put(inspection, each);
            }
            return new State(versions, counts);
        }
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }
}
