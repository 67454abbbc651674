package vn.sokiemtra.document.minutes;

import java.util.Objects;
import java.util.UUID;

import vn.sokiemtra.document.minutes.MinutesData.Rewritten;
import vn.sokiemtra.document.store.MinutesStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Edits a section of the Biên bản by hand. What the data said then is kept beside it, so that what they say differently
 * later can be offered sentence by sentence. Every method returns the section's id.
 */
public final class RewriteSection {

    private static final Texts TEXTS = Texts.beside(RewriteSection.class);

    private final Ledger ledger;
    private final LoadMinutesData load;

    public RewriteSection(Ledger ledger) {
        this.ledger = ledger;
        this.load = new LoadMinutesData(ledger);
    }

    /**
     * @param text one paragraph a line, may quote cells; blank or equal to what the data say returns the section to them
     * @throws Problem {@code SKT-MINUTES-SECTION}, {@code SKT-INSPECTION-UNKNOWN}
     */
    public Edited<String> run(String author, UUID inspection, String section, String text) {
        MinutesData data = load.of(inspection);
        String live = live(data, section);
        Rewritten before = data.rewritten().get(section);
        String tidy = text.strip().replace("\r\n", "\n");
        if (tidy.isEmpty() || before == null && tidy.equals(live)) {
            return write(author, inspection, section, null, null);
        }
        // A second edit does not settle what the data say differently since the first.
        String then = before == null ? data.quoting().shown(live) : before.liveThen();
        return write(author, inspection, section, tidy, then);
    }

    /** Lấy câu mới: puts what the data say now in place of the sentence. @throws Problem {@code SKT-MINUTES-CHANGED} */
    public Edited<String> take(String author, UUID inspection, String section, SentenceChange change) {
        return settle(author, inspection, section, change, true);
    }

    /** Giữ câu đang có: the change is known and not offered again. @throws Problem {@code SKT-MINUTES-CHANGED} */
    public Edited<String> keep(String author, UUID inspection, String section, SentenceChange change) {
        return settle(author, inspection, section, change, false);
    }

    private Edited<String> settle(String author, UUID inspection, String section, SentenceChange change,
            boolean take) {
        MinutesData data = load.of(inspection);
        String live = live(data, section);
        Rewritten rewritten = data.rewritten().get(section);
        if (rewritten == null || !MinutesSections.changes(rewritten, live, data.quoting()).contains(change)) {
            throw new Problem(TEXTS, "SKT-MINUTES-CHANGED");
        }
        String content = take ? MinutesSections.taken(rewritten, change, live, data.quoting()) : rewritten.content();
        return write(author, inspection, section, content,
                MinutesSections.settled(rewritten, change, live, data.quoting()));
    }

    private Edited<String> write(String author, UUID inspection, String section,
            @org.jspecify.annotations.Nullable String content,
            @org.jspecify.annotations.Nullable String then) {
        return ledger.edit(author, edit -> {
            MinutesStore.setSection(edit, inspection, section, content, then);
            return section;
        });
    }

    private static String live(MinutesData data, String section) {
        return MinutesOutline.of(data).stream().filter(part -> part.id().equals(section) && part.live() != null)
                .map(part -> Objects.requireNonNull(part.live())).findFirst()
                .orElseThrow(() -> new Problem(TEXTS, "SKT-MINUTES-SECTION", section));
    }
}
