package vn.sokiemtra.desktop.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
        list.setCellFactory(view -> new HitCell(model));
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

    /** A group and how many fit of it; made once, filled at every letter. */
    private final class Chip extends ToggleButton {

        private final Label figure = Controls.figure("");

        private final String group;

        Chip(String group, String words) {
            this.group = group;
            HBox row = new HBox(5, new Label(words), figure);
            row.getStyleClass().add("button-row");
            setGraphic(row);
            getStyleClass().add("chip");
            setAccessibleText(words);
            setFocusTraversable(false);
            setMinWidth(USE_PREF_SIZE);
            setOnAction(event -> {
                model.group().set(group);
                setSelected(true);
                input.requestFocus();
            });
        }

        Chip with(int count) {
            figure.setText(VietnameseFormat.number(count));
            setSelected(group.equals(model.group().get()));
            return this;
        }
    }

    private Node chips() {
        FlowPane chips = new FlowPane(6, 4);
        chips.getStyleClass().add("palette-chips");
        Map<String, Chip> known = new HashMap<>();
        Runnable fill = () -> {
            List<Chip> now = new ArrayList<>();
            now.add(known.computeIfAbsent("", none -> new Chip(none, TEXTS.get("all")))
                    .with(model.groups().get().values()
                            .stream().mapToInt(Integer::intValue).sum()));
            model.groups().get().forEach((name, count) -> now.add(known.computeIfAbsent(name, group -> new Chip(group,
                    group)).with(count)));
            if (!chips.getChildren().equals(now)) {
                chips.getChildren().setAll(now);
            }
        };
        model.groups().addListener((property, before, now) -> fill.run());
        model.group().addListener((property, before, now) -> fill.run());
        chips.managedProperty().bind(model.query().isNotEmpty());
        chips.visibleProperty().bind(chips.managedProperty());
        return chips;
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
}
