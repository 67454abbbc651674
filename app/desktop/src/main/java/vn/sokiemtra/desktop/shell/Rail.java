package vn.sokiemtra.desktop.shell;

import java.util.EnumMap;
import java.util.Map;

import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.text.Texts;

/** The left edge: one entry for each area that has a screen. */
final class Rail extends VBox {

    private static final Texts TEXTS = Texts.beside(Rail.class);

    private final Map<Area, ToggleButton> buttons = new EnumMap<>(Area.class);

    private final Map<Area, Label> counts = new EnumMap<>(Area.class);

    Rail(ShellViewModel model) {
        getStyleClass().add("rail");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        for (Area area : model.areas()) {
            String name = TEXTS.get("area." + area);
            Label count = new Label();
            count.getStyleClass().add("rail-count");
            StackPane.setAlignment(count, Pos.TOP_RIGHT);
            StackPane icon = new StackPane(Icons.of(area.glyph(), "icon-rail"), count);
            icon.getStyleClass().add("rail-icon");
            counts.put(area, count);
            ToggleButton entry = new ToggleButton(name, icon);
            entry.getStyleClass().add("rail-entry");
            entry.setMaxWidth(Double.MAX_VALUE);
            entry.setMinHeight(USE_PREF_SIZE);
            Tips.on(entry,
                    area.ordinal() < 7 ? TEXTS.get("area.tooltip", name, String.valueOf(area.ordinal() + 1)) : name);
            entry.setOnAction(event -> {
                model.openArea(area);
                mark(model.place().get());
            });
            if (area.atFoot() && !getChildren().contains(space)) {
                getChildren().add(space);
            }
            buttons.put(area, entry);
            getChildren().add(entry);
        }
        model.badges().addListener((MapChangeListener<Place, Integer>) change -> count(model));
        count(model);
        model.place().addListener((property, before, now) -> mark(now));
        mark(model.place().get());
    }

    private void count(ShellViewModel model) {
        counts.forEach((area, label) -> {
            int waiting = model.badges().entrySet().stream().filter(each -> each.getKey().area() == area).mapToInt(
                    Map.Entry::getValue).sum();
            label.setVisible(waiting > 0);
            label.setText(waiting > 99 ? "99+" : String.valueOf(waiting));
        });
    }

    private void mark(Place place) {
        buttons.forEach((area, button) -> button.setSelected(area == place.area()));
    }
}
