package vn.sokiemtra.desktop.fieldwork;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vn.sokiemtra.carryover.PriorMatter;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.ItemUse;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** A line of the checklist: label, short title, flags, and a verdict (leaf) or progress (group). */
final class ChecklistCell extends TreeCell<ChecklistNode> {

    private static final Texts TEXTS = Texts.beside(ChecklistCell.class);

    private final Label label = new Label();
    private final Label title = new Label();
    private final HBox flags = new HBox(4);
    private final HBox row = new HBox(6, label, title, flags);

    ChecklistCell() {
        getStyleClass().add("checklist-cell");
        label.getStyleClass().add("checklist-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        flags.getStyleClass().add("checklist-flags");
        flags.setMinWidth(Region.USE_PREF_SIZE);
        row.getStyleClass().add("row");
        row.setMinWidth(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0; // as wide as the tree: titles are cut, nothing scrolls sideways
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double x = row.getLayoutX();
        row.resizeRelocate(x, 0, Math.max(0, getWidth() - x - snappedRightInset()), getHeight());
    }

    @Override
    protected void updateItem(ChecklistNode node, boolean empty) {
        super.updateItem(node, empty);
        setText(null);
        if (empty || node == null) {
            setGraphic(null);
            Tips.on(this, null);
            return;
        }
        label.setText(node.label());
        // The numbers stand below each other; a longer one takes its room from the title.
        label.setStyle(node.label().matches("\\d{2,}\\.")
                ? "-fx-min-width: " + 0.66 * node.label().length() + "em;"
                : "");
        title.setText(node.shortTitle());
        int level = getTreeView() == null ? 1 : getTreeView().getTreeItemLevel(getTreeItem());
        boolean strong = level <= 1 || isSelected();
        title.getStyleClass().removeAll("strong");
        label.getStyleClass().removeAll("strong");
        if (strong) {
            title.getStyleClass().add("strong");
        }
        if (level <= 1) {
            label.getStyleClass().add("strong");
        }
        showFlags(node);
        Tips.on(title, node.code() + " · " + node.content());
        Tips.on(this, node.code() + " · " + node.content());
        setGraphic(row);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        if (getItem() != null) {
            title.getStyleClass().remove("strong");
            if (selected || getTreeView().getTreeItemLevel(getTreeItem()) <= 1) {
                title.getStyleClass().add("strong");
            }
        }
    }

    private void showFlags(ChecklistNode node) {
        flags.getChildren().clear();
        boolean rolledUp = !node.leaf() && getTreeItem() != null && getTreeItem().isExpanded();
        if (!rolledUp) {
            flag(node.conflicts(), Glyph.CONFLICT, "contradiction");
            flag(node.unproven(), Glyph.PAPERCLIP, "attention");
            flag(node.findings(), Glyph.FINDING, "danger");
            flag(node.contradictions(), Glyph.CONTRADICTION, "contradiction");
        }
        if (!node.leaf() && node.use() == ItemUse.USED) {
            Label progress = new Label(node.judged() + "/" + node.leaves());
            progress.getStyleClass().addAll("figure", "muted", "checklist-progress");
            flags.getChildren().add(progress);
        }
        if (node.use() == ItemUse.USED) {
            flags.getChildren().add(state(node));
        } else {
            Label use = new Label(TEXTS.get("use." + node.use().name()));
            use.getStyleClass().addAll("muted", "checklist-progress");
            use.setMinWidth(USE_PREF_SIZE);
            flags.getChildren().add(use);
        }
    }

    private void flag(int count, Glyph glyph, String tone) {
        if (count > 0) {
            Label flag = new Label(VietnameseFormat.number(count), Icons.of(glyph, tone));
            flag.getStyleClass().addAll("checklist-flag", tone);
            flags.getChildren().add(flag);
        }
    }

    private static Node state(ChecklistNode node) {
        if (!node.leaf()) {
            return Icons.disc(node.leaves() == 0 ? 0 : (double) node.judged() / node.leaves());
        }
        Verdict verdict = node.verdict();
        if (verdict == null) {
            return node.started() ? Icons.of(Glyph.IN_PROGRESS) : Icons.of(Glyph.NOT_STARTED, "muted");
        }
        return Icons.of(VerdictLook.glyph(verdict), VerdictLook.tone(verdict).styleClass());
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        ChecklistNode node = getItem();
        if (attribute == AccessibleAttribute.TEXT && node != null) {
            return spoken(node);
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    /** The line for people who do not see the icons. */
    static String spoken(ChecklistNode node) {
        StringBuilder words = new StringBuilder(node.label()).append(' ').append(node.shortTitle());
        Verdict verdict = node.verdict();
        if (!node.leaf()) {
            words.append(", ").append(TEXTS.get("spoken.progress", node.judged(), node.leaves()));
        } else if (verdict != null) {
            PriorMatter.State prior = PriorNodes.is(node) ? PriorNodes.state(verdict) : null;
            words.append(", ").append(prior == null ? VerdictLook.name(verdict) : PriorNodes.name(prior));
        } else {
            words.append(", ").append(TEXTS.get(node.started() ? "state.started" : "state.open"));
        }
        if (node.use() != ItemUse.USED) {
            words.append(", ").append(TEXTS.get("use." + node.use().name()));
        }
        if (node.findings() > 0) {
            words.append(", ").append(TEXTS.get("spoken.findings", node.findings()));
        }
        if (node.contradictions() > 0) {
            words.append(", ").append(TEXTS.get("spoken.contradictions", node.contradictions()));
        }
        if (node.unproven() > 0) {
            words.append(", ").append(TEXTS.get(node.leaf() ? "spoken.unproven" : "spoken.unproven.below", node
                    .unproven()));
        }
        if (node.conflicts() > 0) {
            words.append(", ").append(TEXTS.get("spoken.conflicts", node.conflicts()));
        }
        return words.toString();
    }
}
