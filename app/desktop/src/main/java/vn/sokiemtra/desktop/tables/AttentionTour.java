package vn.sokiemtra.desktop.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The way F8 takes through the biểu of one inspection and round again: in each one the texts that could not be read,
 * then trùng sửa, then contradictions.
 */
final class AttentionTour {

    /**
     * Where F8 stops.
     *
     * @param form code of the biểu
     * @param cell null at a contradiction
     * @param clash null at a cell
     */
    record Stop(String form, Clash.@Nullable CellAt cell, @Nullable Clash clash) {
    }

    private @Nullable Stop last;

    /** The person went to a contradiction by other means: F8 goes on from there. */
    void at(String form, Clash clash) {
        last = new Stop(form, null, clash);
    }

    /** F8 begins anew. */
    void leave() {
        last = null;
    }

    /**
     * Goes one stop on.
     *
     * @param form the shown biểu
     * @param refused texts of a biểu that could not be read
     * @return null when there is nowhere to stop
     */
    @Nullable
    Stop next(FormBook.Page page, String form, boolean forward, Function<String, List<CellKey>> refused) {
        List<Stop> stops = new ArrayList<>();
        page.tabs().forEach(tab -> add(stops, page, tab.code(), refused.apply(tab.code())));
        if (stops.isEmpty()) {
            return null;
        }
        Stop from = last;
        int at = from == null || !from.form().equals(form) ? -1 : indexOf(stops, from);
        int next = at >= 0 ? at + (forward ? 1 : -1) : edge(stops, page, form, forward);
        Stop to = stops.get(Math.floorMod(next, stops.size()));
        last = to;
        return to;
    }

    private static void add(List<Stop> stops, FormBook.Page page, String form, List<CellKey> refused) {
        for (CellKey key : refused) {
            stops.add(new Stop(form, new Clash.CellAt(form, key.row(), key.column(), key.side()), null));
        }
        page.conflicts().stream().filter(cell -> cell.form().equals(form)).forEach(cell -> stops.add(new Stop(form,
                cell, null)));
        page.clashes().stream().filter(clash -> clash.forms().contains(form) && !clash.explained())
                .forEach(clash -> stops.add(new Stop(form,
                        null, clash)));
    }

    /** A contradiction stays the same one when its figures have changed. */
    private static int indexOf(List<Stop> stops, Stop stop) {
        String id = id(stop);
        return IntStream.range(0, stops.size()).filter(i -> stops.get(i).form().equals(stop.form()) && id(stops.get(i))
                .equals(id)).findFirst().orElse(-1);
    }

    private static String id(Stop stop) {
        return stop.clash() == null ? String.valueOf(stop.cell()) : stop.clash().id();
    }

    /** The first stop of the shown biểu or after it; backward, the last of it or before it. */
    private static int edge(List<Stop> stops, FormBook.Page page, String form, boolean forward) {
        List<String> codes = page.tabs().stream().map(FormBook.Tab::code).toList();
        int shown = codes.indexOf(form);
        IntStream fitting = IntStream.range(0, stops.size()).filter(i -> {
            int tab = codes.indexOf(stops.get(i).form());
            return forward ? tab >= shown : tab <= shown;
        });
        return forward ? fitting.min().orElse(0) : fitting.max().orElse(stops.size() - 1);
    }
}
