package vn.sokiemtra.desktop.command;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;

/** A line of the palette: its parts are made once and filled at every letter, as to style new ones is what takes time. */
final class HitCell extends ListCell<Hit> {

    private final PaletteViewModel model;

    private final Label group = shown(new Label(), "group-head");

    private final Label before = shown(Controls.cuttable(""), "");

    private final Label match = shown(new Label(), "match");

    private final Label after = shown(Controls.cuttable(""), "");

    private final Label detail = shown(Controls.note(""), "");

    private final Label keys = shown(Controls.keyCap(""), "");

    private final VBox line;

    HitCell(PaletteViewModel model) {
        this.model = model;
        match.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(new HBox(before, match, after), detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.SOMETIMES);
        line = new VBox(4, group, Controls.row(12, words, Controls.spacer(), keys));
        line.setPrefWidth(0);
        // The same hit is set off anew where more of it is typed.
        model.query().addListener((property, typed, now) -> fill());
    }

    private static Label shown(Label label, String style) {
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        setText(null);
        setGraphic(empty || hit == null ? null : line);
        fill();
    }

    private void fill() {
        Hit hit = isEmpty() ? null : getItem();
        if (hit == null) {
            return;
        }
        tell(group, isFirst(hit) ? hit.group() : "");
        tell(detail, hit.detail());
        tell(keys, hit.keys().isEmpty() ? "" : Keys.shown(hit.keys()));
        String typed = Folding.fold(model.query().get()).strip();
        int at = typed.isEmpty() ? -1 : hit.foldedTitle().indexOf(typed);
        String title = hit.title();
        int end = Math.min(title.length(), at + typed.length());
        before.setText(at < 0 ? title : title.substring(0, at));
        tell(match, at < 0 ? "" : title.substring(at, end));
        tell(after, at < 0 ? "" : title.substring(end));
    }

    private boolean isFirst(Hit hit) {
        int at = getIndex();
        return at == 0 || at > 0 && at < model.hits().size() && !model.hits().get(at - 1).group().equals(hit.group());
    }

    private static void tell(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
    }
}
