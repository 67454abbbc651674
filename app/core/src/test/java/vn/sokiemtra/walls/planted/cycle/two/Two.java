package vn.sokiemtra.walls.planted.cycle.two;

import vn.sokiemtra.walls.planted.cycle.one.One;

/** The other half. */
public final class Two {
    One one;
}
