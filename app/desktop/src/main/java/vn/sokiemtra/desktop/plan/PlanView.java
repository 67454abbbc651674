package vn.sokiemtra.desktop.plan;

import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
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
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Theme;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.shell.WidthClass;
import vn.sokiemtra.text.Texts;

/** Screen 02 in its first form: the list of the plan's units, and the one selected. */
public final class PlanView implements Screen {

    private static final Texts TEXTS = Texts.beside(PlanView.class);

    private final PlanViewModel model;

    private final ScreenContext context;

    private final ListView<PlanRow> list;

    private final TextField filter = new TextField();

    private final PlanColumns columns = new PlanColumns();

    private final PlanDetail detail;

    private final PaneLayout panes;

    private final ChangeListener<WidthClass> widthChanged = (property, before, now) -> columns.show(now);

    public PlanView(ScreenContext context) {
        this.context = context;
        this.model = new PlanViewModel(context);
        this.list = new ListView<>(model.rows());
        this.detail = new PlanDetail(model);
        list.setId("units");
        list.setAccessibleText(TEXTS.get("list"));
        list.setCellFactory(view -> new PlanCell(columns, model::open));
        list.setPlaceholder(Controls.onceKnown(model.known(), Controls.empty(Glyph.MAP, TEXTS.get("empty"), null)));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> choose(now));
        model.rows().addListener((ListChangeListener<PlanRow>) change -> reselect());
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
        filter.textProperty().bindBidirectional(model.filter());
        filter.setPromptText(TEXTS.get("filter"));
        filter.setAccessibleText(TEXTS.get("filter"));
        filter.setPrefWidth(210);
        HBox tools = Controls.row(10, Icons.of(Glyph.FILTER, "muted"), filter, Controls.keyCap("Ctrl F"));
        tools.getStyleClass().add("plan-tools");
        VBox centre = new VBox(tools, columns.head(), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        panes = new PaneLayout(context.width(), context.panes(), centre).right("plan.detail", TEXTS.get("detail"),
                detail, 290);
        Theme.add(panes, PlanView.class, "plan.css");
    }

    private void choose(@Nullable PlanRow row) {
        PlanRow.Unit unit = PlanRow.unit(row);
        if (unit != null && !unit.equals(model.selected().get())) {
            model.selected().set(unit);
        }
    }

    /** After a reload the same unit stays selected; at first the first one is. */
    private void reselect() {
        PlanRow.Unit now = model.selected().get();
        PlanRow target = model.rows().stream().filter(row -> now != null && row instanceof PlanRow.Unit unit && unit
                .unit().inspectionId().equals(now.unit().inspectionId())).findFirst().orElseGet(() -> model.rows()
                        .stream().filter(PlanRow.Unit.class::isInstance).findFirst().orElse(null));
        list.getSelectionModel().select(target);
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

    @Override
    public void show(Place place) {
        // the list has no place of its own to go to
    }

    @Override
    public void onActivate() {
        context.width().addListener(widthChanged);
        columns.show(context.width().get());
        model.activate();
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    @Override
    public void onDeactivate() {
        detail.commit();
        context.width().removeListener(widthChanged);
        model.deactivate();
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
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("↑ ↓", TEXTS.get("hint.choose")), new KeyHint("Enter",
                TEXTS.get("hint.open")), new KeyHint("F6", TEXTS.get("hint.pane")),
                new KeyHint("Ctrl F", TEXTS.get(
                        "hint.filter")),
                new KeyHint("Ctrl C", TEXTS.get("hint.copy")));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("plan.filter", TEXTS.get("command.filter"), "Ctrl+F", filter::requestFocus), Command
                .of("plan.copy", TEXTS.get("command.copy"), "Ctrl+C", model::copyList));
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

    /** The next unit that has contradictions nobody answered. */
    @Override
    public boolean nextAttention(boolean forward) {
        int size = model.rows().size();
        int at = list.getSelectionModel().getSelectedIndex();
        for (int i = 1; i <= size; i++) {
            int index = Math.floorMod(at + (forward ? i : -i), size);
            PlanRow.Unit unit = PlanRow.unit(model.rows().get(index));
            if (unit != null && unit.summary().contradictions() > 0) {
                list.getSelectionModel().select(index);
                list.scrollTo(index);
                return true;
            }
        }
        return false;
    }
}
