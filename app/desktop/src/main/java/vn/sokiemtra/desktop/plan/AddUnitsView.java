package vn.sokiemtra.desktop.plan;

import java.util.function.Function;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Theme;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.plan.KnownUnit;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.UnitDraft;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** A list of units is pasted at the left and shown at the right as it would be added. */
public final class AddUnitsView implements Screen {

    private static final Texts TEXTS = Texts.beside(AddUnitsView.class);

    private final AddUnitsViewModel model;

    private final TextArea text = new TextArea();

    private final VBox left = new VBox(4);

    private final HBox content;

    public AddUnitsView(ScreenContext context) {
        this.model = new AddUnitsViewModel(context);
        text.setId("units-text");
        text.setPromptText(TEXTS.get("units.prompt"));
        text.setAccessibleText(TEXTS.get("units.paste"));
        text.textProperty().bindBidirectional(model.text());
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox paste = new VBox(10, Controls.row(8, Controls.paneTitle(TEXTS.get("units.paste")), Controls.spacer(),
                Controls.secondary(TEXTS.get("units.import"), Glyph.FILE, "", model::importSheet)), text);
        ListView<UnitDraft> list = new ListView<>(model.units());
        list.setId("units-read");
        list.setAccessibleText(TEXTS.get("units.read"));
        list.setPlaceholder(Controls.empty(Glyph.MAP, TEXTS.get("units.empty"), null));
        list.setCellFactory(view -> new DraftCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        ComboBox<@Nullable PlanForm> form = combo(model.forms(), PlanForm::name, TEXTS.get("units.form.none"));
        form.valueProperty().bindBidirectional(model.form());
        ComboBox<@Nullable KnownUnit> parent = combo(model.parents(), KnownUnit::name, TEXTS.get("units.parent.none"));
        parent.valueProperty().bindBidirectional(model.parent());
        Field above = new Field(TEXTS.get("units.parent"), parent);
        above.visibleProperty().bind(Bindings.isNotEmpty(model.parents()));
        above.managedProperty().bind(above.visibleProperty());
        Button add = Controls.primary(TEXTS.get("units.add"), Glyph.PLUS, "", model::add);
        add.setId("units-add");
        add.textProperty().bind(Bindings.createStringBinding(() -> TEXTS.get("units.add.count", VietnameseFormat.number(
                model.units().size())), model.units()));
        add.disableProperty().bind(Bindings.isEmpty(model.units()));
        model.left().addListener((ListChangeListener<String>) change -> left.getChildren().setAll(model.left().stream()
                .limit(20).map(Controls::note).toList()));
        VBox read = new VBox(10, Controls.paneTitle(TEXTS.get("units.read")), list, left, new Field(TEXTS.get(
                "units.form"), form), above, add);
        HBox.setHgrow(paste, Priority.ALWAYS);
        HBox.setHgrow(read, Priority.ALWAYS);
        paste.setPrefWidth(400);
        read.setPrefWidth(400);
        content = new HBox(14, paste, read);
        content.getStyleClass().add("plan-detail");
        Theme.add(content, AddUnitsView.class, "plan.css");
    }

    private static <T> ComboBox<@Nullable T> combo(ObservableList<T> items, Function<T, String> name,
            String none) {
        ComboBox<@Nullable T> combo = new ComboBox<>();
        items.addListener((ListChangeListener<T>) change -> {
            T before = combo.getValue();
            combo.getItems().setAll(items);
            combo.getItems().addFirst(null);
            combo.setValue(before);
        });
        combo.setConverter(new StringConverter<@Nullable T>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? none : name.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        combo.setMaxWidth(Double.MAX_VALUE);
        return combo;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void show(Place place) {
        // there is one place here
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void focus() {
        text.requestFocus();
    }

    @Override
    public void onDeactivate() {
        model.deactivate();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return model.title();
    }

    @Override
    public ReadOnlyStringProperty context() {
        return model.contextLine();
    }

    private static final class DraftCell extends ListCell<UnitDraft> {
        @Override
        protected void updateItem(@Nullable UnitDraft unit, boolean empty) {
            super.updateItem(unit, empty);
            setText(empty || unit == null
                    ? null
                    : TEXTS.get("units.line", unit.name(), unit.unitClass().label()));
        }
    }
}
