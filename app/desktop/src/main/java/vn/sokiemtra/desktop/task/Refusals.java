package vn.sokiemtra.desktop.task;

import java.util.ArrayList;
import java.util.List;

/** What the band says of files of one place that were refused: out of place once another one was taken. */
public final class Refusals {

    private final Problems problems;

    private final List<Problems.Shown> shown = new ArrayList<>();

    public Refusals(Problems problems) {
        this.problems = problems;
    }

    /** Says why a file was refused, in place of what was said of the one before. */
    public void show(Throwable failure) {
        over();
        problems.show(failure);
        shown.add(Problems.describe(failure));
    }

    /** A file was taken: nothing is left to say. */
    public void over() {
        shown.forEach(problems::dismiss);
        shown.clear();
    }
}
