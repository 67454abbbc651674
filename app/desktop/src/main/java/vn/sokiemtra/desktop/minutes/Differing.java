package vn.sokiemtra.desktop.minutes;

import java.util.ArrayList;
import java.util.List;

/** The words of one sentence, told apart by whether another sentence begins and ends with them too. */
final class Differing {

    /** @param text one word with the space behind it */
    record Piece(String text, boolean differs) {
    }

    private Differing() {
    }

    static List<Piece> of(String sentence, String other) {
        String[] words = sentence.split("(?<= )");
        String[] others = other.split("(?<= )");
        int most = Math.min(words.length, others.length);
        int front = 0;
        while (front < most && words[front].strip().equals(others[front].strip())) {
            front++;
        }
        int back = 0;
        while (back < most - front && words[words.length - 1 - back].strip().equals(others[others.length - 1 - back]
                .strip())) {
            back++;
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            pieces.add(new Piece(words[i], i >= front && i < words.length - back));
        }
        return pieces;
    }
}
