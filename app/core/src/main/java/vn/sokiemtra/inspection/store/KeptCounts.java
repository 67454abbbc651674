package vn.sokiemtra.inspection.store;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import vn.sokiemtra.ledger.Ledger;

/**
 * What was counted of inspections, kept in the file from one start to the next. It is used by the very program that
 * counted only, and only whole; who reads it counts anew what changed since.
 */
public final class KeptCounts {

    private static final JsonMapper JSON = new JsonMapper();

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
        if (program.length > 0) {
            String json = json(state);
            ledger.note(name, hash(json) + json);
        }
    }

    /** Empty where nothing was kept, where another program counted, or where it is not what was kept. */
    public Optional<State> read() {
        return program.length == 0 ? Optional.empty() : ledger.noted(name).flatMap(this::state);
    }

    private Optional<State> state(String noted) {
        int begin = noted.indexOf('{');
        try {
            return begin > 0 && hash(noted.substring(begin)).equals(noted.substring(0, begin))
                    ? Optional.of(JSON.readValue(noted.substring(begin), State.class))
                    : Optional.empty();
        } catch (JsonProcessingException notWhatWasKept) {
            return Optional.empty();
        }
    }

    private static String json(State state) {
        try {
            return JSON.writeValueAsString(state);
        } catch (JsonProcessingException numbersAlone) {
            throw new UncheckedIOException(numbersAlone);
        }
    }

    private String hash(String json) {
        MessageDigest hash = ProgramPrint.sha256();
        hash.update(program);
        return HexFormat.of().formatHex(hash.digest(json.getBytes(StandardCharsets.UTF_8)));
    }
}
