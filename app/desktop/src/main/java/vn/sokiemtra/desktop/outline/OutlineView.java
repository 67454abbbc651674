package vn.sokiemtra.desktop.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import vn.sokiemtra.checklist.ItemPart;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.outline.OutlineViewModel.Row;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The plan's Đề cương: its items at the left, built and ordered by keyboard; the chosen one at the right. */
public final class OutlineView implements Screen {

    private static final Texts TEXTS = Texts.beside(OutlineView.class);

    private final OutlineViewModel model;

    private final ListView<Row> items;

    private final ItemEditor editor;

    private final PaneLayout panes;

    private boolean filling;

    public OutlineView(ScreenContext context) {
        this.model = new OutlineViewModel(context);
        this.editor = new ItemEditor(model);
        this.items = new ListView<>(model.rows());
        items.setId("outline-items");
        items.setAccessibleText(TEXTS.get("lines"));
        items.setCellFactory(view -> new OutlineLineCell<>(OutlineView::shown));
        Button first = Controls.primary(TEXTS.get("edit.first"), Glyph.PLUS, "Insert", model::insert);
        items.setPlaceholder(Controls.onceKnown(model.known(), Controls.empty(Glyph.LIST, TEXTS.get("edit.empty"),
                first)));
        items.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        items.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !filling) {
                model.selected().set(now.item().id());
            }
        });
        VBox centre = new VBox(tools(), items);
        VBox.setVgrow(items, Priority.ALWAYS);
        centre.getProperties().put(PaneLayout.FIRST_FOCUS, items);
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::editorKey);
        ScrollPane scroll = new ScrollPane(editor);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("panel");
        panes = new PaneLayout(context.width(), context.panes(), centre).right("plan.outline", TEXTS.get("edit.item"),
                scroll, 420);
        model.selected().addListener((property, before, now) -> select());
        model.rows().addListener((ListChangeListener<Row>) change -> select());
        model.row().addListener((property, before, now) -> {
            editor.show(now);
            UUID fresh = model.fresh().get();
            if (now != null && now.item().id().equals(fresh)) {
                model.fresh().set(null);
                panes.showRight();
                Platform.runLater(editor::focusWords);
            }
        });
        editor.show(null);
    }

    private Node tools() {
        Label summary = Controls.cuttable("");
        summary.setId("outline-summary");
        summary.setMinWidth(0);
        summary.textProperty().bind(Bindings.createStringBinding(model::summary, model.rows()));
        Button add = Controls.primary(TEXTS.get("edit.add"), Glyph.PLUS, "Insert", model::insert);
        add.setId("outline-add");
        // An empty list asks for its first item itself.
        add.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
        add.managedProperty().bind(add.visibleProperty());
        Button file = Controls.secondary(TEXTS.get("edit.import"), Glyph.FILE, "", model::importFile);
        file.setId("outline-from-file");
        VBox tools = new VBox(Controls.row(8, summary, Controls.spacer(), file, add));
        tools.getStyleClass().add("import-tools");
        return tools;
    }

    private static OutlineLineCell.Shown shown(Row row) {
        OutlineItem item = row.item();
        List<String> asks = new ArrayList<>();
        if (item.leaf()) {
            for (ItemPart part : item.parts()) {
                String form = part.formCode();
                String name = form != null ? form : TEXTS.get("kind." + part.type().name());
                if (part.type() != PartType.NARRATIVE && !asks.contains(name)) {
                    asks.add(name);
                }
            }
            if (item.evidenceRequired()) {
                asks.add(TEXTS.get("edit.evidence.short"));
            }
            if (item.points() != null) {
                asks.add(TEXTS.get("edit.points.short", VietnameseFormat.number(item.points().stripTrailingZeros())));
            }
        }
        if (item.assignedTo() != null) {
            asks.add(item.assignedTo());
        }
        return new OutlineLineCell.Shown(row.level(), false, !item.leaf(), item.label(), item.content().isBlank()
                ? TEXTS.get("edit.unnamed")
                : item.content(), String.join(" · ", asks), item.retired() ? TEXTS.get("edit.retired") : "",
                Tone.ATTENTION);
    }

    /** Keeps the chosen item chosen while its row is another object. */
    private void select() {
        UUID wanted = model.selected().get();
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i).item().id().equals(wanted)) {
                filling = true;
                items.getSelectionModel().clearAndSelect(i);
                items.getFocusModel().focus(i);
                filling = false;
                reveal(i);
                return;
            }
        }
    }

    /** Scrolls only where the line cannot be seen. */
    private void reveal(int at) {
        boolean seen = items.lookupAll(".list-cell").stream().anyMatch(cell -> cell instanceof OutlineLineCell<?> line
                && line.getIndex() == at && line.getLayoutY() >= 0 && line.getLayoutY() + line.getHeight() <= items
                        .getHeight());
        if (!seen) {
            items.scrollTo(Math.max(0, at - 3));
        }
    }

    /** The next item without leaving the keyboard: what is typed is written, what is typed on goes nowhere else. */
    private void editorKey(KeyEvent event) {
        boolean next = event.getCode() == KeyCode.INSERT && !event.isControlDown() && !event.isShiftDown()
                || event.getCode() == KeyCode.ENTER && event.isShortcutDown();
        if (next) {
            editor.commitNow();
            items.requestFocus();
            model.insert();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (!panes.close()) {
                items.requestFocus();
            }
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        Row row = items.getSelectionModel().getSelectedItem();
        boolean used = true;
        if (event.getCode() == KeyCode.INSERT) {
            model.insert();
        } else if (row == null) {
            used = false;
        } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            model.move(row, -1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            model.move(row, 1);
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            model.shift(row, !event.isShiftDown());
        } else if (event.getCode() == KeyCode.DELETE) {
            model.remove(row);
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
            panes.showRight();
            editor.focusWords();
        } else {
            used = false;
        }
        if (used) {
            event.consume();
        }
    }

    @Override
    public Node content() {
        return panes;
    }

    @Override
    public void show(Place place) {
        // The one outline of the plan; where one was is kept.
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void onDeactivate() {
        editor.commitNow();
        model.deactivate();
    }

    @Override
    public void focus() {
        items.requestFocus();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return model.heading().title();
    }

    @Override
    public ReadOnlyStringProperty context() {
        return model.heading().context();
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("Alt ↑ ↓", TEXTS.get("edit.hint.move")), new KeyHint("Tab",
                TEXTS.get("edit.hint.level")), new KeyHint("Ctrl Tab", TEXTS.get("edit.hint.leave")),
                new KeyHint("Insert", TEXTS.get("edit.hint.insert")),
                new KeyHint(
                        "Delete", TEXTS.get("edit.hint.remove")),
                new KeyHint("F6", TEXTS.get("edit.hint.pane")));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("outline.import", TEXTS.get("edit.import"), "", model::importFile), Command.of(
                "outline.insert", TEXTS.get("edit.add"), "", model::insert));
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
