package vn.sokiemtra.desktop.deadline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.deadline.DeadlineRow.Group;
import vn.sokiemtra.desktop.design.ChipFilter;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.CopiedRows;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Lists;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.shell.ListPage;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.inspection.DueDeadline;
import vn.sokiemtra.text.Texts;

/** The tab Thời hạn: what is due in the whole plan, and how each day was counted. */
public final class DeadlinesView extends ListPage {

    private static final Texts TEXTS = Texts.beside(DeadlinesView.class);

    private final DeadlinesViewModel model;

    private final ListView<DeadlineRow> list;

    private final TextField filter = new TextField();

    private final ChipFilter<String> chips = new ChipFilter<>();

    private final Map<Group, ToggleButton> buttons = new EnumMap<>(Group.class);

    public DeadlinesView(ScreenContext context) {
        this(context, new DeadlinesViewModel(context));
    }

    private DeadlinesView(ScreenContext context, DeadlinesViewModel model) {
        super(model.heading().title(), model.heading().context(), model::activate, model::deactivate);
        this.model = model;
        list = Lists.of("deadlines", TEXTS.get("list"), model.rows(), view -> new DeadlineCell(model));
        CopiedRows.of(list, TEXTS.get("copy.head"), model::copied);
        Lists.several(list);
        list.setPlaceholder(Controls.onceKnown(model.known(), Controls.empty(Glyph.CHECK, TEXTS.get("empty"), null)));
        Lists.onChosen(list, row -> {
            if (row instanceof DeadlineRow.Line line) {
                model.selected().set(line.due());
            }
        });
        model.rows().addListener((ListChangeListener<DeadlineRow>) change -> count());
        model.selected().addListener((property, before, now) -> select(now));
        Lists.onKey(list, row -> open(), KeyCode.ENTER, KeyCode.SPACE);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open();
            }
        });
        filter.textProperty().bindBidirectional(model.filter());
        filter.setPromptText(TEXTS.get("filter"));
        filter.setAccessibleText(TEXTS.get("filter"));
        filter.setPrefWidth(190);
        filter.setMinWidth(110);
        chips.add("", TEXTS.get("all"), null, Tone.ACCENT);
        for (Group each : Group.values()) {
            buttons.put(each, chips.add(each.name(), TEXTS.get("group." + each), null, Tone.NEUTRAL));
        }
        chips.value().set("");
        chips.value().addListener((property, before, now) -> model.group().set(now == null || now.isEmpty()
                ? null
                : Group.valueOf(now)));
        model.group().addListener((property, before, now) -> chips.value().set(now == null ? "" : now.name()));
        HBox.setHgrow(chips, Priority.ALWAYS);
        chips.setAlignment(Pos.CENTER_LEFT);
        HBox tools = Controls.row(10, filter, chips);
        tools.getStyleClass().add("due-tools");
        list(list, tools);
        CountPane count = new CountPane(model);
        panelAtRight(context, "plan.deadlines", TEXTS.get("count"), count, 320);
    }

    private void count() {
        chips.count("", model.count(null));
        buttons.keySet().forEach(each -> chips.count(each.name(), model.count(each)));
    }

    private void select(@Nullable DueDeadline due) {
        if (list.getSelectionModel().getSelectedItem() instanceof DeadlineRow.Line line && line.due().equals(due)) {
            return;
        }
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i) instanceof DeadlineRow.Line line && line.due().equals(due)) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(Math.max(0, i - 3));
                return;
            }
        }
    }

    private void open() {
        if (list.getSelectionModel().getSelectedItem() instanceof DeadlineRow.Line line) {
            model.open(line.due());
        }
    }

    @Override
    public void show(Place place) {
        model.want(place.focus());
    }

    @Override
    public List<Node> headerNodes() {
        return List.of(Controls.secondary(TEXTS.get("ics.button"), Glyph.CALENDAR, "", model::export));
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("↑ ↓", TEXTS.get("hint.choose")), new KeyHint("Enter",
                TEXTS.get("hint.open")), new KeyHint("F6", TEXTS.get("hint.pane")),
                new KeyHint("Ctrl F", TEXTS.get(
                        "hint.filter")),
                new KeyHint("Ctrl C", TEXTS.get("hint.copy")));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("deadlines.filter", TEXTS.get("filter"), "Ctrl+F", filter::requestFocus),
                Command.of("deadlines.ics",
                        TEXTS.get("command.ics"), "", model::export));
    }

    /** The next that is late. */
    @Override
    public boolean nextAttention(boolean forward) {
        int size = model.rows().size();
        int at = list.getSelectionModel().getSelectedIndex();
        for (int i = 1; i <= size; i++) {
            int index = Math.floorMod(at + (forward ? i : -i), size);
            if (model.rows().get(index) instanceof DeadlineRow.Line line && line.group() == Group.LATE) {
                list.getSelectionModel().clearAndSelect(index);
                list.scrollTo(index);
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean escape() {
        if (!filter.getText().isEmpty()) {
            filter.clear();
            list.requestFocus();
            return true;
        }
        return super.escape();
    }
}
