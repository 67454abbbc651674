package vn.sokiemtra.desktop.design;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.testing.Window;

class TipsTest extends Window {

    private Label label;

    @BeforeEach
    void aLabel() {
        label = (Label) show(() -> new VBox(new Label("Ủy ban nhân dân phường Cái Khế")), 300, 100).getChildren()
                .getFirst();
    }

    private @Nullable String toldWhenThePointerComes() {
        return fx(() -> {
            label.fireEvent(new MouseEvent(MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0, MouseButton.NONE, 0, false, false,
                    false, false, false, false, false, false, false, false, null));
            return label.getTooltip() == null ? null : label.getTooltip().getText();
        });
    }

    @Test
    void noTooltipIsMadeBeforeThePointerComes() {
        interact(() -> Tips.on(label, "Đổi người ghi"));
        assertThat(label.getTooltip()).isNull();
        assertThat(label.getAccessibleHelp()).isEqualTo("Đổi người ghi");
        assertThat(toldWhenThePointerComes()).isEqualTo("Đổi người ghi");
    }

    @Test
    void otherWordsAreToldAtOnceAndNoneAnyMoreWhereThereAreNone() {
        interact(() -> Tips.on(label, "Đoàn 1"));
        assertThat(toldWhenThePointerComes()).isEqualTo("Đoàn 1");
        interact(() -> Tips.on(label, "Đoàn 2"));
        assertThat(fx(() -> label.getTooltip().getText())).isEqualTo("Đoàn 2");
        interact(() -> Tips.on(label, null));
        assertThat(toldWhenThePointerComes()).isNull();
        assertThat(Tips.of(label)).isNull();
    }

    @Test
    void aCutTextTellsTheWholeOfWhatItSaysThen() {
        interact(() -> Tips.whole(label));
        interact(() -> label.setText("Sở Nội vụ"));
        assertThat(toldWhenThePointerComes()).isEqualTo("Sở Nội vụ");
        interact(() -> label.setText(""));
        assertThat(toldWhenThePointerComes()).isNull();
    }

}
