package vn.sokiemtra.desktop.surprise;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.CopiedRows;
import vn.sokiemtra.desktop.design.DateField;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Lists;
import vn.sokiemtra.desktop.shell.ListPage;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.plan.PlanForm;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlannedSurprise;
import vn.sokiemtra.text.Texts;

/** The tab Đột xuất: what this machine intends at the left, one of them at the right. */
public final class SurpriseView extends ListPage {

    private static final Texts TEXTS = Texts.beside(SurpriseView.class);

    private final SurpriseViewModel model;

    private final TextField unit = new TextField();

    public SurpriseView(ScreenContext context) {
        this(context, new SurpriseViewModel(context));
    }

    private SurpriseView(ScreenContext context, SurpriseViewModel model) {
        super(model.heading().title(), model.heading().context(), model::activate, model::deactivate);
        this.model = model;
        ListView<PlannedSurprise> list = Lists.of("surprises", TEXTS.get("list"), model.planned(),
                view -> new VisitCell(model));
        list.setPlaceholder(Controls.onceKnown(model.known(), placeholder()));
        CopiedRows.of(list, TEXTS.get("copy.head"), visit -> List.of(SurpriseViewModel.day(visit), visit.unitName(),
                model.team(visit), Objects.requireNonNullElse(visit.note(), "")));
        Lists.onChosen(list, model.selected()::set);
        model.selected().addListener((property, before, now) -> {
            if (now == null) {
                list.getSelectionModel().clearSelection();
            } else {
                list.getSelectionModel().select(now);
            }
        });
        Lists.onKey(list, model::forget, KeyCode.DELETE);
        Lists.onKey(list, model::begin, KeyCode.ENTER);
        Label secret = Controls.note(TEXTS.get("secret"));
        secret.getStyleClass().add("surprise-secret");
        list(list, secret);
        VBox form = form();
        model.known().addListener((property, before, now) -> {
            if (unit.isFocused() && unit.getText().isEmpty()) {
                focus();
            }
        });
        panelAtRight(context, "plan.surprise", TEXTS.get("side"), Controls.panel(form), 340);
    }

    private Node placeholder() {
        Node none = Controls.empty(Glyph.EYE, TEXTS.get("empty"), null);
        Node impossible = Controls.empty(Glyph.EYE, TEXTS.get("impossible"), Controls.secondary(TEXTS.get(
                "regime.open"), null, "", model::regime));
        none.visibleProperty().bind(model.possible());
        impossible.visibleProperty().bind(model.possible().not());
        return new StackPane(none, impossible);
    }

    private VBox form() {
        unit.setId("surprise-unit");
        unit.textProperty().bindBidirectional(model.unit());
        ListView<String> offered = Lists.of("surprise-offered", TEXTS.get("unit.offered"), model.offered(),
                view -> new NameCell());
        unit.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !model.offered().isEmpty()) {
                offered.getSelectionModel().select(0);
                offered.requestFocus();
                event.consume();
            }
        });
        offered.setPrefHeight(112);
        offered.setMinHeight(84);
        offered.visibleProperty().bind(Bindings.isNotEmpty(model.offered()));
        offered.managedProperty().bind(offered.visibleProperty());
        offered.setOnMouseClicked(event -> take(offered.getSelectionModel().getSelectedItem()));
        Lists.onKey(offered, this::take, KeyCode.ENTER, KeyCode.SPACE);
        model.onAsk(() -> ask(offered));
        Label understood = Controls.note("");
        understood.setId("surprise-understood");
        understood.textProperty().bind(model.understood());
        Node strange = Controls.link(TEXTS.get("unit.strange"), () -> {
            model.notOffered(unit.getText());
            unit.requestFocus();
        });
        strange.setId("surprise-strange");
        strange.visibleProperty().bind(model.doubtful());
        strange.managedProperty().bind(strange.visibleProperty());
        DatePicker day = DateField.create();
        day.setId("surprise-day");
        day.valueProperty().bindBidirectional(model.day());
        TextField note = new TextField();
        note.setId("surprise-note");
        note.textProperty().bindBidirectional(model.note());
        ComboBox<@Nullable PlanForm> by = combo(model.forms(), PlanForm::name, false);
        by.valueProperty().bindBidirectional(model.form());
        Field forms = new Field(TEXTS.get("form"), by);
        forms.managedProperty().bind(Bindings.size(model.forms()).greaterThan(1));
        forms.visibleProperty().bind(forms.managedProperty());
        ComboBox<@Nullable PlanTeam> team = combo(model.teams(), PlanTeam::name, true);
        team.setId("surprise-team");
        team.valueProperty().bindBidirectional(model.team());
        Button keep = Controls.primary(TEXTS.get("keep"), Glyph.CHECK, "", model::keep);
        keep.setId("surprise-keep");
        keep.disableProperty().bind(model.possible().not());
        Button now = Controls.secondary(TEXTS.get("now"), Glyph.ARROW_RIGHT, "Ctrl Enter", model::beginNow);
        now.setId("surprise-now");
        now.disableProperty().bind(model.possible().not().or(model.unit().isEmpty()));
        Node another = Controls.link(TEXTS.get("another"), model::another);
        another.visibleProperty().bind(model.selected().isNotNull());
        VBox body = new VBox(12, Controls.paneTitle(TEXTS.get("side")), new Field(TEXTS.get("unit"), unit), offered,
                new VBox(2, understood, strange), forms, new Field(TEXTS.get("day"), day),
                new Field(TEXTS.get("team"), team), new Field(TEXTS.get(
                        "note"), note),
                flow(keep, now, another));
        body.getStyleClass().add("surprise-form");
        return body;
    }

    /** Where nothing is planned there is only one thing to do: say which unit. */
    @Override
    public void focus() {
        super.focus();
        if (model.planned().isEmpty()) {
            // What a scroll pane holds is in the window only once it has been styled.
            content().applyCss();
            if (content() instanceof Parent page) {
                page.layout();
            }
            unit.requestFocus();
        }
    }

    private static FlowPane flow(Node... nodes) {
        FlowPane flow = new FlowPane(8, 8, nodes);
        flow.setPrefWrapLength(200);
        return flow;
    }

    /** Leads to the names that could be meant; one that is chosen there already is taken, and the visit begins. */
    private void ask(ListView<String> offered) {
        String chosen = offered.getSelectionModel().getSelectedItem();
        if (offered.isFocused() && chosen != null) {
            model.unit().set(chosen);
            model.beginNow();
        } else {
            offered.getSelectionModel().select(0);
            offered.scrollTo(0);
            offered.requestFocus();
        }
    }

    private void take(@Nullable String name) {
        if (name != null) {
            model.unit().set(name);
            unit.requestFocus();
        }
    }

    private static <T> ComboBox<@Nullable T> combo(ObservableList<T> items, Function<T, String> name, boolean none) {
        ComboBox<@Nullable T> combo = new ComboBox<>();
        items.addListener((ListChangeListener<T>) change -> {
            T before = combo.getValue();
            combo.getItems().setAll(items);
            if (none) {
                combo.getItems().addFirst(null);
            }
            combo.setValue(before);
        });
        combo.setConverter(new StringConverter<@Nullable T>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? TEXTS.get("none") : name.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        combo.setMaxWidth(Double.MAX_VALUE);
        return combo;
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("F6", TEXTS.get("hint.pane")), new KeyHint("Enter", TEXTS
                .get("hint.begin")), new KeyHint("Delete", TEXTS.get("hint.forget")));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("surprise.now", TEXTS.get("now"), "Ctrl+Enter", model::beginNow));
    }

    private static final class NameCell extends ListCell<String> {

        NameCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            setGraphic(empty || name == null ? null : Controls.cuttable(name));
        }
    }

    private static final class VisitCell extends ListCell<PlannedSurprise> {

        private final SurpriseViewModel model;

        VisitCell(SurpriseViewModel model) {
            this.model = model;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable PlannedSurprise visit, boolean empty) {
            super.updateItem(visit, empty);
            setGraphic(empty || visit == null ? null : row(visit));
        }

        private Node row(PlannedSurprise visit) {
            Label day = Controls.figure(SurpriseViewModel.day(visit));
            day.setMinWidth(96);
            Label name = Controls.cuttable(visit.unitName());
            name.getStyleClass().add("medium");
            name.setMinWidth(0);
            String note = visit.note();
            String team = model.team(visit);
            Label more = Controls.cuttable(team.isEmpty() || note == null
                    ? team + (note == null ? "" : note)
                    : TEXTS.get("line", team, note));
            more.getStyleClass().add("muted");
            more.setMinWidth(0);
            VBox words = more.getText().isEmpty() ? new VBox(name) : new VBox(2, name, more);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            return Controls.row(10, day, words, Controls.link(TEXTS.get("begin"), () -> model.begin(visit)), Controls
                    .iconButton(Glyph.TRASH, TEXTS.get("forget"), () -> model.forget(visit)));
        }
    }
}
