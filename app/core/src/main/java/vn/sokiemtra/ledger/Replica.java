package vn.sokiemtra.ledger;

import java.util.UUID;

/** What this file knows of one replica: how far its chain goes. Mutable; the row in the database follows. */
final class Replica {

    final int no;
    final UUID id;
    long lastSeq;
    byte[] lastHash;
    long lastClock;
    boolean changed;

    Replica(int no, UUID id, long lastSeq, byte[] lastHash, long lastClock) {
        this.no = no;
        this.id = id;
        this.lastSeq = lastSeq;
        this.lastHash = lastHash;
        this.lastClock = lastClock;
    }

    void advance(long seq, byte[] hash, long clock) {
        lastSeq = seq;
        lastHash = hash;
        lastClock = clock;
        changed = true;
    }
}
