package vn.sokiemtra.desktop.calendar;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.CopiedRows;
import vn.sokiemtra.desktop.design.DateField;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Lists;
import vn.sokiemtra.desktop.design.Segmented;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.shell.ListPage;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.plan.WorkingCalendar.ExtraDay;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The tab Lịch nghỉ: the special days of a year at the left, entering one at the right. */
public final class DaysOffView extends ListPage {

    private static final Texts TEXTS = Texts.beside(DaysOffView.class);

    private final DaysOffViewModel model;

    private final ListView<DaysOffViewModel.Line> list;

    private final DatePicker day = DateField.create();

    private final Segmented<Boolean> kind = new Segmented<>();

    private final TextField source = new TextField();

    private final CheckBox confirmed = new CheckBox(TEXTS.get("confirmed"));

    private final Button enter = Controls.primary(TEXTS.get("enter"), Glyph.CHECK, "Enter", this::enter);

    private final Button remove = Controls.secondary(TEXTS.get("remove"), Glyph.TRASH, "", this::remove);

    public DaysOffView(ScreenContext context) {
        this(context, new DaysOffViewModel(context));
    }

    private DaysOffView(ScreenContext context, DaysOffViewModel model) {
        super(model.heading().title(), model.heading().context(), model::activate, model::deactivate);
        this.model = model;
        list = Lists.of("special-days", TEXTS.get("list"), model.lines(), view -> new DayLine());
        list.setPlaceholder(
                Controls.onceKnown(model.known(), Controls.empty(Glyph.CALENDAR, TEXTS.get("empty"), null)));
        CopiedRows.of(list, TEXTS.get("copy.head"), DaysOffView::copied);
        Lists.onChosen(list, chosen -> {
            model.selected().set(chosen);
            fill(chosen);
        });
        Lists.onKey(list, model::remove, KeyCode.DELETE);
        Label year = Controls.paneTitle("");
        year.setId("days-year");
        year.textProperty().bind(Bindings.createStringBinding(() -> TEXTS.get("year", String.valueOf(model.year()
                .get())), model.year()));
        Label state = new Label();
        state.textProperty().bind(Bindings.when(model.confirmed()).then(TEXTS.get("year.confirmed")).otherwise(TEXTS
                .get("year.unconfirmed")));
        state.graphicProperty().bind(Bindings.when(model.confirmed()).<Node>then(Icons.of(Glyph.CHECK, "success"))
                .otherwise(Icons.of(Glyph.HELP, "attention")));
        HBox head = Controls.row(8, Controls.iconButton(Glyph.CHEVRON_LEFT, TEXTS.get("year.before"), () -> model.show(
                model.year().get() - 1)), year, Controls.iconButton(Glyph.CHEVRON_RIGHT, TEXTS.get("year.after"),
                        () -> model.show(model.year().get() + 1)),
                state);
        state.setMinWidth(0);
        Label from = Controls.note("");
        from.textProperty().bind(model.source());
        VBox top = new VBox(4, head, from);
        top.getStyleClass().add("days-tools");
        list(list, top);
        VBox form = form();
        panelAtRight(context, "plan.days", TEXTS.get("side"), Controls.panel(form), 320);
        fill(null);
    }

    private VBox form() {
        day.setId("special-day");
        source.setId("special-source");
        source.setPromptText(TEXTS.get("source.prompt"));
        source.setOnAction(event -> enter());
        kind.add(true, TEXTS.get("kind.off"), null, Tone.ATTENTION);
        kind.add(false, TEXTS.get("kind.worked"), null, Tone.SUCCESS);
        enter.setId("special-enter");
        confirmed.setMinHeight(Region.USE_PREF_SIZE);
        Label why = Controls.note(TEXTS.get("why"));
        VBox body = new VBox(12, Controls.paneTitle(TEXTS.get("side")), why, new Field(TEXTS.get("day"), day), kind,
                new Field(TEXTS.get("source"), source), confirmed, Controls.row(8, enter, remove), Controls.note(TEXTS
                        .get("remove.why")),
                Controls.paneTitle(TEXTS.get("exchange")), Controls.note(TEXTS.get(
                        "exchange.why")),
                Controls.row(8, Controls.secondary(TEXTS.get("import.button"),
                        Glyph.DOWNLOAD, "", model::importFile),
                        Controls.secondary(TEXTS.get(
                                "export.button"), Glyph.UPLOAD, "", model::exportFile)));
        body.getStyleClass().add("days-form");
        return body;
    }

    private void fill(DaysOffViewModel.@Nullable Line line) {
        remove.setDisable(line == null || !line.entered());
        ExtraDay of = line == null ? null : line.day();
        day.setValue(of == null ? null : of.day());
        // What the law fixed is changed into its opposite: a day off is worked, a worked Saturday is off after all.
        kind.value().set(line == null || line.entered() == line.day().off());
        source.setText(line == null || !line.entered() ? "" : line.day().source());
        confirmed.setSelected(of == null || of.confirmed());
    }

    private void enter() {
        model.enter(day.getValue(), !Boolean.FALSE.equals(kind.value().get()), source.getText(), confirmed.isSelected(),
                list::requestFocus);
    }

    private void remove() {
        DaysOffViewModel.Line line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            model.remove(line);
        }
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("↑ ↓", TEXTS.get("hint.choose")), new KeyHint("F6", TEXTS
                .get("hint.pane")), new KeyHint("Delete", TEXTS.get("hint.remove")));
    }

    @Override
    public List<vn.sokiemtra.desktop.command.Command> commands() {
        return List.of(vn.sokiemtra.desktop.command.Command.of("days.import", TEXTS.get("import"), "",
                model::importFile),
                vn.sokiemtra.desktop.command.Command.of("days.export", TEXTS.get("export"), "",
                        model::exportFile));
    }

    private static List<String> copied(DaysOffViewModel.Line line) {
        ExtraDay of = line.day();
        return List.of(VietnameseFormat.date(of.day()), TEXTS.get("weekday." + of.day().getDayOfWeek().getValue()),
                TEXTS.get(of.off() ? "off" : "worked"), of.source(), line.entered() ? TEXTS.get("entered") : "", of
                        .confirmed() ? "" : TEXTS.get("unconfirmed"));
    }

    private static final class DayLine extends ListCell<DaysOffViewModel.Line> {

        DayLine() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(DaysOffViewModel.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : row(line));
        }

        private static Node row(DaysOffViewModel.Line line) {
            ExtraDay of = line.day();
            Label date = Controls.figure(VietnameseFormat.date(of.day()));
            date.setMinWidth(84);
            Label weekday = new Label(TEXTS.get("weekday." + of.day().getDayOfWeek().getValue()));
            weekday.setMinWidth(72);
            Label kind = Controls.status(of.off() ? Tone.ATTENTION : Tone.SUCCESS, null, TEXTS.get(of.off()
                    ? "off"
                    : "worked"));
            kind.setMinWidth(76);
            Label why = Controls.cuttable(of.source());
            why.setMinWidth(0);
            HBox.setHgrow(why, Priority.ALWAYS);
            HBox row = Controls.row(10, date, weekday, kind, why, Controls.spacer());
            if (line.entered()) {
                row.getChildren().add(Controls.badge(Tone.ACCENT, Glyph.HAND_EDITED, TEXTS.get("entered")));
            }
            if (!of.confirmed()) {
                row.getChildren().add(Controls.badge(Tone.ATTENTION, Glyph.HELP, TEXTS.get("unconfirmed")));
            }
            return row;
        }
    }
}
