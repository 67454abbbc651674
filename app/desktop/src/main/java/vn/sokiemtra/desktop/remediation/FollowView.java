package vn.sokiemtra.desktop.remediation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.CopiedRows;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Lists;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.shell.WidthClass;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Screen 07: who owes what, how late, and the next step for each. */
public final class FollowView implements Screen {

    private static final Texts TEXTS = Texts.beside(FollowView.class);

    /** Those that the bottom line has room for. */
    private static final Map<FollowAction, String> HINTED = new EnumMap<>(Map.of(FollowAction.VERIFY, "verify",
            FollowAction.SEND_BACK, "return", FollowAction.EXTEND, "extend"));

    private final FollowViewModel model;
    private final ScreenContext context;
    private final ListView<FollowRow> list;
    private final TextField filter = new TextField();
    private final ComboBox<String> team = new ComboBox<>();
    private final FollowColumns columns = new FollowColumns();
    private final FollowDetail detail;
    private final PaneLayout panes;
    private final Map<FollowTile, Label> counts = new EnumMap<>(FollowTile.class);
    private final Map<FollowTile, ToggleButton> tiles = new EnumMap<>(FollowTile.class);
    private final Button draft;
    private final ObservableList<KeyHint> hints = FXCollections.observableArrayList();
    private final ChangeListener<WidthClass> widthChanged = (property, before, now) -> fit(now);
    private boolean selecting;

    public FollowView(ScreenContext context) {
        this.context = context;
        this.model = new FollowViewModel(context);
        this.list = new ListView<>(model.list().rows());
        this.detail = new FollowDetail(model);
        this.draft = Controls.primary(FollowWords.letters(null), Glyph.SEND, "", model::draftDue);
        draft.setId("draft-letters");
        list();
        filter.textProperty().bindBidirectional(model.list().filter());
        filter.setId("follow-filter");
        filter.setPromptText(TEXTS.get("filter"));
        filter.setAccessibleText(TEXTS.get("filter"));
        filter.setPrefWidth(170);
        Lists.below(filter, list);
        team.setAccessibleText(TEXTS.get("team"));
        team.setPrefWidth(150);
        model.teams().addListener((ListChangeListener<String>) change -> teams());
        teams();
        team.valueProperty()
                .addListener((property, before, now) -> model.list().team().set(now == null || now.equals(TEXTS
                        .get("team.all")) ? "" : now));
        FlowPane tools = new FlowPane(10, 6, Icons.of(Glyph.FILTER, "muted"), filter, Controls.keyCap("Ctrl F"), team,
                Controls.note(TEXTS.get("counting")), draft);
        tools.getStyleClass().add("follow-tools");
        tools.setRowValignment(javafx.geometry.VPos.CENTER);
        VBox centre = new VBox(tiles(), tools, columns.head(), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        panes = new PaneLayout(context.width(), context.panes(), centre).right("follow.detail", TEXTS.get("detail"),
                detail, 322);
        model.list().counts().addListener((property, before, now) -> count());
        model.loaded().addListener((property, before, now) -> {
            count();
            hint();
            offer();
        });
        model.list().tile().addListener((property, before, now) -> count());
        model.list().selected().addListener((property, before, now) -> {
            select(now);
            hint();
        });
        model.arrived().addListener((property, before, now) -> list.scrollTo(now));
        // With its form the focus would be gone: the list goes on.
        model.acting().addListener((property, before, now) -> {
            if (now == null) {
                list.requestFocus();
            }
        });
        count();
        offer();
        hint();
    }

    private void list() {
        list.setId("follow-ups");
        list.setAccessibleText(TEXTS.get("list"));
        list.setCellFactory(view -> new FollowCell(columns, model));
        CopiedRows.of(list, TEXTS.get("copy.head"), row -> FollowTable.copied(row, model.today()));
        Lists.several(list);
        list.setPlaceholder(Controls.onceKnown(model.known(), Controls.empty(Glyph.CLOCK, TEXTS.get("empty"), null)));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!selecting && now != null) {
                model.list().selected().set(now);
            }
        });
        // Filled anew, the list has no selection; a line that is there as before stays the model's without being told.
        model.list().rows().addListener((ListChangeListener<FollowRow>) change -> {
            FollowRow row = model.list().selected().get();
            if (row != null && model.list().rows().contains(row)) {
                select(row);
                Lists.reveal(list, list.getSelectionModel().getSelectedIndex());
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 || list.getSelectionModel().getSelectedItem() instanceof FollowRow.Group) {
                model.nextStep(list.getSelectionModel().getSelectedItem());
            }
        });
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            model.nextStep(list.getSelectionModel().getSelectedItem());
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            FollowRow.Item item = FollowRow.item(list.getSelectionModel().getSelectedItem());
            if (item != null) {
                model.openFinding(item.followUp());
            } else {
                model.nextStep(list.getSelectionModel().getSelectedItem());
            }
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.D) {
            model.draftSelected();
            event.consume();
        }
        for (FollowAction action : FollowAction.values()) {
            if (!action.key().isEmpty() && event.getCode().getName().equals(action.key())) {
                model.begin(action);
                event.consume();
            }
        }
    }

    private void select(@Nullable FollowRow row) {
        if (row != list.getSelectionModel().getSelectedItem()) {
            selecting = true;
            list.getSelectionModel().clearSelection();
            list.getSelectionModel().select(row);
            selecting = false;
            // A finding may stand in another group than before.
            Lists.reveal(list, list.getSelectionModel().getSelectedIndex());
        }
    }

    private Node tiles() {
        HBox row = new HBox();
        row.getStyleClass().add("follow-tiles");
        for (FollowTile tile : FollowTile.values()) {
            Label count = Controls.figure("0");
            count.getStyleClass().add("tile-count");
            count.setGraphic(Icons.of(FollowWords.glyph(tile), FollowWords.tone(tile).styleClass()));
            Label name = Controls.cuttable(TEXTS.get("tile." + tile));
            ToggleButton button = new ToggleButton(null, new VBox(2, name, count));
            button.setId("tile-" + tile);
            button.setAccessibleText(TEXTS.get("tile." + tile));
            button.getStyleClass().add("tile");
            button.setMinWidth(0);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(event -> {
                model.list().tile().set(tile);
                count();
                list.requestFocus();
            });
            counts.put(tile, count);
            tiles.put(tile, button);
            row.getChildren().add(button);
        }
        row.setMinWidth(0);
        return row;
    }

    private void fit(WidthClass width) {
        columns.show(width);
        counts.forEach((tile, label) -> label.setContentDisplay(width == WidthClass.SMALL
                ? javafx.scene.control.ContentDisplay.TEXT_ONLY
                : javafx.scene.control.ContentDisplay.LEFT));
    }

    private void count() {
        counts.forEach(
                (tile, label) -> label.setText(VietnameseFormat.number(model.list().counts().get().getOrDefault(tile,
                        0))));
        tiles.forEach((tile, button) -> {
            button.setSelected(tile == model.list().tile().get());
            button.setVisible(model.stands(tile));
            button.setManaged(button.isVisible());
        });
    }

    private void offer() {
        FollowLoad now = model.loaded().get();
        draft.setDisable(now == null || now.letters().isEmpty());
        draft.setText(FollowWords.letters(now));
        draft.setMinWidth(Region.USE_PREF_SIZE);
    }

    private void teams() {
        String before = team.getValue();
        List<String> names = new ArrayList<>();
        names.add(TEXTS.get("team.all"));
        names.addAll(model.teams());
        team.getItems().setAll(names);
        team.setValue(names.contains(before) ? before : names.getFirst());
    }

    @Override
    public Node content() {
        return panes;
    }

    @Override
    public void show(Place place) {
        for (FollowTile tile : FollowTile.values()) {
            if (tile.name().equals(place.focus())) {
                model.list().tile().set(tile);
                return;
            }
        }
        FollowPlaces.Target target = FollowPlaces.target(place.focus());
        if (target != null) {
            model.want(target);
        } else if (!place.focus().isEmpty()) {
            model.list().filter().set(place.focus());
        }
    }

    @Override
    public void onActivate() {
        context.width().addListener(widthChanged);
        fit(context.width().get());
        model.activate();
    }

    @Override
    public void onDeactivate() {
        context.width().removeListener(widthChanged);
        model.deactivate();
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    @Override
    public Optional<Control> rows() {
        return Optional.of(list);
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
        return List.of(Controls.secondary(TEXTS.get("excel"), Glyph.DOWNLOAD, "", model::exportTable));
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return hints;
    }

    /** A key is offered where it does something. */
    private void hint() {
        List<KeyHint> now = new ArrayList<>(List.of(hint("↑ ↓", "choose"), hint("Space", "step")));
        HINTED.forEach((action, what) -> {
            if (model.fits(action)) {
                now.add(hint(action.key(), what));
            }
        });
        now.add(hint("Ctrl C", "copy"));
        if (!now.equals(hints)) {
            hints.setAll(now);
        }
    }

    private static KeyHint hint(String keys, String what) {
        return new KeyHint(keys, TEXTS.get("hint." + what));
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(Command.of("follow.filter", TEXTS.get("command.filter"), "Ctrl+F", filter::requestFocus));
        commands.add(Command.of("follow.excel", TEXTS.get("command.excel"), "", model::exportTable));
        commands.add(Command.of("follow.letters", TEXTS.get("command.letters"), "", model::draftDue));
        commands.add(Command.of("follow.archive", TEXTS.get("command.archive"), "", model::archiveSelected));
        for (FollowAction action : FollowAction.values()) {
            commands.add(new Command("follow." + action, TEXTS.get("action." + action), "", () -> model.fits(action),
                    () -> model.begin(action)));
        }
        return commands;
    }

    @Override
    public boolean nextPane(boolean forward) {
        panes.nextPane(forward);
        return true;
    }

    @Override
    public boolean escape() {
        if (model.acting().get() != null) {
            model.acting().set(null);
            list.requestFocus();
            return true;
        }
        if (!filter.getText().isEmpty()) {
            filter.clear();
            list.requestFocus();
            return true;
        }
        return panes.close();
    }

    /** The next finding that is late or soon will be. */
    @Override
    public boolean nextAttention(boolean forward) {
        int size = model.list().rows().size();
        int at = list.getSelectionModel().getSelectedIndex();
        for (int i = 1; i <= size; i++) {
            int index = Math.floorMod(at + (forward ? i : -i), size);
            FollowRow.Item item = FollowRow.item(model.list().rows().get(index));
            if (item != null && FollowTile.of(item.followUp()).urgent()) {
                list.getSelectionModel().clearAndSelect(index);
                list.scrollTo(index);
                return true;
            }
        }
        return false;
    }
}
