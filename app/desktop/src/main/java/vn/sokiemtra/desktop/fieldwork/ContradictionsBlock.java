package vn.sokiemtra.desktop.fieldwork;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.inspection.ItemView;

/** What contradicts at one item: one box at a time, so that the texts and the finding stay in sight. */
final class ContradictionsBlock extends VBox {

    private final FieldWorkViewModel screen;
    private List<ContradictionLine> lines = List.of();
    private Set<String> recordedSentences = Set.of();
    private List<Finding> findings = List.of();
    private int at;

    ContradictionsBlock(FieldWorkViewModel screen) {
        super(8);
        this.screen = screen;
    }

    /** Another item is shown: its boxes begin with the first. */
    void begin() {
        at = 0;
        lines = List.of();
        getChildren().clear();
    }

    void show(ItemView item, List<ContradictionLine> now) {
        Set<String> recorded = new HashSet<>();
        item.findings().forEach(finding -> {
            if (finding.content() != null) {
                recorded.add(finding.number() + finding.content());
            }
        });
        if (now.equals(lines) && recorded.equals(recordedSentences)) {
            return;
        }
        lines = now;
        recordedSentences = recorded;
        findings = item.findings();
        at = Math.clamp(at, 0, Math.max(0, lines.size() - 1));
        build();
    }

    private void build() {
        boolean focused = getScene() != null && within(getScene().getFocusOwner());
        if (lines.isEmpty()) {
            getChildren().clear();
            return;
        }
        int size = lines.size();
        ContradictionLine line = lines.get(at);
        ContradictionLine more = size > 1 ? lines.get((at + 1) % size) : null;
        ContradictionBox box = new ContradictionBox(screen, line, line.recordedIn(findings), more, size - 1);
        getChildren().setAll(box);
        if (focused) {
            box.focusStep();
        }
    }

    private boolean within(@Nullable Node node) {
        return node != null && (node == this || within(node.getParent()));
    }

    /** The contradiction after (or before) the one shown; false when the item has no further one. */
    boolean step(boolean forward) {
        int to = at + (forward ? 1 : -1);
        if (to < 0 || to >= lines.size()) {
            return false;
        }
        at = to;
        build();
        return true;
    }

    /** The box that is shown; null where nothing contradicts. */
    @Nullable
    ContradictionBox box() {
        return !getChildren().isEmpty() && getChildren().getFirst() instanceof ContradictionBox box ? box : null;
    }
}
