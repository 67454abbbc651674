package vn.sokiemtra.desktop.minutes;

import java.util.ArrayList;
import java.util.List;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.text.Texts;

/** Điều kiện chốt: what is still missing, each with the way to it; below, printing and exporting. */
final class GatesPane extends VBox {

    private static final Texts TEXTS = Texts.beside(GatesPane.class);

    private final MinutesViewModel model;
    private final Label count = Controls.figure("");
    private final Label summary = Controls.note("");
    private final VBox list = new VBox();
    private final VBox done = new VBox(4);
    private boolean showMet;

    GatesPane(MinutesViewModel model) {
        this.model = model;
        getStyleClass().add("gates-pane");
        count.setMinWidth(USE_PREF_SIZE);
        VBox head = new VBox(2, Controls.row(8, Controls.paneTitle(TEXTS.get("gates.title")), Controls.spacer(), count),
                summary);
        head.getStyleClass().add("gates-head");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(40);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll, foot());
        model.gates().addListener((ListChangeListener<Gate>) change -> build());
        model.exported().addListener((o, before, now) -> exported(now));
        build();
    }

    private Node foot() {
        Button print = Controls.primary(TEXTS.get("print"), Glyph.PRINTER, "Ctrl P", model::print);
        print.setMaxWidth(Double.MAX_VALUE);
        Button export = Controls.secondary(TEXTS.get("export"), Glyph.DOWNLOAD, "", model::export);
        export.setId("export");
        export.setMaxWidth(Double.MAX_VALUE);
        VBox foot = new VBox(8, print, export, done);
        foot.getStyleClass().add("gates-foot");
        foot.setMinHeight(USE_PREF_SIZE);
        done.setVisible(false);
        done.setManaged(false);
        return foot;
    }

    private void exported(MinutesViewModel.@Nullable Exported last) {
        done.setVisible(last != null);
        done.setManaged(last != null);
        if (last != null) {
            Label where = Controls.note(TEXTS.get("exported", String.valueOf(last.files().getFirst().getParent())));
            Label first = Controls.fileName(String.valueOf(last.files().getFirst().getFileName()));
            Label second = Controls.fileName(String.valueOf(last.files().getLast().getFileName()));
            done.getChildren().setAll(where, first, second, Controls.link(TEXTS.get("export.open"), model::openFolder));
        }
    }

    private void build() {
        List<Gate> all = List.copyOf(model.gates());
        List<Gate> met = all.stream().filter(Gate::met).toList();
        int open = all.size() - met.size();
        count.setText(all.isEmpty() ? "" : met.size() + "/" + all.size());
        // Before the first answer nothing is known: saying "all met" then would be a false assurance.
        summary.setText(all.isEmpty()
                ? ""
                : open == 0 ? TEXTS.get("gates.all-met") : TEXTS.get("gates.open", String.valueOf(open)));
        List<Node> rows = new ArrayList<>();
        all.stream().filter(gate -> !gate.met()).forEach(gate -> rows.add(row(gate)));
        if (!met.isEmpty()) {
            Hyperlink more = Controls.link(TEXTS.get(showMet ? "gates.hide-met" : "gates.show-met", String.valueOf(met
                    .size())), () -> {
                        showMet = !showMet;
                        build();
                    });
            more.setGraphic(Icons.of(showMet ? Glyph.CHEVRON_DOWN : Glyph.CHEVRON_RIGHT));
            HBox line = Controls.row(0, more);
            line.getStyleClass().add("gate");
            rows.add(line);
            if (showMet) {
                met.forEach(gate -> rows.add(row(gate)));
            }
        }
        list.getChildren().setAll(rows);
    }

    private Node row(Gate gate) {
        String tone = gate.met() ? "success" : gate.waivable() ? "attention" : "danger";
        Label sentence = new Label(gate.sentence());
        sentence.setWrapText(true);
        VBox words = new VBox(1, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox second = Controls.row(6);
        if (!gate.detail().isEmpty()) {
            Label detail = Controls.cuttable(gate.detail());
            detail.getStyleClass().add("note");
            detail.setMinWidth(0);
            second.getChildren().add(detail);
        }
        String way = gate.met()
                ? ""
                : gate.section() != null
                        ? "go.section"
                        : gate.form() != null
                                ? "go.form"
                                : gate
                                        .itemId() != null ? gate.findingId() != null ? "go.finding" : "go.item" : "";
        if (!way.isEmpty()) {
            second.getChildren().add(Controls.link(TEXTS.get(way), () -> model.open(gate)));
        }
        if (!second.getChildren().isEmpty()) {
            words.getChildren().add(second);
        }
        HBox row = new HBox(8, Icons.of(gate.met() ? Glyph.MET : gate.waivable() ? Glyph.WARNING : Glyph.NOT_MET, tone),
                words);
        row.getStyleClass().add("gate");
        return row;
    }
}
