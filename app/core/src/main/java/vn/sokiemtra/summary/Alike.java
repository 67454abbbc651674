package vn.sokiemtra.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Folded;

/** Which findings say the same, and which units have the same of them. */
final class Alike {

    /** Two texts say the same where they share at least this part of all their words. */
    private static final double SAME = 0.5;

    private record Group(String item, Set<String> words, long marks, List<Integer> findings) {
    }

    private record Copied(String item, Set<String> words) {
    }

    private Alike() {
    }

    /**
     * Groups those of one item whose words agree in part, those at most units first; a finding stands in one group. The
     * same words at two items are two things: "chưa ban hành kế hoạch" is about another plan in each.
     */
    static List<Board.Frequent> group(List<Board.FoundLine> findings) {
        Map<String, List<Group>> byItem = new LinkedHashMap<>();
        // Most findings are copied from others, word for word.
        Map<Copied, Group> known = new HashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            Set<String> words = words(findings.get(i).text());
            List<Group> groups = byItem.computeIfAbsent(findings.get(i).itemCode(), any -> new ArrayList<>());
            Copied copied = new Copied(findings.get(i).itemCode(), words);
            Group group = known.get(copied);
            if (group == null) {
                group = first(groups, words);
            }
            if (group == null) {
                group = new Group(copied.item(), words, marks(words), new ArrayList<>());
                groups.add(group);
            }
            known.put(copied, group);
            group.findings().add(i);
        }
        List<Board.Frequent> frequent = new ArrayList<>();
        byItem.values().forEach(groups -> groups.forEach(group -> frequent.add(named(group, findings))));
        frequent.sort(Comparator.comparing((Board.Frequent one) -> -one.units().size()).thenComparing(
                Board.Frequent::label));
        return frequent;
    }

    private static Board.Frequent named(Group group, List<Board.FoundLine> findings) {
        List<Board.FoundLine> lines = group.findings().stream().map(findings::get).toList();
        String label = lines.stream().map(Board.FoundLine::text).min(Comparator.comparing(String::length)
                .thenComparing(Comparator.naturalOrder())).orElse("");
        return new Board.Frequent(label, group.item(), lines.stream().map(Board.FoundLine::unit).distinct().toList(),
                group.findings());
    }

    /** Words without marks; figures differ from unit to unit and say nothing. */
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : Folded.of(text).toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (word.length() > 1) {
                words.add(word);
            }
        }
        return words;
    }

    private static @Nullable Group first(List<Group> groups, Set<String> words) {
        long marks = marks(words);
        for (Group group : groups) {
            if (mayBeSame(group, words, marks) && same(group.words(), words)) {
                return group;
            }
        }
        return null;
    }

    /** A bit of 64 for each word; two words may share one. */
    private static long marks(Set<String> words) {
        long marks = 0;
        for (String word : words) {
            marks |= 1L << (word.hashCode() * 0x9E3779B9 >>> 26);
        }
        return marks;
    }

    /** Leaves out most pairs without looking at a word: a bit that one lacks is a word that they do not share. */
    private static boolean mayBeSame(Group group, Set<String> words, long marks) {
        int one = group.words().size() - Long.bitCount(group.marks() & ~marks);
        int other = words.size() - Long.bitCount(marks & ~group.marks());
        return agree(Math.min(one, other), group.words(), words);
    }

    private static boolean same(Set<String> one, Set<String> other) {
        int common = 0;
        for (String word : one) {
            common += other.contains(word) ? 1 : 0;
        }
        return agree(common, one, other);
    }

    private static boolean agree(int common, Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        return common >= SAME * (one.size() + other.size() - common);
    }
}
