package vn.sokiemtra.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The synchronisation workload, the same in every language: each replica fills the answers of its units, revises them
 * all, and edits one in fifty of its neighbour's from the base state. Texts follow from a key (FNV-1a, mulberry32).
 */
final class Workload {

    /** Sizes of the workload: replicas and units of each. */
    enum Size {
        X(3, 2),
        S(10, 5),
        M(25, 20),
        L(100, 33);

        final int replicas;
        final int units;

        Size(int replicas, int units) {
            this.replicas = replicas;
            this.units = units;
        }
    }

    /** One edit: of which answer of which unit, and what is written. */
    record Op(int unit, int item, String value, boolean concurrent) {
    }

    static final int ITEMS = 200;
    private static final int ROUNDS = 2;
    private static final int CONCURRENT = 50;
    private static final int LENGTH = 118;
    private static final String[] WORDS = ("đoàn kiểm tra đề nghị Ủy ban nhân dân xã bổ sung quyết định phân công"
            + " nhiệm vụ công chức văn thư lưu trữ hồ sơ năm chưa lập danh mục đúng thời hạn theo quy định tại khoản"
            + " điều nghị định số thông tư hướng dẫn Nội vụ tỷ lệ giải quyết thủ tục hành chính một cửa đạt phần trăm"
            + " báo cáo tổng kết thi đua khen thưởng tín ngưỡng tôn giáo thanh niên bảo hiểm").split(" ");

    private final Size size;

    Workload(Size size) {
        this.size = size;
    }

    /** The edits of one replica in order, a round of a unit at a time. */
    void of(int replica, Consumer<List<Op>> together) {
        for (int round = 1; round <= ROUNDS; round++) {
            for (int u = 0; u < size.units; u++) {
                int unit = replica * size.units + u;
                List<Op> ops = new ArrayList<>(ITEMS);
                for (int item = 0; item < ITEMS; item++) {
                    ops.add(new Op(unit, item, text(answer(unit, item) + "|" + name(replica) + "|" + round), false));
                }
                together.accept(ops);
            }
        }
        int neighbour = (replica - 1 + size.replicas) % size.replicas;
        List<Op> ops = new ArrayList<>();
        for (int u = 0; u < size.units; u++) {
            int unit = neighbour * size.units + u;
            for (int item = 0; item < ITEMS; item++) {
                if (isConcurrent(unit, item)) {
                    ops.add(new Op(unit, item, text(answer(unit, item) + "|" + name(replica) + "|c"), true));
                }
            }
        }
        together.accept(ops);
    }

    /** What the whole workload comes to. */
    Map<String, Long> totals() {
        long concurrent = 0;
        for (int unit = 0; unit < size.replicas * size.units; unit++) {
            for (int item = 0; item < ITEMS; item++) {
                concurrent += isConcurrent(unit, item) ? 1 : 0;
            }
        }
        long answers = (long) size.replicas * size.units * ITEMS;
        Map<String, Long> totals = new HashMap<>();
        totals.put("answers", answers);
        totals.put("concurrent", concurrent);
        totals.put("changes", answers * ROUNDS + concurrent);
        return totals;
    }

    private static boolean isConcurrent(int unit, int item) {
        return Integer.remainderUnsigned(fnv("conc:" + answer(unit, item)), CONCURRENT) == 0;
    }

    private static String answer(int unit, int item) {
        return "u" + padded(unit, 4) + "/i" + padded(item, 3);
    }

    static String name(int replica) {
        return "r" + padded(replica, 3);
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static int fnv(String key) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x01000193;
        }
        return hash;
    }

    private static String text(String key) {
        Mulberry32 random = new Mulberry32(fnv(key));
        StringBuilder text = new StringBuilder();
        while (text.length() < LENGTH) {
            text.append(text.isEmpty() ? "" : " ").append(WORDS[(int) (random.next() * WORDS.length)]);
        }
        return text.append(' ').append((int) (random.next() * 1000)).toString();
    }

    private static final class Mulberry32 {
        private int state;

        Mulberry32(int seed) {
            state = seed;
        }

        double next() {
            state += 0x6D2B79F5;
            int t = (state ^ state >>> 15) * (state | 1);
            t ^= t + (t ^ t >>> 7) * (t | 61);
            return Integer.toUnsignedLong(t ^ t >>> 14) / 4294967296.0;
        }
    }
}
