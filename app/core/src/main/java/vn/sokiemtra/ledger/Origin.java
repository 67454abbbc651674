package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * Whose a data file is: its one plan and the replica it writes as.
 *
 * @param planCreatedAt the prefix of natural row ids, the same in every file of the plan
 * @param publicKey Ed25519, X.509 encoding
 * @param privateKey Ed25519, PKCS #8 encoding; never leaves the file
 * @param person who works with this file first
 * @param machine the name of the machine, as people call it
 * @param token what the machine keeps outside the file
 */
public record Origin(UUID plan, Instant planCreatedAt, UUID replica, byte[] publicKey, byte[] privateKey, String person,
        String machine, String token) {

    /** Writes it into a file, in place of any other. */
    public void store(Connection connection) throws SQLException {
        try (var clear = connection.prepareStatement("delete from ledger.self");
                var insert = connection
                        .prepareStatement("insert into ledger.self values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            clear.executeUpdate();
            insert.setObject(1, plan);
            insert.setLong(2, planCreatedAt.toEpochMilli());
            insert.setObject(3, replica);
            insert.setBytes(4, publicKey);
            insert.setBytes(5, privateKey);
            insert.setString(6, person);
            insert.setString(7, machine);
            insert.setString(8, token);
            insert.executeUpdate();
        }
        Replicas replicas = new Replicas(plan);
        replicas.load(connection);
        replicas.of(connection, replica);
    }

    public static Origin load(Connection connection) throws SQLException {
        try (var one = connection.prepareStatement("select plan, plan_created_at, replica, public_key, private_key,"
                + " person, machine, token from ledger.self"); var row = one.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the file does not say whose it is");
            }
            return new Origin(row.getObject(1, UUID.class), Instant.ofEpochMilli(row.getLong(2)), row.getObject(3,
                    UUID.class), row.getBytes(4), row.getBytes(5), row.getString(6), row.getString(7),
                    row.getString(
                            8));
        }
    }
}
