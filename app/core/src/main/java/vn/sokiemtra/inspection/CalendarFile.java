package vn.sokiemtra.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * Deadlines for the calendar people already use: an iCalendar object (RFC 5545) with whole-day events for each open one,
 * see {@link DueDeadline.Entry}. Their UIDs stay the same, so that reading the file again moves events instead of doubling
 * them, and strikes out those that are gone.
 */
public final class CalendarFile {

    private static final Texts TEXTS = Texts.beside(CalendarFile.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(
            ZoneOffset.UTC);
    private static final int LINE = 75;
    /** The beginning of 2020: every file is later than any before it, in seconds. */
    private static final long FIRST = 1_577_836_800L;

    private CalendarFile() {
    }

    /**
     * Those that are still open, and what is struck out.
     *
     * @throws Problem {@code SKT-CALENDAR-NOTHING} without any: an iCalendar object has one component at least (RFC 5545
     * §3.6), and an empty file would look like one that was not read
     */
    public static Due due(List<DueDeadline> deadlines, List<Gone> gone) {
        Set<String> told = new HashSet<>();
        List<DueDeadline> open = deadlines.stream().filter(DueDeadline::open).toList();
        open.forEach(due -> due.entries().forEach(entry -> told.add(entry.key())));
        List<Gone> left = gone.stream().filter(each -> told.add(each.key())).toList();
        if (open.isEmpty() && left.isEmpty()) {
            throw new Problem(TEXTS, "SKT-CALENDAR-NOTHING");
        }
        return new Due(open, left);
    }

    /**
     * What a file tells.
     *
     * @param gone what an earlier file may have told and nobody owes any more
     */
    public record Due(List<DueDeadline> open, List<Gone> gone) {
        public Due {
            open = List.copyOf(open);
            gone = List.copyOf(gone);
        }
    }

    /** An entry that a calendar strikes out. @param day on which it stood */
    public record Gone(String key, String unit, String content, LocalDate day) {
    }

    /**
     * @param now when the file is made
     */
    public static String text(Due told, Instant now) {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//So Kiem Tra//VI");
        line(out, "CALSCALE:GREGORIAN");
        line(out, "METHOD:PUBLISH");
        told.open().forEach(due -> due.entries().forEach(entry -> event(out, due, entry, now)));
        told.gone().forEach(each -> gone(out, each, now));
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    /** Calendars take a cancellation for the entry they know by its UID only where its number is higher (RFC 5545 §3.8.7.4). */
    private static void begin(StringBuilder out, Gone of, Instant now) {
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + of.key() + "@sokiemtra");
        line(out, "DTSTAMP:" + STAMP.format(now));
        line(out, "SEQUENCE:" + Math.max(0, now.getEpochSecond() - FIRST));
        line(out, "DTSTART;VALUE=DATE:" + basic(of.day()));
        line(out, "DTEND;VALUE=DATE:" + basic(of.day().plusDays(1)));
        line(out, "SUMMARY:" + escaped(TEXTS.get("calendar.summary", of.unit(), of.content())));
    }

    private static void gone(StringBuilder out, Gone each, Instant now) {
        begin(out, each, now);
        line(out, "TRANSP:TRANSPARENT");
        line(out, "STATUS:CANCELLED");
        line(out, "END:VEVENT");
    }

    private static void event(StringBuilder out, DueDeadline due, DueDeadline.Entry entry, Instant now) {
        begin(out, new Gone(entry.key(), due.unit(), entry.content(), due.due()), now);
        line(out, "DESCRIPTION:" + escaped(TEXTS.get("calendar.description", due.obligor(), due.recipient(),
                VietnameseFormat.date(due.due()))
                + (due.confirmed()
                        ? ""
                        : " " + TEXTS.get(
                                "calendar.unconfirmed"))));
        line(out, "TRANSP:TRANSPARENT");
        if (entry.gone()) {
            line(out, "STATUS:CANCELLED");
        }
        line(out, "END:VEVENT");
    }

    private static String basic(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n");
    }

    /** No line is longer than 75 octets, and none is cut inside a letter. */
    private static void line(StringBuilder out, String text) {
        int used = 0;
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            String letter = Character.toString(point);
            int octets = letter.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > LINE) {
                out.append("\r\n ");
                used = 1;
            }
            out.append(letter);
            used += octets;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }

    /** @throws Problem {@code SKT-CALENDAR-FILE} */
    public static void write(Path file, Due told, Instant now) {
        String text = text(told, now);
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new Problem(unwritable, TEXTS, "SKT-CALENDAR-FILE", file);
        }
    }
}
