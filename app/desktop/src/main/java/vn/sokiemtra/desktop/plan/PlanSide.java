package vn.sokiemtra.desktop.plan;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Segmented;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.text.Texts;

/** Beside the list: the plan as a whole, or the unit that is selected. */
final class PlanSide extends VBox {

    private static final Texts TEXTS = Texts.beside(PlanSide.class);

    private final Segmented<Boolean> choice = new Segmented<>();

    private final PlanDetail detail;

    /** @param nextYear makes the plan of the year after */
    PlanSide(PlanViewModel model, Runnable nextYear) {
        getStyleClass().add("panel");
        ScrollPane overview = new Overview(model, nextYear);
        detail = new PlanDetail(model);
        choice.setId("plan-side");
        choice.add(false, TEXTS.get("side.plan"), null, Tone.ACCENT);
        choice.add(true, TEXTS.get("side.unit"), null, Tone.ACCENT);
        // Of the unit's form, the longest of the program, nothing is seen before it is asked for: it is in the window from then on.
        StackPane panes = new StackPane(overview);
        choice.value().addListener((property, before, now) -> {
            boolean unit = Boolean.TRUE.equals(now);
            if (!unit) {
                detail.commit();
            } else if (detail.getParent() == null) {
                panes.getChildren().add(detail);
            }
            overview.setVisible(!unit);
            detail.setVisible(unit);
        });
        choice.value().set(false);
        HBox head = new HBox(choice);
        head.getStyleClass().add("plan-side-head");
        VBox.setVgrow(panes, Priority.ALWAYS);
        getChildren().addAll(head, panes);
    }

    void showUnit() {
        choice.value().set(true);
    }

    /** Goes where the next step of a unit is done; where that is in this pane, shows it first. */
    void next(PlanRow.Unit unit, Runnable open) {
        detail.next(unit, () -> {
            showUnit();
            open.run();
        });
    }

    /** Hands over what was typed. */
    void commit() {
        detail.commit();
    }
}
