package vn.sokiemtra.desktop.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.ChipFilter;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.shell.ListPage;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.document.sheet.SheetContent;
import vn.sokiemtra.document.summary.SummarySheets;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The tables behind the board: rankings, biểu cộng, last year, units that look alike; the sheets of the workbook. */
public final class SummaryTablesView extends ListPage {

    /** A last column of so many characters holds sentences: it has the room that is left. */
    private static final int SENTENCE = 50;

    /** Beside the columns, for a scroll bar. */
    private static final double BAR = 20;

    private static final Texts TEXTS = Texts.beside(SummaryTablesView.class);

    /** The table that is shown first: every finding, which is known before anything is grouped or added up. */
    private static final int FINDINGS = 1;

    private final SummaryViewModel model;
    private final ChipFilter<String> chips = new ChipFilter<>();
    private final TableView<List<SheetContent.Value>> table = new TableView<>();
    private final Hyperlink prior;
    private final Node counting = Controls.note(TEXTS.get("tables.counting"));
    private final Node none = Controls.empty(Glyph.BAR_CHART, TEXTS.get("tables.none"), null);
    private @Nullable SheetContent drawn;
    private final ChangeListener<List<SheetContent>> shown = (property, before, now) -> sheets(now);

    public SummaryTablesView(ScreenContext context, DataFiles files) {
        this(new SummaryViewModel(context, files, true));
    }

    private SummaryTablesView(SummaryViewModel model) {
        super(model.title(), model.contextLine(), model::activate, model::deactivate);
        this.model = model;
        this.prior = Controls.link(TEXTS.get("command.prior"), model::choosePrior);
        table.setId("summary-table");
        table.setFixedCellSize(26);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(counting);
        chips.value().addListener((property, before, now) -> show(now));
        prior.setId("choose-prior");
        prior.managedProperty().bind(prior.visibleProperty());
        VBox page = list(table, chips, prior);
        page.setSpacing(10);
        page.setMinHeight(0);
        page.getStyleClass().add("summary-pane");
    }

    private void sheets(List<SheetContent> sheets) {
        List<String> names = SummarySheets.names();
        if (chips.getChildren().isEmpty()) {
            names.forEach(name -> chips.add(name, name, null, Tone.NEUTRAL));
        }
        Map<String, SheetContent> known = sheets.stream().collect(Collectors.toMap(SheetContent::name, one -> one));
        names.forEach(name -> {
            SheetContent sheet = known.get(name);
            chips.count(name, sheet == null
                    ? VietnameseFormat.COUNTING
                    : VietnameseFormat.number(SummarySheets.records(
                            sheet)));
        });
        if (chips.value().get() == null) {
            chips.value().set(names.get(FINDINGS));
        } else {
            show(chips.value().get());
        }
    }

    private @Nullable SheetContent chosen() {
        return model.sheets().get().stream().filter(sheet -> sheet.name().equals(chips.value().get())).findFirst()
                .orElse(null);
    }

    private void show(@Nullable String name) {
        SheetContent sheet = chosen();
        prior.setVisible(sheet != null && SummarySheets.isPrior(sheet));
        if (name == null || sheet == null) {
            drawn = null;
            table.setPlaceholder(counting);
            table.getColumns().clear();
            table.getItems().clear();
            return;
        }
        // Another table came to be known: this one stays as it is scrolled.
        if (sheet.equals(drawn)) {
            return;
        }
        drawn = sheet;
        table.setPlaceholder(none);
        List<TableColumn<List<SheetContent.Value>, ?>> columns = new ArrayList<>();
        for (int i = 0; i < sheet.head().size(); i++) {
            int at = i;
            TableColumn<List<SheetContent.Value>, String> column = new TableColumn<>(sheet.head().get(i));
            column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(at < cell.getValue().size()
                    ? SummaryViewModel.flat(cell.getValue().get(at))
                    : ""));
            column.setCellFactory(any -> new WordsCell());
            int width = sheet.widths().get(Math.min(i, sheet.widths().size() - 1));
            // A short head is seen whole, whatever stands below it.
            column.setPrefWidth(Math.clamp(20 + width * 7.0, 30 + Math.min(sheet.head().get(i).length(), 14) * 8.0,
                    420));
            column.setSortable(false);
            columns.add(column);
        }
        TableColumn<List<SheetContent.Value>, ?> last = columns.getLast();
        if (sheet.widths().size() == columns.size() && sheet.widths().getLast() >= SENTENCE) {
            double others = columns.stream().mapToDouble(TableColumn::getPrefWidth).sum() - last.getPrefWidth();
            last.setPrefWidth(Math.max(last.getPrefWidth(), table.getWidth() - others - BAR));
        }
        // Without rows while the columns change: no cell is made for a column that goes.
        table.getItems().clear();
        table.getColumns().setAll(columns);
        table.getItems().setAll(sheet.rows());
    }

    /** What is cut is told whole. */
    private static final class WordsCell extends TableCell<List<SheetContent.Value>, String> {
        WordsCell() {
            Tips.whole(this);
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
        }
    }

    @Override
    public void show(Place place) {
        if (!place.focus().isEmpty()) {
            chips.value().set(place.focus());
        }
    }

    @Override
    public void onActivate() {
        model.sheets().addListener(shown);
        super.onActivate();
    }

    @Override
    public void onDeactivate() {
        model.sheets().removeListener(shown);
        super.onDeactivate();
    }

    @Override
    public List<Node> headerNodes() {
        return List.of(Controls.secondary(TEXTS.get("excel"), Glyph.DOWNLOAD, "", model::exportBook));
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("↑ ↓", TEXTS.get("hint.choose")), new KeyHint("Ctrl C",
                TEXTS.get("hint.copy")));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("summary.prior", TEXTS.get("command.prior"), "", model::choosePrior),
                Command.of("summary.excel", TEXTS.get("command.excel"), "", model::exportBook));
    }
}
