package vn.sokiemtra.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** SHA-256 over the sorted (table, row, column, heads) of everything shared, known to this version or not. */
final class Digest {

    private final Connection connection;
    private final LedgerState state;
    private final MessageDigest sha256 = Chain.sha256();

    Digest(Connection connection, LedgerState state) {
        this.connection = connection;
        this.state = state;
    }

    String hex() throws SQLException {
        TreeMap<String, String> tables = new TreeMap<>();
        for (TableShape table : state.shapes.known()) {
            tables.put(table.name(), "select id, heads from shared.\"" + table.name() + "\" order by id");
        }
        try (var all = connection.prepareStatement("select distinct table_name from ledger.foreign_row");
                var rows = all.executeQuery()) {
            while (rows.next()) {
                tables.put(rows.getString(1), "select id, heads from ledger.foreign_row where table_name = '" + rows
                        .getString(1) + "' order by id");
            }
        }
        for (var table : tables.entrySet()) {
            add(table.getKey(), table.getValue());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void add(String table, String query) throws SQLException {
        try (var all = connection.prepareStatement(query); var rows = all.executeQuery()) {
            while (rows.next()) {
                add(table, rows.getObject(1, UUID.class), RowHeads.decode(rows.getBytes(2)));
            }
        }
    }

    private void add(String table, UUID row, RowHeads heads) {
        TreeMap<String, List<String>> columns = new TreeMap<>();
        for (HeadRef head : heads.all()) {
            columns.computeIfAbsent(state.names.name(head.column()), c -> new ArrayList<>()).add(state.replicas
                    .get(ChangeKey.replica(head.key())).id + ":" + ChangeKey.seq(head.key()));
        }
        columns.forEach((column, refs) -> {
            refs.sort(null);
            sha256.update((table + ' ' + row + ' ' + column + ' ' + String.join(",", refs) + '\n').getBytes(
                    StandardCharsets.UTF_8));
        });
    }
}
