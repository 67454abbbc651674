package vn.sokiemtra.desktop.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.evidence.FakeEvidenceWork;

/** The page of a unit that was made before anybody went there. */
class MadeAheadTest extends FieldWorkWindow {

    private final FakeFieldWork work = new FakeFieldWork(1, 3);

    @Test
    void theItemStandsInThePageBeforeOneIsKnownAndIsFilledThen() {
        List<Boolean> before = new ArrayList<>();
        open("1.1", context -> {
            FieldWorkView page = new FieldWorkView(context, work, new FakeEvidenceWork());
            before.add(page.ahead().lookup(".item-pane") != null);
            return page;
        }, FakeFieldWork.INSPECTION);
        assertThat(before).containsExactly(true);
        assertThat(fx(() -> model().item().item().itemId())).isEqualTo(FakeFieldWork.leaf(1, 1));
        clickOn(text("Nhận xét của Đoàn")).write("đã xem").push(KeyCode.TAB);
        until(() -> "đã xem".equals(work.remarks.get(FakeFieldWork.leaf(1, 1))));
    }
}
