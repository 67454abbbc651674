package vn.sokiemtra.document.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** The zip that POI fills, without the times of its making: the same document gives the same bytes. */
final class UndatedZip extends ZipArchiveOutputStream {

    /** The earliest that a zip can say. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    UndatedZip(OutputStream out) {
        super(out);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        entry.setTimeLocal(TIME);
        super.putArchiveEntry(entry);
    }
}
