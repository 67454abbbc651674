package vn.sokiemtra.desktop.outline;

import java.util.ArrayList;
import java.util.List;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.OutlineDraft;
import vn.sokiemtra.checklist.OutlineDraft.Conversion;
import vn.sokiemtra.checklist.OutlineDraft.Form;
import vn.sokiemtra.checklist.OutlineDraft.State;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Segmented;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.outline.OutlineImportViewModel.Row;
import vn.sokiemtra.desktop.outline.OutlineImportViewModel.Show;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** A file's outline on the left as it was understood, the chosen line on the right to be corrected. */
public final class OutlineImportView implements Screen {

    private static final Texts TEXTS = Texts.beside(OutlineImportView.class);

    private final OutlineImportViewModel model;

    private final ListView<Row> lines = new ListView<>();

    private final ListView<Form> forms = new ListView<>();

    private final ListView<Conversion> letters = new ListView<>();

    private final StackPane side = new StackPane();

    private final BorderPane content = new BorderPane();

    private final Segmented<Show> shows = new Segmented<>();

    private int chosen = -1;

    public OutlineImportView(ScreenContext context) {
        this.model = new OutlineImportViewModel(context);
        lines.setId("import-lines");
        lines.setAccessibleText(TEXTS.get("lines"));
        lines.setItems(model.rows());
        lines.setCellFactory(view -> new OutlineLineCell<>(OutlineImportView::shown));
        lines.setPlaceholder(Controls.empty(Glyph.CHECK, TEXTS.get("unplaced.none"), null));
        lines.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        lines.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                chosen = now.line().id();
                edit(now);
            }
        });
        forms.setId("import-forms");
        forms.setAccessibleText(TEXTS.get("forms"));
        forms.setPlaceholder(Controls.empty(Glyph.GRID, TEXTS.get("forms.none"), null));
        forms.setCellFactory(view -> new FormCell());
        forms.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                side(new FormEditor(model, now));
            }
        });
        letters.setId("import-letters");
        letters.setAccessibleText(TEXTS.get("letters"));
        letters.setPlaceholder(Controls.empty(Glyph.CHECK, TEXTS.get("letters.none"), null));
        letters.setCellFactory(view -> new LettersCell());
        shows.setId("import-show");
        shows.value().addListener((property, before, now) -> {
            if (now != null) {
                model.show().set(now);
            }
        });
        model.draft().addListener((property, before, now) -> refresh());
        model.show().addListener((property, before, now) -> refresh());
        content.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        content.setOnDragDropped(event -> {
            Dragboard board = event.getDragboard();
            if (board.hasFiles()) {
                model.read(board.getFiles().getFirst().toPath());
                event.setDropCompleted(true);
            }
        });
        refresh();
    }

    private static OutlineLineCell.Shown shown(Row row) {
        boolean aside = !row.line().item();
        boolean doubt = row.line().doubtful() && !aside;
        List<String> asks = new ArrayList<>();
        if (row.leaf()) {
            row.line().kinds().stream().distinct().forEach(kind -> asks.add(TEXTS.get("kind." + kind.name())));
            asks.addAll(row.line().forms());
        }
        String state = aside
                ? TEXTS.get("state." + row.line().state().name())
                : doubt ? TEXTS.get("state.doubtful") : "";
        return new OutlineLineCell.Shown(row.line().level(), aside, !aside && !row.leaf(), row.line().label(), row
                .line().text(), String.join(" · ", asks), state,
                row.line().state() == State.UNPLACED || doubt
                        ? Tone.ATTENTION
                        : Tone.ACCENT);
    }

    private void refresh() {
        OutlineDraft draft = model.draft().get();
        if (draft == null) {
            Button choose = Controls.primary(TEXTS.get("choose"), Glyph.FILE, "", model::choose);
            choose.setId("import-choose");
            content.setTop(null);
            content.setCenter(Controls.empty(Glyph.FILE_TEXT, TEXTS.get("empty"), choose));
            return;
        }
        if (content.getTop() == null) {
            content.setTop(tools());
            HBox both = new HBox(body(), sidePane());
            HBox.setHgrow(both.getChildren().getFirst(), Priority.ALWAYS);
            content.setCenter(both);
            Platform.runLater(lines::requestFocus);
        }
        segments(draft);
        Show show = model.show().get();
        lines.setVisible(show == Show.LINES || show == Show.UNPLACED);
        forms.setVisible(show == Show.FORMS);
        letters.setVisible(show == Show.LETTERS);
        int form = Math.max(forms.getSelectionModel().getSelectedIndex(), 0);
        forms.getItems().setAll(draft.forms());
        letters.getItems().setAll(draft.conversions());
        if (show == Show.FORMS) {
            forms.getSelectionModel().select(Math.min(form, draft.forms().size() - 1));
        } else if (show == Show.LETTERS) {
            note(TEXTS.get("letters.about"));
        } else {
            reselect();
        }
    }

    /** Keeps the chosen line chosen while its row is another object. */
    private void reselect() {
        int at = 0;
        for (int i = 0; i < model.rows().size(); i++) {
            at = model.rows().get(i).line().id() == chosen ? i : at;
        }
        if (model.rows().isEmpty()) {
            note(TEXTS.get("unplaced.about"));
        } else {
            lines.getSelectionModel().clearAndSelect(at);
            edit(model.rows().get(at));
        }
    }

    private void segments(OutlineDraft draft) {
        Show now = model.show().get();
        shows.clear();
        shows.add(Show.LINES, TEXTS.get("show.lines"), null, Tone.ACCENT);
        shows.add(Show.UNPLACED, TEXTS.get("show.unplaced", VietnameseFormat.number(draft.unplaced().size())), null,
                Tone.ACCENT);
        shows.add(Show.FORMS, TEXTS.get("show.forms", VietnameseFormat.number(draft.forms().size())), null,
                Tone.ACCENT);
        if (!draft.conversions().isEmpty()) {
            shows.add(Show.LETTERS, TEXTS.get("show.letters"), null, Tone.ACCENT);
        }
        shows.value().set(now);
    }

    private Node tools() {
        Label summary = Controls.cuttable("");
        summary.setId("import-summary");
        summary.setMinWidth(0);
        summary.textProperty().bind(Bindings.createStringBinding(model::summary, model.draft()));
        Button undo = Controls.secondary(TEXTS.get("undo"), Glyph.HISTORY, "", model::undo);
        undo.disableProperty().bind(model.canUndo().not());
        Button store = Controls.primary(TEXTS.get("store"), Glyph.CHECK, "", model::store);
        store.setId("import-store");
        HBox first = Controls.row(8, summary, Controls.spacer(), undo, Controls.secondary(TEXTS.get("other"),
                Glyph.FILE, "", model::choose), store);
        VBox tools = new VBox(8, first, Controls.row(8, shows));
        tools.getStyleClass().add("import-tools");
        return tools;
    }

    private Node body() {
        StackPane body = new StackPane(lines, forms, letters);
        body.setMinWidth(0);
        body.setPrefWidth(500);
        return body;
    }

    private Node sidePane() {
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("import-side");
        scroll.setMinWidth(260);
        scroll.setPrefWidth(400);
        return scroll;
    }

    private void edit(Row row) {
        OutlineDraft draft = model.draft().get();
        if (draft != null) {
            side(new LineEditor(model, row, draft.forms()));
        }
    }

    private void note(String words) {
        VBox box = new VBox(Controls.note(words));
        box.getStyleClass().add("import-editor");
        side(box);
    }

    private void side(Node node) {
        side.getChildren().setAll(node);
    }

    private void key(KeyEvent event) {
        Row row = lines.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        boolean used = true;
        if (event.isAltDown() && event.getCode() == KeyCode.RIGHT) {
            model.shift(row, 1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            model.shift(row, -1);
        } else if (event.getCode() == KeyCode.DELETE) {
            model.drop(row);
        } else if (event.getCode() == KeyCode.INSERT && !row.line().item()) {
            model.place(row);
        } else if (event.isControlDown() && event.getCode() == KeyCode.Z) {
            model.undo();
        } else {
            used = false;
        }
        if (used) {
            event.consume();
        }
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void show(Place place) {
        // One draft at a time; nothing to select.
    }

    @Override
    public void focus() {
        if (model.draft().get() == null) {
            content.getCenter().lookup("#import-choose").requestFocus();
        } else {
            lines.requestFocus();
        }
    }

    @Override
    public ReadOnlyStringProperty title() {
        return model.title();
    }

    @Override
    public ReadOnlyStringProperty context() {
        return model.above();
    }

    private static final class FormCell extends ListCell<Form> {

        private final Label number = Controls.badge(Tone.ACCENT, null, "");

        private final Label name = Controls.cuttable("");

        private final HBox row = Controls.row(8, number, name);

        FormCell() {
            setPrefWidth(0);
            name.setMinWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Form form, boolean empty) {
            super.updateItem(form, empty);
            setGraphic(null);
            if (!empty && form != null) {
                number.setText(TEXTS.get("form.number", form.number()));
                name.setText(form.title());
                setGraphic(row);
            }
        }
    }

    private static final class LettersCell extends ListCell<Conversion> {

        private final Label before = Controls.cuttable("");

        private final Label after = Controls.cuttable("");

        private final VBox box = new VBox(2, after, before);

        LettersCell() {
            setPrefWidth(0);
            before.setMinWidth(0);
            after.setMinWidth(0);
            before.getStyleClass().add("note");
        }

        @Override
        protected void updateItem(@Nullable Conversion conversion, boolean empty) {
            super.updateItem(conversion, empty);
            setGraphic(null);
            if (!empty && conversion != null) {
                after.setText(conversion.after());
                before.setText(TEXTS.get("letters.before", conversion.encoding(), conversion.before()));
                setGraphic(box);
            }
        }
    }
}
