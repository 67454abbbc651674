package vn.sokiemtra.document.pdf;

import java.util.List;

/**
 * One set line.
 *
 * @param words from left to right, one space between two of them
 * @param width without justification
 * @param last ends a paragraph or stands before a forced break: never stretched
 */
record Line(List<Word> words, double width, boolean last) {

    /** Letters of one style. */
    record Fragment(String text, boolean bold, boolean italic, double width) {
    }

    /** What stands between two places where a line may break. @param spaced a space stands before it */
    record Word(List<Fragment> fragments, double width, boolean spaced) {
    }

    int spaces() {
        int count = 0;
        for (int i = 1; i < words.size(); i++) {
            count += words.get(i).spaced() ? 1 : 0;
        }
        return count;
    }
}
