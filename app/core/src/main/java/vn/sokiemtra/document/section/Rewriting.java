package vn.sokiemtra.document.section;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.section.Sentences.Difference;
import vn.sokiemtra.document.section.Sentences.Sentence;

/** What a rewritten section says against what the data say now. */
public final class Rewriting {

    private Rewriting() {
    }

    /** Sentences that the data say differently since the section was rewritten. */
    public static List<SentenceChange> changes(Rewritten rewritten, String liveNow, Quoting quoting) {
        List<Sentence> then = Sentences.of(rewritten.liveThen());
        List<Sentence> now = Sentences.of(quoting.shown(liveNow));
        List<String> standing = Sentences.of(rewritten.content()).stream().map(s -> quoting.shown(s.text())).toList();
        var changes = new ArrayList<SentenceChange>();
        for (Difference difference : Sentences.differences(then, now)) {
            String before = textAt(then, difference.before());
            String after = textAt(now, difference.after());
            if (after != null && standing.contains(after)) {
                // Its live figures followed the data: nothing to offer.
                continue;
            }
            int nearest = Sentences.nearest(standing, before);
            changes.add(new SentenceChange(before, after, nearest < 0 ? null : standing.get(nearest)));
        }
        return changes;
    }

    /** The rewritten text with the new sentence in place of the one it concerns. */
    public static String taken(Rewritten rewritten, SentenceChange change, String liveNow, Quoting quoting) {
        var sentences = new ArrayList<>(Sentences.of(rewritten.content()));
        List<String> shown = sentences.stream().map(s -> quoting.shown(s.text())).toList();
        int place = change.standing() == null ? -1 : shown.indexOf(change.standing());
        Sentence fresh = change.now() == null ? null : template(change.now(), liveNow, quoting);
        if (place >= 0 && fresh != null) {
            sentences.set(place, new Sentence(fresh.text(), sentences.get(place).begins()));
        } else if (place >= 0) {
            Sentence gone = sentences.remove(place);
            if (gone.begins() && place < sentences.size()) {
                sentences.set(place, new Sentence(sentences.get(place).text(), true));
            }
        } else if (fresh != null) {
            insert(sentences, shown, fresh, quoting.shown(fresh.text()), Sentences.of(quoting.shown(liveNow)));
        }
        return Sentences.joined(sentences);
    }

    /** A sentence that is new goes behind the one it follows in the data: the end may speak of another matter. */
    private static void insert(List<Sentence> sentences, List<String> shown, Sentence fresh, String freshShown,
            List<Sentence> now) {
        List<String> order = now.stream().map(Sentence::text).toList();
        int at = order.indexOf(freshShown);
        int follows = -1;
        boolean begins = fresh.begins();
        for (int j = at - 1; j >= 0 && follows < 0; j--) {
            follows = shown.indexOf(order.get(j));
            // The rest of its paragraph may have been rewritten; a paragraph that is wholly gone is begun anew.
            begins |= follows < 0 && now.get(j).begins();
        }
        int place = follows < 0 && at != 0 ? sentences.size() : follows + 1;
        while (begins && place < sentences.size() && !sentences.get(place).begins()) {
            place++;
        }
        sentences.add(place, new Sentence(fresh.text(), begins || sentences.isEmpty()));
    }

    /** What the data said then, with this one change known: it is not offered again. */
    public static String settled(Rewritten rewritten, SentenceChange change, String liveNow, Quoting quoting) {
        var then = new ArrayList<>(Sentences.of(rewritten.liveThen()));
        List<Sentence> now = Sentences.of(quoting.shown(liveNow));
        List<Difference> differences = Sentences.differences(then, now);
        for (int i = differences.size() - 1; i >= 0; i--) {
            Difference difference = differences.get(i);
            Sentence fresh = difference.after() < 0 ? null : now.get(difference.after());
            boolean wanted = java.util.Objects.equals(change.then(), textAt(then, difference.before()))
                    && java.util.Objects.equals(change.now(), fresh == null ? null : fresh.text());
            if (wanted) {
                settle(then, difference, fresh, now);
                break;
            }
        }
        return Sentences.joined(then);
    }

    private static void settle(List<Sentence> then, Difference difference, @Nullable Sentence fresh,
            List<Sentence> now) {
        if (difference.before() >= 0 && fresh != null) {
            then.set(difference.before(), fresh);
        } else if (difference.before() >= 0) {
            then.remove(difference.before());
        } else if (fresh != null) {
            // Behind the sentence it follows now, so that the next comparison finds it in its place.
            int follows = -1;
            for (int j = difference.after() - 1; j >= 0 && follows < 0; j--) {
                follows = then.indexOf(now.get(j));
            }
            then.add(follows + 1, fresh);
        }
    }

    /** The sentence with its figures still quoted. */
    private static Sentence template(String shown, String liveNow, Quoting quoting) {
        return Sentences.of(liveNow).stream().filter(s -> quoting.shown(s.text()).equals(shown)).findFirst()
                .orElse(new Sentence(shown, true));
    }

    private static @Nullable String textAt(List<Sentence> sentences, int index) {
        return index < 0 ? null : sentences.get(index).text();
    }
}
