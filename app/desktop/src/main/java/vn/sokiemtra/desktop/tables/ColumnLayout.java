package vn.sokiemtra.desktop.tables;

import java.util.List;

/** Where each column stands: the readable widths, stretched together when there is room. */
final class ColumnLayout {

    private final double[] widths;
    private final int frozen;

    /**
     * @param room the width to fill
     * @param scale 1 for body text of 13 pixels
     */
    ColumnLayout(List<SheetColumn> columns, double room, double scale) {
        widths = new double[columns.size()];
        int still = 0;
        while (still < columns.size() && columns.get(still).frozen()) {
            still++;
        }
        frozen = still;
        double need = 0;
        double stretching = 0;
        for (SheetColumn column : columns) {
            need += Math.ceil(column.width() * scale);
            stretching += stretches(column) ? column.width() : 0;
        }
        double spare = Math.max(0, Math.floor(room) - need);
        double left = spare;
        int last = -1;
        for (int i = 0; i < widths.length; i++) {
            SheetColumn column = columns.get(i);
            double more = stretches(column) ? Math.floor(spare * column.width() / stretching) : 0;
            widths[i] = Math.ceil(column.width() * scale) + more;
            left -= more;
            last = stretches(column) ? i : last;
        }
        if (last >= 0) {
            widths[last] += left;
        }
    }

    /** Running numbers need no more than they ask for. */
    private static boolean stretches(SheetColumn column) {
        return !column.centred() || column.width() > 60;
    }

    int columns() {
        return widths.length;
    }

    int frozenColumns() {
        return frozen;
    }

    double width(int column) {
        return widths[column];
    }

    /** The left edge within its own part, the frozen or the scrolling one. */
    double x(int column) {
        double x = 0;
        for (int i = column < frozen ? 0 : frozen; i < column; i++) {
            x += widths[i];
        }
        return x;
    }

    double frozenWidth() {
        double sum = 0;
        for (int i = 0; i < frozen; i++) {
            sum += widths[i];
        }
        return sum;
    }

    double scrollingWidth() {
        double sum = 0;
        for (int i = frozen; i < widths.length; i++) {
            sum += widths[i];
        }
        return sum;
    }

    /** The column at {@code x} of the part, or -1. */
    int columnAt(double x, boolean inFrozen) {
        double left = 0;
        for (int i = inFrozen ? 0 : frozen; i < (inFrozen ? frozen : widths.length); i++) {
            if (x >= left && x < left + widths[i]) {
                return i;
            }
            left += widths[i];
        }
        return -1;
    }
}
