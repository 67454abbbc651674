package vn.sokiemtra.inspection.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.inspection.FormData;
import vn.sokiemtra.text.Texts;

/** What draws come to, as figures that sentences quote: {@code {MHS[key].3}}. */
public final class SampleFigures {

    /** Names the draws in a quoted figure as a biểu's code names a biểu. */
    public static final String CODE = "MHS";

    private static final Texts TEXTS = Texts.beside(SampleFigures.class);
    private static final int COLUMNS = 7;

    private SampleFigures() {
    }

    /** A row for each draw; null where there is none. */
    public static @Nullable FormData of(List<CaseSample> samples) {
        if (samples.isEmpty()) {
            return null;
        }
        List<FormData.Column> columns = IntStream.rangeClosed(1, COLUMNS).mapToObj(number -> new FormData.Column(number,
                null, TEXTS.get("figure." + number), ColumnType.INTEGER, null, 1)).toList();
        return new FormData(samples.getFirst().id(), CODE, CODE, TEXTS.get("figures"), true, false, columns, samples
                .stream().map(one -> new FormData.Row(one.id(), one.key(), one.title(), cells(one))).toList());
    }

    private static Map<Integer, FormData.Cell> cells(CaseSample sample) {
        CaseCounts counts = sample.counts();
        List<Integer> values = List.of(counts.cases(), counts.onTime(), counts.late(), counts.mostDays(), counts
                .apologised(), counts.notApologised(), sample.codes().size());
        UUID id = sample.id();
        return IntStream.range(0, COLUMNS).boxed().collect(Collectors.toMap(at -> at + 1, at -> new FormData.Cell(id,
                null, String.valueOf(values.get(at)))));
    }
}
