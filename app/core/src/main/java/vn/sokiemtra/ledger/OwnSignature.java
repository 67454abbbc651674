package vn.sokiemtra.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;

import vn.sokiemtra.text.Texts;

/** What this file signs with the key of its replica (Ed25519, RFC 8032). */
final class OwnSignature {

    private OwnSignature() {
    }

    static byte[] of(Origin origin, byte[] statement) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(origin
                    .privateKey())));
            signature.update(statement);
            return signature.sign();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Others must be able to verify what the file wrote as the replica that it will no longer be. */
    static void keep(Connection connection, Origin old, LedgerState state, Instant now) throws SQLException {
        Replica own = state.own(connection);
        try (var keep = connection.prepareStatement("merge into local.known_machine (replica, public_key, seq,"
                + " signature, trusted, first_seen) key (replica) values (?, ?, ?, ?, true, ?)")) {
            keep.setObject(1, own.id);
            keep.setBytes(2, old.publicKey());
            keep.setLong(3, own.lastSeq);
            keep.setBytes(4, of(old, ChainEnd.statement(state.plan, own.id, own.lastSeq, own.lastHash)));
            keep.setObject(5, LocalDateTime.ofInstant(now, Texts.ZONE));
            keep.executeUpdate();
        }
    }
}
