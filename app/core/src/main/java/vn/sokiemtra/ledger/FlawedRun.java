package vn.sokiemtra.ledger;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Changes from elsewhere that cannot be taken in; nothing of their run is. Says which flaw, for the person's sentence. */
public final class FlawedRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a run of changes. */
    public enum Flaw {
        /** Not the canonical form, or cut short, or longer than declared. */
        FORM,
        /** A hash does not fit: the bytes are not those that were written. */
        HASH,
        /** The replica's changes before these are not known here. */
        GAP,
        /** The same replica and number with another content: a copied data file went two ways. */
        FORK,
        /** A clock runs backwards in the replica's chain. */
        CLOCK,
        /** A clock is more than a year ahead. */
        FUTURE,
        /** More than any honest file holds. */
        TOO_MUCH
    }

    private final Flaw flaw;
    private @Nullable UUID replica;
    private long seq;

    FlawedRun(Flaw flaw) {
        super(flaw.name());
        this.flaw = flaw;
    }

    FlawedRun(Flaw flaw, String detail) {
        super(flaw.name() + ": " + detail);
        this.flaw = flaw;
    }

    /** The sentence for a person. */
    public Problem problem() {
        return new Problem(this, Texts.beside(FlawedRun.class), "SKT-MERGE-" + flaw, String.valueOf(replica), String
                .valueOf(seq));
    }

    FlawedRun at(long where) {
        seq = where;
        return this;
    }

    FlawedRun in(UUID which) {
        replica = which;
        return this;
    }

    public Flaw flaw() {
        return flaw;
    }

    /** Of which replica; null when not known yet. */
    public @Nullable UUID replica() {
        return replica;
    }

    /** At which change; 0 when not known. */
    public long seq() {
        return seq;
    }
}
