package vn.sokiemtra.document.minutes;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.store.MinutesStore;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseInput;

/** Records a fact of the Biên bản: when, where, how many copies, what the unit says. Returns the inspection's id. */
public final class SetMinutes {

    private static final Texts TEXTS = Texts.beside(SetMinutes.class);
    private static final Pattern TIME = Pattern.compile(TEXTS.get("pattern.date-time"));
    private static final Pattern TIME_FIRST = Pattern.compile(TEXTS.get("pattern.time-date"));
    private static final int MOST_COPIES = 99;

    private final Ledger ledger;

    public SetMinutes(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param text as typed; null or blank empties the field
     * @throws Problem {@code SKT-MINUTES-TIME}, {@code SKT-MINUTES-COPIES}, {@code SKT-TEXT-DATE}; nothing is changed
     */
    public Edited<UUID> run(String author, UUID inspection, MinutesField field, @Nullable String text) {
        String tidy = text == null || text.isBlank() ? null : text.strip();
        return switch (field) {
            case STARTED_AT, ENDED_AT -> time(author, inspection, field, tidy == null ? null : parsed(tidy));
            case COPIES -> copies(author, inspection, tidy == null ? null : count(tidy));
            case PLACE, NUMBER, NOTATION, UNIT_OPINION, RESERVATION, REFUSAL, WITNESSES, STRENGTHS ->
                edit(author, inspection,
                        edit -> MinutesStore.set(edit, inspection, field, tidy));
        };
    }

    /** @param field STARTED_AT or ENDED_AT; local time in Vietnam */
    public Edited<UUID> time(String author, UUID inspection, MinutesField field, @Nullable LocalDateTime at) {
        return edit(author, inspection,
                edit -> MinutesStore.setTime(edit, inspection, field == MinutesField.STARTED_AT, at));
    }

    public Edited<UUID> copies(String author, UUID inspection, @Nullable Integer copies) {
        if (copies != null && (copies < 1 || copies > MOST_COPIES)) {
            throw new Problem(TEXTS, "SKT-MINUTES-COPIES", copies);
        }
        return edit(author, inspection, edit -> MinutesStore.setCopies(edit, inspection, copies));
    }

    private Edited<UUID> edit(String author, UUID inspection, java.util.function.Consumer<Edit> work) {
        return ledger.edit(author, edit -> {
            work.accept(edit);
            return inspection;
        });
    }

    private static LocalDateTime parsed(String text) {
        Matcher match = TIME.matcher(text);
        Matcher first = TIME_FIRST.matcher(text);
        if (match.matches()) {
            return at(text, match.group(1), match.group(2), match.group(3));
        }
        if (first.matches()) {
            return at(text, first.group(3), first.group(1), first.group(2));
        }
        throw new Problem(TEXTS, "SKT-MINUTES-TIME", text);
    }

    private static LocalDateTime at(String text, String date, String hour, @Nullable String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        LocalDate day = VietnameseInput.date(date.strip());
        if (day == null || hours > 23 || minutes > 59) {
            throw new Problem(TEXTS, "SKT-MINUTES-TIME", text);
        }
        return day.atTime(LocalTime.of(hours, minutes));
    }

    private static int count(String text) {
        if (!text.matches("0?[1-9]\\d?")) {
            throw new Problem(TEXTS, "SKT-MINUTES-COPIES", text);
        }
        return Integer.parseInt(text);
    }
}
