package vn.sokiemtra.desktop.fieldwork;

import java.math.BigDecimal;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.inspection.ItemPoints;
import vn.sokiemtra.inspection.ItemUse;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Whether the item is inspected at all, and its points: điểm chuẩn, tự chấm, thẩm định. */
final class StandingBlock extends VBox {

    private static final Texts TEXTS = Texts.beside(StandingBlock.class);

    private final ItemViewModel model;
    private final Label standard = new Label();
    private final ValueField reported = field("points.reported", "points-reported");
    private final ValueField verified = field("points.verified", "points-verified");
    private final Label refusal = new Label();
    private final FlowPane points = new FlowPane(16, 6);
    private @Nullable ItemView shown;

    StandingBlock(ItemViewModel model) {
        super(8);
        this.model = model;
        reported.onCommit(typed -> commit(Side.REPORTED, typed));
        verified.onCommit(typed -> commit(Side.VERIFIED, typed));
        refusal.getStyleClass().add("field-error");
        refusal.setWrapText(true);
        points.getChildren().addAll(standard, Controls.row(6, new Label(TEXTS.get("points.reported")), reported),
                Controls
                        .row(6, new Label(TEXTS.get("points.verified")), verified));
    }

    private static ValueField field(String name, String id) {
        ValueField field = new ValueField();
        field.setId(id);
        field.setAccessibleText(TEXTS.get(name));
        field.getStyleClass().add("figure");
        field.setPrefColumnCount(5);
        field.setMinWidth(60);
        return field;
    }

    private boolean commit(Side side, String typed) {
        ItemView item = shown;
        boolean accepted = item == null || model.setPoints(item, side, typed);
        refusal.setText(!accepted && model.state("points/" + side).get() instanceof SaveState.Failed(String sentence)
                ? sentence
                : "");
        refusal.setManaged(!refusal.getText().isEmpty());
        return accepted;
    }

    void show(ItemView item) {
        ItemView before = shown;
        boolean other = before == null || !before.itemId().equals(item.itemId());
        if (other) {
            commitNow();
            refusal.setText("");
            refusal.setManaged(false);
        }
        shown = item;
        getChildren().clear();
        if (item.use() != ItemUse.USED) {
            getChildren().add(notice(item));
        }
        if (item.leaf() && item.points().any()) {
            standard.setText(TEXTS.get("points.standard", text(item.points().standard())));
            put(reported, text(item.points().reported()), other);
            put(verified, text(item.points().verified()), other);
            points.setDisable(item.use() != ItemUse.USED);
            getChildren().addAll(points, refusal);
            if (above(item.points())) {
                Label words = Controls.status(Tone.ATTENTION, Glyph.WARNING, TEXTS.get("points.above"));
                words.setWrapText(true);
                getChildren().add(words);
            }
        }
    }

    private static void put(ValueField field, String text, boolean other) {
        if (other) {
            field.open(text);
        } else {
            field.show(text);
        }
    }

    private Node notice(ItemView item) {
        Label words = Controls.status(Tone.ATTENTION, Glyph.INFO, TEXTS.get("use." + item.use().name() + ".about"));
        words.setWrapText(true);
        VBox box = new VBox(4, words);
        if (item.use() == ItemUse.SWITCHED_OFF) {
            box.getChildren().add(Controls.link(TEXTS.get("use.on"), () -> model.switchItem(item, false)));
        }
        return box;
    }

    private static boolean above(ItemPoints points) {
        BigDecimal most = points.standard();
        return most != null && (points.reported() != null && points.reported().compareTo(most) > 0 || points
                .verified() != null && points.verified().compareTo(most) > 0);
    }

    static String text(@Nullable BigDecimal points) {
        return points == null ? "" : VietnameseFormat.number(points.stripTrailingZeros());
    }

    void commitNow() {
        reported.commitNow();
        verified.commitNow();
    }
}
