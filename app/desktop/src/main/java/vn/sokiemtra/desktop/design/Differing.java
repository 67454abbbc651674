package vn.sokiemtra.desktop.design;

import java.util.ArrayList;
import java.util.List;

/** The words of one text, told apart by whether another text has them too, in the same order. */
public final class Differing {

    /** Beyond this many pairs of words only the beginning and the end are compared. */
    private static final int MOST_PAIRS = 4_000_000;

    /** @param text some words with the space behind them */
    public record Piece(String text, boolean differs) {
    }

    private Differing() {
    }

    /** The pieces of {@code text}, joined they are the text again. */
    public static List<Piece> of(String text, String other) {
        String[] words = text.split("(?<=\\s)");
        String[] others = other.split("(?<=\\s)");
        int most = Math.min(words.length, others.length);
        int front = 0;
        while (front < most && same(words[front], others[front])) {
            front++;
        }
        int back = 0;
        while (back < most - front && same(words[words.length - 1 - back], others[others.length - 1 - back])) {
            back++;
        }
        boolean[] differs = new boolean[words.length];
        mark(differs, words, others, front, back);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            pieces.add(new Piece(words[i], differs[i]));
        }
        return pieces;
    }

    /** Marks what is not in a longest common sequence of the words between. */
    private static void mark(boolean[] differs, String[] words, String[] others, int front, int back) {
        int rows = words.length - front - back;
        int columns = others.length - front - back;
        if ((long) rows * columns > MOST_PAIRS) {
            java.util.Arrays.fill(differs, front, front + rows, true);
            return;
        }
        int[][] common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                common[i][j] = same(words[front + i], others[front + j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows) {
            if (j < columns && same(words[front + i], others[front + j])) {
                i++;
                j++;
            } else if (j < columns && common[i][j + 1] >= common[i + 1][j]) {
                j++;
            } else {
                differs[front + i] = true;
                i++;
            }
        }
    }

    private static boolean same(String word, String other) {
        return word.strip().equals(other.strip());
    }
}
