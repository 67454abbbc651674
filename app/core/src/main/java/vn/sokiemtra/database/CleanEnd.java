package vn.sokiemtra.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether a data file that was closed in order still has its end. H2 would open one that was cut off in an older state
 * without a word, and write over the rest.
 */
final class CleanEnd {

    private static final int BLOCK = 4096;
    private static final int CHUNK_HEADER = 1024;

    private CleanEnd() {
    }

    /** False only where H2's header says the file was closed in order and names a last chunk that is not whole. */
    static boolean isWhole(FileChannel file) throws IOException {
        Map<String, String> head = fields(file, 0, BLOCK);
        if (!"1".equals(head.get("clean")) || !head.containsKey("block")) {
            return true; // another kind of end, or another kind of file: not told by its length
        }
        long start = hex(head.get("block")) * BLOCK;
        if (start + BLOCK > file.size()) {
            return false;
        }
        Map<String, String> chunk = fields(file, start, CHUNK_HEADER);
        long length = hex(chunk.get("len")) * BLOCK;
        return head.getOrDefault("chunk", "").equals(chunk.get("chunk")) && start + length <= file.size();
    }

    /** {@code key:value,key:value} up to the end of the line; an unreadable part gives what stands before it. */
    private static Map<String, String> fields(FileChannel file, long position, int most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(most);
        while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) > 0) {
            continue;
        }
        String line = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1).split("\\n", 2)[0];
        Map<String, String> fields = new HashMap<>();
        for (String field : line.split(",")) {
            int colon = field.indexOf(':');
            if (colon > 0) {
                fields.put(field.substring(0, colon), field.substring(colon + 1));
            }
        }
        return fields;
    }

    private static long hex(@org.jspecify.annotations.Nullable String text) {
        try {
            return text == null ? 0 : Long.parseLong(text, 16);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
