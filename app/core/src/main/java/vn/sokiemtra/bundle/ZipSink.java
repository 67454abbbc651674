package vn.sokiemtra.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;

/** Writes a ZIP in the layout of bundles. */
final class ZipSink {

    /** Writes the bytes of an entry; may be asked twice and gives the same both times. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final WritableByteChannel target;
    private final OutputStream out;
    private final List<ZipLayout.Entry> entries = new ArrayList<>();
    private long position;

    /** @param target a file, whose checksums are filled in afterwards, or any other: contents are then read twice */
    ZipSink(WritableByteChannel target) {
        this.target = target;
        this.out = new BufferedOutputStream(Channels.newOutputStream(target), 1 << 16);
    }

    /** @return SHA-256 of the content (hex) */
    String entry(String name, byte[] content) throws IOException {
        Tally tally = new Tally(OutputStream.nullOutputStream());
        tally.write(content, 0, content.length);
        begin(new ZipLayout.Entry(name, tally.crc(), content.length, position));
        out.write(content);
        position += content.length;
        return tally.sha256();
    }

    /**
     * @param size how many bytes {@code content} will write
     * @return SHA-256 of the content (hex)
     * @throws IOException also when the content is not as long as it was said to be
     */
    String entry(String name, long size, Content content) throws IOException {
        long crc = 0;
        if (!(target instanceof SeekableByteChannel)) {
            Tally dry = new Tally(OutputStream.nullOutputStream());
            content.writeTo(dry);
            crc = dry.crc();
        }
        ZipLayout.Entry entry = new ZipLayout.Entry(name, crc, size, position);
        begin(entry);
        Tally tally = new Tally(out);
        content.writeTo(tally);
        position += size;
        if (tally.size() != size || !(target instanceof SeekableByteChannel) && tally.crc() != crc) {
            throw new IOException("the content of " + name + " changed while it was written");
        }
        if (target instanceof SeekableByteChannel file) {
            fillIn(file, entry, tally.crc());
        }
        return tally.sha256();
    }

    private void begin(ZipLayout.Entry entry) throws IOException {
        byte[] header = ZipLayout.local(entry);
        out.write(header);
        position += header.length;
        entries.add(entry);
    }

    private void fillIn(SeekableByteChannel file, ZipLayout.Entry entry, long crc) throws IOException {
        out.flush();
        ZipLayout.Entry known = new ZipLayout.Entry(entry.name(), crc, entry.size(), entry.offset());
        ByteBuffer header = ByteBuffer.wrap(ZipLayout.local(known));
        file.position(entry.offset());
        while (header.hasRemaining()) {
            file.write(header);
        }
        file.position(position);
        entries.set(entries.size() - 1, known);
    }

    /** Writes the directory; the target stays open. */
    void finish() throws IOException {
        long start = position;
        for (ZipLayout.Entry entry : entries) {
            byte[] record = ZipLayout.central(entry);
            out.write(record);
            position += record.length;
        }
        out.write(ZipLayout.end(entries.size(), start, position - start));
        out.flush();
    }
}
