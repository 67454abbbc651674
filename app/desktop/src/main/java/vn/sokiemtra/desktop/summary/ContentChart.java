package vn.sokiemtra.desktop.summary;

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
            numbers.setTickUnit(5);
        }
        setPrefHeight(260);
        setMinHeight(160);
        setFocusTraversable(false);
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
            String name = TEXTS.get("chart.bar", title.length() > LONGEST
                    ? title.substring(0, LONGEST).strip() + "…"
                    : title, String.valueOf(remedied), String.valueOf(all - remedied));
            done.getData().add(new XYChart.Data<>(remedied, name));
            open.getData().add(new XYChart.Data<>(all - remedied, name));
        }
        getData().clear();
        getData().add(done);
        getData().add(open);
        setPrefHeight(70 + board.contents().size() * 30.0);
    }
}
