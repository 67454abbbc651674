package vn.sokiemtra.ledger;

import java.util.Arrays;

/** Numbers of variable length in a byte array (7 bits a byte, low first). */
final class Bytes {

    private Bytes() {
    }

    static final class Writer {
        private byte[] bytes = new byte[64];
        private int size;

        private void put(int b) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, size * 2);
            }
            bytes[size++] = (byte) b;
        }

        void varint(int value) {
            varlong(value);
        }

        void varlong(long value) {
            long rest = value;
            while (rest >>> 7 != 0) {
                put((int) (rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            put((int) rest);
        }

        void fixed64(long value) {
            for (int shift = 56; shift >= 0; shift -= 8) {
                put((int) (value >>> shift));
            }
        }

        byte[] toBytes() {
            return Arrays.copyOf(bytes, size);
        }
    }

    static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean hasMore() {
            return at < bytes.length;
        }

        int varint() {
            return (int) varlong();
        }

        long varlong() {
            long value = 0;
            int shift = 0;
            while (true) {
                byte b = bytes[at++];
                value |= (long) (b & 0x7F) << shift;
                if (b >= 0) {
                    return value;
                }
                shift += 7;
            }
        }

        long fixed64() {
            long value = 0;
            for (int i = 0; i < 8; i++) {
                value = value << 8 | bytes[at++] & 0xFF;
            }
            return value;
        }
    }
}
