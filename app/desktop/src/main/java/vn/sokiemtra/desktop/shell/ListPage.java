package vn.sokiemtra.desktop.shell;

import java.util.Objects;
import java.util.Optional;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/**
 * A page that is one list: tools above it, and where it has one a panel beside it, which becomes a drawer in a narrow
 * window. The focus begins in the list, F6 goes to the panel, Esc folds it, Ctrl+C copies the list.
 */
public abstract class ListPage implements Screen {

    private final ReadOnlyStringProperty title;

    private final ReadOnlyStringProperty context;

    private final Runnable activate;

    private final Runnable deactivate;

    private final VBox page = new VBox();

    private @Nullable Control rows;

    private @Nullable PaneLayout panes;

    /**
     * @param activate subscribes and loads
     * @param deactivate commits and releases
     */
    protected ListPage(ReadOnlyStringProperty title, ReadOnlyStringProperty context, Runnable activate,
            Runnable deactivate) {
        this.title = title;
        this.context = context;
        this.activate = activate;
        this.deactivate = deactivate;
    }

    /** The list in all the room that {@code above} leaves; once, while the page is built. */
    protected final VBox list(Control list, Node... above) {
        rows = list;
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(0);
        page.getChildren().addAll(above);
        page.getChildren().add(list);
        return page;
    }

    /** A panel at the right of the list. @param name remembers its width */
    protected final void panelAtRight(ScreenContext of, String name, String words, Node panel, double preferred) {
        panes = new PaneLayout(of.width(), of.panes(), page).right(name, words, panel, preferred);
    }

    /** The list itself stands at the left of what it is about. @param name remembers its width */
    protected final void listAtLeft(ScreenContext of, String name, String words, Node centre, double preferred) {
        panes = new PaneLayout(of.width(), of.panes(), centre).left(name, words, page, preferred);
    }

    @Override
    public Node content() {
        return panes == null ? page : panes;
    }

    @Override
    public void show(Place place) {
        // most lists have no place of their own to go to
    }

    @Override
    public void onActivate() {
        activate.run();
    }

    @Override
    public void onDeactivate() {
        deactivate.run();
    }

    @Override
    public void focus() {
        Objects.requireNonNull(rows).requestFocus();
    }

    @Override
    public final Optional<Control> rows() {
        return Optional.ofNullable(rows);
    }

    @Override
    public ReadOnlyStringProperty title() {
        return title;
    }

    @Override
    public ReadOnlyStringProperty context() {
        return context;
    }

    @Override
    public boolean nextPane(boolean forward) {
        if (panes != null) {
            panes.nextPane(forward);
        }
        return panes != null;
    }

    @Override
    public boolean escape() {
        return panes != null && panes.close();
    }
}
