package vn.sokiemtra.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.search.store.TextStore;
import vn.sokiemtra.text.WordStart;

/**
 * The texts side by side, a byte a letter and no object for any of them: hundreds of thousands take little room, and to
 * look through all is one walk through memory. A text has a number from 0 on that it keeps.
 */
final class TextShelf {

    private static final int BOARD = 1 << 20;
    private static final byte TAKEN_OFF = -1;
    private static final int NONE = -1;

    private final Alphabet alphabet = new Alphabet();
    private final List<byte[]> boards = new ArrayList<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<UUID> owners = new ArrayList<>();
    private int free = BOARD;
    private int count;
    private long bytes;
    private long waste;
    private byte[] source = new byte[1024];
    private long[] rowHigh = new long[1024];
    private long[] rowLow = new long[1024];
    private int[] inspection = new int[1024];
    private int[] item = new int[1024];
    private int[] board = new int[1024];
    private int[] begin = new int[1024];
    private int[] end = new int[1024];

    /** Of all texts, those taken off too. */
    int count() {
        return count;
    }

    /** Whether more room is lost to texts taken off than used by those that stand. */
    boolean isWasteful() {
        return waste > BOARD && waste > bytes / 2;
    }

    void add(TextStore.Text text) {
        if (count == source.length) {
            grow();
        }
        String composed = Normalizer.normalize(text.text(), Normalizer.Form.NFC);
        int length = composed.length();
        if (length > BOARD - free) {
            boards.add(new byte[Math.max(BOARD, length)]);
            free = 0;
        }
        byte[] letters = boards.getLast();
        for (int i = 0; i < length; i++) {
            letters[free + i] = alphabet.code(composed.charAt(i));
        }
        source[count] = (byte) text.source();
        rowHigh[count] = text.row().getMostSignificantBits();
        rowLow[count] = text.row().getLeastSignificantBits();
        inspection[count] = number(text.inspection());
        item[count] = number(text.item());
        board[count] = boards.size() - 1;
        begin[count] = free;
        end[count] = free + length;
        free = Math.min(BOARD, free + length);
        bytes += length;
        count++;
    }

    /** Takes the texts of these rows of a table off. */
    void remove(int ofSource, Set<UUID> rows) {
        for (int i = 0; i < count && !rows.isEmpty(); i++) {
            if (source[i] == ofSource && rows.contains(row(i))) {
                source[i] = TAKEN_OFF;
                waste += end[i] - begin[i];
            }
        }
    }

    boolean stands(int text) {
        return source[text] != TAKEN_OFF;
    }

    int source(int text) {
        return source[text];
    }

    UUID row(int text) {
        return new UUID(rowHigh[text], rowLow[text]);
    }

    @Nullable
    UUID inspection(int text) {
        return inspection[text] == NONE ? null : owners.get(inspection[text]);
    }

    @Nullable
    UUID item(int text) {
        return item[text] == NONE ? null : owners.get(item[text]);
    }

    /** As it was written; a letter beyond the alphabet is not told. */
    String text(int text) {
        StringBuilder written = new StringBuilder(end[text] - begin[text]);
        byte[] letters = boards.get(board[text]);
        for (int i = begin[text]; i < end[text]; i++) {
            written.append(alphabet.written(letters[i]));
        }
        return written.toString();
    }

    /** Words as {@link #indexOf} wants them. */
    Wanted wanted(SearchTerm term) {
        return new Wanted(alphabet.searched(term.letters(), term.marked()), term.marked()
                ? alphabet.small()
                : alphabet.folded(), term.inside());
    }

    /**
     * @param letters in small letters
     * @param seen what every code is compared as
     * @param inside whether it may stand inside a word
     */
    record Wanted(char[] letters, char[] seen, boolean inside) {
    }

    /** Where a text first holds a word, from its beginning; -1 where it does not. */
    int indexOf(int text, Wanted word) {
        byte[] letters = boards.get(board[text]);
        char[] seen = word.seen;
        char[] wanted = word.letters;
        int from = begin[text];
        int last = end[text] - wanted.length;
        char first = wanted[0];
        for (int i = from; i <= last; i++) {
            if (seen[letters[i] & 0xFF] == first) {
                int j = 1;
                while (j < wanted.length && seen[letters[i + j] & 0xFF] == wanted[j]) {
                    j++;
                }
                if (j == wanted.length && (word.inside || i == from || begins(letters, i))) {
                    return i - from;
                }
            }
        }
        return -1;
    }

    /** Whether a word begins at a place of a text. */
    boolean begins(int text, int place) {
        return place == 0 || begins(boards.get(board[text]), begin[text] + place);
    }

    private boolean begins(byte[] letters, int at) {
        return WordStart.between(alphabet.start(letters[at - 1]), alphabet.start(letters[at]));
    }

    private int number(@Nullable UUID owner) {
        if (owner == null) {
            return NONE;
        }
        return numbers.computeIfAbsent(owner, unknown -> {
            owners.add(unknown);
            return owners.size() - 1;
        });
    }

    private void grow() {
        int larger = count * 2;
        source = Arrays.copyOf(source, larger);
        rowHigh = Arrays.copyOf(rowHigh, larger);
        rowLow = Arrays.copyOf(rowLow, larger);
        inspection = Arrays.copyOf(inspection, larger);
        item = Arrays.copyOf(item, larger);
        board = Arrays.copyOf(board, larger);
        begin = Arrays.copyOf(begin, larger);
        end = Arrays.copyOf(end, larger);
    }
}
