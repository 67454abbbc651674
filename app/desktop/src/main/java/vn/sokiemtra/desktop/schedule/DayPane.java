package vn.sokiemtra.desktop.schedule;

import java.time.LocalDate;
import java.util.function.Consumer;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The visits of the selected day with what can be done with one, and those that have no day yet. */
final class DayPane extends VBox {

    private static final Texts TEXTS = Texts.beside(DayPane.class);

    private final ScheduleViewModel model;

    private final Consumer<Visit> takeUp;

    private final ListView<Visit> list;

    private final ListView<Visit> open;

    private final FlowPane actions = new FlowPane(6, 6);

    /** @param takeUp lets a visit be carried to another day */
    DayPane(ScheduleViewModel model, Consumer<Visit> takeUp) {
        super(8);
        this.model = model;
        this.takeUp = takeUp;
        getStyleClass().addAll("panel", "day-pane");
        Label title = Controls.paneTitle("");
        title.setWrapText(true);
        title.textProperty().bind(Bindings.createStringBinding(() -> title(model.day().get()), model.day()));
        Label reason = Controls.note("");
        model.days().addListener((ListChangeListener<CalendarDay>) change -> reason.setText(model.days().stream()
                .filter(day -> day.date().equals(model.day().get())).map(day -> day.reason().isEmpty() && day.off()
                        ? TEXTS.get("rest")
                        : day.reason())
                .findFirst().orElse("")));
        reason.managedProperty().bind(reason.textProperty().isNotEmpty());
        list = list(model.ofDay(), "day-visits", TEXTS.get("visits.day"), TEXTS.get("visits.none"));
        open = list(model.open(), "open-visits", TEXTS.get("open"), TEXTS.get("open.none"));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> offer(now));
        Label openTitle = Controls.paneTitle("");
        openTitle.textProperty().bind(Bindings.createStringBinding(() -> TEXTS.get("open.count", VietnameseFormat
                .number(model.open().size())), model.open()));
        TextField filter = new TextField();
        filter.setId("calendar-filter");
        filter.setPromptText(TEXTS.get("filter"));
        filter.setAccessibleText(TEXTS.get("filter"));
        filter.textProperty().bindBidirectional(model.filter());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(open, Priority.ALWAYS);
        getChildren().addAll(title, reason, list, actions, openTitle, filter, open);
        actions.managedProperty().bind(actions.visibleProperty());
        offer(null);
    }

    private static String title(@Nullable LocalDate day) {
        return day == null
                ? ""
                : TEXTS.get("day.title", TEXTS.get("weekday." + day.getDayOfWeek().getValue()), VietnameseFormat.date(
                        day));
    }

    private ListView<Visit> list(ObservableList<Visit> visits, String id, String name, String empty) {
        ListView<Visit> made = new ListView<>(visits);
        made.setId(id);
        made.setAccessibleText(name);
        made.setMinHeight(60);
        Label none = Controls.note(empty);
        made.setPlaceholder(none);
        made.setCellFactory(view -> new VisitCell(model));
        made.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(made, event));
        return made;
    }

    private void key(ListView<Visit> from, KeyEvent event) {
        Visit visit = from.getSelectionModel().getSelectedItem();
        if (visit == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.D || event.getCode() == KeyCode.SPACE) {
            takeUp.accept(visit);
        } else if (event.getCode() == KeyCode.DELETE) {
            model.move(visit, null);
        } else if (event.getCode() == KeyCode.ADD || event.getCode() == KeyCode.EQUALS) {
            model.shift(visit, 1);
        } else if (event.getCode() == KeyCode.SUBTRACT || event.getCode() == KeyCode.MINUS) {
            model.shift(visit, -1);
        } else if (event.getCode() == KeyCode.ENTER) {
            model.openUnit(visit);
        } else {
            return;
        }
        event.consume();
    }

    private void offer(@Nullable Visit visit) {
        actions.setVisible(visit != null);
        if (visit == null) {
            return;
        }
        Button carry = Controls.secondary(TEXTS.get("carry"), Glyph.CALENDAR, "D", () -> takeUp.accept(visit));
        carry.setId("carry");
        actions.getChildren().setAll(carry, Controls.link(TEXTS.get("earlier"), () -> model.shift(visit, -1)), Controls
                .link(TEXTS.get("later"), () -> model.shift(visit, 1)),
                Controls.link(TEXTS.get("unschedule"),
                        () -> model.move(visit, null)),
                Controls.link(TEXTS.get("unit"), () -> model.openUnit(visit)));
    }

    /** Selects a visit in the list of its day. */
    void select(Visit visit) {
        list.getSelectionModel().select(visit);
    }

    /** The focus on the day's visits, or on those without a day where there are none. */
    void focusList() {
        ListView<Visit> target = model.ofDay().isEmpty() ? open : list;
        target.requestFocus();
        if (target.getSelectionModel().isEmpty()) {
            target.getSelectionModel().selectFirst();
        }
    }

    private static final class VisitCell extends ListCell<Visit> {

        VisitCell(ScheduleViewModel model) {
            setPrefWidth(0);
            setOnDragDetected(event -> {
                Visit visit = getItem();
                if (visit != null && event.getButton() == MouseButton.PRIMARY) {
                    model.carried().set(visit);
                    startFullDrag();
                    event.consume();
                }
            });
            setOnMouseClicked(event -> {
                Visit visit = getItem();
                if (visit != null && event.getClickCount() == 2) {
                    model.openUnit(visit);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Visit visit, boolean empty) {
            super.updateItem(visit, empty);
            setGraphic(empty || visit == null ? null : lines(visit));
        }

        private static Node lines(Visit visit) {
            Label unit = Controls.cuttable(visit.unit());
            unit.getStyleClass().add("medium");
            Label team = Controls.cuttable(visit.team().isEmpty() ? TEXTS.get("team.none") : visit.team());
            team.getStyleClass().add("note");
            VBox lines = new VBox(unit, team);
            if (!visit.clashes().isEmpty()) {
                Label clash = Controls.cuttable(String.join("\n", visit.clashes()));
                clash.setText(visit.clashes().getFirst() + (visit.clashes().size() > 1
                        ? TEXTS.get("clash.more", VietnameseFormat.number(visit.clashes().size() - 1))
                        : ""));
                HBox row = Controls.row(4, vn.sokiemtra.desktop.design.Icons.of(Glyph.WARNING, Tone.ATTENTION
                        .styleClass()), clash);
                clash.getStyleClass().addAll("note", "attention");
                lines.getChildren().add(row);
            }
            return lines;
        }
    }
}
