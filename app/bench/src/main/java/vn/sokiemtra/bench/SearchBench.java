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
                        edit.set(ANSWER.REMARK, edit.naturalRow(ANSWER, i), text(random));
                    }
                    return first;
                });
            }
            SearchIndex index = new SearchIndex(file.ledger());
            long start = System.nanoTime();
            index.refresh();
            System.out.printf("%d texts read in %.0f ms%n", index.size(), millis(start));
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf("heap %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
            for (int round = 0; round < 2; round++) {
                for (String query : TYPED) {
                    keystrokes(index, query, round == 0 ? "cold" : "warm");
                }
            }
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
            }
        }
    }

    private static void keystrokes(SearchIndex index, String query, String name) {
        double[] times = new double[query.length()];
        int found = 0;
        for (int i = 1; i <= query.length(); i++) {
            long start = System.nanoTime();
            found = index.find(query.substring(0, i), null, 6).total();
            times[i - 1] = millis(start);
        }
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf("%s %-22s %7d found; a keystroke: median %.1f ms, worst %.1f ms%n", name, query, found,
                sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < LENGTH) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text.toString().strip();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
