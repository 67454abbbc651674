package vn.sokiemtra.database;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import vn.sokiemtra.ledger.Origin;
import vn.sokiemtra.ledger.ReplicaId;

/** Mints replicas: an Ed25519 key pair, and the id that follows from it. */
final class MintedReplica {

    private MintedReplica() {
    }

    static Origin mint(UUID plan, Instant planCreatedAt, String person, String machine, String token,
            InstantSource clock) {
        try {
            KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new Origin(plan, planCreatedAt, ReplicaId.of(keys.getPublic().getEncoded()), keys.getPublic()
                    .getEncoded(), keys.getPrivate().getEncoded(), person, machine, token);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
