package vn.sokiemtra.document;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.VietnameseFormat;

/**
 * Lying bars that can be read in black and white: each part has a filling of its own, each bar its figures beside it.
 *
 * @param title what is counted, also for those who cannot see the picture
 * @param parts names of the parts of a bar, from the left, at most three
 * @param compared name of the thin bar below each one; null where there is nothing to compare with
 * @param bars from top to bottom, at most {@link #MOST}
 */
public record ChartContent(String title, List<String> parts, @Nullable String compared, List<Bar> bars) {

    /** So many bars stand on one page. */
    public static final int MOST = 14;
    private static final int FILLINGS = 3;

    /**
     * @param values of the parts, none below 0
     * @param compared of the thin bar; null for none
     * @param figures the numbers as they are printed at its end
     */
    public record Bar(String label, List<Long> values, @Nullable Long compared, String figures) {
        public Bar {
            label = PrintText.of(label);
            values = List.copyOf(values);
            figures = PrintText.of(figures);
            if (values.stream().anyMatch(one -> one < 0)) {
                throw new IllegalArgumentException("a bar below 0");
            }
        }

        /** With its parts as "10 + 11". */
        public static Bar of(String label, List<Long> values, @Nullable Long compared) {
            return new Bar(label, values, compared, values.stream().map(VietnameseFormat::number).collect(Collectors
                    .joining(" + ")));
        }

        long sum() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    public ChartContent {
        title = PrintText.of(title);
        parts = List.copyOf(parts);
        compared = compared == null ? null : PrintText.of(compared);
        bars = List.copyOf(bars);
        int count = parts.size();
        if (parts.isEmpty() || count > FILLINGS || bars.isEmpty() || bars.size() > MOST || bars.stream().anyMatch(
                bar -> bar.values().size() != count)) {
            throw new IllegalArgumentException(bars.size() + " bars of " + count + " parts");
        }
    }

    /** The longest bar, at least 1. */
    public long longest() {
        return bars.stream().mapToLong(bar -> Math.max(bar.sum(), bar.compared() == null ? 0 : bar.compared())).reduce(
                1, Math::max);
    }

    /** Title and every figure in words, for those who cannot see the picture. */
    public String spoken() {
        return title + ": " + bars.stream().map(bar -> bar.label() + " " + bar.figures()).collect(Collectors.joining(
                "; "));
    }
}
