package vn.sokiemtra.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** Distributes strips over pages of one height. */
final class Pages {

    /** A strip at its distance from the top of the text area. */
    record Placed(Strip strip, double top) {
    }

    private static final double ROUNDING = 0.01;

    private final List<Strip> strips;
    private final double height;
    private final List<List<Placed>> pages = new ArrayList<>();
    private List<Placed> page = new ArrayList<>();
    private double filled;

    private Pages(List<Strip> strips, double height) {
        this.strips = strips;
        this.height = height;
    }

    /** At least one page. What must stay together does, unless no page can hold it. */
    static List<List<Placed>> of(List<Strip> strips, double height) {
        var pages = new Pages(strips, height);
        pages.fill();
        return pages.pages;
    }

    private void fill() {
        int next = 0;
        while (next < strips.size()) {
            int end = endOfGroup(next);
            if (!page.isEmpty() && !fits(next, end)) {
                boolean tooTallForAny = groupHeight(next, end) + headerHeight(next) > height + ROUNDING;
                if (!tooTallForAny || !fits(next, next + 1)) {
                    turn();
                }
            }
            int placedUpTo = fits(next, end) ? end : next + 1;
            for (; next < placedUpTo; next++) {
                place(strips.get(next));
            }
        }
        turn();
    }

    private int endOfGroup(int start) {
        int end = start + 1;
        while (end < strips.size() && strips.get(end - 1).keepNext()) {
            end++;
        }
        return end;
    }

    private boolean fits(int start, int end) {
        double lead = page.isEmpty() ? headerHeight(start) : 0;
        return filled + lead + groupHeight(start, end) <= height + ROUNDING;
    }

    private double headerHeight(int index) {
        Strip header = strips.get(index).header();
        return header == null ? 0 : header.height();
    }

    private double groupHeight(int start, int end) {
        double sum = 0;
        for (int i = start; i < end; i++) {
            sum += strips.get(i).height() + (i + 1 < end ? strips.get(i).gap() : 0);
        }
        return sum;
    }

    private void place(Strip strip) {
        if (page.isEmpty() && strip.header() != null) {
            page.add(new Placed(strip.header(), 0));
            filled = strip.header().height();
        }
        page.add(new Placed(strip, filled));
        filled += strip.height() + strip.gap();
    }

    private void turn() {
        if (!page.isEmpty() || pages.isEmpty()) {
            pages.add(page);
        }
        page = new ArrayList<>();
        filled = 0;
    }
}
