package vn.sokiemtra.bundle;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.text.Texts;

/**
 * Changes that must be known before a bundle can be taken in.
 *
 * @param first number of the first missing change
 * @param last number of the last missing change
 * @param from the time of the last known change; null where none is known
 * @param to when the bundle that lacks them was made
 */
public record Missing(UUID replica, String person, String machine, long first, long last, @Nullable Instant from,
        Instant to) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Texts.VIETNAMESE);

    /** {@code Thiếu gói của Hoàng Thị Nga (máy VP-NGA), từ 20/10/2020 08:10 đến 21/10/2020 16:30.} */
    public String sentence() {
        String who = person.isEmpty() ? replica.toString() : person;
        return from == null
                ? Flaws.TEXTS.get("missing.all", who, machine, time(to))
                : Flaws.TEXTS.get("missing.some", who, machine, time(from), time(to));
    }

    private static String time(Instant at) {
        return TIME.format(LocalDateTime.ofInstant(at, Texts.ZONE));
    }
}
