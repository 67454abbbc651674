package vn.sokiemtra.desktop.figuretext;

/**
 * Something a person should look at in a text they typed: another unit's name, a number that the biểu hold or deny.
 *
 * @param from where it stands in the stored text, {@code to} excluded
 * @param found what stands there
 * @param sentence why
 * @param quiet a hint; else it is likely wrong
 * @param mend what would stand there instead
 * @param action the words of the link that does so
 */
public record TextNotice(int from, int to, String found, String sentence, boolean quiet, String mend, String action) {

    /** The text with this place mended; unchanged where the text has moved on meanwhile. */
    public String mended(String text) {
        return to <= text.length() && text.substring(from, to).equals(found)
                ? text.substring(0, from) + mend + text.substring(to)
                : text;
    }
}
