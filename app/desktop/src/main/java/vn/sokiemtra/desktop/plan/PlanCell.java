package vn.sokiemtra.desktop.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** A line of the list of units. */
final class PlanCell extends ListCell<PlanRow> {

    private static final Texts TEXTS = Texts.beside(PlanCell.class);

    /**
     * The keys are elsewhere. The cell itself says so: a rule about the list's own focus would have JavaFX style every line of it
     * anew whenever the list is gone to or left.
     */
    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");

    /** Room for the cell's padding and the scroll bar. */
    static final double SCROLL_BAR = 34;

    private final PlanColumns columns;

    private final Consumer<PlanRow.Unit> next;

    /** What the cell shows: a list that is filtered gives the same row again and again. */
    private @Nullable PlanRow drawn;

    private final Consumer<PlanRow.Known> choose;

    /** Made once for each cell and filled anew while the list scrolls: styling new nodes is what scrolling costs. */
    private @Nullable UnitLine unitLine;

    private @Nullable KnownLine knownLine;

    /**
     * @param turn opens or closes a group
     * @param next goes to the next step of a unit
     * @param choose names a form of inspection for one that is not inspected
     */
    PlanCell(PlanColumns columns, Consumer<PlanRow.Group> turn, Consumer<PlanRow.Unit> next,
            Consumer<PlanRow.Known> choose) {
        this.choose = choose;
        this.columns = columns;
        this.next = next;
        setPrefWidth(0);
        listViewProperty().flatMap(ListView::focusedProperty).subscribe(now -> pseudoClassStateChanged(ASIDE,
                !Boolean.TRUE.equals(now)));
        setOnMousePressed(event -> {
            if (getItem() instanceof PlanRow.Group group) {
                turn.accept(group);
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable PlanRow row, boolean empty) {
        super.updateItem(row, empty);
        if (!empty && row != null && row == drawn) {
            return;
        }
        drawn = empty ? null : row;
        setText(null);
        getStyleClass().removeAll("plan-group", "two-lines");
        if (empty || row == null) {
            rest();
            return;
        }
        switch (row) {
            case PlanRow.Group group -> {
                getStyleClass().add("plan-group");
                Label name = new Label(group.name());
                name.getStyleClass().add("strong");
                Label detail = Controls.cuttable(group.detail());
                detail.getStyleClass().add("note");
                setGraphic(Controls.row(8, Icons.of(group.open() ? Glyph.CHEVRON_DOWN : Glyph.CHEVRON_RIGHT, "muted"),
                        name, detail));
            }
            case PlanRow.Unit unit -> {
                if (unitLine == null) {
                    unitLine = new UnitLine(columns, next);
                    // As wide as the head, whether or not the list shows its scroll bar.
                    unitLine.prefWidthProperty().bind(getListView().widthProperty().subtract(SCROLL_BAR));
                    unitLine.maxWidthProperty().bind(unitLine.prefWidthProperty());
                }
                if (unitLine.fill(unit)) {
                    getStyleClass().add("two-lines");
                }
                unitLine.setVisible(true);
                setGraphic(unitLine);
            }
            case PlanRow.Known known -> {
                if (knownLine == null) {
                    knownLine = new KnownLine(choose);
                }
                knownLine.fill(known);
                setGraphic(knownLine);
            }
        }
    }

    /** The line of a unit waits unseen: taken out and put in again, when a filter is emptied, it would be styled anew. */
    private void rest() {
        if (unitLine != null && getGraphic() == unitLine) {
            unitLine.setVisible(false);
        } else {
            setGraphic(null);
        }
    }

    /** What the list says of a unit's report that is there. */
    record Report(String words, String whole) {

        /**
         * Null where there is none.
         *
         * @param cited number and date; empty where nobody recorded them: a form that came back has neither
         */
        static @Nullable Report of(String cited, @Nullable LocalDate received) {
            if (received == null) {
                return cited.isEmpty() ? null : new Report(cited, cited);
            }
            String day = VietnameseFormat.date(received);
            return new Report(TEXTS.get("report.day", shortDay(received)), cited.isEmpty()
                    ? TEXTS.get("report.came", day)
                    : TEXTS.get("report.whole", cited, day));
        }
    }

    static String shortTeam(String name) {
        for (String common : List.of(TEXTS.get("team.common"), TEXTS.get("team.short"))) {
            if (name.length() > common.length() && name.startsWith(common)) {
                return name.substring(common.length(), common.length() + 1).toUpperCase(Texts.VIETNAMESE) + name
                        .substring(common.length() + 1);
            }
        }
        return name;
    }

    /** A plan is one year's work: day and month tell. */
    static String shortDay(LocalDate date) {
        return VietnameseFormat.date(date).substring(0, 5);
    }
}
