package vn.sokiemtra.desktop.summary;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.summary.Board;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The columns of the board: unit, contents, sum. The sum of each stands in its head, however far the rows are scrolled. */
final class BoardColumns {

    private static final Texts TEXTS = Texts.beside(BoardColumns.class);
    private static final int HOTTEST = 4;
    private static final double HEAD = 62;
    private static final double UNIT = 150;
    private static final double SUM = 60;
    private static final double SCROLL_BAR = 18;
    private static final double NARROWEST = 62;
    private static final double WIDEST = 84;

    private final TableView<Board.UnitLine> table;
    private final List<Label> sums = new ArrayList<>();

    BoardColumns(TableView<Board.UnitLine> table) {
        this.table = table;
    }

    /** Makes the columns where the contents are others than before, and says their sums. */
    void show(Board now) {
        if (table.getColumns().size() != now.contents().size() + 2) {
            make(now);
        }
        for (int i = 0; i < sums.size(); i++) {
            sums.get(i).setText(VietnameseFormat.number(i < now.contents().size() ? now.of(i) : now.findings().size()));
        }
    }

    private void make(Board now) {
        table.getColumns().clear();
        sums.clear();
        TableColumn<Board.UnitLine, String> unit = new TableColumn<>(TEXTS.get("column.unit"));
        unit.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().again()
                ? TEXTS.get("again", cell.getValue().name())
                : cell.getValue().name()));
        unit.setPrefWidth(UNIT);
        unit.setSortable(false);
        unit.getStyleClass().add("unit");
        table.getColumns().add(unit);
        for (int i = 0; i < now.contents().size(); i++) {
            int at = i;
            TableColumn<Board.UnitLine, Integer> column = numbers(now.contents().get(i).title(), WIDEST);
            // So that the sum is in sight where the contents leave it room at all.
            column.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> Math.clamp((table.getWidth() - UNIT - SUM
                    - SCROLL_BAR) / now.contents().size(), NARROWEST, WIDEST), table.widthProperty()));
            column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(at < cell.getValue().counts().size()
                    ? cell.getValue().counts().get(at)
                    : 0));
        }
        TableColumn<Board.UnitLine, Integer> total = numbers(TEXTS.get("column.total"), SUM);
        total.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().total()));
        total.getStyleClass().add("total");
    }

    private TableColumn<Board.UnitLine, Integer> numbers(String title, double width) {
        Label head = Controls.cuttable(title);
        head.setWrapText(true);
        head.setPrefHeight(HEAD);
        head.setMinHeight(HEAD);
        head.setAlignment(Pos.CENTER);
        head.setTextAlignment(TextAlignment.CENTER);
        head.getStyleClass().add("content-head");
        Label sum = Controls.figure("");
        sum.setAlignment(Pos.CENTER);
        sum.setMaxWidth(Double.MAX_VALUE);
        sum.getStyleClass().add("column-sum");
        sums.add(sum);
        TableColumn<Board.UnitLine, Integer> column = new TableColumn<>();
        column.setGraphic(new VBox(head, sum));
        column.setCellFactory(any -> new HeatCell());
        column.setPrefWidth(width);
        head.prefWidthProperty().bind(column.widthProperty().subtract(4));
        column.setSortable(false);
        table.getColumns().add(column);
        return column;
    }

    private static final class HeatCell extends TableCell<Board.UnitLine, Integer> {
        HeatCell() {
            setAlignment(Pos.CENTER);
        }

        @Override
        protected void updateItem(@Nullable Integer count, boolean empty) {
            super.updateItem(count, empty);
            getStyleClass().removeIf(style -> style.startsWith("heat-"));
            setText(empty || count == null ? null : count == 0 ? VietnameseFormat.UNDEFINED : String.valueOf(count));
            if (!empty && count != null && count > 0 && !getTableColumn().getStyleClass().contains("total")) {
                getStyleClass().add("heat-" + Math.min(count, HOTTEST));
            }
        }
    }
}
