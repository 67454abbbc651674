package vn.sokiemtra.desktop.remediation;

import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.finding.remediation.FollowSettings;
import vn.sokiemtra.text.Texts;

/** When letters are due, in working days; folded until somebody asks. */
final class SettingsBox extends TitledPane {

    private static final Texts TEXTS = Texts.beside(SettingsBox.class);

    private final Spinner<Integer> before = days("settings.before", 0, FollowSettings.USUAL.before());
    private final Spinner<Integer> after = days("settings.after", 1, FollowSettings.USUAL.after());
    private final Spinner<Integer> again = days("settings.again", 1, FollowSettings.USUAL.again());

    SettingsBox(FollowViewModel model) {
        setText(TEXTS.get("settings"));
        setExpanded(false);
        setAnimated(false);
        setContent(new VBox(8, line("settings.before", before), line("settings.after", after), line("settings.again",
                again),
                Controls.secondary(TEXTS.get("settings.set"), null, "", () -> model.settings(
                        new FollowSettings(before.getValue(), after.getValue(), again.getValue())))));
        model.loaded().addListener((property, old, now) -> {
            // What is being typed stays while something else changes.
            if (now != null && (old == null || !old.settings().equals(now.settings()))) {
                show(now.settings());
            }
        });
    }

    private void show(FollowSettings settings) {
        before.getValueFactory().setValue(settings.before());
        after.getValueFactory().setValue(settings.after());
        again.getValueFactory().setValue(settings.again());
    }

    private static Spinner<Integer> days(String name, int least, int value) {
        Spinner<Integer> spinner = new Spinner<>(least, 60, value);
        spinner.setEditable(true);
        spinner.setPrefWidth(84);
        spinner.setMinWidth(84);
        spinner.setAccessibleText(TEXTS.get(name));
        return spinner;
    }

    private static HBox line(String name, Spinner<Integer> spinner) {
        Label words = new Label(TEXTS.get(name));
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setLabelFor(spinner);
        return Controls.row(8, spinner, words);
    }
}
