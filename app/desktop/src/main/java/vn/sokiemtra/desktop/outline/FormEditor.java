package vn.sokiemtra.desktop.outline;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.OutlineDraft.Column;
import vn.sokiemtra.checklist.OutlineDraft.Form;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.text.Texts;

/** Corrects a biểu: title, shape, and of each column title, type and formula. */
final class FormEditor extends VBox {

    private static final Texts TEXTS = Texts.beside(FormEditor.class);

    FormEditor(OutlineImportViewModel model, Form form) {
        super(12);
        getStyleClass().add("import-editor");
        TextArea title = new TextArea(form.title());
        title.setWrapText(true);
        title.setPrefRowCount(3);
        title.focusedProperty().addListener((property, before, now) -> {
            if (!now && !title.getText().strip().equals(form.title())) {
                model.formTitle(form.code(), title.getText());
            }
        });
        CheckBox growing = new CheckBox(TEXTS.get("form.growing"));
        growing.setSelected(form.growing());
        CheckBox total = new CheckBox(TEXTS.get("form.total"));
        total.setSelected(form.total());
        growing.setOnAction(event -> model.formShape(form.code(), growing.isSelected(), total.isSelected()));
        total.setOnAction(event -> model.formShape(form.code(), growing.isSelected(), total.isSelected()));
        VBox columns = new VBox(10);
        for (int col = 1; col <= form.columns().size(); col++) {
            columns.getChildren().add(column(model, form, col));
        }
        getChildren().addAll(Controls.paneTitle(TEXTS.get("form.number", form.number())), new Field(TEXTS.get(
                "form.title"), title), growing, total, Controls.paneTitle(TEXTS.get("form.columns")), columns);
        if (!form.rows().isEmpty()) {
            getChildren().add(Controls.note(TEXTS.get("form.rows", String.join("; ", form.rows()))));
        }
    }

    private static VBox column(OutlineImportViewModel model, Form form, int col) {
        Column column = form.columns().get(col - 1);
        TextField title = new TextField(column.title());
        title.setAccessibleText(TEXTS.get("column.title", col));
        TextField formula = new TextField(column.formula() == null ? "" : column.formula());
        formula.setPromptText(TEXTS.get("column.formula"));
        formula.setAccessibleText(TEXTS.get("column.formula"));
        formula.setPrefWidth(110);
        ComboBox<ColumnType> type = new ComboBox<>();
        type.getItems().setAll(ColumnType.values());
        type.setConverter(new StringConverter<ColumnType>() {
            @Override
            public String toString(@Nullable ColumnType value) {
                return value == null ? "" : TEXTS.get("type." + value.name());
            }

            @Override
            public ColumnType fromString(String text) {
                return ColumnType.TEXT;
            }
        });
        type.setValue(column.type());
        type.setMinWidth(0);
        type.setPrefWidth(150);
        type.setAccessibleText(TEXTS.get("column.type"));
        Runnable write = () -> model.column(form.code(), col, title.getText(), type.getValue(), formula.getText());
        type.setOnAction(event -> write.run());
        for (TextField field : new TextField[]{title, formula}) {
            String was = field.getText();
            field.setOnAction(event -> write.run());
            field.focusedProperty().addListener((property, before, now) -> {
                if (!now && !field.getText().equals(was)) {
                    write.run();
                }
            });
        }
        HBox second = new HBox(8, type, formula);
        HBox.setHgrow(formula, Priority.ALWAYS);
        formula.setMinWidth(0);
        String group = column.group() == null ? "" : column.group() + " – ";
        return new VBox(4, Controls.note(TEXTS.get("column.number", col, group)), title, second);
    }
}
