package vn.sokiemtra.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Test;

/** The plan of the next year, made in the window from the one that is open. */
class NextYearJourneyTest extends PlanScreens {

    @Test
    void theNextPlanIsMadeFromTheOpenOneAndNonsenseIsRefusedInWords() {
        open("thach-thanh-2020", PlanScreens::season);
        until(() -> lookup("Lập kế hoạch năm sau…").tryQuery().isPresent());
        fx(() -> {
            lookup("Lập kế hoạch năm sau…").queryAs(javafx.scene.control.Hyperlink.class).fire();
            return true;
        });
        until(() -> lookup("#after-name").tryQuery().isPresent() && name().endsWith("2021"));
        until(() -> lookup("#after-make").query().isFocused());
        assertThat(fx(() -> lookup("#after-make").query().localToScene(lookup("#after-make").query().getLayoutBounds())
                .getMaxY() < stage().getScene().getHeight())).as("in sight").isTrue();
        picture("next-year");
        fx(() -> {
            lookup("#after-year").queryAs(TextField.class).setText("năm tới");
            lookup("#after-make").queryButton().fire();
            return true;
        });
        until(() -> lookup(".field-error").queryAllAs(Label.class).stream().anyMatch(each -> each.getText().contains(
                "không phải một năm")));
        fx(() -> {
            lookup("#after-year").queryAs(TextField.class).setText("2019");
            return true;
        });
        until(() -> name().endsWith("2019"));
        fx(() -> {
            lookup("#after-make").queryButton().fire();
            return true;
        });
        until(() -> !tasks.problems().shown().isEmpty());
        assertThat(tasks.problems().shown().getFirst().sentence()).contains("2019 không sau năm 2020");
        fx(() -> {
            tasks.problems().clear();
            lookup("#after-year").queryAs(TextField.class).setText("");
            return true;
        });
        until(() -> name().endsWith("2021"));
        fx(() -> {
            lookup("#after-make").queryButton().fire();
            return true;
        });
        until(() -> stage().getTitle().contains("2021") && lookup("#units").tryQuery().isPresent());
        until(() -> lookup("#units").queryListView().getItems().size() > 20);
        assertThat(tasks.problems().shown()).isEmpty();
        picture("next-year-made");
    }

    private String name() {
        return lookup("#after-name").queryAs(TextField.class).getText();
    }
}
