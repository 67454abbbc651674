package vn.sokiemtra.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.CellRef;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.store.FormStore;
import vn.sokiemtra.inspection.store.InspectionStore;
import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.inspection.store.PlaceStore;
import vn.sokiemtra.ledger.Conflict;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Texts;

/** Reads every field that has two or more values side by side (trùng sửa). */
public final class LoadConflicts {

    private static final Texts TEXTS = Texts.beside(LoadConflicts.class);

    private final Ledger ledger;
    private final PlaceStore places;
    private final InspectionStore inspections;
    private final OutlineStore outline;
    private final FormStore forms;

    public LoadConflicts(Ledger ledger) {
        this.ledger = ledger;
        this.places = new PlaceStore(ledger);
        this.inspections = new InspectionStore(ledger);
        this.outline = new OutlineStore(ledger);
        this.forms = new FormStore(ledger);
    }

    /** All of the plan. */
    public List<ConflictView> all() {
        return ledger.conflicts().stream().filter(
                each -> places.disagrees(each.table(), each.row(), each.column())).map(this::view).toList();
    }

    /** Those of one inspection. */
    public List<ConflictView> of(UUID inspection) {
        return all().stream().filter(conflict -> inspection.equals(conflict.inspectionId())).toList();
    }

    private ConflictView view(Conflict conflict) {
        PlaceStore.Place at = places.of(conflict.table(), conflict.row());
        String code = at.item() == null ? null : code(at.item());
        List<String> words = new ArrayList<>();
        InspectionStore.Row inspection = at.inspection() == null ? null : inspections.one(at.inspection());
        if (inspection != null) {
            words.add(inspection.unitName());
        }
        if (code != null) {
            words.add(code);
        }
        words.addAll(field(conflict, at));
        return new ConflictView(new FieldRef(conflict.table(), conflict.row(), conflict.column()),
                String.join(" › ", words), at.inspection(), at.item(), code, at.part(), side(conflict.column()),
                places.heads(conflict.table(), conflict.row(), conflict.column()));
    }

    private List<String> field(Conflict conflict, PlaceStore.Place at) {
        List<String> words = new ArrayList<>();
        UUID inspection = at.inspection();
        if (conflict.table().equals("form_cell") && inspection != null && at.column() != null) {
            words.add(cell(inspection, at));
        }
        if (at.part() != null) {
            words.add(at.part());
        }
        words.add(TEXTS.getOr("field." + conflict.table() + "." + conflict.column(),
                side(conflict.column()) == null
                        ? conflict.table() + "." + conflict.column()
                        : TEXTS.get("side." + side(conflict.column()))));
        return words;
    }

    private String cell(UUID inspection, PlaceStore.Place at) {
        Figures figures = new Figures(forms.forms(inspection));
        for (FormData form : figures.forms()) {
            for (FormData.Row row : form.rows()) {
                if (row.id() != null && row.id().equals(at.formRow()) && at.column() != null) {
                    return figures.source(new CellRef(form.code(), row.key(), at.column()));
                }
            }
        }
        return "";
    }

    private @Nullable String code(UUID item) {
        for (OutlineStore.Item each : outline.items()) {
            if (each.id().equals(item)) {
                return each.code();
            }
        }
        return null;
    }

    private static @Nullable Side side(String column) {
        return switch (column) {
            case "reported" -> Side.REPORTED;
            case "verified" -> Side.VERIFIED;
            default -> null;
        };
    }
}
