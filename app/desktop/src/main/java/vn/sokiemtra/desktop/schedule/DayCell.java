package vn.sokiemtra.desktop.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** A square of the calendar: the date, why it is off, and as many of its visits as there is room for. */
final class DayCell extends VBox {

    private static final Texts TEXTS = Texts.beside(DayCell.class);

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private static final double HEAD = 26;

    private static final double LINE = 21;

    private final ScheduleViewModel model;

    private final Consumer<Visit> chosen;

    private @Nullable CalendarDay day;

    private int fits = -1;

    /** @param focus gives the grid the focus */
    DayCell(ScheduleViewModel model, Consumer<Visit> chosen, Runnable focus) {
        super(2);
        this.model = model;
        this.chosen = chosen;
        getStyleClass().add("calendar-day");
        setMinSize(0, 0);
        setPrefSize(0, 0);
        setOnMousePressed(event -> {
            focus.run();
            if (day != null) {
                model.goTo(day.date());
            }
        });
        // A gesture of its own inside the window: a day takes the visit that is carried over it.
        setOnMouseDragEntered(event -> pseudoClassStateChanged(OVER, true));
        setOnMouseDragExited(event -> pseudoClassStateChanged(OVER, false));
        setOnMouseDragReleased(event -> {
            if (day != null && model.carried().get() != null) {
                model.goTo(day.date());
                model.drop();
            }
        });
        heightProperty().addListener((property, before, now) -> {
            if (fits != room()) {
                fill();
            }
        });
    }

    void show(CalendarDay shown, boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
        if (shown.equals(day)) {
            return;
        }
        day = shown;
        getStyleClass().removeAll("today", "off", "beside");
        if (shown.today()) {
            getStyleClass().add("today");
        } else if (shown.off()) {
            getStyleClass().add("off");
        }
        if (!shown.within()) {
            getStyleClass().add("beside");
        }
        fill();
    }

    private int room() {
        return Math.max(0, (int) ((getHeight() - HEAD) / LINE));
    }

    private void fill() {
        CalendarDay now = day;
        if (now == null) {
            return;
        }
        fits = room();
        List<Node> lines = new ArrayList<>();
        lines.add(head(now));
        List<Visit> visits = now.visits();
        boolean all = visits.size() <= fits;
        int shown = all ? visits.size() : Math.max(0, fits - 1);
        visits.stream().limit(shown).forEach(visit -> lines.add(chip(visit)));
        if (!all && fits > 0) {
            Label more = Controls.cuttable(TEXTS.get(shown == 0 ? "visits" : "more", VietnameseFormat.number(visits
                    .size() - shown)));
            more.getStyleClass().add("more");
            lines.add(more);
        }
        getChildren().setAll(lines);
    }

    private static Node head(CalendarDay now) {
        Label date = Controls.figure(VietnameseFormat.date(now.date()).substring(0, now.date().getDayOfMonth() == 1
                ? 5
                : 2));
        date.getStyleClass().add("strong");
        date.setMinWidth(USE_PREF_SIZE);
        HBox head = Controls.row(6, date);
        if (!now.reason().isEmpty()) {
            Label why = Controls.cuttable(now.sure() ? now.reason() : TEXTS.get("unsure", now.reason()));
            why.getStyleClass().add("note");
            why.setMinWidth(0);
            HBox.setHgrow(why, Priority.ALWAYS);
            if (!now.sure()) {
                why.setGraphic(Icons.of(Glyph.HELP, "attention"));
            }
            head.getChildren().add(why);
        }
        return head;
    }

    private Node chip(Visit visit) {
        Label chip = new Label(visit.unit());
        chip.getStyleClass().add("visit-chip");
        chip.setMaxWidth(Double.MAX_VALUE);
        chip.setMinWidth(0);
        if (!visit.clashes().isEmpty()) {
            chip.getStyleClass().add("clashing");
            chip.setGraphic(Icons.of(Glyph.WARNING, "attention"));
        } else if (visit.done()) {
            chip.getStyleClass().add("done");
            chip.setGraphic(Icons.of(Glyph.CHECK, "success"));
        }
        Tips.on(chip, words(visit));
        chip.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                model.openUnit(visit);
            } else {
                chosen.accept(visit);
            }
        });
        chip.setOnDragDetected(event -> {
            model.carry(visit);
            chip.startFullDrag();
            event.consume();
        });
        return chip;
    }

    /** The whole of a visit, a line for each fact. */
    static String words(Visit visit) {
        List<String> lines = new ArrayList<>();
        lines.add(visit.unit());
        lines.add(visit.team().isEmpty() ? visit.form() : TEXTS.get("visit.of", visit.form(), visit.team()));
        lines.addAll(visit.clashes());
        return String.join("\n", lines);
    }
}
