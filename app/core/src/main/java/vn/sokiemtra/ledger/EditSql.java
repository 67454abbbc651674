package vn.sokiemtra.ledger;

import java.sql.Connection;
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
final class EditSql {

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

    DSLContext context() {
        DSLContext known = context;
        if (known == null) {
            known = DSL.using(new DefaultConfiguration().set(new Provider()).set(SQLDialect.H2).set(settings()).set(
                    new Guard()));
            context = known;
        }
        return known;
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
            wrote = true;
            for (String sql : ctx.batchSQL()) {
                if (WRITES_SHARED.matcher(sql.strip().toLowerCase(Locale.ROOT)).matches()) {
                    throw new IllegalStateException("shared tables are written by Edit.set only: " + sql);
                }
            }
        }
    }
}
