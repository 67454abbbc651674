package vn.sokiemtra.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The one form a bundle's ZIP has: stored entries, sizes ahead of their bytes, one fixed time, ASCII names, no extra
 * fields, no comments, no ZIP64. Given names, sizes and checksums, every byte outside the entries follows.
 */
final class ZipLayout {

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int LOCAL_LENGTH = 30;
    static final int CENTRAL_LENGTH = 46;
    static final int END_LENGTH = 22;
    static final int CRC_OFFSET = 14;
    static final int VERSION = 10;
    /** 01/01/1980, the earliest a ZIP can say. */
    static final int DATE = 0x21;
    static final int MOST_ENTRIES = 0xFFFE;
    /** What FAT32 holds in one file, and a ZIP without ZIP64. */
    static final long MOST_BYTES = 0xFFFF_FFFFL;

    private ZipLayout() {
    }

    /** An entry; offset is where its local header begins. */
    record Entry(String name, long crc, long size, long offset) {
        long contentOffset() {
            return offset + LOCAL_LENGTH + name.length();
        }
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] local(Entry entry) {
        byte[] name = entry.name().getBytes(StandardCharsets.US_ASCII);
        return common(buffer(LOCAL_LENGTH + name.length).putInt(LOCAL), entry, name).put(name).array();
    }

    private static ByteBuffer common(ByteBuffer into, Entry entry, byte[] name) {
        return into.putShort((short) VERSION).putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort(
                (short) DATE).putInt((int) entry.crc()).putInt((int) entry.size()).putInt((int) entry.size()).putShort(
                        (short) name.length)
                .putShort((short) 0);
    }

    static byte[] central(Entry entry) {
        byte[] name = entry.name().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer record = buffer(CENTRAL_LENGTH + name.length).putInt(CENTRAL).putShort((short) VERSION);
        return common(record, entry, name).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(
                (int) entry.offset()).put(name).array();
    }

    static byte[] end(int entries, long centralOffset, long centralLength) {
        return buffer(END_LENGTH).putInt(END).putShort((short) 0).putShort((short) 0).putShort((short) entries)
                .putShort((short) entries).putInt((int) centralLength).putInt((int) centralOffset).putShort((short) 0)
                .array();
    }
}
