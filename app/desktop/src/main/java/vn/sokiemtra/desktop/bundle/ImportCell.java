package vn.sokiemtra.desktop.bundle;

import java.util.function.Consumer;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.BundleHeader;
import vn.sokiemtra.bundle.PlannedBundle;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.shell.WidthClass;
import vn.sokiemtra.text.Texts;

/** One chosen bundle: the file, who sent it, whether the machine is known, what came of verifying it. */
final class ImportCell extends ListCell<ImportRow> {

    private static final Texts TEXTS = Texts.beside(ImportCell.class);

    private final ObservableValue<WidthClass> width;
    private final Consumer<ImportRow> toggle;

    ImportCell(ObservableValue<WidthClass> width, Consumer<ImportRow> toggle) {
        this.width = width;
        this.toggle = toggle;
        getStyleClass().add("import-cell");
        setPrefWidth(0);
        width.addListener((property, before, now) -> build());
    }

    @Override
    protected void updateItem(@Nullable ImportRow row, boolean empty) {
        super.updateItem(row, empty);
        build();
    }

    private void build() {
        ImportRow row = getItem();
        if (row == null || isEmpty()) {
            setGraphic(null);
            return;
        }
        CheckBox box = new CheckBox();
        box.setSelected(row.ticked());
        box.setDisable(!row.ready());
        box.setVisible(row.done() == null);
        box.setFocusTraversable(false);
        box.setAccessibleText(row.name());
        box.setOnAction(event -> toggle.accept(row));
        Label name = Controls.fileName(row.name());
        name.getStyleClass().add("strong");
        Label about = Controls.cuttable(ImportWords.about(row));
        about.getStyleClass().add("note");
        ImportWords.Said said = ImportWords.outcome(row);
        Label outcome = Controls.status(said.tone(), said.glyph(), said.words());
        Tips.on(outcome, said.words());
        outcome.setMinWidth(0);
        BundleHeader header = row.header();
        PlannedBundle bundle = row.bundle();
        Label trust = new Label();
        if (bundle != null && bundle.trust() != null) {
            ImportWords.Said of = ImportWords.trust(bundle.trust());
            trust = Controls.badge(of.tone(), of.glyph(), of.words());
        }
        Label person = Controls.cuttable(header == null ? "" : header.person());
        Label machine = Controls.cuttable(header == null || header.machine().isEmpty()
                ? ""
                : TEXTS.get("machine", header.machine()));
        machine.getStyleClass().add("note");
        setGraphic(width.getValue().atMost(WidthClass.NARROW)
                ? high(box, name, person, about, trust, outcome)
                : wide(box, new VBox(name, about), new VBox(person, machine), trust, outcome));
    }

    private static Node wide(CheckBox box, VBox file, VBox sender, Label trust, Label outcome) {
        HBox badge = Controls.row(0, trust);
        badge.setPrefWidth(104);
        badge.setMinWidth(104);
        file.setMinWidth(0);
        file.setPrefWidth(310);
        sender.setMinWidth(0);
        sender.setPrefWidth(150);
        sender.setMaxWidth(150);
        outcome.setMaxWidth(Double.MAX_VALUE);
        outcome.setPrefWidth(300);
        HBox.setHgrow(file, Priority.SOMETIMES);
        HBox.setHgrow(outcome, Priority.SOMETIMES);
        HBox row = Controls.row(12, box, file, sender, badge, outcome);
        row.setMinWidth(0);
        return row;
    }

    private static Node high(CheckBox box, Label name, Label person, Label about, Label trust, Label outcome) {
        name.setMinWidth(0);
        person.setMinWidth(0);
        HBox first = Controls.row(8, name, Controls.spacer(), person, trust);
        VBox words = new VBox(1, first, outcome, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Controls.row(10, box, words);
        row.setMinWidth(0);
        return row;
    }
}
