package vn.sokiemtra.text;

/**
 * Something the program refuses or could not do, told to the person: a sentence that says what happened, that nothing
 * was lost and what to do, and a stable code for support. The only exception that reaches a screen or the command line
 * by design; everything else is a mistake in the program.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String detail;

    /**
     * @param texts the room's texts; the sentence stands under the code
     * @param code stable, e.g. {@code SKT-DB-LOCKED}
     */
    public Problem(Texts texts, String code, Object... arguments) {
        super(texts.get(code, arguments));
        this.code = code;
        this.detail = "";
    }

    /** The same with the technical cause kept for the log. */
    public Problem(Throwable cause, Texts texts, String code, Object... arguments) {
        super(texts.get(code, arguments), cause);
        this.code = code;
        this.detail = "";
    }

    private Problem(Problem same, String detail) {
        super(same.getMessage(), same.getCause());
        this.code = same.code;
        this.detail = detail;
    }

    /** The same for whoever helps: what the sentence leaves out or shortens, without anybody's data. */
    public Problem detailed(String whole) {
        return new Problem(this, whole);
    }

    /** What goes with it when it is copied; empty for nothing. */
    public String detail() {
        return detail;
    }

    public String code() {
        return code;
    }

    /** The sentence in Vietnamese, without the code. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
