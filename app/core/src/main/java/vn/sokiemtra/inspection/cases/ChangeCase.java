package vn.sokiemtra.inspection.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.cases.store.SampleStore;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Folded;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseInput;

/** Writes what was found of a drawn hồ sơ. */
public final class ChangeCase {

    private static final Texts TEXTS = Texts.beside(ChangeCase.class);

    private final Ledger ledger;
    private final PersonalData personal = new PersonalData();

    public ChangeCase(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One value as a person types it; blank empties it. */
    public record Typed(UUID row, CaseField field, String text) {
    }

    public Edited<UUID> run(String author, UUID row, CaseField field, String typed) {
        return all(author, List.of(new Typed(row, field, typed)));
    }

    /**
     * Writes several values in one step: a block pasted from Excel.
     *
     * @return the first row
     * @throws Problem {@code SKT-TEXT-DATE}, {@code SKT-CASE-APOLOGY}, {@code SKT-CASE-PERSON}; nothing is changed
     */
    public Edited<UUID> all(String author, List<Typed> typed) {
        List<Consumer<Edit>> steps = new ArrayList<>();
        for (Typed one : typed) {
            steps.add(step(one));
        }
        return ledger.edit(author, edit -> {
            steps.forEach(step -> step.accept(edit));
            return typed.getFirst().row();
        });
    }

    private Consumer<Edit> step(Typed typed) {
        UUID row = typed.row();
        String text = typed.text().strip();
        return switch (typed.field()) {
            case FIELD -> {
                if (personal.looksLike(text)) {
                    throw new Problem(TEXTS, "SKT-CASE-PERSON");
                }
                yield edit -> SampleStore.text(edit, row, text.isEmpty() ? null : text);
            }
            case RECEIVED_ON, DUE_ON, RETURNED_ON -> {
                LocalDate date = VietnameseInput.date(text);
                yield edit -> SampleStore.date(edit, row, typed.field(), date);
            }
            case APOLOGY -> {
                Boolean apology = apology(text);
                yield edit -> SampleStore.apology(edit, row, apology);
            }
        };
    }

    private static @Nullable Boolean apology(String text) {
        String word = Folded.of(text);
        if (word.isEmpty() || word.equals("-") || word.equals("–")) {
            return null;
        }
        if (List.of(TEXTS.get("words.yes").split("\\|")).contains(word)) {
            return Boolean.TRUE;
        }
        if (List.of(TEXTS.get("words.no").split("\\|")).contains(word)) {
            return Boolean.FALSE;
        }
        throw new Problem(TEXTS, "SKT-CASE-APOLOGY", text);
    }
}
