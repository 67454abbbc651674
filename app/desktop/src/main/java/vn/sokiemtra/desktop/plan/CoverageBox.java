package vn.sokiemtra.desktop.plan;

import java.util.List;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.inspection.CoverageLine;
import vn.sokiemtra.plan.FindClashes;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Tỷ lệ kiểm tra by rule, done and planned, and what stands against the schedule. */
final class CoverageBox extends VBox {

    private static final Texts TEXTS = Texts.beside(CoverageBox.class);
    private static final int MOST_CLASHES = 5;

    private final PlanViewModel model;

    CoverageBox(PlanViewModel model) {
        super(8);
        this.model = model;
        setId("coverage");
        model.coverage().addListener((ListChangeListener<CoverageLine>) change -> fill());
        model.clashes().addListener((ListChangeListener<FindClashes.Clash>) change -> fill());
        fill();
    }

    private void fill() {
        getChildren().clear();
        if (!model.coverage().isEmpty()) {
            getChildren().add(Controls.paneTitle(TEXTS.get("coverage")));
            model.coverage().forEach(line -> getChildren().add(line(line)));
            String basis = CoverageWords.basis(model.coverage());
            if (!basis.isEmpty()) {
                Label note = Controls.note(basis);
                note.setId("coverage-basis");
                getChildren().add(note);
            }
        }
        List<FindClashes.Clash> clashes = model.clashes();
        if (!clashes.isEmpty()) {
            getChildren().add(Controls.paneTitle(TEXTS.get("clashes", VietnameseFormat.number(clashes.size()))));
            clashes.stream().limit(MOST_CLASHES).forEach(clash -> {
                Label words = Controls.status(Tone.ATTENTION, Glyph.WARNING, TEXTS.get("clash", clash.unit(), clash
                        .sentence()));
                words.setWrapText(true);
                words.setMinHeight(USE_PREF_SIZE);
                getChildren().add(words);
            });
            getChildren().add(Controls.link(TEXTS.get("clashes.calendar"), () -> model.go(Place.of(Area.PLAN,
                    "calendar"))));
        }
    }

    private Node line(CoverageLine line) {
        Label content = new Label(line.content());
        content.setWrapText(true);
        content.setMinHeight(USE_PREF_SIZE);
        content.getStyleClass().add("medium");
        ProgressBar bar = new ProgressBar(line.required() == 0
                ? 0
                : Math.min(1.0, line.done() / (double) line.required()));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(CoverageWords.done(line));
        Label done = Controls.figure(CoverageWords.done(line));
        boolean enough = line.plannedEnough();
        Label planned = Controls.status(enough ? Tone.SUCCESS : Tone.ATTENTION, enough ? Glyph.CHECK : Glyph.CLOCK,
                CoverageWords.planned(line));
        planned.setWrapText(true);
        planned.setMinHeight(USE_PREF_SIZE);
        VBox box = line.population() == 0 ? new VBox(3, content, planned) : new VBox(3, content, bar, done, planned);
        if (!enough) {
            box.getChildren().add(Controls.link(TEXTS.get(line.chooser() == null ? "coverage.add" : "coverage.chosen"),
                    () -> model.go(new Place(Area.PLAN, "add-units", null, line.code()))));
        }
        return box;
    }
}
