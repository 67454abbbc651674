package vn.sokiemtra.inspection.presence;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.presence.store.HeadcountStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Writes who is at work now; the moment is the machine's, nobody types it. */
public final class RecordHeadcount {

    private static final Texts TEXTS = Texts.beside(RecordHeadcount.class);
    private static final int MOST = 100_000;

    private final Ledger ledger;
    private final InstantSource clock;

    public RecordHeadcount(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param place where it was counted; blank for the whole unit
     * @return the count's id
     * @throws Problem {@code SKT-HEADCOUNT-NUMBER}, {@code SKT-HEADCOUNT-NOBODY}; nothing is changed
     */
    public Edited<UUID> run(String author, UUID inspection, @Nullable String place, int present, int excused,
            int unexcused, @Nullable String note) {
        for (int number : new int[]{present, excused, unexcused}) {
            if (number < 0 || number > MOST) {
                throw new Problem(TEXTS, "SKT-HEADCOUNT-NUMBER", String.valueOf(number));
            }
        }
        if (present + excused + unexcused == 0) {
            throw new Problem(TEXTS, "SKT-HEADCOUNT-NOBODY");
        }
        Headcount count = new Headcount(inspection, LocalDateTime.ofInstant(clock.instant(), Texts.ZONE).withNano(0),
                tidy(place), present, excused, unexcused, tidy(note), author);
        return ledger.edit(author, edit -> HeadcountStore.add(edit, inspection, count));
    }

    public Edited<UUID> delete(String author, UUID headcount) {
        return ledger.edit(author, edit -> {
            HeadcountStore.delete(edit, headcount);
            return headcount;
        });
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
