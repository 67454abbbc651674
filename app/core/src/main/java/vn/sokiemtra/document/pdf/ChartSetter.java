package vn.sokiemtra.document.pdf;

import java.util.ArrayList;
import java.util.List;

import vn.sokiemtra.document.ChartContent;
import vn.sokiemtra.document.Run;
import vn.sokiemtra.text.VietnameseFormat;

/** Sets a chart as one strip: legend, then a bar for each line with its figures behind it. All of it is vector. */
final class ChartSetter {

    private static final double SIZE = 11;
    private static final double SMALL = 9;
    private static final double LEADING = 12.6;
    private static final double BAR = 12;
    private static final double THIN = 5;
    private static final double BETWEEN = 8;
    private static final double GAP = 6;
    private static final double SWATCH = 16;
    private static final double LABELS = 0.36;
    private static final double ABOVE = 4;
    /** Of a label: so much keeps the tallest chart on one page. */
    private static final int LINES = 3;

    private final Typefaces typefaces;
    private final ChartContent chart;
    private final double width;
    private final List<Row> rows = new ArrayList<>();
    private final double legend;
    private final double figures;

    /** A bar at its place. @param top from the top of the chart */
    private record Row(ChartContent.Bar bar, List<Line> label, double top, double height) {
    }

    ChartSetter(Typefaces typefaces, ChartContent chart, double width) {
        this.typefaces = typefaces;
        this.chart = chart;
        this.width = width;
        this.legend = legendRows() * (LEADING + 2) + ABOVE;
        this.figures = chart.bars().stream().mapToDouble(bar -> words(bar.figures(), SIZE)).max().orElse(0) + 2 * GAP;
        double top = legend + GAP;
        for (ChartContent.Bar bar : chart.bars()) {
            List<Line> label = LineBreaker.lines(typefaces, List.of(Run.plain(bar.label())), SIZE, width * LABELS - GAP,
                    0);
            if (label.size() > LINES) {
                label = label.subList(0, LINES);
            }
            double height = Math.max(label.size() * LEADING, BAR + (chart.compared() == null ? 0 : THIN + 1));
            rows.add(new Row(bar, label, top, height));
            top += height + BETWEEN;
        }
    }

    double height() {
        Row last = rows.getLast();
        return last.top() + last.height() + GAP;
    }

    Strip strip(String section) {
        return new Strip(section, height(), GAP, true, null, this::paint);
    }

    private double words(String text, double size) {
        return typefaces.width(text, false, false, size);
    }

    /** Names in the legend, the compared one last. */
    private List<String> names() {
        List<String> names = new ArrayList<>(chart.parts());
        if (chart.compared() != null) {
            names.add(chart.compared());
        }
        return names;
    }

    private double named(String name) {
        return SWATCH + GAP + words(name, SIZE) + 3 * GAP;
    }

    private int legendRows() {
        int count = 1;
        double at = 0;
        for (String name : names()) {
            if (at > 0 && at + named(name) > width) {
                count++;
                at = 0;
            }
            at += named(name);
        }
        return count;
    }

    void paint(Canvas canvas, double left, double top) {
        legend(canvas, left, top + ABOVE);
        double zero = left + width * LABELS;
        double room = width * (1 - LABELS) - figures;
        for (Row row : rows) {
            double y = top + row.top();
            label(canvas, row, left, y);
            double end = zero;
            for (int i = 0; i < row.bar().values().size(); i++) {
                double length = room * row.bar().values().get(i) / chart.longest();
                canvas.bar(end, y, length, BAR, Filling.values()[i]);
                end += length;
            }
            write(canvas, row.bar().figures(), SIZE, end + GAP, y, BAR);
            Long then = row.bar().compared();
            if (then != null) {
                double length = room * then / chart.longest();
                canvas.bar(zero, y + BAR + 1, length, THIN, Filling.GREY);
                write(canvas, VietnameseFormat.number(then), SMALL, zero + length + GAP, y + BAR + 1, THIN);
            }
        }
        canvas.upright(zero, top + legend + GAP / 2, height() - legend - GAP, 0.75);
    }

    private void legend(Canvas canvas, double left, double top) {
        double x = left;
        double y = top;
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            if (x > left && x - left + named(names.get(i)) > width) {
                x = left;
                y += LEADING + 2;
            }
            boolean compared = i == chart.parts().size();
            double high = compared ? THIN : LEADING - 4;
            canvas.bar(x, y + (LEADING - high) / 2, SWATCH, high, compared ? Filling.GREY : Filling.values()[i]);
            write(canvas, names.get(i), SIZE, x + SWATCH + GAP, y, LEADING);
            x += named(names.get(i));
        }
    }

    /** Right-aligned against the bars. */
    private void label(Canvas canvas, Row row, double left, double y) {
        double at = y;
        for (Line line : row.label()) {
            canvas.line(line, SIZE, LEADING, left + width * LABELS - GAP - line.width(), at, 0);
            at += LEADING;
        }
    }

    /** On the middle line of a bar. */
    private void write(Canvas canvas, String text, double size, double x, double y, double high) {
        double leading = size * LEADING / SIZE;
        Line line = LineBreaker.lines(typefaces, List.of(Run.plain(text)), size, width, 0).getFirst();
        canvas.line(line, size, leading, x, y + (high - leading) / 2, 0);
    }

    /** How a part of a bar is filled, from the left; each is told from the others without colour. */
    enum Filling {
        DARK,
        HATCHED,
        BLANK,
        GREY
    }
}
