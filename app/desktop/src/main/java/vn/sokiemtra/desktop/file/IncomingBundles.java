package vn.sokiemtra.desktop.file;

import java.nio.file.Path;
import java.util.List;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Bundles that were double-clicked and wait for a page: the import page when a data file is open, the first-run page
 * otherwise. One for the whole program. JavaFX thread only.
 */
public final class IncomingBundles {

    private final ObservableList<Path> waiting = FXCollections.observableArrayList();

    /** Absolute paths in the order they came; observe it to hear of later ones. */
    public ObservableList<Path> waiting() {
        return FXCollections.unmodifiableObservableList(waiting);
    }

    /** A path that waits already is not added again. */
    public void add(List<Path> bundles) {
        bundles.stream().filter(bundle -> !waiting.contains(bundle)).forEach(waiting::add);
    }

    /** Hands over what waits; the taker shows it, nobody else will. */
    public List<Path> take() {
        List<Path> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
