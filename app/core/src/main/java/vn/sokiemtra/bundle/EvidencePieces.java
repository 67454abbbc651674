package vn.sokiemtra.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.evidence.store.BlobStore;

/**
 * The bytes of evidence files, piece after piece. They are hashed again: the file may have changed since it was verified,
 * and the last piece of one that did is not given.
 */
final class EvidencePieces implements Iterator<EvidencePieces.Piece> {

    /** @param last whether the file ends here, with the content that its name says */
    record Piece(ZipLayout.Entry entry, byte[] bytes, boolean last) {
    }

    private record Place(Incoming bundle, ZipLayout.Entry entry) {
    }

    private final Iterator<Place> places;
    private final Progress progress;
    private @Nullable Place place;
    private InputStream in = InputStream.nullInputStream();
    private MessageDigest sha256 = Keys.sha256();
    private long left;

    /** @param wanted which of them are read */
    EvidencePieces(Map<Incoming, List<ZipLayout.Entry>> contents, Predicate<ZipLayout.Entry> wanted,
            Progress progress) {
        this.places = contents.entrySet().stream().flatMap(of -> of.getValue().stream().filter(wanted).map(
                entry -> new Place(of.getKey(), entry))).toList().iterator();
        this.progress = progress;
    }

    @Override
    public boolean hasNext() {
        return place != null || places.hasNext();
    }

    @Override
    public Piece next() {
        try {
            Place current = place;
            if (current == null) {
                if (!places.hasNext()) {
                    throw new NoSuchElementException();
                }
                current = places.next();
                begin(current);
            }
            return piece(current);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void begin(Place next) throws IOException {
        place = next;
        in = new Watched(next.bundle().open(next.entry()), progress, next.entry().size());
        sha256 = Keys.sha256();
        left = next.entry().size();
    }

    private Piece piece(Place current) throws IOException {
        byte[] bytes = Bytes.read(in, (int) Math.min(BlobStore.CHUNK, left));
        sha256.update(bytes);
        left -= bytes.length;
        boolean last = left == 0 || bytes.length == 0;
        if (last) {
            place = null;
            if (!Arrays.equals(sha256.digest(), HexFormat.of().parseHex(Scanned.sha256Of(current.entry())))) {
                throw Flaws.of("HASH", current.entry().name());
            }
        }
        return new Piece(current.entry(), bytes, last);
    }
}
