package vn.sokiemtra.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import vn.sokiemtra.bundle.store.BundleStore;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.Surroundings;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;

/**
 * Goes back to the copy that was made before the last import; possible until the next edit. What the import had brought
 * stays in a file beside, and can be imported again.
 */
public final class UndoImport {

    private final Surroundings surroundings;

    public UndoImport(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Whether nothing was written on this machine since the last import. */
    public static boolean isOffered(DataFile file) {
        return Files.exists(BeforeImport.place(file.path())) && mark(file.ledger()).equals(new BundleStore(file
                .ledger()).undoMark());
    }

    static String mark(Ledger ledger) {
        return ledger.replica() + ":" + ledger.versions().getOrDefault(ledger.replica(), 0L);
    }

    /**
     * @param file is closed
     * @return the file as it was before, open; it writes as another machine from now on, so that no two files ever write
     *         the same chain
     * @throws Problem {@code SKT-BUNDLE-NO-UNDO} where something was written since; the file stays as it is, and open
     */
    public DataFile run(DataFile file) {
        if (!isOffered(file)) {
            throw Flaws.of("NO-UNDO");
        }
        Path data = file.path();
        // A sealed file is opened again with what it was opened with.
        Surroundings around = surroundings.withPassphrase(file.surroundings().passphrase());
        Path aside = data.resolveSibling(String.valueOf(data.getFileName()).replace(".mv.db", ".sau-khi-nhap.mv.db"));
        file.close();
        try {
            Files.move(data, aside, StandardCopyOption.REPLACE_EXISTING);
            try {
                DataFile.restore(BeforeImport.place(data), data, around);
            } catch (RuntimeException failed) {
                Files.move(aside, data, StandardCopyOption.REPLACE_EXISTING);
                throw failed;
            }
        } catch (IOException failed) {
            throw Flaws.of(failed, "OUT", String.valueOf(data.getFileName()), String.valueOf(data.getParent()));
        }
        return DataFile.open(data, around);
    }
}
