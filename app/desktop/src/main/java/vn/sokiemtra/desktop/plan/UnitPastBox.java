package vn.sokiemtra.desktop.plan;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.carryover.PriorLine;
import vn.sokiemtra.carryover.PriorMatter;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.inspection.course.Course;
import vn.sokiemtra.plan.Lineage;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Beside the list: where the unit comes from, and what earlier years left open there. */
final class UnitPastBox extends VBox {

    private static final Texts TEXTS = Texts.beside(UnitPastBox.class);

    private final UnitPast model;

    UnitPastBox(UnitPast model) {
        super(8);
        this.model = model;
        setId("unit-past");
        managedProperty().bind(visibleProperty());
        model.past().addListener((property, before, now) -> show(now));
        show(model.past().get());
    }

    private void show(UnitPast.@Nullable Past past) {
        getChildren().clear();
        if (past == null || past.isEmpty()) {
            return;
        }
        if (!past.arrangements().isEmpty()) {
            getChildren().add(Controls.paneTitle(TEXTS.get("past")));
            past.arrangements().forEach(each -> getChildren().add(arrangement(each)));
            past.courses().forEach(each -> getChildren().add(Controls.row(6, wrapped(TEXTS.get("past.course", each
                    .unitName(), each.state().label())), link(each))));
            past.open().forEach(each -> getChildren().add(open(each)));
        }
        if (!past.matters().isEmpty()) {
            getChildren().add(Controls.paneTitle(TEXTS.get("prior")));
            past.matters().forEach(each -> getChildren().add(matter(each)));
        }
    }

    private Node link(Course course) {
        return Controls.link(TEXTS.get("open"), () -> model.open(course));
    }

    private static Node arrangement(Lineage.Arrangement of) {
        Label words = wrapped(TEXTS.get("past.arrangement", of.since() == null
                ? VietnameseFormat.UNDEFINED
                : VietnameseFormat.date(of.since()), String.join(", ", of.units()),
                String.join(", ", of.successors())));
        words.setGraphic(Icons.of(Glyph.HISTORY, "muted"));
        return new VBox(2, words, Controls.note(of.decision()));
    }

    private static Node open(FollowUp one) {
        return status(Tone.ATTENTION, TEXTS.get(one.due().day() == null ? "past.open" : "past.open.due", one
                .unitName(), one.itemCode(), String.valueOf(one.asked()), VietnameseFormat.date(one.due().day())));
    }

    /** What this year's inspection says of it is written down in its checklist. */
    private static Node matter(PriorLine line) {
        PriorMatter of = line.matter();
        PriorMatter.State state = line.answer();
        Label words = status(state == PriorMatter.State.REMEDIED ? Tone.SUCCESS : Tone.ATTENTION, of
                .kind() == PriorMatter.Kind.FINDING
                        ? TEXTS.get("prior.finding", String.valueOf(of.year()), of.itemCode(), of.content())
                        : TEXTS.get("prior.points", String.valueOf(of.year()), of.itemCode(), of.content(), of
                                .points() == null ? VietnameseFormat.UNDEFINED : VietnameseFormat.number(of.points())));
        String from = line.inherited() ? TEXTS.get("prior.of", of.unitName(), of.source()) : of.source();
        return new VBox(2, words, Controls.note(TEXTS.get("prior.line", TEXTS.get(state == null
                ? "prior.unknown"
                : "prior." + state), from)));
    }

    private static Label status(Tone tone, String text) {
        Label label = Controls.status(tone, tone == Tone.SUCCESS ? Glyph.CHECK : Glyph.WARNING, text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMinWidth(0);
        return label;
    }
}
