package vn.sokiemtra.ledger;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The id of a replica follows from its public key: nobody can sign for a replica without its key, and a key that was
 * exchanged is seen at once, without asking anyone.
 */
public final class ReplicaId {

    private ReplicaId() {
    }

    /** @param publicKey Ed25519, X.509 encoding */
    public static UUID of(byte[] publicKey) {
        ByteBuffer hash = ByteBuffer.wrap(Chain.sha256().digest(publicKey));
        long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000;
        return new UUID(high, hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
