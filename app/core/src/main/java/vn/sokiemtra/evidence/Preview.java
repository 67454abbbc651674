package vn.sokiemtra.evidence;

/** A small picture of a file, or the reason why there is none. */
public sealed interface Preview {

    /** An upright PNG. */
    record Picture(byte[] png, int width, int height) implements Preview {
    }

    /**
     * @param sentence says in words that and why the file cannot be shown; it is kept all the same
     */
    record None(String sentence) implements Preview {
    }

    /**
     * It could not be read just now, which says nothing of the file: to be asked for again.
     *
     * @param sentence says so in words
     */
    record Later(String sentence) implements Preview {
    }
}
