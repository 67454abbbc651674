package vn.sokiemtra.desktop.task;

/** Through which running work says how far it is and learns that the person pressed Dừng. */
public interface Progress {

    /** @param fraction 0 to 1, or negative while unknown */
    void at(double fraction);

    boolean isStopped();

    /** Ends the work quietly when the person pressed Dừng; call it between steps, never in the middle of a write. */
    default void throwIfStopped() {
        if (isStopped()) {
            throw new Stopped();
        }
    }

    /** Not an error: the person stopped the work. */
    final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Stopped() {
            super(null, null, false, false);
        }
    }
}
