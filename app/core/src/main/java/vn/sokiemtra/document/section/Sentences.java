package vn.sokiemtra.document.section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Sentences of a text and how two texts differ by them. */
public final class Sentences {

    /** @param begins a paragraph */
    record Sentence(String text, boolean begins) {
    }

    /** One place where two texts differ; indices into both, -1 where the sentence is only in the other. */
    record Difference(int before, int after) {
    }

    private static final Pattern END = Pattern.compile("(?<=[.;!?])\\s+(?=[\\p{Lu}\\d(“\\-])");
    private static final double NEAR = 0.5;

    private Sentences() {
    }

    static List<Sentence> of(String text) {
        var sentences = new ArrayList<Sentence>();
        for (String line : text.split("\n")) {
            boolean begins = true;
            for (String sentence : END.split(line.strip())) {
                if (!sentence.isBlank()) {
                    sentences.add(new Sentence(sentence, begins));
                    begins = false;
                }
            }
        }
        return sentences;
    }

    static String joined(List<Sentence> sentences) {
        var text = new StringBuilder();
        for (Sentence sentence : sentences) {
            text.append(text.isEmpty() ? "" : sentence.begins() ? "\n" : " ").append(sentence.text());
        }
        return text.toString();
    }

    /** Pairs what was replaced; the rest was added or dropped. In the order of the texts. */
    static List<Difference> differences(List<Sentence> before, List<Sentence> after) {
        int[][] common = common(before, after);
        var differences = new ArrayList<Difference>();
        var dropped = new ArrayList<Integer>();
        var added = new ArrayList<Integer>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && same(before.get(i), after.get(j))) {
                pair(dropped, added, differences);
                i++;
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                dropped.add(i++);
            } else {
                added.add(j++);
            }
        }
        pair(dropped, added, differences);
        return differences;
    }

    private static boolean same(Sentence a, Sentence b) {
        return a.text().equals(b.text());
    }

    private static int[][] common(List<Sentence> before, List<Sentence> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = same(before.get(i), after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void pair(List<Integer> dropped, List<Integer> added, List<Difference> differences) {
        for (int k = 0; k < Math.max(dropped.size(), added.size()); k++) {
            differences.add(new Difference(k < dropped.size() ? dropped.get(k) : -1,
                    k < added.size() ? added.get(k) : -1));
        }
        dropped.clear();
        added.clear();
    }

    /** Index of the sentence most like another one, by their common words; -1 where none is near. */
    static int nearest(List<String> sentences, @Nullable String wanted) {
        int best = -1;
        double most = NEAR;
        for (int i = 0; wanted != null && i < sentences.size(); i++) {
            double likeness = sentences.get(i).equals(wanted) ? 2 : likeness(sentences.get(i), wanted);
            if (likeness > most) {
                most = likeness;
                best = i;
            }
        }
        return best;
    }

    /** 0 for no word in common, 1 for the same words. */
    public static double likeness(String one, String other) {
        var words = Arrays.stream(one.split("\\s+")).collect(Collectors.toSet());
        var others = Arrays.stream(other.split("\\s+")).collect(Collectors.toSet());
        int all = words.size() + others.size();
        words.retainAll(others);
        return all == 0 ? 0 : 2.0 * words.size() / all;
    }
}
