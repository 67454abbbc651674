package vn.sokiemtra.desktop.shell;

import java.util.IdentityHashMap;
import java.util.Map;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * The pages of a window, one on top. Those visited before stay in the scene, hidden: taking a page out and in again makes
 * JavaFX forget and work out the style of each of its nodes, which is most of what going to a page takes.
 */
final class Pages extends StackPane {

    /** By the content itself; a page of its own around it, since a screen may hide what is its own. */
    private final Map<Node, StackPane> pages = new IdentityHashMap<>();

    Pages() {
        setId("pages");
        setMinSize(0, 0);
    }

    /** Brings a page to the top, made on the first visit. */
    void show(Node content) {
        StackPane shown = page(content);
        for (StackPane each : pages.values()) {
            each.setVisible(each == shown);
            each.setManaged(each == shown);
        }
    }

    /** Makes a page that nobody goes to yet: it takes no room and nobody sees it. */
    StackPane ahead(Node content) {
        StackPane page = page(content);
        page.setVisible(false);
        page.setManaged(false);
        return page;
    }

    /** Whether the focus stands in one of them. */
    boolean holdFocus() {
        return getScene() != null && getScene().getFocusOwner() instanceof Node owner && PaneLayout.within(owner, this);
    }

    private StackPane page(Node content) {
        return pages.computeIfAbsent(content, made -> {
            StackPane page = new StackPane(made);
            page.setMinSize(0, 0);
            getChildren().add(page);
            return page;
        });
    }
}
