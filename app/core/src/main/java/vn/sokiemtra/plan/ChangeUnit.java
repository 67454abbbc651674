package vn.sokiemtra.plan;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.store.UnitStore;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Changes what is known of a unit, and takes units or their inspections out of the plan. */
public final class ChangeUnit {

    private static final Texts TEXTS = Texts.beside(ChangeUnit.class);

    private final Ledger ledger;

    public ChangeUnit(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param place địa danh; null where unknown
     * @param parent the unit it belongs to; null for none
     */
    public record UnitFacts(String name, UnitClass unitClass, String agencyName, @Nullable String place,
            @Nullable UUID parent) {
    }

    /**
     * @throws Problem {@code SKT-UNIT-BLANK}; {@code SKT-UNITS-TWICE} where another unit has the name;
     * {@code SKT-UNIT-PARENT} where it would belong to itself, or to a unit that belongs to it
     */
    public Edited<UUID> of(UUID unit, UnitFacts facts, String author) {
        if (facts.name().isBlank() || facts.agencyName().isBlank()) {
            throw new Problem(TEXTS, "SKT-UNIT-BLANK");
        }
        List<KnownUnit> known = new LoadUnits(ledger).known();
        String folded = PastedUnits.folded(facts.name());
        if (known.stream().anyMatch(each -> !each.id().equals(unit) && PastedUnits.folded(each.name()).equals(
                folded))) {
            throw new Problem(TEXTS, "SKT-UNITS-TWICE", facts.name().strip());
        }
        UUID above = facts.parent();
        for (int i = 0; above != null && i <= known.size(); i++) {
            UUID at = above;
            if (at.equals(unit)) {
                throw new Problem(TEXTS, "SKT-UNIT-PARENT", facts.name().strip());
            }
            above = known.stream().filter(each -> each.id().equals(at)).map(KnownUnit::parentId).filter(
                    java.util.Objects::nonNull).findFirst().orElse(null);
        }
        return ledger.edit(author, edit -> {
            UnitStore.changeUnit(edit, unit, facts);
            return unit;
        });
    }

    /** The unit is not inspected after all and stays known. What was recorded of the inspection goes with it. */
    public Edited<UUID> leaveOut(UUID inspection, String author) {
        return ledger.edit(author, edit -> {
            UnitStore.removeInspection(edit, inspection);
            return inspection;
        });
    }

    /** Takes the unit out of the plan with its inspections. */
    public Edited<UUID> remove(UUID unit, String author) {
        return ledger.edit(author, edit -> {
            UnitStore.removeUnit(edit, unit);
            return unit;
        });
    }
}
