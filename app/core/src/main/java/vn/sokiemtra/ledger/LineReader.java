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

    /** Gives the number of a replica that a line refers to. */
    interface Numbers {
        int of(UUID replica);
    }

    private final Numbers numbers;
    private final Map<String, String> names = new HashMap<>();
    private byte[] bytes = {};
    private int at;
    private int end;
    private String lastAuthor = "";

    LineReader(Numbers numbers) {
        this.numbers = numbers;
    }

    /** @throws FlawedRun when it is not exactly the canonical form */
    LoggedChange read(int replica, byte[] line) {
        return read(replica, line, 0, line.length);
    }

    LoggedChange read(int replica, byte[] from, int offset, int length) {
        bytes = from;
        at = offset;
        end = offset + length;
        if (length > LONGEST_LINE) {
            throw new FlawedRun(FlawedRun.Flaw.TOO_MUCH, "line");
        }
        expect("{\"s\":");
        long seq = number();
        expect(",\"c\":");
        long clock = number();
        expect(",\"a\":");
        String author = author();
        expect(",\"t\":\"");
        String table = name();
        expect("\",\"r\":\"");
        UUID row = uuid();
        expect("\",\"f\":\"");
        String column = name();
        expect("\",\"v\":");
        String value = value();
        expect(",\"p\":");
        long[] supersedes = keys(replica, seq);
        long[] seen = HeadRef.NOTHING;
        boolean deletion = column.equals(Names.DELETED_NAME);
        if (deletion && value != null && !value.equals(LoggedChange.DELETES)) {
            throw malformed();
        }
        if (deletion && value != null) {
            expect(",\"d\":");
            seen = keys(replica, seq);
        }
        expect("}");
        if (at != end) {
            throw malformed();
        }
        return new LoggedChange(seq, clock, author, table, row, column, value, supersedes, seen);
    }

    private FlawedRun malformed() {
        return new FlawedRun(FlawedRun.Flaw.FORM, "byte " + at);
    }

    private void expect(String ascii) {
        if (end - at < ascii.length()) {
            throw malformed();
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[at++] != ascii.charAt(i)) {
                throw malformed();
            }
        }
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

    /** The name of a table or column up to the closing quote; the same string object for the same name. */
    private String name() {
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
        String same = names.putIfAbsent(name, name);
        return same == null ? name : same;
    }

    private UUID uuid() {
        if (end - at < 36) {
            throw malformed();
        }
        long high = hex(8) << 32;
        dash();
        high |= hex(4) << 16;
        dash();
        high |= hex(4);
        dash();
        long low = hex(4) << 48;
        dash();
        low |= hex(12);
        return new UUID(high, low);
    }

    private void dash() {
        if (bytes[at++] != '-') {
            throw malformed();
        }
    }

    private long hex(int digits) {
        long value = 0;
        for (int i = 0; i < digits; i++) {
            byte b = bytes[at++];
            int digit = b >= '0' && b <= '9' ? b - '0' : b >= 'a' && b <= 'f' ? b - 'a' + 10 : -1;
            if (digit < 0) {
                throw malformed();
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private String author() {
        String author = text();
        if (author.length() > LONGEST_AUTHOR) {
            throw malformed();
        }
        if (!author.equals(lastAuthor)) {
            lastAuthor = author;
        }
        return lastAuthor;
    }

    private @Nullable String value() {
        if (peek() == 'n') {
            expect("null");
            return null;
        }
        return text();
    }

    private String text() {
        expect("\"");
        int start = at;
        boolean escaped = false;
        while (peek() != '"') {
            if (bytes[at] == '\\') {
                escaped = true;
                at++;
                peek();
            } else if (bytes[at] >= 0 && bytes[at] < 0x20) {
                throw malformed();
            }
            at++;
        }
        String text = new String(bytes, start, at - start, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0 && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(
                bytes, start, at))) {
            throw malformed();
        }
        at++;
        String plain = escaped ? unescaped(text) : text;
        if (!CleanText.isClean(plain)) {
            throw malformed();
        }
        return plain;
    }

    private String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c != '\\' ? c : switch (text.charAt(++i)) {
                case '"' -> '"';
                case '\\' -> '\\';
                case 'n' -> '\n';
                case 't' -> '\t';
                default -> throw malformed();
            });
        }
        return plain.toString();
    }

    /** Own changes first, then those of others, each strictly ascending. */
    private long[] keys(int replica, long before) {
        expect("[");
        long[] keys = new long[1];
        int n = 0;
        long lastOwn = 0;
        UUID lastReplica = null;
        long lastSeq = 0;
        while (peek() != ']') {
            if (n > 0) {
                expect(",");
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
                expect(":");
                long seq = seq();
                expect("\"");
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
