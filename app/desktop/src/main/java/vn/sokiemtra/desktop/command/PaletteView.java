package vn.sokiemtra.desktop.command;

import java.util.List;
import java.util.function.Consumer;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Beside;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The palette above the dimmed window. */
public final class PaletteView extends StackPane {

    private static final Texts TEXTS = Texts.beside(PaletteView.class);

    private static final double LIST_HEIGHT = 400;

    private final PaletteViewModel model;

    private final TextField input = new TextField();

    private final ListView<Hit> list;

    private @Nullable Node focusBefore;

    private final Consumer<String> copy;

    /** @param copy puts a text on the clipboard */
    public PaletteView(PaletteViewModel model, Consumer<String> copy) {
        this.model = model;
        this.copy = copy;
        this.list = new ListView<>(model.hits());
        getStyleClass().add("palette-shade");
        setVisible(false);
        setManaged(false);
        VBox box = new VBox(head(), chips(), list, foot());
        box.getStyleClass().add("palette");
        box.setMaxHeight(USE_PREF_SIZE);
        list.setCellFactory(view -> new HitCell());
        list.setPrefHeight(LIST_HEIGHT);
        list.setMinHeight(60);
        list.setFocusTraversable(false);
        list.setPlaceholder(Controls.empty(Glyph.SEARCH, TEXTS.get("nothing"), null));
        list.setOnMouseClicked(event -> open());
        model.hits().addListener((javafx.collections.ListChangeListener<Hit>) change -> list.getSelectionModel()
                .selectFirst());
        setAlignment(box, Pos.TOP_CENTER);
        setMargin(box, new Insets(44, 16, 16, 16));
        getChildren().add(box);
        Beside.closes(this, this::close);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private Node head() {
        input.getStyleClass().add("palette-input");
        input.textProperty().bindBidirectional(model.query());
        input.setPromptText(TEXTS.get("prompt"));
        input.setAccessibleText(TEXTS.get("prompt"));
        HBox.setHgrow(input, Priority.ALWAYS);
        Label total = Controls.note("");
        total.setWrapText(false);
        total.textProperty().bind(model.total().map(count -> TEXTS.get("total", String.valueOf(count))));
        HBox head = new HBox(Icons.of(Glyph.SEARCH, "muted"), input, total);
        head.getStyleClass().add("palette-head");
        return head;
    }

    private Node chips() {
        FlowPane chips = new FlowPane(6, 4);
        chips.getStyleClass().add("palette-chips");
        Runnable build = () -> {
            chips.getChildren().clear();
            chip(chips, "", TEXTS.get("all"), model.groups().get().values().stream().mapToInt(Integer::intValue).sum());
            model.groups().get().forEach((name, count) -> chip(chips, name, name, count));
        };
        model.groups().addListener((property, before, now) -> build.run());
        model.group().addListener((property, before, now) -> build.run());
        chips.managedProperty().bind(model.query().isNotEmpty());
        chips.visibleProperty().bind(chips.managedProperty());
        return chips;
    }

    private void chip(FlowPane chips, String group, String words, int count) {
        Label figure = Controls.figure(VietnameseFormat.number(count));
        HBox row = new HBox(5, new Label(words), figure);
        row.getStyleClass().add("button-row");
        ToggleButton chip = new ToggleButton(null, row);
        chip.getStyleClass().add("chip");
        chip.setAccessibleText(words);
        chip.setFocusTraversable(false);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setSelected(group.equals(model.group().get()));
        chip.setOnAction(event -> {
            model.group().set(group);
            input.requestFocus();
        });
        chips.getChildren().add(chip);
    }

    private Node foot() {
        HBox foot = new HBox();
        foot.getStyleClass().add("palette-foot");
        for (KeyHint hint : List.of(new KeyHint("↑ ↓", TEXTS.get("choose")), new KeyHint("Enter", TEXTS.get("open")),
                new KeyHint("Tab", TEXTS.get("next.group")), new KeyHint("Esc", TEXTS.get("close")))) {
            foot.getChildren().add(Controls.row(5, Controls.keyCap(hint.keys()), new Label(hint.words())));
        }
        Label note = Controls.note(TEXTS.get("no.marks"));
        note.setWrapText(false);
        foot.getChildren().addAll(Controls.spacer(), note);
        return foot;
    }

    /** Shows the palette with nothing typed. */
    public void open(List<Hit> everything) {
        if (!isVisible()) {
            focusBefore = getScene().getFocusOwner();
            model.prepare();
        }
        model.query().set("");
        model.group().set("");
        model.offer(everything);
        setManaged(true);
        setVisible(true);
        input.requestFocus();
        list.getSelectionModel().selectFirst();
    }

    /** Adds what was loaded meanwhile, while the palette is still open. */
    public void offer(List<Hit> everything) {
        if (isVisible()) {
            model.offer(everything);
        }
    }

    public void close() {
        setVisible(false);
        setManaged(false);
        Node before = focusBefore;
        if (before != null) {
            before.requestFocus();
        }
    }

    private void open() {
        Hit hit = list.getSelectionModel().getSelectedItem();
        if (hit != null) {
            close();
            hit.open().run();
        }
    }

    private void key(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            int size = model.hits().size();
            if (size > 0) {
                int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, size);
                list.getSelectionModel().select(next);
                list.scrollTo(Math.max(0, next - 3));
            }
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            model.nextGroup(!event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown() && input.getSelectedText().isEmpty()) {
            copy.accept(model.copied());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private final class HitCell extends ListCell<Hit> {

        @Override
        protected void updateItem(@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            setText(null);
            if (empty || hit == null) {
                setGraphic(null);
                return;
            }
            VBox words = new VBox(marked(hit.title()));
            if (!hit.detail().isEmpty()) {
                words.getChildren().add(Controls.note(hit.detail()));
            }
            words.setMinWidth(0);
            HBox row = Controls.row(12, words, Controls.spacer());
            HBox.setHgrow(words, Priority.SOMETIMES);
            if (!hit.keys().isEmpty()) {
                row.getChildren().add(Controls.keyCap(Keys.shown(hit.keys())));
            }
            boolean first = getIndex() == 0 || getIndex() <= model.hits().size() - 1 && !model.hits().get(getIndex()
                    - 1).group().equals(hit.group());
            VBox cell = new VBox(4);
            if (first) {
                Label group = new Label(hit.group());
                group.getStyleClass().add("group-head");
                cell.getChildren().add(group);
            }
            cell.getChildren().add(row);
            cell.setPrefWidth(0);
            setGraphic(cell);
        }

        /** The title with what was typed set off. */
        private HBox marked(String title) {
            HBox line = new HBox();
            String typed = Folding.fold(model.query().get()).strip();
            int at = typed.isEmpty() ? -1 : Folding.fold(title).indexOf(typed);
            if (at < 0) {
                line.getChildren().add(Controls.cuttable(title));
                return line;
            }
            Label match = new Label(title.substring(at, at + typed.length()));
            match.getStyleClass().add("match");
            match.setMinWidth(USE_PREF_SIZE);
            line.getChildren().addAll(Controls.cuttable(title.substring(0, at)), match, Controls.cuttable(title
                    .substring(at + typed.length())));
            return line;
        }
    }
}
