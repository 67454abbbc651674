package vn.sokiemtra.desktop.file;

import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.database.Drafts;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.MovableLedger;
import vn.sokiemtra.text.Problem;

/** The data file that is written now; it may go on in another place while screens and edits hold on to it. */
public final class WorkingFile {

    private final MovableLedger ledger;

    private volatile Opened now;

    public WorkingFile(Opened first) {
        this.now = first;
        this.ledger = new MovableLedger(first.data().ledger());
    }

    public Opened now() {
        return now;
    }

    /** Stays the same wherever the file goes. */
    public Ledger ledger() {
        return ledger;
    }

    public Drafts drafts() {
        return now.data().drafts();
    }

    /**
     * Goes on in another place; not on the JavaFX thread.
     *
     * @return why it goes on in the old one; empty when it moved
     * @throws Problem when neither place can be written
     * @see DataFiles#move
     */
    public Optional<Problem> move(DataFiles files, Path target) {
        Opened before = now;
        Refusal refusal = new Refusal();
        ledger.move(() -> {
            DataFiles.Moved moved = files.move(before, target);
            now = moved.now();
            refusal.problem = moved.refused();
            return moved.now().data().ledger();
        });
        return Optional.ofNullable(refusal.problem);
    }

    private static final class Refusal {
        private @Nullable Problem problem;
    }
}
