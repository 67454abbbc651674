package vn.sokiemtra.desktop.remediation;

import java.util.List;
import java.util.Objects;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.archive.Archived;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** How long the hồ sơ of the inspection is kept: a usual term, or any other words. Written on Enter and on leaving. */
final class RetentionBox extends VBox {

    private static final Texts TEXTS = Texts.beside(RetentionBox.class);

    private static final String ID = "retention";

    private final ComboBox<String> term = new ComboBox<>();

    RetentionBox(FollowViewModel model, FollowUp one, String now) {
        super(4);
        term.setId(ID);
        term.setEditable(true);
        term.getItems().setAll(List.of(TEXTS.get("retention.terms").split("\\|")));
        term.setValue(now);
        term.setPrefWidth(200);
        term.setMaxWidth(Double.MAX_VALUE);
        term.setPromptText(TEXTS.get("retention.prompt"));
        term.setAccessibleText(TEXTS.get("retention"));
        Label name = new Label(TEXTS.get("retention"));
        name.setLabelFor(term);
        String[] written = {now};
        Runnable write = () -> {
            String text = Objects.requireNonNullElse(term.getEditor().getText(), "").strip();
            if (!text.equals(written[0])) {
                written[0] = text;
                model.retention(one, text);
            }
        };
        term.valueProperty().addListener((property, before, after) -> write.run());
        term.getEditor().focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                write.run();
            }
        });
        getChildren().addAll(name, term, Controls.note(TEXTS.get("retention.note")));
        Archived made = model.archived().get().get(one.inspection());
        if (made != null) {
            getChildren().add(made(made));
        }
    }

    /** Where the hồ sơ lies, and what it lacks. */
    private static Node made(Archived made) {
        Label state = Controls.status(made.complete() ? Tone.SUCCESS : Tone.ATTENTION, made.complete()
                ? Glyph.MET
                : Glyph.WARNING,
                TEXTS.get(made.complete() ? "archive.complete" : "archive.missing", VietnameseFormat
                        .number(made.missing().size())));
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        VBox lines = new VBox(4, state, Controls.note(TEXTS.get("archive.made", made.folder().toString(),
                VietnameseFormat.number(made.files()))));
        made.missing().forEach(each -> lines.getChildren().add(Controls.note("– " + each)));
        lines.setId("archived");
        return lines;
    }

    /** Whether the focus is in it. */
    static boolean holds(@Nullable Node focused) {
        return focused instanceof ComboBox<?> box && ID.equals(box.getId());
    }

    void focus() {
        term.requestFocus();
    }
}
