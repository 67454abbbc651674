package vn.sokiemtra.desktop.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.CopiedRows;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.summary.Board;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Screen 08: unit by content, by content, and what is found most. */
public final class SummaryView implements Screen {

    private static final Texts TEXTS = Texts.beside(SummaryView.class);

    private static final double LOW = 400;

    private final SummaryViewModel model;
    private final TableView<Board.UnitLine> table = new TableView<>();
    private final BoardColumns columns = new BoardColumns(table);
    private final FlowPane figures = new FlowPane(0, 0);
    private final Label sum = new Label();
    private final ContentChart chart = new ContentChart();
    private final ListView<Board.Frequent> frequent = new ListView<>();
    private final FoundCard card;
    /** Above the charts, where it is seen when a number of the board is chosen. */
    private final FoundCard ofCell;
    private final ComboBox<Boolean> order = new ComboBox<>();
    private final Hyperlink prior;
    private final PaneLayout panes;
    private final ChangeListener<@Nullable Board> shown = (property, before, now) -> {
        if (now == null || before == null || !sameRows(before, now)) {
            show(now);
        } else {
            frequent(now);
        }
    };

    public SummaryView(ScreenContext context, DataFiles files) {
        this.model = new SummaryViewModel(context, files, false);
        this.card = new FoundCard(model);
        this.ofCell = new FoundCard(model);
        ofCell.setId("found-at-cell");
        card.setId("found-card");
        this.prior = Controls.link(TEXTS.get("prior.choose", ""), model::choosePrior);
        table();
        frequent.setId("frequent");
        frequent.setAccessibleText(TEXTS.get("frequent"));
        frequent.setCellFactory(view -> new FrequentCell());
        CopiedRows.of(frequent, () -> model.sheet(2));
        CopiedRows.of(table, () -> model.sheet(0));
        frequent.setPlaceholder(Controls.onceKnown(model.grouped(), Controls.note(TEXTS.get("frequent.none"))));
        frequent.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                ofCell.setVisible(false);
                card.show(now);
            }
        });
        frequent.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Board.Frequent one = frequent.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && one != null && !model.findings(one).isEmpty()) {
                model.open(model.findings(one).getFirst());
                event.consume();
            }
        });
        order.getItems().setAll(true, false);
        order.setValue(true);
        order.setConverter(new javafx.util.StringConverter<Boolean>() {
            @Override
            public String toString(@Nullable Boolean most) {
                return TEXTS.get(Boolean.FALSE.equals(most) ? "order.plan" : "order.most");
            }

            @Override
            public Boolean fromString(String text) {
                return order.getValue();
            }
        });
        order.setAccessibleText(TEXTS.get("order"));
        order.valueProperty().addListener((property, before, now) -> show(model.board().get()));
        Label heat = Controls.note(TEXTS.get("heat"));
        VBox left = new VBox(8, Controls.row(10, Controls.paneTitle(TEXTS.get("board")), Controls.spacer(), order),
                table,
                sum, heat);
        left.getStyleClass().add("summary-pane");
        VBox.setVgrow(table, Priority.ALWAYS);
        sum.getStyleClass().add("strong");
        sum.setWrapText(true);
        sum.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        left.setMinHeight(0);
        VBox centre = new VBox(figures, left);
        centre.setMinHeight(0);
        // The rows come first: with large letters on a small screen the rest would lie over them.
        for (Node rest : List.of(figures, heat)) {
            rest.visibleProperty().bind(centre.heightProperty().greaterThan(LOW));
            rest.managedProperty().bind(rest.visibleProperty());
        }
        VBox.setVgrow(left, Priority.ALWAYS);
        frequent.setPrefHeight(230);
        frequent.setMinHeight(120);
        prior.setId("choose-prior");
        VBox side = new VBox(8, ofCell,
                Controls.row(10, Controls.paneTitle(TEXTS.get("by.content")), Controls.spacer(), prior),
                chart, Controls.paneTitle(TEXTS.get(
                        "frequent")),
                frequent, card);
        side.getStyleClass().add("summary-pane");
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        panes = new PaneLayout(context.width(), context.panes(), centre).right("summary.side", TEXTS.get("by.content"),
                scroll, 440);
    }

    private void table() {
        table.setId("board");
        table.setAccessibleText(TEXTS.get("board"));
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setFixedCellSize(26);
        table.setMinHeight(0);
        table.setPlaceholder(
                Controls.onceKnown(model.countedUnits(), Controls.empty(Glyph.BAR_CHART, TEXTS.get("empty"),
                        null)));
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        table.getFocusModel().focusedCellProperty().addListener((property, before, now) -> {
            if (table.isFocused()) {
                drill();
            }
        });
    }

    /** One finding is opened; several are listed beside, where the next Enter opens the first. */
    private void open() {
        Board.UnitLine unit = unit();
        if (unit == null) {
            return;
        }
        if (model.found(unit, column()).size() < 2) {
            model.open(unit, column());
        } else {
            drill();
            panes.showRight();
            ofCell.enter();
        }
    }

    private Board.@Nullable UnitLine unit() {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        return at != null && at.getRow() >= 0 && at.getRow() < table.getItems().size()
                ? table.getItems().get(at.getRow())
                : null;
    }

    /** The content whose cell has the focus; below zero at the unit and at its sum. */
    private int column() {
        Board now = model.board().get();
        int content = table.getFocusModel().getFocusedCell().getColumn() - 1;
        return now != null && content < now.contents().size() ? content : -1;
    }

    private void drill() {
        Board now = model.board().get();
        Board.UnitLine unit = unit();
        if (now != null && unit != null) {
            int content = column();
            ofCell.show(unit, content < 0 ? "" : now.contents().get(content).title(), model.found(unit, content));
        }
    }

    private void show(@Nullable Board now) {
        if (now == null) {
            return;
        }
        figures(now);
        prior.setText(TEXTS.get(now.priorFindings() == null ? "prior.choose" : "prior.again", String.valueOf(now.year()
                - 1)));
        columns.show(now);
        List<Board.UnitLine> rows = new ArrayList<>(now.units().stream().filter(unit -> unit.inspected() || unit
                .total() > 0).toList());
        if (order.getValue()) {
            rows.sort(Comparator.comparing(Board.UnitLine::total).reversed());
        }
        fill(rows);
        sum.setText(TEXTS.get("sum", inspected(now), VietnameseFormat.number(now.planned()), VietnameseFormat.number(now
                .findings().size())));
        chart.show(now);
        frequent(now);
    }

    /** Whoever was at a unit stays there, wherever it stands now. */
    private void fill(List<Board.UnitLine> rows) {
        Board.UnitLine at = unit();
        TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
        table.getItems().setAll(rows);
        for (int row = 0; at != null && row < rows.size(); row++) {
            if (rows.get(row).inspection().equals(at.inspection()) && cell.getColumn() >= 0 && cell.getColumn() < table
                    .getColumns().size()) {
                table.getSelectionModel().clearAndSelect(row, table.getColumns().get(cell.getColumn()));
                table.getFocusModel().focus(row, table.getColumns().get(cell.getColumn()));
            }
        }
    }

    private static String inspected(Board now) {
        return now.counted() ? VietnameseFormat.number(now.inspected()) : VietnameseFormat.COUNTING;
    }

    private void frequent(Board now) {
        frequent.getItems().setAll(now.frequent().stream().limit(200).toList());
    }

    /** Whether only what is found most was added since: everything else keeps its nodes. */
    private static boolean sameRows(Board before, Board now) {
        return before.contents().equals(now.contents()) && before.units().equals(now.units()) && before.findings()
                .equals(now.findings()) && before.prior().equals(now.prior());
    }

    private void figures(Board now) {
        Integer prior = now.priorFindings();
        figures.getStyleClass().setAll("summary-figures");
        figures.getChildren().setAll(figure("figure.inspected", inspected(now) + "/" + VietnameseFormat.number(now
                .planned()), now.counted() ? SummaryViewModel.percent(now.inspected(), now.planned()) : ""),
                figure("figure.findings", VietnameseFormat.number(now.findings().size()), prior == null
                        ? ""
                        : TEXTS.get("figure.prior", String.valueOf(now.year() - 1), VietnameseFormat.number(prior))),
                figure("figure.remedied", VietnameseFormat.number(now.remedied()), SummaryViewModel.percent(now
                        .remedied(), now.findings().size())),
                figure("figure.overdue", VietnameseFormat.number(now.unitsOverdue()), TEXTS.get("figure.units")),
                figure("figure.missing", now.counted()
                        ? VietnameseFormat.number(now.planned() - now.inspected())
                        : VietnameseFormat.COUNTING, TEXTS.get("figure.not")));
    }

    private static Node figure(String name, String value, String more) {
        Label number = Controls.figure(value);
        number.getStyleClass().add("summary-number");
        Label note = Controls.note(more);
        note.setWrapText(false);
        Label words = Controls.note(TEXTS.get(name));
        words.setWrapText(false);
        VBox box = new VBox(2, words, Controls.row(6, number, note));
        box.getStyleClass().add("summary-figure");
        return box;
    }

    private final class FrequentCell extends ListCell<Board.Frequent> {
        FrequentCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Board.@Nullable Frequent one, boolean empty) {
            super.updateItem(one, empty);
            setText(null);
            Board now = model.board().get();
            if (empty || one == null || now == null) {
                setGraphic(null);
                return;
            }
            Label number = Controls.figure(String.valueOf(getIndex() + 1));
            number.getStyleClass().add("muted");
            number.setMinWidth(22);
            Label label = Controls.cuttable(one.label());
            label.setMinWidth(0);
            HBox.setHgrow(label, Priority.ALWAYS);
            label.setMaxWidth(Double.MAX_VALUE);
            Label share = Controls.figure(one.units().size() + "/" + inspected(now) + (now.counted()
                    ? " " + SummaryViewModel.percent(one.units().size(), now.inspected())
                    : ""));
            share.setMinWidth(USE_PREF_SIZE);
            setGraphic(Controls.row(8, number, label, share));
        }
    }

    @Override
    public Node content() {
        return panes;
    }

    @Override
    public void show(Place place) {
        // the board has no place of its own to go to
    }

    @Override
    public void onActivate() {
        model.board().addListener(shown);
        model.activate();
    }

    @Override
    public void onDeactivate() {
        model.board().removeListener(shown);
        model.deactivate();
    }

    @Override
    public void focus() {
        table.requestFocus();
    }

    @Override
    public Optional<Control> rows() {
        return Optional.of(table);
    }

    @Override
    public ReadOnlyStringProperty title() {
        return model.title();
    }

    @Override
    public ReadOnlyStringProperty context() {
        return model.contextLine();
    }

    @Override
    public List<Node> headerNodes() {
        return List.of(Controls.secondary(TEXTS.get("excel"), Glyph.DOWNLOAD, "", model::exportBook), Controls.primary(
                TEXTS.get("report"), Glyph.FILE_TEXT, "", model::report));
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("↑ ↓ ← →", TEXTS.get("hint.choose")), new KeyHint("Enter",
                TEXTS.get("hint.open")), new KeyHint("F6", TEXTS.get("hint.pane")),
                new KeyHint("Ctrl C", TEXTS.get(
                        "hint.copy")));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of(
                "summary.excel", TEXTS.get("command.excel"), "", model::exportBook),
                Command.of("summary.prior", TEXTS.get("command.prior"), "", model::choosePrior),
                Command.of("summary.report", TEXTS
                        .get("command.report"), "", model::report));
    }

    @Override
    public boolean nextPane(boolean forward) {
        panes.nextPane(forward);
        return true;
    }

    @Override
    public boolean escape() {
        return panes.close();
    }
}
