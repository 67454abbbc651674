package vn.sokiemtra.desktop.onsite;

import java.util.function.Function;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.inspection.cases.CaseField;
import vn.sokiemtra.inspection.cases.CaseSample;
import vn.sokiemtra.inspection.cases.SampleWords;
import vn.sokiemtra.inspection.cases.SampledCase;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The cases of a draw: F2 or Enter changes a cell, Ctrl+V takes a block from Excel, Delete empties. */
final class CaseTable extends TableView<SampledCase> {

    private static final Texts TEXTS = Texts.beside(CaseTable.class);

    private final SamplesViewModel model;

    CaseTable(SamplesViewModel model) {
        this.model = model;
        setId("cases");
        setEditable(true);
        setAccessibleText(TEXTS.get("cases"));
        getSelectionModel().setCellSelectionEnabled(true);
        setPlaceholder(Controls.empty(Glyph.CLIPBOARD, TEXTS.get("cases.empty"), null));
        fixed("column.code", SampledCase::code, 150);
        typed(CaseField.FIELD, one -> one.field() == null ? "" : one.field(), 120);
        typed(CaseField.RECEIVED_ON, one -> VietnameseFormat.date(one.receivedOn()), 106);
        typed(CaseField.DUE_ON, one -> VietnameseFormat.date(one.dueOn()), 106);
        typed(CaseField.RETURNED_ON, one -> VietnameseFormat.date(one.returnedOn()), 106);
        typed(CaseField.APOLOGY, one -> SampleWords.apology(one.apology()), 90);
        fixed("column.state", SampleWords::state, 256);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.chosen().addListener((property, before, now) -> show(now));
        show(model.chosen().get());
    }

    private void show(@Nullable CaseSample sample) {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        int row = at == null ? 0 : at.getRow();
        int column = at == null ? 0 : at.getColumn();
        if (sample == null) {
            getItems().clear();
        } else if (!getItems().equals(sample.cases())) {
            getItems().setAll(sample.cases());
            if (row >= 0 && row < getItems().size() && column >= 0 && column < getColumns().size()) {
                getSelectionModel().clearAndSelect(row, getColumns().get(column));
            }
        }
    }

    private TableColumn<SampledCase, String> fixed(String name, Function<SampledCase, String> value, double width) {
        TableColumn<SampledCase, String> column = new TableColumn<>(TEXTS.get(name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setEditable(false);
        getColumns().add(column);
        return column;
    }

    private void typed(CaseField field, Function<SampledCase, String> value, double width) {
        TableColumn<SampledCase, String> column = fixed("column." + field, value, width);
        column.setEditable(true);
        column.setCellFactory(TextFieldTableCell.forTableColumn());
        column.setOnEditCommit(event -> {
            SampledCase row = event.getRowValue();
            if (row != null && !event.getNewValue().equals(event.getOldValue())) {
                model.change(row, field, event.getNewValue());
            }
            requestFocus();
        });
    }

    private void key(KeyEvent event) {
        if (getEditingCell() != null) {
            return;
        }
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        int field = at.getColumn() - 1;
        boolean fits = at.getRow() >= 0 && at.getRow() < getItems().size() && field >= 0
                && field < SamplesViewModel.FIELDS.size();
        if (event.isShortcutDown() && event.getCode() == KeyCode.V && fits) {
            String block = Clipboard.getSystemClipboard().getString();
            if (block != null) {
                model.paste(at.getRow(), field, block);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && fits) {
            model.change(getItems().get(at.getRow()), SamplesViewModel.FIELDS.get(field), "");
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && fits) {
            edit(at.getRow(), getColumns().get(at.getColumn()));
            event.consume();
        }
    }
}
