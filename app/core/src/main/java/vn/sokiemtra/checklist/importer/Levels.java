package vn.sokiemtra.checklist.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.importer.Label.Kind;

/** Finds the level of each numbered line from the numbers open above it. */
final class Levels {

    private final List<Open> open = new ArrayList<>();

    /**
     * @param kind null for a heading without number
     * @param list name of the file's own numbering; null for typed numbers
     * @param depth level in that numbering, or of a heading style
     */
    private record Open(@Nullable Kind kind, int ordinal, @Nullable String list, int depth) {

        int rank() {
            return kind == null ? -100 + depth : kind.rank();
        }
    }

    /** The place of the last A., B., C. … that is open; 0 for none. */
    int capital() {
        return open.stream().filter(each -> each.kind == Kind.CAPITAL).mapToInt(Open::ordinal).max().orElse(0);
    }

    /** Level of a heading style's line, from 0. */
    int heading(int depth) {
        popWhile(top -> top.kind != null || top.depth >= depth);
        return push(new Open(null, 0, null, depth));
    }

    /** Level of a typed number, from 0. */
    int typed(Kind kind, int ordinal) {
        int same = last(each -> each.kind == kind);
        if (same >= 0) {
            popTo(same);
        } else if (!beginsInside(kind, ordinal)) {
            popWhile(top -> top.rank() >= kind.rank());
        }
        return push(new Open(kind, ordinal, null, 0));
    }

    /** Level of a number of the file's own numbering, from 0. */
    int automatic(Kind kind, int ordinal, String list, int depth) {
        int same = last(each -> list.equals(each.list) && each.depth >= depth);
        int above = last(each -> list.equals(each.list) && each.depth < depth);
        int goesOn = last(each -> each.kind == kind && ordinal > 1 && each.ordinal == ordinal - 1);
        if (above >= 0) {
            popTo(above + 1);
        } else if (same >= 0) {
            popTo(first(each -> list.equals(each.list) && each.depth >= depth));
        } else if (goesOn >= 0) {
            popTo(goesOn);
        } else if (!beginsInside(kind, ordinal)) {
            popWhile(top -> top.rank() >= kind.rank());
        }
        return push(new Open(kind, ordinal, list, depth));
    }

    /** A series that begins here stands inside what is open, but no number stands inside a mark's line. */
    private boolean beginsInside(Kind kind, int ordinal) {
        if (open.isEmpty() || ordinal > 1) {
            return false;
        }
        Kind top = open.getLast().kind();
        if (top == null || kind.mark()) {
            return true;
        }
        boolean eitherWay = (kind == Kind.CAPITAL || kind == Kind.ROMAN) && (top == Kind.CAPITAL || top == Kind.ROMAN);
        return eitherWay || kind.rank() > top.rank();
    }

    private int push(Open line) {
        open.add(line);
        return open.size() - 1;
    }

    private void popTo(int size) {
        while (open.size() > size) {
            open.removeLast();
        }
    }

    private void popWhile(Predicate<Open> which) {
        while (!open.isEmpty() && which.test(open.getLast())) {
            open.removeLast();
        }
    }

    private int last(Predicate<Open> which) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (which.test(open.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private int first(Predicate<Open> which) {
        for (int i = 0; i < open.size(); i++) {
            if (which.test(open.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
