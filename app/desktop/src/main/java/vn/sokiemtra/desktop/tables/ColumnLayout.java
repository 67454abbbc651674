package vn.sokiemtra.desktop.tables;

import java.util.List;

/** Where each column stands: the readable widths, stretched together when there is room. */
final class ColumnLayout {

    private final double[] widths;
    private final int frozen;

    ColumnLayout(List<SheetColumn> columns, double room) {
        widths = new double[columns.size()];
        int still = 0;
        while (still < columns.size() && columns.get(still).frozen()) {
            still++;
        }
        frozen = still;
        double need = columns.stream().mapToDouble(SheetColumn::width).sum();
        double spare = Math.max(0, room - need);
        double given = 0;
        for (int i = 0; i < widths.length; i++) {
            double width = columns.get(i).width();
            // Running numbers need no more than they ask for.
            widths[i] = Math.floor(width + spare * width / need);
            given += widths[i];
        }
        if (widths.length > 0 && need <= room) {
            widths[widths.length - 1] += Math.floor(room - given);
        }
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
