package vn.sokiemtra.document.draft;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.section.Rewriting;
import vn.sokiemtra.document.section.Rewritten;
import vn.sokiemtra.document.section.SectionPart;
import vn.sokiemtra.document.section.SentenceChange;
import vn.sokiemtra.document.store.SectionStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * Edits a section of a draft by hand. What the data said then is kept beside it, so that what they say differently later
 * can be offered sentence by sentence. Every method returns the section's id.
 */
public final class RewriteSection {

    private static final Texts TEXTS = Texts.beside(RewriteSection.class);

    private final Ledger ledger;
    private final LoadSections load;

    public RewriteSection(Ledger ledger) {
        this.ledger = ledger;
        this.load = new LoadSections(ledger);
    }

    /**
     * @param text one paragraph a line, may quote cells; blank or equal to what the data say returns the section to them
     * @throws Problem {@code SKT-DRAFT-SECTION}, {@code SKT-INSPECTION-UNKNOWN}
     */
    public Edited<String> run(String author, DraftOf draft, String section, String text) {
        LoadSections.Source source = load.source(draft);
        String live = live(source, section);
        Rewritten before = source.rewritten().get(section);
        String tidy = text.strip().replace("\r\n", "\n");
        if (tidy.isEmpty() || before == null && tidy.equals(live)) {
            return write(author, draft, section, null, null);
        }
        // A second edit does not settle what the data say differently since the first.
        String then = before == null ? source.quoting().shown(live) : before.liveThen();
        return write(author, draft, section, tidy, then);
    }

    /** Lấy câu mới: puts what the data say now in place of the sentence. @throws Problem {@code SKT-DRAFT-CHANGED} */
    public Edited<String> take(String author, DraftOf draft, String section, SentenceChange change) {
        return settle(author, draft, section, change, true);
    }

    /** Giữ câu đang có: the change is known and not offered again. @throws Problem {@code SKT-DRAFT-CHANGED} */
    public Edited<String> keep(String author, DraftOf draft, String section, SentenceChange change) {
        return settle(author, draft, section, change, false);
    }

    /** Trả về theo dữ liệu: drops the rewriting; it stays in the history and undo brings it back. */
    public Edited<String> returnToData(String author, DraftOf draft, String section) {
        return write(author, draft, section, null, null);
    }

    private Edited<String> settle(String author, DraftOf draft, String section, SentenceChange change, boolean take) {
        LoadSections.Source source = load.source(draft);
        String live = live(source, section);
        Rewritten rewritten = source.rewritten().get(section);
        if (rewritten == null || !Rewriting.changes(rewritten, live, source.quoting()).contains(change)) {
            throw new Problem(TEXTS, "SKT-DRAFT-CHANGED");
        }
        String content = take
                ? Rewriting.taken(rewritten, change, live, source.quoting())
                : rewritten.content();
        return write(author, draft, section, content,
                Rewriting.settled(rewritten, change, live, source.quoting()));
    }

    private Edited<String> write(String author, DraftOf draft, String section,
            @Nullable String content, @Nullable String then) {
        return ledger.edit(author, edit -> {
            SectionStore.set(edit, draft.kind().code(), draft.inspection(), section, content, then);
            return section;
        });
    }

    private static String live(LoadSections.Source source, String section) {
        return source.parts().stream().filter(part -> part.id().equals(section)).map(SectionPart::live)
                .filter(Objects::nonNull).findFirst()
                .orElseThrow(() -> new Problem(TEXTS, "SKT-DRAFT-SECTION", section));
    }
}
