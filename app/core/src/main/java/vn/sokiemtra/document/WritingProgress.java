package vn.sokiemtra.document;

/** Told while a long document is written, and asked whether to go on. */
@FunctionalInterface
public interface WritingProgress {

    /** Tells nobody and never stops. */
    WritingProgress NONE = (done, total) -> true;

    /**
     * @param done pages of a PDF, paragraphs and rows of a DOCX
     * @param total of the same
     * @return false to stop: {@link java.util.concurrent.CancellationException} is thrown and nothing usable is written
     */
    boolean at(int done, int total);

    /** Tells, and stops where that is asked for. */
    default void tell(int done, int total) {
        if (!at(done, total)) {
            throw new java.util.concurrent.CancellationException();
        }
    }
}
