package vn.sokiemtra.desktop.start;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.CopiedRows;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Lists;
import vn.sokiemtra.desktop.settings.SettingsModel;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Screen 01 in its first form: ten workdays, what is late, due and next, where to go on, the files. */
public final class StartView implements Screen {

    private static final Texts TEXTS = Texts.beside(StartView.class);

    private final StartViewModel model;

    private final StartMode mode;

    private final Set<String> whole = new HashSet<>();

    private final ScreenContext context;

    private final ObservableList<TaskRow> rows = FXCollections.observableArrayList();

    private final ListView<TaskRow> list = new ListView<>(rows);

    private final HBox strip = new HBox();

    private final StartSide side;

    private final PaneLayout panes;

    public StartView(ScreenContext context, SettingsModel settings, FileActions files, StartMode mode) {
        this.context = context;
        this.mode = mode;
        this.model = new StartViewModel(context, settings, mode);
        this.side = new StartSide(model, context, settings, files);
        list.setId("tasks");
        list.setAccessibleText(TEXTS.get("list"));
        list.setCellFactory(view -> new TaskCell(context.width(), model::open));
        CopiedRows.of(list, TEXTS.get("copy.head"), StartViewModel::copied);
        Lists.several(list);
        list.setPlaceholder(Controls.onceKnown(model.known(),
                Controls.empty(Glyph.CHECK, TEXTS.get(mode == StartMode.MINE ? "empty.mine" : "empty"), null)));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open();
            }
        });
        strip.getStyleClass().add("day-strip");
        strip.setMinHeight(Region.USE_PREF_SIZE);
        VBox frame = new VBox(list);
        frame.getStyleClass().add("task-frame");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(frame, Priority.ALWAYS);
        VBox centre = new VBox(10, strip, frame);
        centre.getStyleClass().add("start-centre");
        panes = new PaneLayout(context.width(), context.panes(), centre).right("start.side", TEXTS.get("side"), side,
                316);
        model.tasks().addListener((ListChangeListener<Task>) change -> fill());
        model.days().addListener((ListChangeListener<StartViewModel.Day>) change -> fillStrip());
        context.width().addListener((property, before, now) -> fillStrip());
    }

    /** As many days as can be read. */
    private void fillStrip() {
        int shown = switch (context.width().get()) {
            case WIDE, MEDIUM -> 10;
            case NARROW -> 8;
            case SMALL -> 6;
        };
        strip.getChildren().setAll(model.days().stream().limit(shown).map(StartView::day).toList());
    }

    private static Node day(StartViewModel.Day day) {
        Label date = Controls.figure(VietnameseFormat.date(day.date()).substring(0, 5));
        date.getStyleClass().add("strong");
        VBox box = new VBox(Controls.cuttable(day.weekday()), date, Controls.cuttable(StartViewModel.words(day)));
        box.getStyleClass().add("day");
        if (day.today()) {
            box.getStyleClass().add("today");
        } else if (day.off()) {
            box.getStyleClass().add("off");
        }
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(94);
        box.setMinWidth(0);
        return box;
    }

    private void fill() {
        List<TaskRow> lines = TaskRows.of(model.tasks(), mode, whole, model.known().get());
        List<TaskRow> chosen = List.copyOf(list.getSelectionModel().getSelectedItems());
        rows.setAll(lines);
        choose(chosen);
        if (list.getSelectionModel().isEmpty() && lines.size() > 1) {
            list.getSelectionModel().clearAndSelect(1);
        }
    }

    /** Whoever chose a task stays at it, wherever it stands now. */
    private void choose(List<TaskRow> chosen) {
        int[] places = chosen.stream().filter(TaskRow.Line.class::isInstance).mapToInt(rows::indexOf).filter(
                place -> place >= 0).toArray();
        if (places.length > 0) {
            list.getSelectionModel().clearSelection();
            list.getSelectionModel().selectIndices(places[0], places);
        }
    }

    private void open() {
        TaskRow row = list.getSelectionModel().getSelectedItem();
        if (row instanceof TaskRow.Line line) {
            model.open(line.task());
        } else if (row instanceof TaskRow.More more) {
            int at = list.getSelectionModel().getSelectedIndex();
            whole.add(more.key());
            fill();
            list.getSelectionModel().clearAndSelect(at);
        }
    }

    @Override
    public Node content() {
        return panes;
    }

    @Override
    public void show(Place place) {
        // there is one place here
    }

    @Override
    public void onActivate() {
        side.refresh();
        model.activate();
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    @Override
    public void onDeactivate() {
        model.deactivate();
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
        return List.of(Controls.secondary(TEXTS.get("ics.button"), Glyph.CALENDAR, "", model::exportCalendar));
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("↑ ↓", TEXTS.get("hint.choose")), new KeyHint("Space",
                TEXTS.get("hint.step")), new KeyHint("F6", TEXTS.get("hint.pane")),
                new KeyHint("Ctrl C", TEXTS.get(
                        "hint.copy")));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("start.resume", TEXTS.get("command.resume"), "", model::resumeWork),
                Command.of("start.ics", TEXTS.get(
                        "command.ics"), "", model::exportCalendar));
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

    /** The next thing that is late. */
    @Override
    public boolean nextAttention(boolean forward) {
        int size = rows.size();
        int at = list.getSelectionModel().getSelectedIndex();
        for (int i = 1; i <= size; i++) {
            int index = Math.floorMod(at + (forward ? i : -i), size);
            if (rows.get(index) instanceof TaskRow.Line line && line.task().kind() == Task.Kind.OVERDUE) {
                list.getSelectionModel().clearAndSelect(index);
                list.scrollTo(index);
                return true;
            }
        }
        return false;
    }
}
