package vn.sokiemtra.desktop.remediation;

import java.time.LocalDate;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.remediation.FollowColumns.Column;
import vn.sokiemtra.finding.remediation.FollowState;
import vn.sokiemtra.finding.remediation.FollowStep;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** A line of the list. */
final class FollowCell extends ListCell<FollowRow> {

    private static final Texts TEXTS = Texts.beside(FollowCell.class);
    private static final double SCROLL_BAR = 34;

    private final FollowColumns columns;
    private final FollowViewModel model;

    FollowCell(FollowColumns columns, FollowViewModel model) {
        this.columns = columns;
        this.model = model;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FollowRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        getStyleClass().remove("follow-group");
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        setGraphic(switch (row) {
            case FollowRow.Group group -> group(group);
            case FollowRow.Item item -> line(item);
            case FollowRow.Again again -> again(again);
        });
    }

    private Node group(FollowRow.Group group) {
        getStyleClass().add("follow-group");
        Label name = new Label(TEXTS.get("group", TEXTS.get("tile." + group.tile()), VietnameseFormat.number(group
                .count())));
        name.getStyleClass().add("strong");
        return Controls.row(6, Icons.of(group.open() ? Glyph.CHEVRON_DOWN : Glyph.CHEVRON_RIGHT, "muted"), Icons.of(
                FollowWords.glyph(group.tile()), FollowWords.tone(group.tile()).styleClass()), name);
    }

    private Node line(FollowRow.Item item) {
        FollowUp one = item.followUp();
        String owes = one.successors().isEmpty()
                ? one.unitName()
                : TEXTS.get("successor", one.unitName(), String.join(", ", one.successors()));
        Label unit = Controls.cuttable(owes);
        unit.getStyleClass().add("medium");
        Tone tone = FollowWords.tone(one.state());
        Label left = Controls.status(tone, FollowWords.glyph(FollowTile.of(one)), FollowWords.left(one, model.today()));
        Label state = Controls.badge(one.state() == FollowState.DUE_SOON || one.state() == FollowState.IN_TIME
                ? Tone.ACCENT
                : tone, null, FollowWords.state(one));
        Node step = one.step() == FollowStep.NONE
                ? new Label("")
                : Controls.lineLink(FollowWords.step(one), () -> act(item));
        return whole(columns.fit(Column.UNIT, unit), columns.fit(Column.ASKED, Controls.cuttable(item.asked())), columns
                .fit(Column.RECEIVED, day(one.conclusion().receivedOn())),
                columns.fit(Column.DUE, day(one.due().day())),
                columns.fit(Column.LEFT, left), columns.fit(Column.STATE, state), columns.fit(Column.STEP, step));
    }

    private void act(FollowRow row) {
        model.list().selected().set(row);
        model.nextStep(row);
    }

    private Node again(FollowRow.Again again) {
        Label unit = Controls.cuttable(again.inspection().unitName());
        unit.getStyleClass().add("medium");
        LocalDate visit = again.inspection().visitOn();
        return whole(columns.fit(Column.UNIT, unit), columns.fit(Column.ASKED, Controls.cuttable(FollowWords.again(
                again))), columns.fit(Column.RECEIVED, day(null)),
                columns.fit(Column.DUE, day(visit)), columns.fit(Column.LEFT, Controls.status(Tone.NEUTRAL,
                        Glyph.CALENDAR, visit == null
                                ? TEXTS.get("again.no-day")
                                : TEXTS.get("again.day",
                                        FollowWords.day(visit, model.today())))),
                columns.fit(Column.STATE, Controls.badge(Tone.NEUTRAL, Glyph.CALENDAR, TEXTS.get(visit == null
                        ? "again.open"
                        : "again.scheduled"))),
                columns.fit(Column.STEP, Controls.lineLink(TEXTS.get("again.step"), () -> act(again))));
    }

    private HBox whole(Node... cells) {
        HBox line = new HBox(cells);
        line.getStyleClass().add("row");
        // As wide as the head, whether or not the list shows its scroll bar.
        line.prefWidthProperty().bind(getListView().widthProperty().subtract(SCROLL_BAR));
        line.maxWidthProperty().bind(line.prefWidthProperty());
        return line;
    }

    private static Label day(@Nullable LocalDate date) {
        return Controls.figure(date == null ? VietnameseFormat.UNDEFINED : VietnameseFormat.date(date));
    }
}
