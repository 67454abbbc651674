package vn.sokiemtra.desktop.fieldwork;

import java.math.BigDecimal;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.ItemUse;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** What stands for a part of the checklist: it has no answers, says how far it is and leads to an item. */
final class GroupBlock extends VBox {

    private static final Texts TEXTS = Texts.beside(GroupBlock.class);

    private final FieldWorkViewModel screen;

    GroupBlock(FieldWorkViewModel screen) {
        super(8);
        this.screen = screen;
    }

    void show(ItemView item) {
        getChildren().clear();
        if (item.leaf()) {
            return;
        }
        screen.checklist().byId(item.itemId()).ifPresent(node -> {
            getChildren().addAll(new Label(TEXTS.get("item.group", node.judged(), node.leaves())), refusal());
            if (node.points().any()) {
                getChildren()
                        .add(new Label(TEXTS.get("points.sum", StandingBlock.text(node.points().standard()), sum(node
                                .points().reported()), sum(node.points().verified()))));
            }
            boolean off = node.use() == ItemUse.SWITCHED_OFF;
            if (node.use() != ItemUse.RETIRED) {
                getChildren().add(Controls.link(TEXTS.get(off ? "use.group.on" : "use.group.off"), () -> screen.item()
                        .switchItem(item, !off)));
            }
            node.all().filter(each -> each.leaf() && each.use() == ItemUse.USED && each.verdict() == null).findFirst()
                    .ifPresent(
                            open -> getChildren().add(link("item.group.open", open)));
            node.all().filter(ChecklistNode::leaf).findFirst().filter(leaf -> leaf.verdict() != null).ifPresent(
                    leaf -> getChildren().add(link("item.group.first", leaf)));
        });
    }

    private static String sum(@Nullable BigDecimal points) {
        return points == null ? VietnameseFormat.UNDEFINED : StandingBlock.text(points);
    }

    private Hyperlink link(String key, ChecklistNode leaf) {
        return Controls.link(TEXTS.get(key, leaf.shortTitle()) + "  →", () -> screen.checklist().selected().set(leaf
                .itemId()));
    }

    /** Why Ctrl+T does nothing here. */
    private Label refusal() {
        Label words = Controls.status(Tone.ATTENTION, Glyph.INFO, "");
        words.setWrapText(true);
        words.setId("refusal");
        words.textProperty().bind(screen.item().refusal());
        words.managedProperty().bind(screen.item().refusal().isNotEmpty());
        words.visibleProperty().bind(words.managedProperty());
        return words;
    }
}
