package vn.sokiemtra.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Reads lines that {@link LineWriter} wrote, and refuses every other byte. */
final class LineReader {

    /** Longest line in bytes: a binary column holds a megabyte. */
    static final int LONGEST_LINE = 1_000_000;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_AUTHOR = 300;
    private static final int MOST_KEYS = 20_000;

    private static final byte[] SEQ = ascii("{\"s\":");
    private static final byte[] CLOCK = ascii(",\"c\":");
    private static final byte[] AUTHOR = ascii(",\"a\":");
    private static final byte[] TABLE = ascii(",\"t\":\"");
    private static final byte[] ROW = ascii(",\"r\":\"");
    private static final byte[] COLUMN = ascii("\",\"f\":\"");
    private static final byte[] VALUE = ascii(",\"v\":");
    private static final byte[] NULL = ascii("null");
    private static final byte[] SUPERSEDES = ascii(",\"p\":[");
    private static final byte[] SEEN = ascii(",\"d\":[");
    private static final byte[] QUOTE = ascii("\"");
    private static final byte[] COMMA = ascii(",");
    private static final byte[] DASH = ascii("-");
    private static final byte[] COLON = ascii(":");
    private static final byte[] END = ascii("}");
    private static final byte[] DIGITS = digits();

    /** Gives the number of a replica that a line refers to. */
    interface Numbers {
        int of(UUID replica);
    }

    /** A piece of an earlier line with the quote behind it: lines that follow each other mostly share it. */
    private record Piece(byte[] raw, String text) {
        static final Piece NONE = new Piece(new byte[0], "");
    }

    private final Numbers numbers;
    private final Map<String, String> names = new HashMap<>();
    private byte[] bytes = {};
    private int at;
    private int end;
    private Piece author = Piece.NONE;
    private Piece table = Piece.NONE;
    private Piece column = Piece.NONE;

    LineReader(Numbers numbers) {
        this.numbers = numbers;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] digits() {
        byte[] digits = new byte[256];
        Arrays.fill(digits, (byte) -1);
        for (int i = 0; i < 16; i++) {
            digits["0123456789abcdef".charAt(i)] = (byte) i;
        }
        return digits;
    }

    /** @throws FlawedRun when it is not exactly the canonical form */
    LoggedChange read(int replica, byte[] line) {
        return read(replica, line, 0, line.length);
    }

    /** @param from not changed as long as the change is in use */
    LoggedChange read(int replica, byte[] from, int offset, int length) {
        bytes = from;
        at = offset;
        end = offset + length;
        if (length > LONGEST_LINE) {
            throw new FlawedRun(FlawedRun.Flaw.TOO_MUCH, "line");
        }
        expect(SEQ);
        long seq = number();
        expect(CLOCK);
        long clock = number();
        expect(AUTHOR);
        String who = author();
        expect(TABLE);
        table = name(table);
        expect(ROW);
        UUID row = uuid();
        expect(COLUMN);
        column = name(column);
        expect(VALUE);
        LineValue value = value();
        expect(SUPERSEDES);
        long[] supersedes = keys(replica, seq);
        long[] seen = HeadRef.NOTHING;
        if (value != null && column.text().equals(Names.DELETED_NAME)) {
            if (!value.text().equals(LoggedChange.DELETES)) {
                throw malformed();
            }
            expect(SEEN);
            seen = keys(replica, seq);
        }
        expect(END);
        if (at != end) {
            throw malformed();
        }
        return new LoggedChange(seq, clock, who, table.text(), row, column.text(), value, supersedes, seen);
    }

    private FlawedRun malformed() {
        return new FlawedRun(FlawedRun.Flaw.FORM, "byte " + at);
    }

    private boolean follows(byte[] ascii) {
        int n = ascii.length;
        return end - at >= n && Arrays.equals(bytes, at, at + n, ascii, 0, n);
    }

    private void expect(byte[] ascii) {
        if (!follows(ascii)) {
            throw malformed();
        }
        at += ascii.length;
    }

    private byte peek() {
        if (at >= end) {
            throw malformed();
        }
        return bytes[at];
    }

    /** A positive number without leading zeros. */
    private long number() {
        int start = at;
        long number = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - start < 19) {
            number = number * 10 + (bytes[at++] - '0');
        }
        if (at == start || bytes[start] == '0' || number <= 0) {
            throw malformed();
        }
        return number;
    }

    private long seq() {
        long seq = number();
        if (seq > ChangeKey.MAX_SEQ) {
            throw malformed();
        }
        return seq;
    }

    /** The name of a table or column with its closing quote; the same string object for the same name. */
    private Piece name(Piece before) {
        if (before.raw().length > 0 && follows(before.raw())) {
            at += before.raw().length;
            return before;
        }
        int start = at;
        while (at < end && at - start <= LONGEST_NAME && bytes[at] != '"') {
            byte b = bytes[at];
            boolean letter = b >= 'a' && b <= 'z';
            boolean inside = b == '_' || b >= '0' && b <= '9';
            if (!letter && !(inside && at > start)) {
                throw malformed();
            }
            at++;
        }
        if (at == start || at - start > LONGEST_NAME) {
            throw malformed();
        }
        String name = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        expect(QUOTE);
        String same = names.putIfAbsent(name, name);
        return new Piece(Arrays.copyOfRange(bytes, start, at), same == null ? name : same);
    }

    private UUID uuid() {
        if (end - at < 36) {
            throw malformed();
        }
        long high = hex(8) << 32;
        expect(DASH);
        high |= hex(4) << 16;
        expect(DASH);
        high |= hex(4);
        expect(DASH);
        long low = hex(4) << 48;
        expect(DASH);
        low |= hex(12);
        return new UUID(high, low);
    }

    private long hex(int digits) {
        long value = 0;
        int wrong = 0;
        for (int i = 0; i < digits; i++) {
            int digit = DIGITS[bytes[at++] & 0xFF];
            wrong |= digit;
            value = value << 4 | digit & 0xF;
        }
        if (wrong < 0) {
            throw malformed();
        }
        return value;
    }

    private String author() {
        if (author.raw().length == 0 || !follows(author.raw())) {
            int start = at;
            String text = text().text();
            if (text.length() > LONGEST_AUTHOR) {
                throw malformed();
            }
            author = new Piece(Arrays.copyOfRange(bytes, start, at), text);
        } else {
            at += author.raw().length;
        }
        return author.text();
    }

    private @Nullable LineValue value() {
        if (peek() == 'n') {
            expect(NULL);
            return null;
        }
        return text();
    }

    /** A text in quotes: valid UTF-8, only the escapes that are needed, and clean as {@link CleanText} has it. */
    private LineValue text() {
        expect(QUOTE);
        int start = at;
        boolean escaped = false;
        boolean certain = true;
        int p = at;
        while (p < end && bytes[p] != '"') {
            byte b = bytes[p];
            if (b < 0) {
                int length = certain ? CleanText.certainAt(bytes, p, end) : 0;
                certain = length > 0;
                p += Math.max(1, length);
            } else if (b == '\\') {
                escaped = true;
                at = ++p;
                if ("\"\\nt".indexOf(peek()) < 0) {
                    throw malformed();
                }
                p++;
            } else if (b < 0x20) {
                throw malformed();
            } else {
                certain &= b != 0x7F;
                p++;
            }
        }
        at = p;
        expect(QUOTE);
        LineValue value = LineValue.in(bytes, start, p, escaped);
        return certain && p - start <= CleanText.LONGEST ? value : decoded(value, start, p);
    }

    private LineValue decoded(LineValue value, int start, int stop) {
        String raw = new String(bytes, start, stop - start, StandardCharsets.UTF_8);
        boolean isText = raw.indexOf('\uFFFD') < 0 || Arrays.equals(raw.getBytes(StandardCharsets.UTF_8), Arrays
                .copyOfRange(bytes, start, stop));
        String plain = value.text();
        if (!isText || !CleanText.isClean(plain)) {
            throw malformed();
        }
        return LineValue.of(plain);
    }

    /** Own changes first, then those of others, each strictly ascending; up to the closing bracket. */
    private long[] keys(int replica, long before) {
        if (peek() == ']') {
            at++;
            return HeadRef.NOTHING;
        }
        long[] keys = new long[1];
        int n = 0;
        long lastOwn = 0;
        UUID lastReplica = null;
        long lastSeq = 0;
        while (peek() != ']') {
            if (n > 0) {
                expect(COMMA);
            }
            if (n == keys.length) {
                keys = Arrays.copyOf(keys, n * 2);
            }
            if (n == MOST_KEYS) {
                throw new FlawedRun(FlawedRun.Flaw.TOO_MUCH, "keys");
            }
            if (peek() == '"') {
                at++;
                UUID other = uuid();
                expect(COLON);
                long seq = seq();
                expect(QUOTE);
                int order = lastReplica == null ? 1 : other.toString().compareTo(lastReplica.toString());
                int no = numbers.of(other);
                if (order < 0 || order == 0 && seq <= lastSeq || no == replica) {
                    throw malformed();
                }
                lastReplica = other;
                lastSeq = seq;
                keys[n++] = ChangeKey.of(no, seq);
            } else {
                long seq = seq();
                if (seq <= lastOwn || seq >= before || lastReplica != null) {
                    throw malformed();
                }
                lastOwn = seq;
                keys[n++] = ChangeKey.of(replica, seq);
            }
        }
        at++;
        return n == keys.length ? keys : Arrays.copyOf(keys, n);
    }
}
