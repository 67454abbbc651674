package vn.sokiemtra.document.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.document.minutes.LoadMinutesData;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.TypedNumber;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Texts;

/** Figures typed in findings that the checklist or a biểu deny: what issuing asks for, told while the finding is written. */
public final class FindingNumbers {

    private static final Texts TEXTS = Texts.beside(FindingNumbers.class);

    private final Ledger ledger;
    private final LoadMinutesData minutes;
    private final LoadFigures figures;

    public FindingNumbers(Ledger ledger) {
        this.ledger = ledger;
        this.minutes = new LoadMinutesData(ledger);
        this.figures = new LoadFigures(ledger);
    }

    /** A text of a finding. */
    public record Place(UUID finding, FindingField field) {
    }

    /** What was found last, for who goes from item to item. */
    private record Known(Map<UUID, Long> versions, UUID inspection, Map<Place, List<TypedNumber>> numbers) {
    }

    private static final class Last {

        private volatile @Nullable Known known;
    }

    /** Those of one inspection, by the text they stand in. */
    public Map<Place, List<TypedNumber>> of(UUID inspection) {
        Map<UUID, Long> versions = ledger.versions();
        Last last = ledger.kept(Last.class, one -> new Last());
        Known known = last.known;
        if (known == null || !known.inspection().equals(inspection) || !known.versions().equals(versions)) {
            known = new Known(versions, inspection, read(inspection));
            last.known = known;
        }
        return known.numbers();
    }

    private Map<Place, List<TypedNumber>> read(UUID inspection) {
        Map<Place, List<TypedNumber>> found = new HashMap<>();
        Figures cells = figures.of(inspection);
        for (FindingFigures.Typed one : FindingFigures.differing(minutes.of(inspection))) {
            found.computeIfAbsent(new Place(one.finding().id(), one.field()), place -> new ArrayList<>()).add(number(
                    one, cells));
        }
        return Map.copyOf(found);
    }

    private static TypedNumber number(FindingFigures.Typed one, Figures cells) {
        @Nullable
        CellRef cell = CellRef.parse(one.place()).orElse(null);
        return new TypedNumber(one.from(), one.from() + one.typed().length(), one.typed(), TypedNumber.Kind.OTHER_VALUE,
                cell == null ? one.figure() : "{" + cell + "}", cell == null
                        ? TEXTS.get("place.item", one.place())
                        : cells.source(cell),
                one.figure());
    }
}
