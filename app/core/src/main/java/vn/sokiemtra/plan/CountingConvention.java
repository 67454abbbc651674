package vn.sokiemtra.plan;

/**
 * How working days before an event are counted; no law says. A: the n-th working day back is still on time. B: n full
 * working days lie between, so it is one day earlier.
 */
public enum CountingConvention {
    A,
    B
}
