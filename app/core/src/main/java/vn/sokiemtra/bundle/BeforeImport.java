package vn.sokiemtra.bundle;

import java.nio.file.Path;

import vn.sokiemtra.bundle.store.BundleStore;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.DraftCopy;

/** The copy that is made before an import: until the next edit, an import is undone by going back to it. */
public final class BeforeImport {

    private static final String ENDING = ".mv.db";

    private BeforeImport() {
    }

    /** Makes the copy beside the data file, to take the place of the one before. */
    public static ApplyImport.CopyFirst copyOf(DataFile file) {
        return () -> {
            // Read first: whatever is written from now on may be missing in the copy, and forbids going back to it.
            String mark = UndoImport.mark(file.ledger());
            return new Copy(file, mark, file.draftBackUp(place(file.path())));
        };
    }

    private record Copy(DataFile file, String mark, DraftCopy draft) implements ApplyImport.CopyFirst.Copy {

        @Override
        public void keep() {
            draft.keep();
            new BundleStore(file.ledger()).markUndo(mark);
        }

        @Override
        public void close() {
            draft.close();
        }
    }

    /** Where the copy of a data file stands: {@code NAME.truoc-khi-nhap.mv.db}. */
    public static Path place(Path data) {
        String name = String.valueOf(data.getFileName());
        String base = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return data.resolveSibling(base + ".truoc-khi-nhap" + ENDING);
    }
}
