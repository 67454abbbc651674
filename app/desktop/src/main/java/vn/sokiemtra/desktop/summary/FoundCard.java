package vn.sokiemtra.desktop.summary;

import java.util.List;
import java.util.function.Function;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.summary.Board;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The findings behind a number of the board, each a link to where it was written, with its evidence. */
final class FoundCard extends VBox {

    private static final Texts TEXTS = Texts.beside(FoundCard.class);
    private static final int MOST = 30;
    private static final int NAMED = 4;
    private static final int LONGEST = 90;

    private final SummaryViewModel model;

    FoundCard(SummaryViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("card");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** What is found at several units. */
    void show(Board.Frequent one) {
        int named = Math.min(NAMED, one.units().size());
        String names = String.join(", ", one.units().subList(0, named));
        fill(TEXTS.get("card.title", one.label(), VietnameseFormat.number(one.units().size())), one.units()
                .size() > named
                        ? TEXTS.get("card.more", names, VietnameseFormat.number(one.units().size() - named))
                        : names,
                model.findings(one), line -> TEXTS.get("card.open", line.unit(), line.itemCode(), VietnameseFormat
                        .number(line.evidence())));
    }

    /** What was found at a unit; nothing is shown where nothing was. @param title of the content; empty for all of them */
    void show(Board.UnitLine unit, String title, List<Board.FoundLine> findings) {
        if (findings.isEmpty()) {
            setVisible(false);
            return;
        }
        fill(TEXTS.get(title.isEmpty() ? "card.unit" : "card.cell", unit.name(), title, VietnameseFormat.number(findings
                .size())), "", findings, line -> TEXTS.get("card.finding", line.itemCode(), cut(line.text()),
                        VietnameseFormat.number(line.evidence())));
    }

    private void fill(String title, String more, List<Board.FoundLine> findings,
            Function<Board.FoundLine, String> words) {
        Label name = new Label(title);
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.getStyleClass().add("strong");
        getChildren().setAll(name);
        if (!more.isEmpty()) {
            getChildren().add(Controls.note(more));
        }
        for (Board.FoundLine line : findings.subList(0, Math.min(MOST, findings.size()))) {
            Hyperlink link = Controls.link(words.apply(line), () -> model.open(line));
            link.setWrapText(true);
            link.setMinWidth(0);
            link.setMinHeight(USE_PREF_SIZE);
            getChildren().add(link);
        }
        if (findings.size() > MOST) {
            getChildren().add(Controls.note(TEXTS.get("card.rest", VietnameseFormat.number(findings.size() - MOST))));
        }
        setVisible(true);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, text.lastIndexOf(' ', LONGEST) + 1).strip() + "…" : text;
    }

    /** Gives the first of them the focus. */
    void enter() {
        getChildren().stream().filter(Hyperlink.class::isInstance).findFirst().ifPresent(Node::requestFocus);
    }
}
