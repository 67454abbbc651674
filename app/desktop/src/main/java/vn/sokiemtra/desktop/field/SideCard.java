package vn.sokiemtra.desktop.field;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Differing;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** One of the values of a field: who wrote it, when, on which machine, what came with which bundle. */
final class SideCard extends VBox {

    private static final Texts TEXTS = Texts.beside(SideCard.class);

    private final Button choose;

    /** @param other what it is compared with */
    SideCard(Written side, String other, int number, Runnable chosen) {
        getStyleClass().add("side-card");
        Label initials = new Label(initials(side.author()));
        StackPane avatar = new StackPane(initials);
        avatar.getStyleClass().addAll("avatar", "avatar-" + number % 2);
        Label author = Controls.cuttable(side.author());
        author.getStyleClass().add("strong");
        Label origin = Controls.note(origin(side));
        VBox who = new VBox(author, origin);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox head = Controls.row(10, avatar, who, Controls.keyCap(String.valueOf(number)));
        head.getStyleClass().add("side-head");
        Node words = words(side.shown(), other);
        VBox.setVgrow(words, Priority.ALWAYS);
        choose = Controls.secondary(TEXTS.get("choose"), Glyph.CHECK, "", chosen);
        choose.setAccessibleText(TEXTS.get("choose.of", side.author(), side.shown()));
        HBox foot = Controls.row(8, choose);
        foot.getStyleClass().add("side-foot");
        getChildren().addAll(head, words, foot);
    }

    /** {@code 13:52 ngày 22/10/2020 · máy LT-HANH · gói TT2020_….skt}. */
    static String origin(Written side) {
        LocalDateTime at = LocalDateTime.ofInstant(side.at(), Texts.ZONE);
        StringBuilder words = new StringBuilder(TEXTS.get("at", VietnameseFormat.clock(at.toLocalTime()),
                VietnameseFormat.date(at.toLocalDate())));
        if (!side.machine().isEmpty()) {
            words.append(TEXTS.get("on.machine", side.machine()));
        }
        if (side.bundleAt() != null) {
            words.append(TEXTS.get("in.bundle", VietnameseFormat.dateTime(LocalDateTime.ofInstant(side.bundleAt(),
                    Texts.ZONE))));
        }
        return words.toString();
    }

    private static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = words[0].isEmpty() ? "?" : words[0].substring(0, 1);
        String last = words.length < 2 ? "" : Arrays.asList(words).getLast().substring(0, 1);
        return (first + last).toUpperCase(Locale.forLanguageTag("vi"));
    }

    /** The words that the other value does not have are set apart. */
    private static Node words(String shown, String other) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("side-words");
        if (shown.isEmpty()) {
            Text none = new Text(TEXTS.get("empty"));
            none.getStyleClass().add("side-empty");
            flow.getChildren().add(none);
            return flow;
        }
        StringBuilder run = new StringBuilder();
        boolean differing = false;
        for (Differing.Piece piece : Differing.of(shown, other)) {
            if (piece.differs() != differing) {
                add(flow, run, differing);
                differing = piece.differs();
            }
            run.append(piece.text());
        }
        add(flow, run, differing);
        flow.setAccessibleText(shown);
        return flow;
    }

    private static void add(TextFlow flow, StringBuilder run, boolean differing) {
        if (!run.isEmpty()) {
            Text text = new Text(run.toString());
            text.getStyleClass().add(differing ? "side-differs" : "side-same");
            text.setUnderline(differing);
            flow.getChildren().add(text);
            run.setLength(0);
        }
    }

    void mark(boolean taken) {
        getStyleClass().remove("taken");
        if (taken) {
            getStyleClass().add("taken");
        }
        choose.setText(TEXTS.get(taken ? "chosen" : "choose"));
    }
}
