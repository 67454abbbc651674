package vn.sokiemtra.document.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.ChartContent;
import vn.sokiemtra.document.ChartContent.Bar;
import vn.sokiemtra.summary.Board;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The board's charts as they are printed: the same numbers as on screen. */
final class ConsolidatedCharts {

    private static final int CONTENTS = ChartContent.MOST;
    private static final int FREQUENT = 7;
    private static final int LONGEST = 90;

    private final Texts texts = Texts.beside(ConsolidatedCharts.class);
    private final Board board;

    ConsolidatedCharts(Board board) {
        this.board = board;
    }

    /** Remedied and open by content, with the year before where it is known; what does not fit is one bar at the end. */
    ChartContent byContent() {
        boolean prior = board.priorByContent();
        List<Bar> bars = new ArrayList<>();
        int shown = board.contents().size() <= CONTENTS ? board.contents().size() : CONTENTS - 1;
        for (int i = 0; i < shown; i++) {
            bars.add(bar(board.contents().get(i).title(), board.remedied(i), board.of(i), prior
                    ? (long) board.prior(i)
                    : null));
        }
        if (shown < board.contents().size()) {
            long remedied = 0;
            long found = 0;
            long before = 0;
            for (int i = shown; i < board.contents().size(); i++) {
                remedied += board.remedied(i);
                found += board.of(i);
                before += board.prior(i);
            }
            bars.add(bar(texts.get("chart.rest"), remedied, found, prior ? before : null));
        }
        return new ChartContent(texts.get("chart.content"), List.of(texts.get("chart.done"), texts.get("chart.open")),
                prior ? texts.get("chart.prior", String.valueOf(board.year() - 1)) : null, bars);
    }

    private static Bar bar(String title, long remedied, long found, @Nullable Long before) {
        return Bar.of(cut(title), List.of(remedied, found - remedied), before);
    }

    /** What was found at most units; empty where nothing was found at several. */
    Optional<ChartContent> mostFrequent() {
        List<Bar> bars = board.frequent().stream().filter(one -> one.units().size() > 1).limit(FREQUENT).map(
                one -> new Bar(cut(one.label()), List.of((long) one.units().size()), null, texts.get("chart.share",
                        VietnameseFormat.number(one.units().size()), VietnameseFormat.number(board.inspected()))))
                .toList();
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChartContent(texts.get("chart.frequent"), List.of(texts.get("chart.units")), null,
                        bars));
    }

    private static String cut(String label) {
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST).strip() + "…";
    }
}
