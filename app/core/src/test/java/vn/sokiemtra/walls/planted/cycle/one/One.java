package vn.sokiemtra.walls.planted.cycle.one;

import vn.sokiemtra.walls.planted.cycle.two.Two;

/** Half of a planted cycle. */
public final class One {
    Two two;
}
