package vn.sokiemtra.desktop.bundle;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.text.Texts;

/** What the pages of Gói dữ liệu have in common: one title, the data file's name above it, a list that is read. */
abstract class BundlePage implements Screen {

    private static final Texts TEXTS = Texts.beside(BundlePage.class);

    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(TEXTS.get("title"));
    private final ReadOnlyStringWrapper subtitle;

    BundlePage(ScreenContext context) {
        subtitle = new ReadOnlyStringWrapper(context.session().name());
    }

    /**
     * A boxed list over the whole page.
     *
     * @param id for look-ups
     * @param name read aloud
     * @param cell makes a row
     */
    static <T> ListView<T> list(String id, String name, ObservableList<T> items,
            javafx.util.Callback<ListView<T>, ListCell<T>> cell) {
        ListView<T> list = new ListView<>(items);
        list.setId(id);
        list.setAccessibleText(name);
        list.setCellFactory(cell);
        list.getStyleClass().add("boxed");
        return list;
    }

    @Override
    public void show(Place place) {
        // one place only
    }

    @Override
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty context() {
        return subtitle.getReadOnlyProperty();
    }
}
