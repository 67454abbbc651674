package vn.sokiemtra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sokiemtra.schema.shared.tables.Answer.ANSWER;
import static vn.sokiemtra.schema.shared.tables.CoverageRule.COVERAGE_RULE;
import static vn.sokiemtra.schema.shared.tables.Unit.UNIT;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.sokiemtra.TemporaryDataFile;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.text.Problem;

class LedgerTest {

    @RegisterExtension
    final TemporaryDataFile data = new TemporaryDataFile();

    private UUID row() {
        return data.ledger().edit("Hoa", Edit::newRow).value();
    }

    private EditId set(UUID row, String name) {
        return data.ledger().edit("Hoa", e -> {
            e.set(UNIT.NAME, row, name);
            return row;
        }).id();
    }

    private String name(UUID row) {
        return data.ledger().read(sql -> sql.select(UNIT.NAME).from(UNIT).where(UNIT.ID.eq(row)).and(UNIT.DELETED
                .isNull()).fetchOne(UNIT.NAME));
    }

    @Test
    void anEditIsReadBack() {
        UUID row = row();
        set(row, "Xã Thạch Cẩm");
        assertThat(name(row)).isEqualTo("Xã Thạch Cẩm");
        data.reopen();
        assertThat(name(row)).isEqualTo("Xã Thạch Cẩm");
        assertThat(data.ledger().heads(UNIT.NAME, row)).singleElement().satisfies(h -> {
            assertThat(h.value()).isEqualTo("Xã Thạch Cẩm");
            assertThat(h.author()).isEqualTo("Hoa");
            assertThat(h.replica()).isEqualTo(data.ledger().replica());
        });
    }

    @Test
    void typedColumnsKeepTheirValues() {
        UUID row = row();
        data.ledger().edit("Hoa", e -> {
            e.set(ANSWER.VERDICT, row, Verdict.PARTLY_MET);
            e.set(COVERAGE_RULE.RATIO, row, new BigDecimal("0.5"));
            return row;
        });
        assertThat(data.ledger().heads(ANSWER.VERDICT, row).getFirst().value()).isEqualTo(Verdict.PARTLY_MET);
        assertThat(data.ledger().heads(COVERAGE_RULE.RATIO, row).getFirst().value()).isEqualByComparingTo("0.5");
        assertThat(data.ledger().edit("Hoa", e -> {
            e.set(COVERAGE_RULE.RATIO, row, new BigDecimal("0.50"));
            return row;
        }).id()).isNull();
    }

    @Test
    void sqlInsideAnEditSeesWhatTheEditWrote() {
        UUID row = row();
        String seen = data.ledger().edit("Hoa", e -> {
            e.set(UNIT.NAME, row, "một");
            e.sql().selectCount().from(UNIT).fetch();
            e.set(UNIT.NAME, row, "hai");
            return e.sql().select(UNIT.NAME).from(UNIT).where(UNIT.ID.eq(row)).fetchOne(UNIT.NAME);
        }).value();
        assertThat(seen).isEqualTo("hai");
        assertThat(data.ledger().history(UNIT.NAME, row)).hasSize(1);
    }

    @Test
    void sharedTablesCannotBeWrittenPastTheLedger() {
        assertThatThrownBy(() -> data.ledger().edit("Hoa", e -> e.sql().deleteFrom(UNIT).execute())).isInstanceOf(
                IllegalStateException.class);
    }

    @Test
    void aFailedEditLeavesNothing() {
        UUID row = row();
        String before = data.ledger().digest();
        assertThatThrownBy(() -> data.ledger().edit("Hoa", e -> {
            e.set(UNIT.NAME, row, "một");
            e.sql().selectCount().from(UNIT).fetch();
            throw new UnsupportedOperationException();
        })).isInstanceOf(UnsupportedOperationException.class);
        assertThat(data.ledger().digest()).isEqualTo(before);
        set(row, "hai");
        assertThat(name(row)).isEqualTo("hai");
    }

    @Test
    void textIsStoredComposed() {
        UUID row = row();
        set(row, Normalizer.normalize("Xã Thạch Cẩm\r\nhai", Normalizer.Form.NFD));
        assertThat(name(row)).isEqualTo("Xã Thạch Cẩm\nhai");
    }

    @Test
    void historyIsNewestFirst() {
        UUID row = row();
        int names = 2 * Segments.LINES + 100;
        for (int i = 1; i <= names; i++) {
            set(row, "tên " + i);
        }
        var history = data.ledger().history(UNIT.NAME, row);
        assertThat(history).hasSize(names);
        assertThat(history.getFirst().value()).isEqualTo("tên " + names);
        assertThat(history.getFirst().current()).isTrue();
        assertThat(history.getLast().value()).isEqualTo("tên 1");
        assertThat(history.getLast().current()).isFalse();
    }

    @Test
    void undoSetsBackAndUndoOfUndoIsRedo() {
        UUID row = row();
        EditId first = set(row, "một");
        EditId second = set(row, "hai");
        assertThatThrownBy(() -> data.ledger().undo("Hoa", first)).isInstanceOfSatisfying(Problem.class,
                p -> assertThat(
                        p.code()).isEqualTo("SKT-UNDO-CHANGED"));
        EditId undone = data.ledger().undo("Hoa", second).id();
        assertThat(name(row)).isEqualTo("một");
        data.ledger().undo("Hoa", undone);
        assertThat(name(row)).isEqualTo("hai");
    }

    @Test
    void editsOfOneFieldAreTakenBackOneAfterAnother() {
        UUID row = row();
        EditId made = set(row, "một");
        EditId second = set(row, "hai");
        EditId third = set(row, "ba");
        data.ledger().undo("Hoa", third);
        data.ledger().undo("Hoa", second);
        assertThat(name(row)).isEqualTo("một");
        data.ledger().undo("Hoa", made);
        assertThat(name(row)).isNull();
        assertThat(data.ledger().<Integer>read(sql -> sql.fetchCount(UNIT, UNIT.ID.eq(row).and(UNIT.DELETED
                .isDistinctFrom(true))))).isZero();
    }

    @Test
    void undoOfARowThatCameToBeDeletesIt() {
        UUID row = row();
        EditId made = set(row, "một");
        EditId undone = data.ledger().undo("Hoa", made).id();
        assertThat(name(row)).isNull();
        data.ledger().undo("Hoa", undone);
        assertThat(name(row)).isEqualTo("một");
    }

    @Test
    void aDeletedRowComesBackWithItsValues() {
        UUID row = row();
        set(row, "một");
        data.ledger().edit("Hoa", e -> {
            e.delete(UNIT, row);
            return row;
        });
        assertThat(name(row)).isNull();
        data.ledger().edit("Hoa", e -> {
            e.restore(UNIT, row);
            return row;
        });
        assertThat(name(row)).isEqualTo("một");
    }

    @Test
    void naturalRowsHaveOneIdOnEveryMachine() {
        UUID first = data.ledger().edit("Hoa", e -> e.naturalRow(ANSWER, "xã", "I.1")).value();
        UUID again = data.ledger().edit("Minh", e -> e.naturalRow(ANSWER, "xã", "I.1")).value();
        UUID other = data.ledger().edit("Minh", e -> e.naturalRow(ANSWER, "xã", "I.2")).value();
        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(first.getMostSignificantBits() >>> 16).isEqualTo(TemporaryDataFile.NOW.toEpochMilli());
    }
}
