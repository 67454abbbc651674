package vn.sokiemtra.desktop.outline;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.OutlineDraft.State;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.outline.OutlineImportViewModel.Row;
import vn.sokiemtra.text.Texts;

/** A line of the source: an item on its level, or what else became of it. */
final class OutlineLineCell extends ListCell<Row> {

    private static final Texts TEXTS = Texts.beside(OutlineLineCell.class);

    private static final double STEP = 20;

    /** Narrower than this the sentence needs all the room. */
    private static final double ROOM_FOR_KINDS = 620;

    private final Label label = new Label();

    private final Label words = Controls.cuttable("");

    private final Label kinds = Controls.cuttable("");

    private final Label state = Controls.badge(Tone.ATTENTION, Glyph.WARNING, "");

    private final HBox row = Controls.row(8, label, words, Controls.spacer(), kinds, state);

    OutlineLineCell() {
        setPrefWidth(0);
        label.getStyleClass().add("import-label");
        label.setMinWidth(USE_PREF_SIZE);
        words.setMinWidth(0);
        kinds.getStyleClass().add("note");
        kinds.setMinWidth(0);
        kinds.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_KINDS));
        kinds.managedProperty().bind(kinds.visibleProperty());
    }

    @Override
    protected void updateItem(@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(null);
        getStyleClass().removeAll("import-aside", "import-heading");
        if (empty || item == null) {
            return;
        }
        label.setText(item.line().label());
        label.setManaged(!item.line().label().isEmpty());
        words.setText(item.line().text());
        kinds.setText(item.leaf() ? String.join(" · ", kindsOf(item)) : "");
        boolean aside = !item.line().item();
        boolean doubt = item.line().doubtful() && item.line().item();
        state.setText(aside
                ? TEXTS.get("state." + item.line().state().name())
                : TEXTS.get("state.doubtful"));
        state.getStyleClass().removeAll(Tone.ATTENTION.styleClass(), Tone.ACCENT.styleClass());
        state.getStyleClass().add(item.line().state() == State.UNPLACED || doubt
                ? Tone.ATTENTION.styleClass()
                : Tone.ACCENT.styleClass());
        state.setVisible(aside || doubt);
        state.setManaged(state.isVisible());
        HBox.setMargin(label, new Insets(0));
        row.setPadding(new Insets(0, 0, 0, aside ? 0 : Math.min(item.line().level(), 8) * STEP));
        if (aside) {
            getStyleClass().add("import-aside");
        } else if (!item.leaf()) {
            getStyleClass().add("import-heading");
        }
        setGraphic(row);
    }

    private static List<String> kindsOf(Row row) {
        List<String> names = new ArrayList<>();
        row.line().kinds().stream().distinct().forEach(kind -> names.add(TEXTS.get("kind." + kind.name())));
        row.line().forms().forEach(names::add);
        return names;
    }
}
