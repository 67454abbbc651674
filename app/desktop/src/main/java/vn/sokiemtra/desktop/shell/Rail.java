package vn.sokiemtra.desktop.shell;

import java.util.EnumMap;
import java.util.Map;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.text.Texts;

/** The left edge: one entry for each area that has a screen. */
final class Rail extends VBox {

    private static final Texts TEXTS = Texts.beside(Rail.class);

    private final Map<Area, ToggleButton> buttons = new EnumMap<>(Area.class);

    Rail(ShellViewModel model) {
        getStyleClass().add("rail");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        for (Area area : model.areas()) {
            String name = TEXTS.get("area." + area);
            ToggleButton entry = new ToggleButton(name, Icons.of(area.glyph(), "icon-rail"));
            entry.getStyleClass().add("rail-entry");
            entry.setMaxWidth(Double.MAX_VALUE);
            entry.setMinHeight(USE_PREF_SIZE);
            entry.setTooltip(new Tooltip(area.ordinal() < 7
                    ? TEXTS.get("area.tooltip", name, String.valueOf(area
                            .ordinal() + 1))
                    : name));
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
        model.place().addListener((property, before, now) -> mark(now));
        mark(model.place().get());
    }

    private void mark(Place place) {
        buttons.forEach((area, button) -> button.setSelected(area == place.area()));
    }
}
