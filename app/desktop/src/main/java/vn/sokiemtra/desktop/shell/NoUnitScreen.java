package vn.sokiemtra.desktop.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.text.Texts;

/** Stands where a unit would be inspected while the plan has none: what is missing and where it comes from. */
final class NoUnitScreen implements Screen {

    private static final Texts TEXTS = Texts.beside(NoUnitScreen.class);

    private final ReadOnlyStringProperty title = new SimpleStringProperty(TEXTS.get("area.INSPECTION"));
    private final ReadOnlyStringProperty context = new SimpleStringProperty("");
    private final Button plan = new Button(TEXTS.get("no-unit.plan"));
    private final StackPane content;

    NoUnitScreen(Runnable toPlan) {
        plan.setOnAction(event -> toPlan.run());
        content = new StackPane(Controls.empty(Glyph.CHECK_SQUARE, TEXTS.get("no-unit"), plan));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void show(Place place) {
        // The same for every tab.
    }

    @Override
    public void focus() {
        plan.requestFocus();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return title;
    }

    @Override
    public ReadOnlyStringProperty context() {
        return context;
    }
}
