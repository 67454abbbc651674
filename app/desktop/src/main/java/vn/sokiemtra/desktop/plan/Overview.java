package vn.sokiemtra.desktop.plan;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.text.Texts;

/** The plan as a whole: shares, what stands against the schedule, and the next days on which something is due. */
final class Overview extends ScrollPane {

    private static final Texts TEXTS = Texts.beside(Overview.class);

    private final PlanViewModel model;

    private final VBox milestones = new VBox(8);

    /** @param nextYear makes the plan of the year after */
    Overview(PlanViewModel model, Runnable nextYear) {
        this.model = model;
        getStyleClass().add("panel");
        setFitToWidth(true);
        setFocusTraversable(false);
        VBox body = new VBox(14, new CoverageBox(model), milestones, Controls.link(TEXTS.get(
                "next-year"), nextYear));
        body.getStyleClass().add("plan-detail");
        setContent(body);
        model.milestones().addListener((ListChangeListener<PlanData.Milestone>) change -> fill());
    }

    private void fill() {
        milestones.getChildren().clear();
        if (model.milestones().isEmpty()) {
            return;
        }
        milestones.getChildren().add(Controls.paneTitle(TEXTS.get("milestones")));
        model.milestones().forEach(each -> milestones.getChildren().add(line(each)));
    }

    private Node line(PlanData.Milestone milestone) {
        Label title = new Label(milestone.title());
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("medium");
        Hyperlink count = Controls.link(TEXTS.get("milestone.count"), () -> model.go(milestone.place()));
        Label detail = Controls.note(milestone.detail());
        detail.setMinWidth(0);
        VBox words = new VBox(2, title, Controls.row(8, detail, count));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, Icons.of(milestone.late() ? Glyph.OVERDUE : Glyph.CLOCK, milestone.late()
                ? "danger"
                : "attention"), words);
        row.getStyleClass().add("milestone");
        return row;
    }
}
