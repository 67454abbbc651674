package vn.sokiemtra.desktop.design;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;

/**
 * JavaFX keeps the list of a box inside it, hidden, only to be as wide as the list: two dozen nodes, styled when the page
 * is seen first. Here it comes when somebody opens the box, or when the box has no width of its own and is asked for it.
 * Named in {@code controls.css} for every box there is.
 */
public final class ChoiceSkin<T> extends ComboBoxListViewSkin<T> {

    public ChoiceSkin(ComboBox<T> box) {
        super(box);
        getChildren().remove(getPopupContent());
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        withList();
        return super.computePrefWidth(height, top, right, bottom, left);
    }

    @Override
    public void show() {
        withList();
        super.show();
    }

    private void withList() {
        Node list = getPopupContent();
        if (list.getParent() == null) {
            getChildren().add(list);
            list.applyCss();
        }
    }
}
