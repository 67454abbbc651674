package vn.sokiemtra.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * Deadlines for the calendar people already use: an iCalendar object (RFC 5545) with whole-day events for each open one,
 * see {@link DueDeadline.Entry}. Their UIDs stay the same, so that reading the file again moves events instead of doubling
 * them, and says which are gone.
 */
public final class CalendarFile {

    private static final Texts TEXTS = Texts.beside(CalendarFile.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(
            ZoneOffset.UTC);
    private static final int LINE = 75;

    private CalendarFile() {
    }

    /**
     * Those that are still open.
     *
     * @throws Problem {@code SKT-CALENDAR-NOTHING} without any: an iCalendar object has one component at least (RFC 5545
     * §3.6), and an empty file would look like one that was not read
     */
    public static List<DueDeadline> open(List<DueDeadline> deadlines) {
        List<DueDeadline> open = deadlines.stream().filter(DueDeadline::open).toList();
        if (open.isEmpty()) {
            throw new Problem(TEXTS, "SKT-CALENDAR-NOTHING");
        }
        return open;
    }

    /**
     * @param now when the file is made
     * @throws Problem {@code SKT-CALENDAR-NOTHING}
     */
    public static String text(List<DueDeadline> deadlines, Instant now) {
        List<DueDeadline> open = open(deadlines);
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//So Kiem Tra//VI");
        line(out, "CALSCALE:GREGORIAN");
        line(out, "METHOD:PUBLISH");
        open.forEach(due -> due.entries().forEach(entry -> event(out, due, entry, now)));
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static void event(StringBuilder out, DueDeadline due, DueDeadline.Entry entry, Instant now) {
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + entry.key() + "@sokiemtra");
        line(out, "DTSTAMP:" + STAMP.format(now));
        line(out, "DTSTART;VALUE=DATE:" + basic(due.due()));
        line(out, "DTEND;VALUE=DATE:" + basic(due.due().plusDays(1)));
        line(out, "SUMMARY:" + escaped(TEXTS.get("calendar.summary", due.unit(), entry.content())));
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

    /** @throws Problem {@code SKT-CALENDAR-NOTHING}: no file is written; {@code SKT-CALENDAR-FILE} */
    public static void write(Path file, List<DueDeadline> deadlines, Instant now) {
        String text = text(deadlines, now);
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new Problem(unwritable, TEXTS, "SKT-CALENDAR-FILE", file);
        }
    }
}
