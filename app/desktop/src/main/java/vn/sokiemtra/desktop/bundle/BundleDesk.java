package vn.sokiemtra.desktop.bundle;

import java.nio.file.Path;

import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.desktop.file.IncomingBundles;

/** What the exchange of bundles asks of the window around it. JavaFX thread only. */
public interface BundleDesk {

    /** The open data file; its use cases are never called on the JavaFX thread. */
    DataFile data();

    /** Bundles that were dropped on the window or handed over by the system. */
    IncomingBundles incoming();

    /** Goes back to the copy before the last import and opens the file anew. */
    void undoImport();

    /** Begins a data file that joins the plan of a bundle. */
    void join(Path bundle);

    /** Where choosers begin. */
    Path folder();
}
