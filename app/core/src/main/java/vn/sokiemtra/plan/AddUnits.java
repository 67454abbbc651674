package vn.sokiemtra.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.UnitStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Adds units to the plan, each with its inspection where a form is named. */
public final class AddUnits {

    private static final Texts TEXTS = Texts.beside(AddUnits.class);

    private final Ledger ledger;

    public AddUnits(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Where they belong.
     *
     * @param form code of the form they are inspected by; null: known, not chosen
     * @param parent the unit above them, whose share they count for; null for none
     * @param chosenBy who named them where the plan leaves it to somebody; null otherwise
     */
    public record Belonging(@Nullable String form, @Nullable UUID parent, @Nullable String chosenBy) {
    }

    /**
     * All in one edit.
     *
     * @return ids of the units
     * @throws Problem {@code SKT-UNITS-NONE}; {@code SKT-UNITS-TWICE} where one is there already; {@code SKT-FORM-UNKNOWN};
     * {@code SKT-UNITS-SURPRISE} for a form that is not announced: such a visit is created when it happens
     */
    public Edited<List<UUID>> add(List<UnitDraft> units, Belonging belonging, String author) {
        if (units.isEmpty()) {
            throw new Problem(TEXTS, "SKT-UNITS-NONE");
        }
        String code = belonging.form();
        if (code != null) {
            announced(code);
        }
        Set<String> names = new HashSet<>();
        new LoadUnits(ledger).known().forEach(unit -> names.add(PastedUnits.folded(unit.name())));
        for (UnitDraft unit : units) {
            if (!names.add(PastedUnits.folded(unit.name()))) {
                throw new Problem(TEXTS, "SKT-UNITS-TWICE", unit.name());
            }
        }
        return ledger.edit(author, edit -> UnitStore.add(edit, units, belonging));
    }

    /**
     * Chooses a known unit for a form, as when a share is reached by naming one more.
     *
     * @return id of the inspection
     * @throws Problem {@code SKT-FORM-UNKNOWN}, {@code SKT-UNITS-SURPRISE}
     */
    public Edited<UUID> inspect(UUID unit, String form, @Nullable String chosenBy, String author) {
        announced(form);
        return ledger.edit(author, edit -> UnitStore.inspect(edit, unit, form, chosenBy));
    }

    private void announced(String code) {
        PlanForm form = new LoadPlan(ledger).plan().form(code).orElseThrow(() -> new Problem(TEXTS, "SKT-FORM-UNKNOWN",
                code));
        if (!form.announced()) {
            throw new Problem(TEXTS, "SKT-UNITS-SURPRISE", form.name());
        }
    }
}
