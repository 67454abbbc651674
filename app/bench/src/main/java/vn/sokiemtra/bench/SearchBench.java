package vn.sokiemtra.bench;

import static vn.sokiemtra.schema.shared.Tables.ANSWER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;

import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.search.SearchIndex;

/** Times the search as one types: texts of 200 letters, 300,000 of them unless the first argument says otherwise. */
public final class SearchBench {

    private static final int BATCH = 5_000;
    private static final int LENGTH = 200;
    private static final String[] WORDS = ("đoàn kiểm tra đề nghị Ủy ban nhân dân xã bổ sung quyết định phân công nhiệm vụ"
            + " công chức văn thư lưu trữ hồ sơ năm chưa lập danh mục đúng thời hạn theo quy định tại khoản điều nghị"
            + " định số thông tư hướng dẫn tỷ lệ giải quyết thủ tục hành chính một cửa không đạt phần trăm xin lỗi")
            .split(" ");
    private static final String[] TYPED = {"khong dat", "xin loi", "không đạt", "ho so tre han",
            "quyet dinh phan cong"};

    private SearchBench() {
    }

    public static void main(String[] arguments) throws IOException {
        int texts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300_000;
        Path folder = Files.createTempDirectory("search");
        InstantSource clock = () -> Instant.ofEpochMilli(1_700_000_000_000L);
        try (DataFile file = DataFile.create(folder.resolve("search"), NewDataFile.ofNewPlan(clock, "Bench", "Bench"),
                clock)) {
            Random random = new Random(7);
            for (int from = 0; from < texts; from += BATCH) {
                int first = from;
                file.ledger().edit("Bench", edit -> {
                    for (int i = first; i < Math.min(texts, first + BATCH); i++) {
                        edit.set(ANSWER.REMARK, edit.naturalRow(ANSWER, i), text(random, LENGTH));
                    }
                    return first;
                });
            }
            run(new SearchIndex(file.ledger()));
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
            }
        }
    }

    static void run(SearchIndex index) {
        long start = System.nanoTime();
        index.prepare();
        System.out.printf("%d texts read and walked through in %.0f ms%n", index.size(), millis(start));
        Stopwatch.heap("texts read");
        for (int round = 0; round < 3; round++) {
            for (String query : TYPED) {
                keystrokes(index, query, round < 2 ? "cold" : "warm");
            }
        }
        Stopwatch.heap("searched");
    }

    private static void keystrokes(SearchIndex index, String query, String name) {
        double[] times = new double[query.length()];
        double[] own = new double[query.length()];
        int[] found = new int[1];
        for (int i = 1; i <= query.length(); i++) {
            String typed = query.substring(0, i);
            double[] both = Stopwatch.once(() -> found[0] = index.find(typed, null, 6).total());
            times[i - 1] = both[0];
            own[i - 1] = both[1];
        }
        Arrays.sort(times);
        Arrays.sort(own);
        System.out.printf("%s %-22s %7d found; a keystroke: median %.1f ms (cpu %.1f), worst %.1f ms (cpu %.1f)%n",
                name, query, found[0], times[times.length / 2], own[own.length / 2], times[times.length - 1],
                own[own.length - 1]);
    }

    static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text.toString().strip();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
