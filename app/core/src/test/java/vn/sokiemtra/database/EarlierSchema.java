package vn.sokiemtra.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes a file of today's schema back to an earlier one: what later migrations brought is dropped, the rest stays. */
final class EarlierSchema {

    private static final List<String> SCRIPTS = List.of("V1__ledger.sql", "V2__shared.sql", "V3__local.sql",
            "V4__after_the_visit.sql", "V5__local_views.sql");

    private EarlierSchema() {
    }

    /** Leaves {@code file} as the program of schema {@code version} would have left it. */
    static void leave(Connection file, int version) throws SQLException {
        try (Connection earlier = DriverManager.getConnection(
                "jdbc:h2:mem:;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH", "sa", "");
                Statement scripts = earlier.createStatement();
                Statement statement = file.createStatement()) {
            for (String script : SCRIPTS.subList(0, version)) {
                scripts.execute("runscript from 'classpath:" + Migrations.FOLDER + "/" + script + "'");
            }
            Set<String> tables = names(earlier, "select table_schema, table_name from information_schema.tables");
            Set<String> columns = names(earlier,
                    "select table_schema, table_name, column_name from information_schema.columns");
            for (String column : names(file, "select c.table_schema, c.table_name, c.column_name from"
                    + " information_schema.columns c where c.table_schema in ('ledger', 'shared', 'local')")) {
                String table = column.substring(0, column.lastIndexOf('.'));
                if (tables.contains(table) && !columns.contains(column)) {
                    statement.execute("alter table " + table + " drop column " + column.substring(table.length() + 1));
                }
            }
            String indexes = "select index_schema, index_name from information_schema.indexes where index_type_name ="
                    + " 'INDEX' and index_schema in ('ledger', 'shared', 'local')";
            Set<String> indexed = names(earlier, indexes);
            for (String index : names(file, indexes)) {
                if (!indexed.contains(index)) {
                    statement.execute("drop index " + index);
                }
            }
            for (String table : names(file, "select table_schema, table_name from information_schema.tables"
                    + " where table_schema in ('ledger', 'shared', 'local')")) {
                if (!tables.contains(table)) {
                    statement.execute("drop table " + table + " cascade");
                }
            }
            if (version < 3) {
                statement.execute("drop schema \"local\" cascade");
            }
            statement.execute("delete from \"flyway_schema_history\" where cast(\"version\" as int) > " + version);
        }
    }

    private static Set<String> names(Connection connection, String query) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            int parts = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder name = new StringBuilder();
                for (int part = 1; part <= parts; part++) {
                    name.append(part == 1 ? "" : ".").append('"').append(rows.getString(part)).append('"');
                }
                names.add(name.toString());
            }
        }
        return names;
    }
}
