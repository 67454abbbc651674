package vn.sokiemtra.desktop.outline;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import vn.sokiemtra.checklist.OutlineDraft.Form;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.outline.OutlineImportViewModel.Row;
import vn.sokiemtra.text.Texts;

/** Corrects one line: its words, level, what it asks for, or what it is at all. */
final class LineEditor extends VBox {

    private static final Texts TEXTS = Texts.beside(LineEditor.class);

    private static final List<PartType> KINDS = List.of(PartType.YES_NO, PartType.DOCUMENTS, PartType.NUMBER,
            PartType.RATIO);

    LineEditor(OutlineImportViewModel model, Row row, List<Form> forms) {
        super(12);
        getStyleClass().add("import-editor");
        TextArea words = new TextArea(row.line().text());
        words.setId("import-text");
        words.setWrapText(true);
        words.setPrefRowCount(4);
        words.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                model.text(row, words.getText());
            }
        });
        if (!row.line().item()) {
            getChildren().addAll(Controls.paneTitle(TEXTS.get("state." + row.line().state().name())), new Field(TEXTS
                    .get("text"), words), flow(
                            Controls.secondary(TEXTS.get("place"), Glyph.PLUS, "Insert",
                                    () -> model.place(row)),
                            Controls.secondary(TEXTS.get("join"), Glyph.CHEVRON_UP, "",
                                    () -> model.join(row)),
                            Controls.secondary(TEXTS.get("drop"), Glyph.TRASH, "Delete",
                                    () -> model.drop(row))));
            return;
        }
        TextField label = new TextField(row.line().label());
        label.setPrefColumnCount(6);
        label.setMaxWidth(120);
        label.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                model.label(row, label.getText());
            }
        });
        label.setOnAction(event -> model.label(row, label.getText()));
        getChildren().addAll(Controls.paneTitle(TEXTS.get("item", row.code())), new Field(TEXTS.get("label"), label),
                new Field(TEXTS.get("text"), words), flow(Controls.secondary(TEXTS.get("up"), Glyph.ARROW_LEFT, "Alt ←",
                        () -> model.shift(row, -1)),
                        Controls.secondary(TEXTS.get("down"), Glyph.ARROW_RIGHT, "Alt →",
                                () -> model.shift(row, 1)),
                        Controls.secondary(TEXTS.get("join"), Glyph.CHEVRON_UP, "",
                                () -> model.join(row)),
                        Controls.secondary(TEXTS.get("split"), Glyph.MENU, "",
                                () -> model.split(row, words.getCaretPosition())),
                        Controls.secondary(
                                TEXTS.get("drop"), Glyph.TRASH, "Delete", () -> model.drop(
                                        row))));
        if (row.leaf()) {
            asked(model, row, forms);
        }
        String guide = row.line().guide();
        if (guide != null) {
            getChildren().add(Controls.note(TEXTS.get("guide", guide)));
        }
    }

    private void asked(OutlineImportViewModel model, Row row, List<Form> forms) {
        VBox kinds = new VBox(6);
        for (PartType kind : KINDS) {
            CheckBox box = new CheckBox(TEXTS.get("kind.long." + kind.name()));
            box.setSelected(row.line().kinds().contains(kind));
            box.setOnAction(event -> model.kind(row, kind, box.isSelected()));
            kinds.getChildren().add(box);
        }
        for (Form form : forms) {
            CheckBox box = new CheckBox(TEXTS.get("form.number", form.number()));
            box.setSelected(row.line().forms().contains(form.code()));
            box.setOnAction(event -> model.form(row, form.code(), box.isSelected()));
            kinds.getChildren().add(box);
        }
        getChildren().add(new Field(TEXTS.get("asks"), kinds));
        getChildren().add(Controls.note(TEXTS.get("asks.always")));
    }

    private static FlowPane flow(Node... nodes) {
        FlowPane flow = new FlowPane(8, 8, nodes);
        flow.setPrefWrapLength(200);
        return flow;
    }
}
