package vn.sokiemtra.desktop.fieldwork;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.field.ConflictPane;
import vn.sokiemtra.desktop.field.ConflictViewModel;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.text.Texts;

/** Two people gave a field of the item different values (trùng sửa): chosen right here. */
final class ConflictBox extends VBox {

    private static final Texts TEXTS = Texts.beside(ConflictBox.class);

    private final ConflictPane pane;

    ConflictBox(ItemViewModel model, ConflictView conflict, Runnable openHistory) {
        super(8);
        getStyleClass().addAll("card", "contradiction", "conflict-box");
        Label title = new Label(TEXTS.get("conflict.title", conflict.name()), Icons.of(Glyph.CONFLICT,
                "contradiction"));
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        ConflictViewModel choice = model.choice();
        pane = new ConflictPane(choice, false, settled -> {
        }, openHistory);
        getChildren().addAll(title, pane);
        choice.show(conflict.field());
    }

    /** Keeps what is typed and not written yet. */
    void hand() {
        pane.hand();
    }
}
