package vn.sokiemtra.desktop.onsite;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Nội dung kiểm tra lần này: what a short inspection looks at, ticked part by part. */
final class ContentsPane extends VBox {

    private static final Texts TEXTS = Texts.beside(ContentsPane.class);

    private final QuickViewModel model;
    private final GridPane grid = new GridPane(16, 6);

    ContentsPane(QuickViewModel model) {
        super(8);
        this.model = model;
        setId("contents");
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            half.setMinWidth(0);
            half.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(half);
        }
        getChildren().addAll(Controls.paneTitle(TEXTS.get("contents")), Controls.note(TEXTS.get("contents.note")),
                grid);
        visibleProperty().bind(Bindings.isNotEmpty(model.parts()));
        managedProperty().bind(visibleProperty());
        model.parts().addListener((ListChangeListener<Contents.Part>) change -> fill());
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        fill();
    }

    /** The boxes stay while only their ticks change, so that nobody loses the place. */
    private void fill() {
        List<Contents.Part> parts = model.parts();
        boolean same = grid.getChildren().size() == parts.size();
        for (int i = 0; same && i < parts.size(); i++) {
            same = parts.get(i).item().equals(grid.getChildren().get(i).getUserData());
        }
        if (!same) {
            grid.getChildren().clear();
            for (int i = 0; i < parts.size(); i++) {
                grid.add(box(parts.get(i)), i % 2, i / 2);
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            show((CheckBox) grid.getChildren().get(i), parts.get(i));
        }
    }

    private CheckBox box(Contents.Part part) {
        CheckBox box = new CheckBox();
        box.setUserData(part.item());
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMnemonicParsing(false);
        box.setOnAction(event -> model.parts().stream().filter(each -> each.item().equals(box.getUserData()))
                .findFirst().ifPresent(now -> model.look(now, box.isSelected())));
        return box;
    }

    private static void show(CheckBox box, Contents.Part part) {
        String name = (part.label() + " " + part.title()).strip();
        box.setText(name);
        Tips.on(box, TEXTS.get("contents.part", name, VietnameseFormat.number(part.looked()),
                VietnameseFormat.number(part.items())));
        box.setIndeterminate(!part.all() && !part.none());
        box.setSelected(part.all());
    }

    /** Where the focus comes in. */
    Node first() {
        return grid.getChildren().getFirst();
    }

    /** Up and down go through the boxes. */
    private void step(KeyEvent event) {
        int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int at = grid.getChildren().indexOf(event.getTarget());
        if (by != 0 && at >= 0) {
            grid.getChildren().get(Math.clamp((long) at + by, 0, grid.getChildren().size() - 1)).requestFocus();
            event.consume();
        }
    }
}
