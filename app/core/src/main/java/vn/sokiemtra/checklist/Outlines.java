package vn.sokiemtra.checklist;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.sokiemtra.checklist.OutlineDefinition.ColumnDefinition;
import vn.sokiemtra.checklist.OutlineDefinition.FormDefinition;
import vn.sokiemtra.checklist.OutlineDefinition.ItemDefinition;
import vn.sokiemtra.checklist.OutlineDefinition.PartDefinition;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** The outlines that come with the program: data files under {@code checklist/outline}. */
public final class Outlines {

    private static final Texts TEXTS = Texts.beside(Outlines.class);

    private final Definitions definitions = new Definitions();

    /** @throws Problem {@code SKT-OUTLINE-UNKNOWN}, or what {@link #check} and {@link Definitions#read} refuse */
    public OutlineDefinition find(String id) {
        InputStream file = id.matches("[a-z0-9-]+")
                ? Outlines.class.getResourceAsStream("outline/" + id + ".json")
                : null;
        if (file == null) {
            throw new Problem(TEXTS, "SKT-OUTLINE-UNKNOWN", id);
        }
        OutlineDefinition outline = definitions.read(file, id, OutlineDefinition.class);
        check(outline);
        return outline;
    }

    /**
     * Refuses an outline that contradicts itself: a code twice, a cell or formula that names no column, a leaf without
     * parts, parts on a group.
     *
     * @throws Problem {@code SKT-DEFINITION-WRONG}
     */
    public static void check(OutlineDefinition outline) {
        Check check = new Check(outline);
        outline.forms().forEach(check::form);
        outline.allItems().forEach(check::item);
    }

    private record Check(OutlineDefinition outline, Set<String> formCodes, Set<String> itemCodes) {

        Check(OutlineDefinition outline) {
            this(outline, new HashSet<>(), new HashSet<>());
        }

        void form(FormDefinition form) {
            require(formCodes.add(form.code()), "twice", form.code());
            require(!form.columns().isEmpty(), "empty", form.code());
            require(form.growing() || !form.rows().isEmpty(), "empty", form.code());
            Set<Integer> cols = new HashSet<>();
            for (ColumnDefinition column : form.columns()) {
                String name = form.code() + " (" + column.col() + ")";
                require(cols.add(column.col()), "twice", name);
                require(column.col() == cols.size() && column.width() > 0, "order", name);
            }
            Set<String> rows = new HashSet<>();
            form.rows().forEach(row -> require(rows.add(row.key()) && !row.key().equals(CellRef.TOTAL), "twice",
                    form.code() + "[" + row.key() + "]"));
            for (ColumnDefinition column : form.columns()) {
                String formula = column.formula();
                if (formula != null) {
                    require(cols.containsAll(Formula.parse(formula).columns()), "reference", formula);
                }
            }
        }

        void item(ItemDefinition item) {
            require(itemCodes.add(item.code()), "twice", item.code());
            require(item.leaf() != item.parts().isEmpty(), "parts", item.code());
            Set<String> parts = new HashSet<>();
            for (PartDefinition part : item.parts()) {
                String name = item.code() + " " + part.code();
                require(parts.add(part.code()), "twice", name);
                require(part.type() == PartType.CHOICE != part.options().isEmpty(), "options", name);
                Set<String> options = new HashSet<>();
                part.options().forEach(option -> require(options.add(option.code()) && !option.code().contains(","),
                        "twice", name + " " + option.code()));
                String cell = part.cell();
                require(cell != null || part.type() != PartType.TABLE, "reference", name);
                if (cell != null) {
                    require(part.type() == PartType.TABLE ? outline.form(cell).isPresent() : cells(cell), "reference",
                            cell);
                }
            }
        }

        private boolean cells(String text) {
            List<CellRef> cells = CellRef.parseAll(text);
            return !cells.isEmpty() && cells.stream().allMatch(this::exists);
        }

        private boolean exists(CellRef cell) {
            return outline.form(cell.form()).filter(form -> form.columns().stream().anyMatch(c -> c.col() == cell
                    .col()) && (cell.isTotal()
                            ? form.total()
                            : form.growing() || form.rows().stream().anyMatch(r -> r.key().equals(cell.row()))))
                    .isPresent();
        }

        private void require(boolean holds, String what, String where) {
            if (!holds) {
                throw Definitions.wrong(outline.id(), TEXTS.get("definition." + what, where));
            }
        }
    }
}
