package vn.sokiemtra.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.text.Texts;

/** Problems above the screen; each stays until it is closed, and its code can be copied. */
public final class ProblemBand extends VBox {

    private static final Texts TEXTS = Texts.beside(ProblemBand.class);

    private static final int MOST = 3;

    /** Codes of what the disk refused. */
    private static final String DISK = "SKT-DB-";

    private final Problems problems;

    private final Dialogs dialogs;

    /** Kept while their problem is shown: one that comes beside it must not take away what is being clicked. */
    private final Map<Problems.Shown, HBox> lines = new HashMap<>();

    private @Nullable Runnable elsewhere;

    public ProblemBand(Problems problems, Dialogs dialogs) {
        this.problems = problems;
        this.dialogs = dialogs;
        problems.shown().addListener((ListChangeListener<Problems.Shown>) change -> show());
        show();
    }

    /** What a problem of the disk offers: to go on in another place. */
    void offerElsewhere(Runnable action) {
        elsewhere = action;
        lines.clear();
        show();
    }

    private void show() {
        List<Problems.Shown> first = problems.shown().stream().limit(MOST).toList();
        lines.keySet().retainAll(first);
        getChildren().setAll(first.stream().map(shown -> lines.computeIfAbsent(shown, this::line)).toList());
    }

    private HBox line(Problems.Shown shown) {
        Label sentence = new Label(shown.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Label code = Controls.note(shown.code());
        code.setWrapText(false);
        code.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(Icons.of(Glyph.OVERDUE, "danger"), sentence, code);
        Runnable move = elsewhere;
        if (move != null && shown.code().startsWith(DISK)) {
            Button button = Controls.secondary(TEXTS.get("elsewhere"), Glyph.DRIVE, "", move);
            button.setId("write-elsewhere");
            button.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(button);
        }
        line.getChildren().addAll(copy(shown),
                Controls.iconButton(Glyph.CLOSE, TEXTS.get("close"), () -> problems.dismiss(shown)));
        line.getStyleClass().add("problem-band");
        return line;
    }

    private Hyperlink copy(Problems.Shown shown) {
        Hyperlink copy = new Hyperlink(TEXTS.get("code.copy"));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(event -> {
            dialogs.copy(shown.report());
            copy.setVisited(false);
            copy.setText(TEXTS.get("code.copied"));
        });
        return copy;
    }
}
