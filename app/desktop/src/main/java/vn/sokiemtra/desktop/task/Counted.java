package vn.sokiemtra.desktop.task;

import vn.sokiemtra.evidence.Progress;

/** Brings what a use case counts (bytes, changes) to the status bar, and Dừng back to it. */
public final class Counted implements Progress {

    private static final double STEP = 0.005;

    private final vn.sokiemtra.desktop.task.Progress shown;
    private double told = -1;

    public Counted(vn.sokiemtra.desktop.task.Progress shown) {
        this.shown = shown;
    }

    @Override
    public boolean at(long done, long total) {
        double fraction = total <= 0 ? -1 : Math.min(1, (double) done / total);
        if (Math.abs(fraction - told) >= STEP) {
            told = fraction;
            shown.at(fraction);
        }
        return !shown.isStopped();
    }
}
