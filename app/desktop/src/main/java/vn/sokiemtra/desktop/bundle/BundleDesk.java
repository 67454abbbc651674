package vn.sokiemtra.desktop.bundle;

import java.nio.file.Path;

import javafx.collections.ObservableList;

import vn.sokiemtra.database.DataFile;

/** What the exchange of bundles asks of the window around it. JavaFX thread only. */
public interface BundleDesk {

    /** The open data file; its use cases are never called on the JavaFX thread. */
    DataFile data();

    /** Bundles that were dropped on the window or handed over by the system; whoever shows them takes them out. */
    ObservableList<Path> offered();

    /** Goes back to the copy before the last import and opens the file anew. */
    void undoImport();

    /** Begins a data file that joins the plan of a bundle. */
    void join(Path bundle);

    /** Names of data files that are kept or made beside the open one. */
    Path folder();
}
