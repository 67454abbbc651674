package vn.sokiemtra.desktop.bundle;

import java.util.List;
import java.util.stream.Collectors;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.bundle.ConflictsViewModel.Line;
import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.field.ConflictPane;
import vn.sokiemtra.desktop.field.HistoryPopup;
import vn.sokiemtra.desktop.field.StoredFieldLife;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.text.Texts;

/** Screen 06b: choose between the values of one field. */
public final class ConflictsView extends BundlePage {

    private static final Texts TEXTS = Texts.beside(ConflictsView.class);

    private final ConflictsViewModel model;
    private final ListView<Line> list = new ListView<>();
    private final TextField words = new TextField();
    private final Label count = Controls.figure("");
    private final Label path = Controls.note("");
    private final Label heading = new Label();
    private final Label place = Controls.badge(Tone.CONTRADICTION, Glyph.CONFLICT, "");
    private final Hyperlink open;
    private final ConflictPane pane;
    private final HistoryPopup history;
    private final StackPane centre = new StackPane();
    private final PaneLayout panes;
    private boolean marking;
    private final ObservableList<KeyHint> hints = FXCollections.observableArrayList(new KeyHint("1", TEXTS.get(
            "hint.way")), new KeyHint("Ctrl Enter", TEXTS.get("hint.write")), new KeyHint("Ctrl ↓",
                    TEXTS.get("hint.later")));

    public ConflictsView(ScreenContext context) {
        super(context);
        var session = context.session();
        var life = new StoredFieldLife(session.ledger());
        model = new ConflictsViewModel(life, session, context.tasks(), context.navigator());
        history = new HistoryPopup(life, session, context.tasks());
        pane = new ConflictPane(model.choice(), true, this::settled, this::openHistory);
        model.choice().shown().addListener((property, before, now) -> {
            if (now != null) {
                hints.set(0, new KeyHint("1 … " + model.choice().keys(), TEXTS.get("hint.way")));
            }
        });
        open = Controls.link(TEXTS.get("conflicts.go"), model::open);
        VBox left = left();
        Node right = right();
        panes = new PaneLayout(context.width(), context.panes(), centre).left("conflicts.list", TEXTS.get(
                "conflicts.list"), left, 304);
        panes.getProperties().put(PaneLayout.FIRST_FOCUS, list);
        centre.getChildren().setAll(right, history);
        bind();
        show();
    }

    private VBox left() {
        words.setId("conflict-words");
        words.setPromptText(TEXTS.get("conflicts.words"));
        words.setAccessibleText(TEXTS.get("conflicts.words"));
        words.textProperty().bindBidirectional(model.words());
        HBox head = Controls.row(8, Controls.paneTitle(TEXTS.get("conflicts.open.title")), count);
        head.getStyleClass().add("pane-head");
        VBox filter = new VBox(words);
        filter.getStyleClass().add("conflict-filter");
        list.setId("conflicts");
        list.setItems(model.lines());
        list.setCellFactory(view -> new LineCell());
        list.setAccessibleText(TEXTS.get("conflicts.list"));
        Label none = new Label();
        none.textProperty().bind(model.isLoaded().map(is -> TEXTS.get(is ? "conflicts.none.short" : "loading")));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        Label note = Controls.note(TEXTS.get("conflicts.note"));
        VBox foot = new VBox(note);
        foot.getStyleClass().add("conflict-filter");
        return new VBox(head, filter, list, foot);
    }

    private Node right() {
        heading.getStyleClass().add("page-title");
        heading.setWrapText(true);
        open.setGraphic(Icons.of(Glyph.EXTERNAL, "accent"));
        FlowPane top = new FlowPane(12, 4, heading, place, open);
        top.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox page = new VBox(10, path, top, pane);
        page.getStyleClass().add("conflict-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        Node empty = Controls.empty(Glyph.MET, TEXTS.get("conflicts.none"), null);
        empty.visibleProperty().bind(model.hasNone());
        scroll.visibleProperty().bind(pane.visibleProperty());
        return new StackPane(empty, scroll);
    }

    private void bind() {
        model.lines().addListener((ListChangeListener<Line>) change -> show());
        model.selected().addListener((property, before, now) -> {
            pane.hand();
            show();
        });
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!marking && now != null && now.conflict() != null && !now.settled()) {
                model.select(now.conflict());
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                pane.begin();
                event.consume();
            } else {
                pane.digit(event);
            }
        });
    }

    private void show() {
        ConflictView now = model.selected().get();
        count.setText(model.isLoaded().get() ? String.valueOf(model.count()) : "");
        marking = true;
        for (int i = 0; i < model.lines().size(); i++) {
            ConflictView each = model.lines().get(i).conflict();
            if (now != null && each != null && each.field().equals(now.field()) && !model.lines().get(i).settled()) {
                list.getSelectionModel().clearAndSelect(i);
            }
        }
        marking = false;
        if (now != null) {
            path.setText(java.util.stream.Stream.of(now.unit(), now.itemCode() == null ? "" : now.itemCode(), now
                    .title()).filter(each -> !each.isEmpty()).collect(Collectors.joining(" › ")));
            heading.setText(TEXTS.get("conflicts.heading", now.name()));
            place.setText(TEXTS.get("conflicts.number", String.valueOf(model.number()), String.valueOf(model.count())));
            panes.leftTitle(TEXTS.get("conflicts.list") + " " + model.number() + "/" + model.count());
        }
    }

    private void settled(ConflictView conflict) {
        model.settledOne(conflict);
        list.requestFocus();
    }

    private void openHistory() {
        ConflictView now = model.selected().get();
        if (now != null) {
            history.open(now.name(), List.of(now.field()));
        }
    }

    @Override
    public Node content() {
        return panes;
    }

    @Override
    public void show(Place where) {
        // the whole plan
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void onDeactivate() {
        history.close();
        pane.hand();
        model.deactivate();
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return hints;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("conflicts.write", TEXTS.get("command.write"), "Ctrl+Enter", pane::write), Command.of(
                "conflicts.next", TEXTS.get("command.next"), "Ctrl+Down", () -> model.step(1)),
                Command.of(
                        "conflicts.previous", TEXTS.get("command.previous"), "Ctrl+Up", () -> model.step(-1)),
                Command
                        .of("conflicts.filter", TEXTS.get("conflicts.words"), "Ctrl+F", words::requestFocus),
                Command.of("conflicts.go", TEXTS.get("conflicts.go"), "", model::open), Command.of("conflicts.history",
                        TEXTS.get("command.history"), "", this::openHistory));
    }

    @Override
    public boolean nextPane(boolean forward) {
        panes.nextPane(forward);
        return true;
    }

    @Override
    public boolean nextAttention(boolean forward) {
        return model.step(forward ? 1 : -1);
    }

    @Override
    public boolean escape() {
        if (history.close() || panes.close()) {
            return true;
        }
        if (!words.getText().isEmpty()) {
            words.clear();
            list.requestFocus();
            return true;
        }
        return false;
    }

    /** A heading, or one field with its values. */
    private static final class LineCell extends ListCell<Line> {
        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("conflict-cell", "conflict-group");
            setText(null);
            setGraphic(null);
            setPrefWidth(0);
            setDisable(false);
            if (empty || line == null) {
                return;
            }
            ConflictView conflict = line.conflict();
            if (conflict == null) {
                getStyleClass().add("conflict-group");
                setDisable(true);
                setText(line.unit());
                return;
            }
            getStyleClass().add("conflict-cell");
            Label name = Controls.cuttable((conflict.itemCode() == null ? "" : conflict.itemCode() + " · ") + conflict
                    .name());
            name.getStyleClass().add("medium");
            Label values = Controls.cuttable(line.settled() ? line.unit() : values(conflict));
            Label authors = Controls.cuttable(conflict.heads().stream().map(head -> head.author() + " " + ImportWords
                    .clock(head.at())).collect(Collectors.joining(" · ")));
            values.getStyleClass().add("note");
            authors.getStyleClass().add("note");
            VBox text = new VBox(1, name, values, authors);
            text.setMinWidth(0);
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox row = new HBox(10, Icons.of(line.settled() ? Glyph.MET : Glyph.CONFLICT, line.settled()
                    ? "success"
                    : "contradiction"), text);
            row.setMinWidth(Region.USE_COMPUTED_SIZE);
            setGraphic(row);
        }

        private static String values(ConflictView conflict) {
            return conflict.shown().stream().map(each -> each.isEmpty()
                    ? TEXTS.get("value.empty")
                    : each.replace('\n',
                            ' '))
                    .map(each -> each.length() > 30 ? each.substring(0, 29) + "…" : each).collect(Collectors
                            .joining(" " + TEXTS.get("value.or") + " "));
        }
    }
}
