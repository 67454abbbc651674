package vn.sokiemtra.desktop.summary;

import java.util.stream.IntStream;

import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;

import vn.sokiemtra.summary.Board;
import vn.sokiemtra.text.Texts;

/** Findings by content, remedied and open, as lying bars with their figures. */
final class ContentChart extends StackedBarChart<Number, String> {

    private static final Texts TEXTS = Texts.beside(ContentChart.class);
    private static final int LONGEST = 26;

    ContentChart() {
        super(new NumberAxis(), new CategoryAxis());
        setId("content-chart");
        setAnimated(false);
        setLegendSide(javafx.geometry.Side.TOP);
        setAccessibleText(TEXTS.get("by.content"));
        getXAxis().setTickLabelsVisible(true);
        if (getXAxis() instanceof NumberAxis numbers) {
            numbers.setMinorTickVisible(false);
            numbers.setForceZeroInRange(true);
            // Counts: the library's own ranges have halves.
            numbers.setAutoRanging(false);
        }
        setPrefHeight(260);
        setMinHeight(160);
        setFocusTraversable(false);
        // An axis without bars looks like a year without findings.
        setVisible(false);
    }

    void show(Board board) {
        XYChart.Series<Number, String> done = new XYChart.Series<>();
        done.setName(TEXTS.get("chart.done"));
        XYChart.Series<Number, String> open = new XYChart.Series<>();
        open.setName(TEXTS.get("chart.open"));
        for (int i = board.contents().size() - 1; i >= 0; i--) {
            long all = board.of(i);
            long remedied = board.remedied(i);
            String title = board.contents().get(i).title();
            String name = TEXTS.get(board.priorByContent() ? "chart.bar.prior" : "chart.bar",
                    title.length() > LONGEST
                            ? title.substring(0, LONGEST).strip() + "…"
                            : title,
                    String.valueOf(remedied), String.valueOf(all - remedied), String.valueOf(board.year() - 1), String
                            .valueOf(board.prior(i)));
            done.getData().add(new XYChart.Data<>(remedied, name));
            open.getData().add(new XYChart.Data<>(all - remedied, name));
        }
        long longest = Math.max(1, IntStream.range(0, board.contents().size()).mapToLong(board::of).max().orElse(1));
        if (getXAxis() instanceof NumberAxis numbers) {
            long unit = (longest + 4) / 5;
            numbers.setTickUnit(unit);
            numbers.setUpperBound((longest + unit - 1) / unit * unit);
        }
        getData().clear();
        getData().add(done);
        getData().add(open);
        setPrefHeight(70 + board.contents().size() * 30.0);
        setVisible(true);
    }
}
