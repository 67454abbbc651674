package vn.sokiemtra.desktop.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.plan.UnitDraft;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** A list of units is pasted at the left and shown at the right as it would be added. */
public final class AddUnitsView implements Screen {

    private static final Texts TEXTS = Texts.beside(AddUnitsView.class);

    /** Lower than this the page scrolls. */
    private static final double LEAST = 440;

    private final AddUnitsViewModel model;

    private final TextArea text = new TextArea();

    private final ScrollPane content;

    public AddUnitsView(ScreenContext context) {
        this.model = new AddUnitsViewModel(context);
        text.setId("units-text");
        text.setPromptText(TEXTS.get("units.prompt"));
        text.setAccessibleText(TEXTS.get("units.paste"));
        text.textProperty().bindBidirectional(model.text());
        VBox.setVgrow(text, Priority.ALWAYS);
        Label sheets = Controls.status(Tone.ATTENTION, Glyph.INFO, "");
        sheets.setId("units-sheets");
        sheets.setWrapText(true);
        sheets.setMinHeight(Region.USE_PREF_SIZE);
        sheets.textProperty().bind(model.passedOver());
        sheets.visibleProperty().bind(model.passedOver().isNotEmpty());
        sheets.managedProperty().bind(sheets.visibleProperty());
        VBox paste = new VBox(10, Controls.row(8, title(TEXTS.get("units.paste")), Controls.spacer(),
                Controls.secondary(TEXTS.get("units.import"), Glyph.FILE, "", model::importSheet)), sheets, text);
        ListView<UnitDraft> list = new ListView<>(model.units());
        list.setId("units-read");
        list.setAccessibleText(TEXTS.get("units.read"));
        list.setPlaceholder(Controls.empty(Glyph.MAP, TEXTS.get("units.empty"), null));
        list.setCellFactory(view -> new DraftCell(model));
        VBox.setVgrow(list, Priority.ALWAYS);
        ComboBox<@Nullable PlanForm> form = combo(model.forms(), PlanForm::name, TEXTS.get("units.form.none"));
        form.valueProperty().bindBidirectional(model.form());
        ComboBox<AddUnitsViewModel.@Nullable ParentChoice> parent = combo(model.parents(), AddUnitsView::above,
                TEXTS.get(
                        "units.parent.none"));
        parent.setId("units-parent");
        form.setId("units-form");
        parent.valueProperty().bindBidirectional(model.parent());
        Field above = new Field(TEXTS.get("units.parent"), parent);
        above.visibleProperty().bind(Bindings.isNotEmpty(model.parents()));
        above.managedProperty().bind(above.visibleProperty());
        Button add = Controls.primary(TEXTS.get("units.add"), Glyph.PLUS, "", model::add);
        add.setId("units-add");
        add.textProperty().bind(Bindings.createStringBinding(() -> TEXTS.get("units.add.count", VietnameseFormat.number(
                model.units().size())), model.units()));
        add.disableProperty().bind(Bindings.isEmpty(model.units()).or(model.pending()));
        ListView<String> left = new ListView<>(model.left());
        left.setId("units-left");
        left.setAccessibleText(TEXTS.get("units.left"));
        left.setCellFactory(view -> new ReasonCell());
        left.setPrefHeight(110);
        left.setMinHeight(60);
        Label leftTitle = Controls.status(Tone.ATTENTION, Glyph.WARNING, "");
        leftTitle.textProperty().bind(Bindings.createStringBinding(() -> TEXTS.get("units.left.count", VietnameseFormat
                .number(model.left().size())), model.left()));
        VBox leftOut = new VBox(4, leftTitle, left);
        leftOut.visibleProperty().bind(Bindings.isNotEmpty(model.left()));
        leftOut.managedProperty().bind(leftOut.visibleProperty());
        VBox read = new VBox(10, Controls.paneTitle(TEXTS.get("units.read")), list, leftOut, new Field(TEXTS.get(
                "units.form"), form), above, add);
        HBox.setHgrow(paste, Priority.ALWAYS);
        HBox.setHgrow(read, Priority.ALWAYS);
        paste.setMinWidth(0);
        read.setMinWidth(0);
        paste.setPrefWidth(400);
        read.setPrefWidth(400);
        HBox both = new HBox(14, paste, read);
        both.getStyleClass().add("plan-detail");
        both.setMinHeight(LEAST);
        content = new ScrollPane(both);
        content.setFitToWidth(true);
        content.setFitToHeight(true);
        content.setFocusTraversable(false);
    }

    private static <T> ComboBox<@Nullable T> combo(ObservableList<T> items, Function<T, String> name,
            String none) {
        ComboBox<@Nullable T> combo = new ComboBox<>();
        items.addListener((ListChangeListener<T>) change -> {
            T before = combo.getValue();
            List<@Nullable T> all = new ArrayList<>();
            all.add(null);
            all.addAll(items);
            // At once: a choice that is selected by its place would move on by one.
            combo.getItems().setAll(all);
            combo.getSelectionModel().select(all.indexOf(before));
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

    private static Label title(String text) {
        Label title = Controls.cuttable(text);
        title.getStyleClass().add("pane-title");
        title.setMinWidth(0);
        return title;
    }

    private static String above(AddUnitsViewModel.ParentChoice choice) {
        return choice.need() == null
                ? choice.unit().name()
                : TEXTS.get("units.parent.count", choice.unit().name(), VietnameseFormat.number(choice.have()),
                        VietnameseFormat.number(choice.need()));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void show(Place place) {
        model.want(place.focus());
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
        return model.heading().title();
    }

    @Override
    public ReadOnlyStringProperty context() {
        return model.heading().context();
    }

    /** Why a line is left out. */
    private static final class ReasonCell extends ListCell<String> {

        private final Label words = Controls.cuttable("");

        ReasonCell() {
            setPrefWidth(0);
            words.setMinWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String reason, boolean empty) {
            super.updateItem(reason, empty);
            words.setText(reason);
            setGraphic(empty ? null : words);
        }
    }

    /** A unit as it would be added; its class is guessed from its name and can be chosen. */
    private static final class DraftCell extends ListCell<UnitDraft> {

        private final ComboBox<UnitClass> unitClass = new ComboBox<>();

        private final Label name = Controls.cuttable("");

        private final HBox row = Controls.row(8, name, Controls.spacer(), unitClass);

        private boolean filling;

        DraftCell(AddUnitsViewModel model) {
            setPrefWidth(0);
            name.setMinWidth(0);
            unitClass.getItems().setAll(UnitClass.values());
            unitClass.setMinWidth(Region.USE_PREF_SIZE);
            unitClass.setAccessibleText(TEXTS.get("unit.class"));
            unitClass.setConverter(new StringConverter<UnitClass>() {
                @Override
                public String toString(@Nullable UnitClass value) {
                    return value == null ? "" : value.label();
                }

                @Override
                public UnitClass fromString(String text) {
                    return UnitClass.OTHER;
                }
            });
            unitClass.valueProperty().addListener((property, before, now) -> {
                UnitDraft unit = getItem();
                if (unit != null && !filling) {
                    model.reclass(unit, now);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable UnitDraft unit, boolean empty) {
            super.updateItem(unit, empty);
            setGraphic(null);
            if (!empty && unit != null) {
                filling = true;
                name.setText(unit.name());
                unitClass.setValue(unit.unitClass());
                filling = false;
                setGraphic(row);
            }
        }
    }
}
