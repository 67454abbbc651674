package vn.sokiemtra.desktop.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ColumnType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.FormSheet;
import vn.sokiemtra.text.Texts;

/** A biểu as the grid shows it: one side or both, what is being typed over what is stored. */
final class FormSheetView implements Sheet {

    private static final Texts TEXTS = Texts.beside(FormSheetView.class);
    private static final int LINES_OF_A_LONE_ROW = 6;
    private static final Set<ColumnType> FIGURES = Set.of(ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.PERCENT,
            ColumnType.RATIO);

    private final FormSheet form;
    private final SidesShown shown;
    private final Map<CellKey, Typing> typing;
    private final List<SheetColumn> columns;
    private final int frame;

    /** @param typing what was typed and is not in {@code form} yet */
    FormSheetView(FormSheet form, SidesShown shown, Map<CellKey, Typing> typing) {
        this.form = form;
        this.shown = shown;
        this.typing = Map.copyOf(typing);
        frame = frozen(form);
        columns = heads();
    }

    private static int frozen(FormSheet form) {
        int still = 0;
        while (still < form.columns().size() && form.columns().get(still).type() == ColumnType.ROW_NUMBER) {
            still++;
        }
        return still < form.columns().size() && form.columns().get(still).type() == ColumnType.TEXT ? still + 1 : still;
    }

    private List<SheetColumn> heads() {
        List<SheetColumn> heads = new ArrayList<>();
        for (int i = 0; i < form.columns().size(); i++) {
            if (i == frame && shown == SidesShown.BOTH) {
                heads.add(new SheetColumn("", TEXTS.get("column.side"), "", false, false, true, 76, true));
            }
            FormSheet.Column column = form.columns().get(i);
            boolean numeric = FIGURES.contains(column.type());
            boolean centred = column.type() == ColumnType.ROW_NUMBER || column.type() == ColumnType.TICK;
            heads.add(
                    new SheetColumn(Objects.requireNonNullElse(column.group(), ""), column.title(), numberLine(column),
                            column.computed(), numeric, centred, width(column), i < frame));
        }
        return List.copyOf(heads);
    }

    /** {@code (6) = (7) + (8)}; a long formula keeps its number alone. */
    private static String numberLine(FormSheet.Column column) {
        String number = "(" + column.number() + ")";
        return column.formula() == null || column.formula().length() > 12
                ? number
                : number + " = " + column.formula().replaceAll("\\s*([-+*/])\\s*", " $1 ").replace('-', '−').replace(
                        '*', '×').replace('/', ':');
    }

    private double width(FormSheet.Column column) {
        return switch (column.type()) {
            case ROW_NUMBER -> 44;
            case TICK -> 76;
            case INTEGER -> column.formula() == null ? 78 : 94;
            case DECIMAL, PERCENT -> 88;
            case RATIO -> 104;
            case URL, DOCUMENT -> 150;
            case TEXT -> Math.clamp(column.width() * 8.0, 120, 240);
        };
    }

    @Override
    public List<SheetColumn> columns() {
        return columns;
    }

    private int linesPerFormRow() {
        return shown == SidesShown.BOTH ? 2 : 1;
    }

    @Override
    public int rows() {
        return (form.rows().size() + (form.growing() ? 1 : 0)) * linesPerFormRow();
    }

    /** The row of the biểu at a line; null for the blank one. */
    FormSheet.@Nullable Row formRow(int line) {
        int index = line / linesPerFormRow();
        return index < form.rows().size() ? form.rows().get(index) : null;
    }

    /** Which row of the biểu a line belongs to, from 0, rows yet to come included. */
    int formIndex(int line) {
        return line / linesPerFormRow();
    }

    Side side(int line) {
        return switch (shown) {
            case REPORTED -> Side.REPORTED;
            case VERIFIED -> Side.VERIFIED;
            case BOTH -> line % 2 == 0 ? Side.REPORTED : Side.VERIFIED;
        };
    }

    /** The column of the biểu at a position; null for the column that names the side. */
    FormSheet.@Nullable Column formColumn(int position) {
        if (shown == SidesShown.BOTH && position == frame) {
            return null;
        }
        return form.columns().get(shown == SidesShown.BOTH && position > frame ? position - 1 : position);
    }

    /** Where a cell stands; null when this sheet does not show it. */
    @Nullable
    CellPlace placeOf(String rowKey, int number, Side side) {
        int position = position(number);
        if (position < 0 || shown != SidesShown.BOTH && side != side(0)) {
            return null;
        }
        for (int i = 0; i < form.rows().size(); i++) {
            if (form.rows().get(i).key().equals(rowKey)) {
                return new CellPlace(i * linesPerFormRow() + (shown == SidesShown.BOTH && side == Side.VERIFIED
                        ? 1
                        : 0), position);
            }
        }
        return null;
    }

    /** Where a cell stands in a row counted from 0, the blank one included; null when this sheet does not show it. */
    @Nullable
    CellPlace placeOf(int rowIndex, int number, Side side) {
        int line = rowIndex * linesPerFormRow() + (shown == SidesShown.BOTH && side == Side.VERIFIED ? 1 : 0);
        int position = position(number);
        return position < 0 || line >= rows() || side != side(line) ? null : new CellPlace(line, position);
    }

    /** The position of the column with this number; -1 when there is none. */
    int position(int number) {
        for (int i = 0; i < columns.size(); i++) {
            FormSheet.Column column = formColumn(i);
            if (column != null && column.number() == number) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public CellFace cell(int line, int position) {
        FormSheet.Row row = formRow(line);
        FormSheet.Column column = formColumn(position);
        if (column == null) {
            return CellFace.plain(TEXTS.get(side(line) == Side.REPORTED
                    ? "side.reported.short"
                    : "side.verified.short"), CellFace.Kind.FRAME);
        }
        boolean second = shown == SidesShown.BOTH && line % 2 == 1;
        if (column.type() == ColumnType.ROW_NUMBER) {
            return CellFace.plain(second ? "" : String.valueOf(line / linesPerFormRow() + 1), CellFace.Kind.FRAME);
        }
        Side side = side(line);
        if (row == null) {
            return position == frame - 1 && !second
                    ? CellFace.plain(hint(column), CellFace.Kind.HINT)
                    : CellFace.plain("", editable(line, position) ? CellFace.Kind.INPUT : CellFace.Kind.COMPUTED);
        }
        FormSheet.Cell cell = cellOf(row, column.number());
        Typing typed = typing.get(new CellKey(row.key(), column.number(), side));
        CellFace.Kind kind = computed(column, side) ? CellFace.Kind.COMPUTED : CellFace.Kind.INPUT;
        if (typed != null) {
            return new CellFace(typed.text(), kind, false, false, false, typed.problem());
        }
        return new CellFace(side == Side.REPORTED ? cell.reportedShown() : cell.verifiedShown(), kind, cell.differs()
                && side == Side.VERIFIED, !cell.contradictions().isEmpty(), cell.conflicts().contains(side), null);
    }

    /** Thêm lĩnh vực…, Thêm thủ tục hành chính… */
    private static String hint(FormSheet.Column column) {
        String name = column.title().substring(0, 1).toLowerCase(Texts.VIETNAMESE) + column.title().substring(1);
        String dropped = TEXTS.get("row.add.drop") + " ";
        return TEXTS.get("row.add", name.startsWith(dropped) ? name.substring(dropped.length()) : name);
    }

    private static boolean computed(FormSheet.Column column, Side side) {
        return column.computed() && side == Side.VERIFIED;
    }

    FormSheet.Cell cellOf(FormSheet.Row row, int number) {
        for (FormSheet.Cell cell : row.cells()) {
            if (cell.column() == number) {
                return cell;
            }
        }
        throw new IndexOutOfBoundsException("column " + number + " of " + form.code());
    }

    @Override
    public boolean editable(int line, int position) {
        FormSheet.Column column = formColumn(position);
        return column != null && column.type() != ColumnType.ROW_NUMBER && !computed(column, side(line));
    }

    @Override
    public String typed(int line, int position) {
        FormSheet.Row row = formRow(line);
        FormSheet.Column column = formColumn(position);
        if (row == null || column == null) {
            return "";
        }
        Side side = side(line);
        Typing typed = typing.get(new CellKey(row.key(), column.number(), side));
        if (typed != null) {
            return typed.text();
        }
        FormSheet.Cell cell = cellOf(row, column.number());
        return side == Side.REPORTED ? cell.reportedShown() : cell.verifiedShown();
    }

    @Override
    public boolean hasTotal() {
        return !form.totals().isEmpty();
    }

    @Override
    public @Nullable CellFace total(int position) {
        FormSheet.Column column = formColumn(position);
        if (column == null || column.type() == ColumnType.ROW_NUMBER) {
            return null;
        }
        if (position == frame - 1) {
            return CellFace.plain(TEXTS.get("row.total"), CellFace.Kind.INPUT);
        }
        for (FormSheet.Cell cell : form.totals()) {
            if (cell.column() == column.number()) {
                boolean reported = shown == SidesShown.REPORTED;
                return new CellFace(reported ? cell.reportedShown() : cell.verifiedShown(), CellFace.Kind.INPUT, cell
                        .differs() && !reported, !cell.contradictions().isEmpty(), false, null);
            }
        }
        return null;
    }

    @Override
    public boolean toggles(int line, int position) {
        FormSheet.Column column = formColumn(position);
        return column != null && column.type() == ColumnType.TICK && editable(line, position);
    }

    @Override
    public int linesPerRow() {
        return form.growing() ? 1 : LINES_OF_A_LONE_ROW;
    }

    FormSheet form() {
        return form;
    }
}
