package vn.sokiemtra.desktop.plan;

import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.ChipFilter;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.CopiedRows;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Lists;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.plan.PlanViewModel.Filter;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.shell.WidthClass;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.text.Texts;

/** Screen 02: where each unit stands and what comes next, the plan as a whole or one unit beside it. */
public final class PlanView implements Screen {

    private static final Texts TEXTS = Texts.beside(PlanView.class);

    /** So many teams have a chip of their own; more are found by typing their name into the filter. */
    private static final int MOST_TEAMS = 3;

    /** Chips stand in one line where there is room for it. */
    private static final double WRAP = 560;

    /** From this width on every name has room in one line. */
    private static final double ROOM = 1_200;

    private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");

    private final PlanViewModel model;

    private final ScreenContext context;

    private final ListView<PlanRow> list;

    private final TextField filter = new TextField();

    private final ChipFilter<Filter> chips = new ChipFilter<>();

    private final PlanColumns columns = new PlanColumns();

    private final PlanSide side;

    private final PaneLayout panes;

    private List<Filter> offered = List.of();

    private final ChangeListener<WidthClass> widthChanged = (property, before, now) -> fit(now);

    private final Button handOut;

    /** @param nextYear makes the plan of the year after */
    public PlanView(ScreenContext context, Runnable nextYear) {
        this.context = context;
        this.model = new PlanViewModel(context);
        this.list = new ListView<>(model.rows());
        this.side = new PlanSide(model, nextYear);
        list.setId("units");
        list.setAccessibleText(TEXTS.get("list"));
        list.setCellFactory(view -> new PlanCell(columns, model::turn, this::next, this::choose));
        CopiedRows.of(list, TEXTS.get("copy.head"), PlanViewModel::copied);
        Lists.several(list);
        list.setPlaceholder(Controls.onceKnown(model.known(), Controls.empty(Glyph.MAP, TEXTS.get("empty"), Controls
                .secondary(TEXTS.get("add"), Glyph.PLUS, "", this::addUnits))));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> choose(now));
        model.rows().addListener((ListChangeListener<PlanRow>) change -> reselect());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open();
            }
        });
        handOut = Controls.primary(TEXTS.get("hand-out"), Glyph.SEND, "", () -> context.navigator().go(Place.of(
                Area.BUNDLES, "export")));
        VBox centre = new VBox(tools(), columns.head(), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        panes = new PaneLayout(context.width(), context.panes(), centre).right("plan.detail", TEXTS.get("detail"), side,
                290);
        list.widthProperty().addListener((property, before, now) -> list.pseudoClassStateChanged(ROOMY, now
                .doubleValue() > ROOM));
    }

    private Node tools() {
        filter.textProperty().bindBidirectional(model.filter());
        filter.setId("units-filter");
        filter.setPromptText(TEXTS.get("filter"));
        filter.setAccessibleText(TEXTS.get("filter"));
        filter.setPrefWidth(150);
        filter.setMinWidth(100);
        chips.setId("unit-chips");
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setPrefWrapLength(WRAP);
        chips.value().addListener((property, before, now) -> {
            if (now != null) {
                model.only().set(now);
            }
        });
        model.only().addListener((property, before, now) -> chips.value().set(now));
        HBox.setHgrow(chips, Priority.ALWAYS);
        Button add = Controls.secondary(TEXTS.get("add"), Glyph.PLUS, "", this::addUnits);
        add.setId("add-units");
        HBox tools = Controls.row(10, filter, chips, add, handOut);
        tools.getStyleClass().add("plan-tools");
        return tools;
    }

    private void fit(WidthClass width) {
        columns.show(width);
        boolean room = width == WidthClass.WIDE || width == WidthClass.MEDIUM;
        handOut.setManaged(room);
        handOut.setVisible(room);
    }

    /** Chips for what there is, with their counts. */
    private void offer() {
        List<Filter> now = new java.util.ArrayList<>(List.of(new Filter.All(), new Filter.Late(),
                new Filter.Contradicting()));
        List<PlanTeam> teams = model.teams();
        if (teams.size() <= MOST_TEAMS) {
            teams.forEach(team -> now.add(new Filter.OfTeam(team.id())));
        }
        if (!now.equals(offered)) {
            offered = List.copyOf(now);
            chips.clear();
            chips.add(new Filter.All(), TEXTS.get("chip.all"), null, Tone.ACCENT);
            chips.add(new Filter.Late(), TEXTS.get("chip.late"), Glyph.OVERDUE, Tone.DANGER);
            chips.add(new Filter.Contradicting(), TEXTS.get("chip.contradicting"), Glyph.CONTRADICTION,
                    Tone.CONTRADICTION);
            offered.stream().filter(Filter.OfTeam.class::isInstance).map(Filter.OfTeam.class::cast).forEach(
                    of -> teams.stream().filter(team -> team.id().equals(of.team())).findFirst().ifPresent(
                            team -> chips.add(of, PlanCell.shortTeam(team.name()), null, Tone.NEUTRAL)));
            chips.value().set(model.only().get());
        }
        offered.forEach(each -> chips.count(each, model.count(each)));
    }

    private void addUnits() {
        context.navigator().go(Place.of(Area.PLAN, "add-units"));
    }

    private void key(KeyEvent event) {
        PlanRow row = list.getSelectionModel().getSelectedItem();
        if (event.isShortcutDown() || event.isAltDown() || row == null) {
            return;
        }
        if (row instanceof PlanRow.Group group) {
            boolean turns = switch (event.getCode()) {
                case ENTER, SPACE -> true;
                case LEFT -> group.open();
                case RIGHT -> !group.open();
                default -> false;
            };
            if (turns) {
                int at = list.getSelectionModel().getSelectedIndex();
                model.turn(group);
                list.getSelectionModel().clearAndSelect(at);
                event.consume();
            }
        } else if (row instanceof PlanRow.Known known && !known.gone()) {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                choose(known);
                event.consume();
            }
        } else if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            PlanRow.Unit unit = PlanRow.unit(row);
            if (unit != null) {
                next(unit);
            }
            event.consume();
        }
    }

    /** By which form: asked only where the plan has more than one that a list is made for. */
    private void choose(PlanRow.Known unit) {
        List<PlanForm> forms = model.listed();
        if (forms.size() == 1) {
            model.edits().inspect(unit, forms.getFirst());
            return;
        }
        ContextMenu menu = new ContextMenu();
        for (PlanForm form : forms) {
            MenuItem item = new MenuItem(form.name());
            item.setOnAction(event -> model.edits().inspect(unit, form));
            menu.getItems().add(item);
        }
        list.getSelectionModel().clearAndSelect(model.rows().indexOf(unit));
        menu.show(list, Side.RIGHT, -260, 60);
    }

    private void next(PlanRow.Unit unit) {
        list.getSelectionModel().clearAndSelect(model.rows().indexOf(unit));
        side.next(unit, () -> panes.showRight());
    }

    private void choose(@Nullable PlanRow row) {
        PlanRow.Unit unit = PlanRow.unit(row);
        if (unit != null && !unit.equals(model.selected().get())) {
            model.selected().set(unit);
        }
    }

    /** After a reload the same unit stays selected; at first the first one is. */
    private void reselect() {
        offer();
        PlanRow.Unit now = model.selected().get();
        PlanRow target = null;
        for (PlanRow row : model.rows()) {
            PlanRow.Unit unit = PlanRow.unit(row);
            if (unit != null && (now == null || unit.same(now))) {
                target = row;
                break;
            }
        }
        if (target == null && !model.rows().isEmpty()) {
            target = model.rows().getFirst();
        }
        if (target == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(model.rows().indexOf(target));
        }
        if (target != null && now != null) {
            int at = model.rows().indexOf(target);
            if (at > 12) {
                list.scrollTo(at - 3);
            }
        }
    }

    private void open() {
        PlanRow.Unit unit = PlanRow.unit(list.getSelectionModel().getSelectedItem());
        if (unit != null) {
            model.open(unit);
        }
    }

    @Override
    public Node content() {
        return panes;
    }

    /** The focus is the id of an inspection. */
    @Override
    public void show(Place place) {
        if (!place.focus().isEmpty()) {
            model.want(place.focus());
            side.showUnit();
        }
    }

    @Override
    public void onActivate() {
        context.width().addListener(widthChanged);
        fit(context.width().get());
        model.activate();
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    @Override
    public void onDeactivate() {
        side.commit();
        context.width().removeListener(widthChanged);
        model.deactivate();
    }

    @Override
    public Optional<Control> rows() {
        return Optional.of(list);
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
        return FXCollections.observableArrayList(new KeyHint("↑ ↓", TEXTS.get("hint.choose")), new KeyHint("Enter",
                TEXTS.get("hint.open")), new KeyHint("Space", TEXTS.get("hint.next")),
                new KeyHint("Ctrl F", TEXTS.get(
                        "hint.filter")),
                new KeyHint("Ctrl C", TEXTS.get("hint.copy")));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("plan.filter", TEXTS.get("command.filter"), "Ctrl+F", filter::requestFocus),
                Command.of("plan.add", TEXTS
                        .get("command.add"), "", this::addUnits));
    }

    @Override
    public boolean nextPane(boolean forward) {
        panes.nextPane(forward);
        return true;
    }

    @Override
    public boolean escape() {
        if (!filter.getText().isEmpty()) {
            filter.clear();
            list.requestFocus();
            return true;
        }
        return panes.close();
    }

    /** The next unit that is late or has contradictions nobody answered. */
    @Override
    public boolean nextAttention(boolean forward) {
        int size = model.rows().size();
        int at = list.getSelectionModel().getSelectedIndex();
        for (int i = 1; i <= size; i++) {
            int index = Math.floorMod(at + (forward ? i : -i), size);
            PlanRow.Unit unit = PlanRow.unit(model.rows().get(index));
            if (unit != null && (unit.late() || unit.summary().contradictions() > 0)) {
                list.getSelectionModel().clearAndSelect(index);
                list.scrollTo(index);
                return true;
            }
        }
        return false;
    }
}
