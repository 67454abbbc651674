package vn.sokiemtra.desktop.tables;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.inspection.FieldRef;
import vn.sokiemtra.inspection.FormSheet;
import vn.sokiemtra.text.Texts;

/** What the cell under the cursor is, and who wrote it. JavaFX thread only. */
final class CursorCell {

    private static final Texts TEXTS = Texts.beside(CursorCell.class);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm, dd/MM/uuuu")
            .withZone(Texts.ZONE);

    private final Tasks tasks;
    private final FormBook book;
    private final Latest asking;
    private final ReadOnlyObjectWrapper<CellInfo> cell = new ReadOnlyObjectWrapper<>(CellInfo.NONE);
    private final ReadOnlyStringWrapper edited = new ReadOnlyStringWrapper("");

    CursorCell(Tasks tasks, FormBook book) {
        this.tasks = tasks;
        this.book = book;
        asking = tasks.latest(Duration.ofMillis(60));
    }

    ReadOnlyObjectProperty<CellInfo> cell() {
        return cell.getReadOnlyProperty();
    }

    /** Who wrote the cell last and when, in words. */
    ReadOnlyStringProperty edited() {
        return edited.getReadOnlyProperty();
    }

    void cancel() {
        asking.cancel();
    }

    /** The cursor moved, or the sheet changed. */
    void describe(@Nullable UUID of, Sheet sheet, @Nullable CellRange range) {
        if (range == null || !(sheet instanceof FormSheetView view) || range.cursor().row() >= view.rows()) {
            cell.set(CellInfo.NONE);
            edited.set("");
            return;
        }
        CellInfo before = cell.get();
        cell.set(CellInfos.of(view, range.cursor()));
        if (!before.equals(cell.get())) {
            askWho(of, view, range.cursor());
        }
    }

    private void askWho(@Nullable UUID of, FormSheetView view, CellPlace at) {
        edited.set("");
        FormSheet.Row row = view.formRow(at.row());
        FormSheet.Column column = view.formColumn(at.column());
        if (of == null || row == null || column == null || row.id() == null || !view.editable(at.row(), at.column())) {
            asking.cancel();
            return;
        }
        Side side = view.side(at.row());
        asking.load(TEXTS.get("task.load"),
                () -> Optional.ofNullable(book.lastEdit(of, view.form().code(), row.key(), column
                        .number(), side)),
                who -> edited.set(who
                        .map(each -> TEXTS.get("cell.edited", each.author(), CLOCK
                                .format(each.at())))
                        .orElse("")));
    }

    /** The registers behind the cell under the cursor, that of the shown side first; nothing where nobody wrote it. */
    void fields(UUID of, Sheet sheet, @Nullable CellRange range, Consumer<List<FieldRef>> then) {
        if (range == null || !(sheet instanceof FormSheetView view)) {
            return;
        }
        FormSheet.Row row = view.formRow(range.cursor().row());
        FormSheet.Column column = view.formColumn(range.cursor().column());
        if (row == null || column == null || row.id() == null) {
            return;
        }
        String side = view.side(range.cursor().row()) == Side.REPORTED ? "reported" : "verified";
        tasks.read(TEXTS.get("task.load"), () -> book.fields(of, view.form().code(), row.key(), column.number()),
                fields -> {
                    if (!fields.isEmpty()) {
                        then.accept(fields.stream().sorted(Comparator.comparing(field -> !field.column().equals(side)))
                                .toList());
                    }
                });
    }
}
