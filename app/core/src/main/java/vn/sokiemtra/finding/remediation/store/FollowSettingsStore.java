package vn.sokiemtra.finding.remediation.store;

import static vn.sokiemtra.schema.shared.Tables.PLAN_SETTING;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.FollowSettings;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;

/** The days of reminding, among the plan's settings. */
public final class FollowSettingsStore {

    private static final String BEFORE = "REMIND_BEFORE";
    private static final String AFTER = "REMIND_AFTER";
    private static final String AGAIN = "REMIND_AGAIN";

    private final Ledger ledger;

    public FollowSettingsStore(Ledger ledger) {
        this.ledger = ledger;
    }

    public FollowSettings settings() {
        Map<String, String> values = ledger.read(sql -> sql.select(PLAN_SETTING.CODE, PLAN_SETTING.VALUE).from(
                PLAN_SETTING).where(PLAN_SETTING.CODE.in(BEFORE, AFTER, AGAIN)).and(PLAN_SETTING.VALUE.isNotNull())
                .and(PLAN_SETTING.DELETED.isDistinctFrom(true)).fetchMap(PLAN_SETTING.CODE, PLAN_SETTING.VALUE));
        FollowSettings usual = FollowSettings.USUAL;
        return new FollowSettings(days(values.get(BEFORE), usual.before()), days(values.get(AFTER), usual.after()),
                days(values.get(AGAIN), usual.again()));
    }

    /** What a later version wrote and this one cannot read is as if it were not set. */
    private static int days(@Nullable String text, int usual) {
        return text != null && text.matches("\\d{1,2}") ? Integer.parseInt(text) : usual;
    }

    public static void write(Edit edit, FollowSettings settings) {
        write(edit, BEFORE, settings.before());
        write(edit, AFTER, settings.after());
        write(edit, AGAIN, settings.again());
    }

    private static void write(Edit edit, String code, int days) {
        var id = edit.naturalRow(PLAN_SETTING, code);
        edit.set(PLAN_SETTING.CODE, id, code);
        edit.set(PLAN_SETTING.VALUE, id, String.valueOf(days));
    }
}
