package vn.sokiemtra.desktop.unitreport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ReportEntries.Unusable;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.fieldwork.VerdictLook;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.unitreport.UnitReportViewModel.Loaded;
import vn.sokiemtra.desktop.unitreport.UnitReportViewModel.Row;
import vn.sokiemtra.inspection.ReceivedReport;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The tab Báo cáo của đơn vị: what the unit said item by item, to be judged at the desk; its report comes in here. */
public final class UnitReportView implements Screen {

    /** Focus of a place whose visitor comes to take a report in. */
    public static final String IMPORT = "import";

    private static final Texts TEXTS = Texts.beside(UnitReportView.class);

    /** So many rows stay in sight above the one that is judged next. */
    private static final int ABOVE = 8;

    private final UnitReportViewModel model;

    private final ListView<Row> list = new ListView<>();

    private final VBox side = new VBox(12);

    /** The item the person is at; it stays while its row is another object. */
    private @Nullable UUID at;

    private final HBox content;

    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(TEXTS.get("title"));

    private final ReadOnlyStringWrapper above = new ReadOnlyStringWrapper("");

    public UnitReportView(ScreenContext context) {
        this.model = new UnitReportViewModel(context);
        list.setId("report-rows");
        list.setItems(model.rows());
        list.setAccessibleText(TEXTS.get("title"));
        list.setPlaceholder(Controls.empty(Glyph.LIST, TEXTS.get("empty"), null));
        list.setCellFactory(view -> new RowCell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> {
            Row row = list.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && row != null) {
                model.open(row);
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                at = now.item();
            }
        });
        HBox.setHgrow(list, Priority.ALWAYS);
        list.setMinWidth(0);
        side.getStyleClass().add("report-side");
        Node template = Controls.secondary(TEXTS.get("template"), Glyph.DOWNLOAD, "", model::exportTemplate);
        template.setId("report-template");
        Node take = Controls.primary(TEXTS.get("import"), Glyph.UPLOAD, "", model::importReport);
        take.setId("report-import");
        side.getChildren().setAll(take, template);
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(250);
        scroll.setPrefWidth(380);
        scroll.getStyleClass().add("report-pane");
        scroll.setFocusTraversable(false);
        content = new HBox(list, scroll);
        content.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        content.setOnDragDropped(event -> {
            if (event.getDragboard().hasFiles()) {
                model.importReport(event.getDragboard().getFiles().getFirst().toPath());
                event.setDropCompleted(true);
            }
        });
        model.loaded().addListener((property, before, now) -> refresh(now));
        refresh(null);
    }

    private void refresh(@Nullable Loaded now) {
        // The two buttons stay, or the focus on one would be lost whenever something is written.
        side.getChildren().subList(2, side.getChildren().size()).clear();
        if (now == null) {
            return;
        }
        reselect();
        LocalDate due = now.due();
        side.getChildren().add(Controls.note(due == null
                ? TEXTS.get("due.none")
                : TEXTS.get("due", VietnameseFormat.date(due))));
        side.getChildren().add(Controls.note(TEXTS.get("answered", now.answered())));
        if (now.reports().isEmpty()) {
            side.getChildren().add(Controls.note(TEXTS.get("reports.none")));
        }
        now.reports().forEach(report -> side.getChildren().add(card(report)));
        List<Unusable> unusable = now.unusable();
        if (!unusable.isEmpty()) {
            side.getChildren().add(Controls.status(Tone.ATTENTION, Glyph.WARNING, TEXTS.get("unusable", VietnameseFormat
                    .number(unusable.size()))));
            unusable.stream().limit(200).forEach(each -> side.getChildren().add(Controls.note(each.typed().isEmpty()
                    ? TEXTS.get("unusable.place", each.place(), each.reason())
                    : TEXTS.get("unusable.cell", each.place(), each.typed(), each.reason()))));
        }
    }

    private static Node card(ReceivedReport report) {
        LocalDate day = report.receivedOn();
        VBox card = Controls.card(Controls.fileName(report.name()), Controls.note(TEXTS.get("received", day == null
                ? VietnameseFormat.UNDEFINED
                : VietnameseFormat.date(day), VietnameseFormat.number(report.used()))));
        if (report.late()) {
            card.getChildren().add(Controls.status(Tone.DANGER, Glyph.OVERDUE, TEXTS.get("late")));
        }
        return card;
    }

    private void key(KeyEvent event) {
        Row row = list.getSelectionModel().getSelectedItem();
        if (row == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Optional<Verdict> verdict = VerdictLook.of(event.getCode());
        if (verdict.isPresent()) {
            model.judge(row, verdict.get());
            next(row);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.open(row);
            event.consume();
        }
    }

    /** Where it was, or at the first item that is to be judged. */
    private void reselect() {
        List<Row> rows = model.rows();
        Row wanted = rows.stream().filter(row -> row.item().equals(at)).findFirst().or(() -> rows.stream().filter(
                Row::leaf).findFirst()).orElse(null);
        if (wanted != null) {
            list.getSelectionModel().select(wanted);
            list.getFocusModel().focus(rows.indexOf(wanted));
        }
    }

    /** The next item to be judged; at the end it stays. */
    private void next(Row row) {
        model.rows().stream().skip(model.rows().indexOf(row) + 1L).filter(Row::leaf).findFirst().ifPresent(other -> {
            list.getSelectionModel().select(other);
            list.getFocusModel().focus(model.rows().indexOf(other));
            list.scrollTo(Math.max(0, model.rows().indexOf(other) - ABOVE));
        });
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("1 2 3 0", TEXTS.get("hint.judge")), new KeyHint("Enter",
                TEXTS.get("hint.open")));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void show(Place place) {
        model.show(place);
        if (place.focus().equals(IMPORT)) {
            // What a pane scrolls is in the window only once the pane has its skin.
            content.applyCss();
            side.getChildren().getFirst().requestFocus();
        }
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void onDeactivate() {
        model.deactivate();
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty context() {
        return above.getReadOnlyProperty();
    }

    /** An item, what the unit said of it, and how it was judged. */
    private static final class RowCell extends ListCell<Row> {

        private final Label name = Controls.cuttable("");

        private final Label said = Controls.cuttable("");

        private final Label judged = Controls.badge(Tone.NEUTRAL, null, "");

        private final Label clashes = Controls.badge(Tone.CONTRADICTION, null, "");

        private final VBox words = new VBox(1, name, said);

        private final HBox row = Controls.row(8, words, clashes, judged);

        RowCell() {
            setPrefWidth(0);
            name.setMinWidth(0);
            said.setMinWidth(0);
            said.getStyleClass().add("note");
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
        }

        @Override
        protected void updateItem(@Nullable Row item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(null);
            if (empty || item == null) {
                return;
            }
            name.setText(item.code() + "  " + item.title());
            name.getStyleClass().remove("report-heading");
            if (!item.leaf()) {
                name.getStyleClass().add("report-heading");
            }
            said.setText(item.reported().isEmpty() && item.leaf() ? TEXTS.get("said.nothing") : item.reported());
            said.setVisible(item.leaf());
            said.setManaged(item.leaf());
            Verdict verdict = item.verdict();
            show(clashes, item.leaf() && item.contradictions() > 0
                    ? TEXTS.get("contradictions", VietnameseFormat.number(item.contradictions()))
                    : "");
            show(judged, verdict == null ? "" : TEXTS.get("verdict." + verdict.name()));
            row.setPadding(new Insets(0, 0, 0, Math.min(item.level(), 6) * 16));
            setGraphic(row);
        }

        private static void show(Label badge, String words) {
            badge.setText(words);
            badge.setVisible(!words.isEmpty());
            badge.setManaged(badge.isVisible());
        }
    }
}
