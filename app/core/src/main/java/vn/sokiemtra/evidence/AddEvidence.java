package vn.sokiemtra.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.evidence.store.BlobStore;
import vn.sokiemtra.evidence.store.EvidenceStore;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Takes a file in as evidence of a checklist item: streamed, found by its content, stored once however often it is
 * added. Until the last step succeeds nothing of it can be seen; whatever goes wrong before leaves nothing behind.
 */
public final class AddEvidence {

    private static final Texts TEXTS = Texts.beside(AddEvidence.class);

    private final Ledger ledger;
    private final InstantSource clock;
    private final BlobStore blobs;

    public AddEvidence(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
        this.blobs = new BlobStore(ledger);
    }

    /**
     * Takes in a file of this machine.
     *
     * @return the id of the evidence; the one already there when the item has this content
     * @throws Problem {@code SKT-EVIDENCE-…}: gone, unreadable, a folder, empty, changed meanwhile, secret; nothing is
     *         kept of it
     * @throws java.util.concurrent.CancellationException when {@code progress} said stop
     */
    public Edited<UUID> from(Path file, UUID inspection, UUID item, String author, Progress progress) {
        return from(file, inspection, item, author, progress, (edit, evidence) -> evidence);
    }

    /**
     * The same with what else belongs to it, in one edit: undone together.
     *
     * @param with called once the evidence is there, with its id; where it throws, nothing is kept
     */
    public <T> Edited<T> from(Path file, UUID inspection, UUID item, String author, Progress progress,
            BiFunction<Edit, UUID, T> with) {
        String name = FileNames.safe(file.getFileName() == null ? "" : file.getFileName().toString());
        try {
            BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
            if (before.isDirectory()) {
                throw new Problem(TEXTS, "SKT-EVIDENCE-FOLDER", name);
            }
            if (!before.isRegularFile()) {
                throw new Problem(TEXTS, "SKT-EVIDENCE-NOT-A-FILE", name);
            }
            refuseMark(SecrecyMark.onName(name), name);
            try (InputStream bytes = Files.newInputStream(file)) {
                return take(bytes, name, before.size(), () -> unchanged(file, before), inspection, item, author,
                        progress, with);
            }
        } catch (NoSuchFileException gone) {
            throw new Problem(gone, TEXTS, "SKT-EVIDENCE-GONE", name);
        } catch (AccessDeniedException denied) {
            throw new Problem(denied, TEXTS, "SKT-EVIDENCE-DENIED", name);
        } catch (IOException | UncheckedIOException failed) {
            throw new Problem(failed, TEXTS, Files.exists(file) ? "SKT-EVIDENCE-UNREADABLE" : "SKT-EVIDENCE-GONE",
                    name);
        }
    }

    /**
     * Takes in bytes that have no file, a pasted picture for one. The stream is read to its end and not closed.
     *
     * @param name what the evidence is to be called, with an ending
     */
    public Edited<UUID> from(InputStream bytes, String name, UUID inspection, UUID item, String author,
            Progress progress) {
        String safe = FileNames.safe(name);
        refuseMark(SecrecyMark.onName(safe), safe);
        try {
            return take(bytes, safe, -1, () -> true, inspection, item, author, progress, (edit,
                    evidence) -> evidence);
        } catch (IOException | UncheckedIOException failed) {
            throw new Problem(failed, TEXTS, "SKT-EVIDENCE-UNREADABLE", safe);
        }
    }

    /** Whether the source is still what it was when reading began. */
    private interface Check {
        boolean unchanged() throws IOException;
    }

    private <T> Edited<T> take(InputStream bytes, String name, long expected, Check check, UUID inspection, UUID item,
            String author, Progress progress, BiFunction<Edit, UUID, T> with) throws IOException {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Texts.ZONE);
        // No reading takes an hour: what is older was left by a crash.
        blobs.sweep(author, now.minusHours(1));
        Staging staging = new Staging(blobs, author, now);
        try {
            staging.read(bytes, expected, progress);
            if (staging.size() == 0) {
                throw new Problem(TEXTS, "SKT-EVIDENCE-EMPTY", name);
            }
            if (expected >= 0 && expected != staging.size() || !check.unchanged()) {
                throw new Problem(TEXTS, "SKT-EVIDENCE-CHANGED", name);
            }
            String type = MediaTypes.of(staging.head(), name);
            refuseMark(SecrecyMark.inText(SecrecyMark.textOf(staging.open(), type)), name);
            LocalDateTime taken = type.startsWith("image/") ? Exif.takenAt(staging.open()) : null;
            return keep(staging, new EvidenceStore.Row(inspection, item, staging.sha256(), name, type, staging.size(),
                    taken, now, author), author, with);
        } finally {
            staging.close();
        }
    }

    private <T> Edited<T> keep(Staging staging, EvidenceStore.Row row, String author, BiFunction<Edit, UUID, T> with) {
        return ledger.edit(author, edit -> {
            staging.publish(edit);
            UUID same = EvidenceStore.sameAt(edit, row.inspection(), row.item(), row.sha256());
            return with.apply(edit, same != null ? same : EvidenceStore.add(edit, row));
        });
    }

    private static boolean unchanged(Path file, BasicFileAttributes before) throws IOException {
        BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
        return after.size() == before.size() && after.lastModifiedTime().equals(before.lastModifiedTime());
    }

    private static void refuseMark(@Nullable String mark, String name) {
        if (mark != null) {
            throw new Problem(TEXTS, "SKT-EVIDENCE-SECRET", name, mark);
        }
    }
}
