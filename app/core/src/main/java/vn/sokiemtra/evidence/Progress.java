package vn.sokiemtra.evidence;

/** Told while a long file is read, and asked whether to go on; called on whichever thread reads, by one at a time. */
public interface Progress {

    /** Tells nobody and never stops. */
    Progress NONE = (done, total) -> true;

    /**
     * @param done bytes so far
     * @param total bytes in all; -1 when not known
     * @return false to stop: nothing of the file is kept and {@link java.util.concurrent.CancellationException} is thrown
     */
    boolean at(long done, long total);
}
