package vn.sokiemtra.desktop.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import vn.sokiemtra.checklist.ChoiceOption;
import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.ItemPart;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.outline.OutlineViewModel.Row;
import vn.sokiemtra.text.Texts;

/** What an item asks for, part by part; more can be added, a biểu among them. */
final class PartsEditor extends VBox {

    private static final Texts TEXTS = Texts.beside(PartsEditor.class);

    private static final List<PartType> KINDS = List.of(PartType.YES_NO, PartType.DOCUMENTS, PartType.NUMBER,
            PartType.RATIO, PartType.CHOICE);

    private final OutlineViewModel model;

    private final Row row;

    private final List<Runnable> commits = new ArrayList<>();

    PartsEditor(OutlineViewModel model, Row row) {
        super(10);
        this.model = model;
        this.row = row;
        row.item().parts().forEach(part -> getChildren().add(part(part)));
        MenuButton add = new MenuButton(TEXTS.get("edit.part.add"));
        add.setId("item-add-part");
        for (PartType kind : KINDS) {
            MenuItem item = new MenuItem(TEXTS.get("kind.long." + kind.name()));
            item.setOnAction(event -> model.addPart(row, kind));
            add.getItems().add(item);
        }
        for (FormTable form : model.forms()) {
            MenuItem item = new MenuItem(TEXTS.get("edit.form", form.number(), ItemEditor.brief(form.title())));
            item.setOnAction(event -> model.addForm(row, form));
            add.getItems().add(item);
        }
        getChildren().add(add);
    }

    private Node part(ItemPart part) {
        VBox box = new VBox(4);
        HBox head = Controls.row(8, Controls.note(TEXTS.get("kind.long." + part.type().name())), Controls.spacer());
        if (part.type() != PartType.NARRATIVE) {
            head.getChildren().add(Controls.iconButton(Glyph.TRASH, TEXTS.get("edit.part.remove", part.label()),
                    () -> model.removePart(row, part)));
        }
        TextField label = new TextField(part.label());
        label.setAccessibleText(TEXTS.get("edit.part.label"));
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        TextField measure = new TextField(part.measure() == null ? "" : part.measure());
        measure.setPromptText(TEXTS.get("edit.part.measure"));
        measure.setAccessibleText(TEXTS.get("edit.part.measure"));
        measure.setPrefColumnCount(7);
        measure.setMinWidth(0);
        Runnable write = () -> {
            String unit = part.measure() == null ? "" : part.measure();
            if (!label.getText().strip().equals(part.label()) || !measure.getText().strip().equals(unit)) {
                model.partWords(row, part, label.getText(), measure.getText());
            }
        };
        onLeave(label, write);
        onLeave(measure, write);
        HBox words = new HBox(8, label);
        if (part.type() == PartType.NUMBER) {
            words.getChildren().add(measure);
        }
        box.getChildren().addAll(head, words);
        if (part.type() == PartType.CHOICE) {
            String before = part.options().stream().map(ChoiceOption::label).collect(Collectors.joining("\n"));
            TextArea options = new TextArea(before);
            options.setPrefRowCount(Math.clamp(part.options().size(), 2, 8));
            options.setAccessibleText(TEXTS.get("edit.options"));
            onLeave(options, () -> {
                if (!options.getText().strip().equals(before)) {
                    model.options(row, part, options.getText());
                }
            });
            box.getChildren().addAll(options, Controls.note(TEXTS.get("edit.options")));
        }
        String cell = part.cell();
        if (cell != null && part.type() != PartType.TABLE) {
            box.getChildren().add(Controls.note(TEXTS.get("edit.cell", cell)));
        }
        return box;
    }

    private void onLeave(TextInputControl control, Runnable write) {
        // A page that is left writes what stands there and then loses the focus: once for both, anew the next time.
        boolean[] asked = new boolean[1];
        Runnable once = () -> {
            if (!asked[0]) {
                asked[0] = true;
                Platform.runLater(() -> asked[0] = false);
                write.run();
            }
        };
        commits.add(once);
        control.focusedProperty().addListener((property, before, now) -> {
            if (!now && control.getScene() != null) {
                once.run();
            }
        });
        if (control instanceof TextField field) {
            field.setOnAction(event -> once.run());
        }
    }

    void commitNow() {
        commits.forEach(Runnable::run);
    }
}
