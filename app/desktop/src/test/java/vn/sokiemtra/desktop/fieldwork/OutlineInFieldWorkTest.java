package vn.sokiemtra.desktop.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;

import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.checklist.ArrangeItems;
import vn.sokiemtra.checklist.ChangeItem;
import vn.sokiemtra.inspection.FindItem;
import vn.sokiemtra.inspection.ItemUse;

/** Items that are left out, retired or weighed with points, as a member of the team sees them. */
class OutlineInFieldWorkTest extends FieldWorkWindow {

    @Test
    void anItemIsLeftOutTakenInAgainAndWeighed() {
        data.filled();
        UUID item = new FindItem(data.ledger).byCode("II.1.d2");
        UUID gone = new FindItem(data.ledger).byCode("I.1.a");
        new ChangeItem(data.ledger).points(CamData.HANH, item, new BigDecimal("2.5"));
        new ArrangeItems(data.ledger).remove(CamData.HANH, gone);
        open("II.1.d2");
        until(() -> lookup("#points-verified").tryQuery().isPresent());
        fx(() -> {
            TextField points = lookup("#points-verified").queryAs(TextField.class);
            points.requestFocus();
            points.setText("1,25");
            lookup("#points-reported").query().requestFocus();
            return true;
        });
        until(() -> new BigDecimal("1.25").equals(load(item).points().verified()));
        picture("fieldwork-points");
        int leaves = model().progress().get().leaves();
        clickOn("Không kiểm tra mục này");
        until(() -> load(item).use() == ItemUse.SWITCHED_OFF && model().progress().get().leaves() == leaves - 1);
        picture("fieldwork-off");
        assertLaidOutAtEverySize("fieldwork-off");
        resize(1366, 698);
        until(() -> lookup("Kiểm tra lại mục này").tryQuery().isPresent());
        clickOn("Kiểm tra lại mục này");
        until(() -> load(item).use() == ItemUse.USED && model().progress().get().leaves() == leaves);

        fx(() -> {
            model().checklist().selected().set(gone);
            return true;
        });
        until(() -> model().item().item() != null && model().item().item().use() == ItemUse.RETIRED);
        picture("fieldwork-retired");
        assertLaidOutAtEverySize("fieldwork-retired");
        assertThat(tasks.problems().shown()).isEmpty();
    }
}
