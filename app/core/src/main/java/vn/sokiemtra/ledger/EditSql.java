package vn.sokiemtra.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/** SQL inside an edit: sees what the edit has written so far, and may write to local tables only. */
final class EditSql implements LocalSql {

    private static final Pattern WRITES_SHARED = Pattern.compile(
            "(insert into|update|delete from|merge into|truncate table) \"?(shared|ledger)\"?\\..*", Pattern.DOTALL);

    private final Connection connection;
    private final Runnable beforeQuery;
    private @Nullable DSLContext context;
    private boolean wrote;

    EditSql(Connection connection, Runnable beforeQuery) {
        this.connection = connection;
        this.beforeQuery = beforeQuery;
    }

    static Settings settings() {
        return new Settings().withExecuteLogging(false);
    }

    @Override
    public DSLContext sql() {
        DSLContext known = context;
        if (known == null) {
            known = DSL.using(new DefaultConfiguration().set(new Provider()).set(SQLDialect.H2).set(settings()).set(
                    new Guard()));
            context = known;
        }
        return known;
    }

    @Override
    public void write(String statement, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        beforeQuery.run();
        mayWrite(statement);
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (@Nullable
            Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    prepared.setObject(i + 1, row[i]);
                }
                prepared.addBatch();
            }
            prepared.executeBatch();
        } catch (SQLException failed) {
            throw new StorageException(failed);
        }
    }

    private void mayWrite(String statement) {
        wrote = true;
        if (WRITES_SHARED.matcher(statement.strip().toLowerCase(Locale.ROOT)).matches()) {
            throw new IllegalStateException("shared tables are written by Edit.set only: " + statement);
        }
    }

    boolean wrote() {
        return wrote;
    }

    private final class Provider implements ConnectionProvider {
        @Override
        public Connection acquire() {
            beforeQuery.run();
            return connection;
        }

        @Override
        public void release(Connection released) {
            // the edit keeps it
        }
    }

    private final class Guard implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void executeStart(ExecuteContext ctx) {
            if (ctx.type() == ExecuteType.READ) {
                return;
            }
            for (String sql : ctx.batchSQL()) {
                mayWrite(sql);
            }
        }
    }
}
