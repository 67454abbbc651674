package vn.sokiemtra.desktop.evidence;

import java.nio.file.Path;
import java.util.UUID;

import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.evidence.Preview;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.ledger.Edited;

/** What the evidence pane asks of the program; every call may touch the disk. */
public interface EvidenceWork {

    Edited<UUID> add(String author, UUID inspection, UUID item, Path file, Progress progress);

    /** A picture from the clipboard. */
    Edited<UUID> add(String author, UUID inspection, UUID item, String name, byte[] bytes, Progress progress);

    /** Takes the file off its item; its bytes stay until a clean-up. */
    Edited<UUID> remove(String author, UUID evidence);

    Edited<UUID> link(String author, UUID finding, UUID evidence);

    Edited<UUID> unlink(String author, UUID finding, UUID evidence);

    /** A small picture for the list. */
    Preview thumbnail(Evidence evidence);

    /** A picture of the file or of its first page that fills {@code width} pixels. */
    Preview preview(Evidence evidence, int width);

    /** Pages of a PDF; 0 for anything else. */
    int pages(Evidence evidence);

    /** Whether the stored bytes still have the recorded hash. */
    boolean intact(Evidence evidence);

    /** A copy another program can open. */
    Path copyOut(Evidence evidence);
}
