package vn.sokiemtra.bundle;

import java.nio.file.Path;

import vn.sokiemtra.bundle.store.BundleStore;
import vn.sokiemtra.database.DataFile;

/** The copy that is made before an import: until the next edit, an import is undone by going back to it. */
public final class BeforeImport {

    private static final String ENDING = ".mv.db";

    private BeforeImport() {
    }

    /** Makes the copy beside the data file, in place of the one before. */
    public static ApplyImport.CopyFirst copyOf(DataFile file) {
        return () -> {
            file.backUpOver(place(file.path()));
            new BundleStore(file.ledger()).markUndo(UndoImport.mark(file.ledger()));
        };
    }

    /** Where the copy of a data file stands: {@code NAME.truoc-khi-nhap.mv.db}. */
    public static Path place(Path data) {
        String name = String.valueOf(data.getFileName());
        String base = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return data.resolveSibling(base + ".truoc-khi-nhap" + ENDING);
    }
}
