package vn.sokiemtra.finding;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.store.FindingStore;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseInput;

/** Changes one field of a finding. Every method returns the finding's id. */
public final class ChangeFinding {

    private static final Texts TEXTS = Texts.beside(ChangeFinding.class);

    private final Ledger ledger;
    private final FindingStore store;

    public ChangeFinding(Ledger ledger) {
        this.ledger = ledger;
        this.store = new FindingStore(ledger);
    }

    /**
     * @param text as typed; null or blank empties the field. A date as Vietnamese write it or ISO, a kind by its name.
     * @throws Problem {@code SKT-FINDING-KIND}, {@code SKT-TEXT-DATE}, {@code SKT-FINDING-GONE}; nothing is changed
     */
    public Edited<UUID> run(String author, UUID finding, FindingField field, @Nullable String text) {
        String tidy = FindingText.tidy(text);
        return switch (field) {
            case DUE_ON -> due(author, finding, tidy == null ? null : VietnameseInput.date(tidy));
            case KIND -> kind(author, finding, tidy == null ? null : kindNamed(tidy));
            case CONTENT, CAUSE, RECOMMENDATION, RESPONSIBLE -> change(author, finding,
                    edit -> FindingStore.setText(edit, finding, field, tidy));
        };
    }

    public Edited<UUID> kind(String author, UUID finding, @Nullable RecommendationKind kind) {
        return change(author, finding, edit -> FindingStore.setKind(edit, finding, kind));
    }

    public Edited<UUID> due(String author, UUID finding, @Nullable LocalDate due) {
        return change(author, finding, edit -> FindingStore.setDue(edit, finding, due));
    }

    private Edited<UUID> change(String author, UUID finding, Consumer<Edit> work) {
        if (store.inspectionOf(finding) == null) {
            throw new Problem(TEXTS, "SKT-FINDING-GONE");
        }
        return ledger.edit(author, edit -> {
            work.accept(edit);
            return finding;
        });
    }

    private static RecommendationKind kindNamed(String name) {
        try {
            return RecommendationKind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new Problem(unknown, TEXTS, "SKT-FINDING-KIND", name);
        }
    }
}
