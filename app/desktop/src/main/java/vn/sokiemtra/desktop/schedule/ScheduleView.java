package vn.sokiemtra.desktop.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Segmented;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.text.Texts;

/** The tab Lịch: visits on a calendar of a month or a week, moved by keyboard or by hand. */
public final class ScheduleView implements Screen {

    private static final Texts TEXTS = Texts.beside(ScheduleView.class);

    private final ScheduleViewModel model;

    private final MonthGrid grid;

    private final DayPane side;

    private final PaneLayout panes;

    private final VBox band = new VBox(2);

    public ScheduleView(ScreenContext context) {
        this.model = new ScheduleViewModel(context);
        this.side = new DayPane(model, this::takeUp);
        this.grid = new MonthGrid(model, side::select);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        band.getStyleClass().add("carry-band");
        band.managedProperty().bind(band.visibleProperty());
        band.setVisible(false);
        model.carried().addListener((property, before, now) -> showBand());
        model.preview().addListener((ListChangeListener<String>) change -> showBand());
        VBox centre = new VBox(tools(), MonthGrid.head(), grid, band);
        VBox.setVgrow(grid, Priority.ALWAYS);
        panes = new PaneLayout(context.width(), context.panes(), centre).right("plan.schedule", TEXTS.get("side"), side,
                300);
    }

    private Node tools() {
        Label range = Controls.paneTitle("");
        range.setId("calendar-range");
        range.textProperty().bind(model.range());
        range.setMinWidth(Region.USE_PREF_SIZE);
        Segmented<ScheduleViewModel.Span> span = new Segmented<>();
        for (ScheduleViewModel.Span each : ScheduleViewModel.Span.values()) {
            span.add(each, TEXTS.get("span." + each), null, Tone.ACCENT);
        }
        span.value().set(model.span().get());
        span.value().addListener((property, before, now) -> {
            if (now != null) {
                model.span().set(now);
            }
        });
        model.span().addListener((property, before, now) -> span.value().set(now));
        HBox tools = Controls.row(8, Controls.iconButton(Glyph.CHEVRON_LEFT, TEXTS.get("back"), () -> model.page(-1)),
                Controls.iconButton(Glyph.CHEVRON_RIGHT, TEXTS.get("on"), () -> model.page(1)), Controls.secondary(TEXTS
                        .get("today"), null, "", () -> model.goTo(model.today())),
                range, Controls.spacer(), team(),
                span);
        tools.getStyleClass().add("calendar-tools");
        return tools;
    }

    private Node team() {
        ComboBox<@Nullable PlanTeam> team = new ComboBox<>();
        team.setId("calendar-team");
        team.setAccessibleText(TEXTS.get("team"));
        team.setMinWidth(0);
        team.setPrefWidth(170);
        team.setConverter(new StringConverter<@Nullable PlanTeam>() {
            @Override
            public String toString(@Nullable PlanTeam value) {
                return value == null ? TEXTS.get("team.all") : value.name();
            }

            @Override
            public @Nullable PlanTeam fromString(String text) {
                return null;
            }
        });
        model.teams().addListener((ListChangeListener<PlanTeam>) change -> {
            PlanTeam before = team.getValue();
            team.getItems().setAll(model.teams());
            team.getItems().addFirst(null);
            team.setValue(before == null || !model.teams().contains(before) ? null : before);
        });
        team.valueProperty().bindBidirectional(model.team());
        return team;
    }

    private void takeUp(Visit visit) {
        model.carry(visit);
        grid.requestFocus();
    }

    private void showBand() {
        Visit visit = model.carried().get();
        band.setVisible(visit != null);
        if (visit == null) {
            return;
        }
        Label words = new Label(TEXTS.get("carrying", visit.unit()), Icons.of(Glyph.CALENDAR, "accent"));
        words.getStyleClass().add("medium");
        words.setWrapText(true);
        band.getChildren().setAll(words);
        model.preview().forEach(clash -> {
            Label line = Controls.status(Tone.ATTENTION, Glyph.WARNING, clash);
            line.setWrapText(true);
            band.getChildren().add(line);
        });
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> model.step(-1);
            case RIGHT -> model.step(1);
            case UP -> model.step(-7);
            case DOWN -> model.step(7);
            case PAGE_UP -> model.page(-1);
            case PAGE_DOWN -> model.page(1);
            case HOME, T -> model.goTo(model.today());
            case ENTER, SPACE -> enter();
            default -> {
                if (event.getCode() == KeyCode.D && !model.ofDay().isEmpty()) {
                    takeUp(model.ofDay().getFirst());
                    break;
                }
                return;
            }
        }
        event.consume();
    }

    private void enter() {
        if (model.carried().get() != null) {
            model.drop();
        } else {
            panes.nextPane(true);
            side.focusList();
        }
    }

    @Override
    public Node content() {
        return panes;
    }

    /** The focus is a day, {@code 2026-11-24}. */
    @Override
    public void show(Place place) {
        try {
            if (!place.focus().isEmpty()) {
                model.goTo(LocalDate.parse(place.focus()));
            }
        } catch (DateTimeParseException ofAnotherVersion) {
            // the calendar shows its own choice
        }
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void onDeactivate() {
        model.deactivate();
    }

    @Override
    public void focus() {
        grid.requestFocus();
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
        return FXCollections.observableArrayList(new KeyHint("← → ↑ ↓", TEXTS.get("hint.day")), new KeyHint("Enter",
                TEXTS.get("hint.list")), new KeyHint("D", TEXTS.get("hint.carry")),
                new KeyHint("F8", TEXTS.get(
                        "hint.clash")));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("schedule.today", TEXTS.get("command.today"), "", () -> model.goTo(model.today())),
                Command.of("schedule.week", TEXTS.get("command.week"), "", () -> model.span().set(
                        ScheduleViewModel.Span.WEEK)),
                Command.of("schedule.month", TEXTS.get("command.month"), "", () -> model.span().set(
                        ScheduleViewModel.Span.MONTH)));
    }

    @Override
    public boolean nextPane(boolean forward) {
        panes.nextPane(forward);
        return true;
    }

    @Override
    public boolean nextAttention(boolean forward) {
        return model.nextClash(forward);
    }

    @Override
    public boolean escape() {
        if (model.carried().get() != null) {
            model.carry(null);
            return true;
        }
        return panes.close();
    }
}
