package vn.sokiemtra.desktop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.design.Tone;

/** The layout check sees each kind of flaw, planted here, and lets the sound controls pass. */
class LayoutCheckTest extends Window {

    @Test
    void soundControlsPass() {
        assertThat(flaws(() -> Controls.card(Controls.row(8, Controls.primary("In bản thảo", Glyph.PRINTER, "Ctrl P",
                () -> {
                }), Controls.badge(Tone.SUCCESS, Glyph.MET, "Đạt"), Controls.link("Mở bản thảo", () -> {
                })), new Field("Nguyên nhân", new javafx.scene.control.TextField())))).isEmpty();
        picture("controls");
    }

    @Test
    void cutTextIsSeen() {
        assertThat(flaws(() -> {
            Label label = new Label("Công tác chỉ đạo, điều hành cải cách hành chính");
            label.setMaxWidth(80);
            return new VBox(label);
        })).anyMatch(flaw -> flaw.startsWith("cut"));
    }

    @Test
    void cutTextWithATooltipMayBe() {
        assertThat(flaws(() -> {
            Label label = new Label("Công tác chỉ đạo, điều hành cải cách hành chính");
            label.setMaxWidth(80);
            Tips.whole(label);
            return new VBox(label);
        })).isEmpty();
    }

    @Test
    void overlapIsSeen() {
        assertThat(flaws(() -> {
            Label one = new Label("Đạt");
            Label other = new Label("Chưa đạt");
            other.relocate(10, 4);
            Pane pane = new Pane(one, other);
            pane.setPrefSize(200, 100);
            return pane;
        })).anyMatch(flaw -> flaw.startsWith("overlap"));
    }

    @Test
    void whatLeavesItsPaneOrTheWindowIsSeen() {
        assertThat(flaws(() -> {
            HBox row = new HBox();
            for (int i = 0; i < 12; i++) {
                row.getChildren().add(Controls.secondary("Ghi tồn tại", Glyph.FINDING, "Ctrl T", () -> {
                }));
            }
            return new VBox(row);
        })).anyMatch(flaw -> flaw.startsWith("outside the window")).anyMatch(flaw -> flaw.startsWith("outside HBox")
                || flaw.startsWith("outside VBox") || flaw.contains("outside"));
    }

    @Test
    void whatScrollsMayReachBeyond() {
        assertThat(flaws(() -> {
            VBox tall = new VBox();
            for (int i = 0; i < 80; i++) {
                tall.getChildren().add(new Label("Mục " + i));
            }
            return new ScrollPane(tall);
        })).isEmpty();
    }

    private List<String> flaws(Supplier<Parent> root) {
        Parent shown = show(root, 600, 300);
        return fx(() -> LayoutCheck.flaws(shown));
    }
}
