package vn.sokiemtra.desktop.testing;

import javafx.scene.control.ComboBox;

import org.testfx.api.FxRobot;

import vn.sokiemtra.plan.RegimeDefinition;

/** The box of the first screen in which a person says from which regime a plan is made. */
public final class RegimeBox {

    private RegimeBox() {
    }

    /** Waits until the regimes are read, then chooses one. */
    public static void choose(FxRobot robot, String regime) {
        Window.until(() -> robot.lookup("#regime").tryQueryAs(ComboBox.class).map(box -> !box.getItems().isEmpty())
                .orElse(false));
        Window.fx(() -> {
            ComboBox<RegimeDefinition> box = robot.lookup("#regime").queryComboBox();
            box.getItems().stream().filter(each -> each.id().equals(regime)).forEach(box::setValue);
            return box;
        });
    }
}
