package vn.sokiemtra.text;

/**
 * Where a word begins: behind whatever is no letter or figure, where letters turn into figures or back, and at the capital
 * behind a small letter, as file names are written: {@code BaoCao}, {@code KH2024}.
 */
public enum WordStart {
    SIGN,
    FIGURE,
    SMALL,
    CAPITAL;

    public static WordStart of(char letter) {
        if (Character.isDigit(letter)) {
            return FIGURE;
        }
        if (!Character.isLetter(letter)) {
            return SIGN;
        }
        return Character.isUpperCase(letter) ? CAPITAL : SMALL;
    }

    /** Whether a word may begin with {@code letter} behind {@code before}. */
    public static boolean between(WordStart before, WordStart letter) {
        boolean goesOn = before == letter || before == CAPITAL && letter == SMALL;
        return before == SIGN || letter == SIGN || !goesOn;
    }
}
