package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of a data file that is whole, checked and on the disk, beside the place where it may be wanted. */
public final class DraftCopy implements AutoCloseable {

    private final Path draft;
    private final Path target;

    DraftCopy(Path draft, Path target) {
        this.draft = draft;
        this.target = target;
    }

    /** Moves it into its place; what stood there is gone. */
    public void keep() {
        try {
            Copies.moveIntoPlace(draft, target);
        } catch (IOException failed) {
            throw new Failures(target).explained(failed);
        }
    }

    /** Removes it, unless it was kept. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException leftBehind) {
            draft.toFile().deleteOnExit();
        }
    }
}
