package vn.sokiemtra.desktop.tables;

import java.util.HashMap;
import java.util.Map;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.inspection.ContradictionReason;
import vn.sokiemtra.text.Texts;

/** Below the contradictions: why the chosen one is right all the same. */
final class ReasonBar extends HBox {

    private static final Texts TEXTS = Texts.beside(ReasonBar.class);

    private final TablesViewModel model;
    private final Label name = new Label();
    private final TextField reason = new TextField();
    private final Runnable leave;
    /** Typed and left by Esc: it is there again when somebody comes back. */
    private final Map<String, String> left = new HashMap<>();

    /** @param leave gives the focus back */
    ReasonBar(TablesViewModel model, Runnable leave) {
        super(8);
        this.model = model;
        this.leave = leave;
        getStyleClass().addAll("row", "reason-bar");
        name.setMinWidth(Region.USE_PREF_SIZE);
        reason.setId("reason");
        reason.setPromptText(TEXTS.get("reason.prompt"));
        reason.setAccessibleText(TEXTS.get("reason.prompt"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button write = Controls.secondary(TEXTS.get("reason.write"), Glyph.CHECK, "", this::write);
        // An emptied reason that stood is taken back.
        write.disableProperty().bind(Bindings.createBooleanBinding(() -> reason.getText().isBlank() && !stands(), reason
                .textProperty(), model.clashes().explaining()));
        getChildren().addAll(name, reason, write);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                Clash clash = model.clashes().explaining().get();
                if (clash != null) {
                    left.put(clash.id(), reason.getText());
                }
                model.clashes().explaining().set(null);
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == reason) {
                write();
                event.consume();
            }
        });
        model.clashes().explaining().addListener((o, before, now) -> show(now));
        show(null);
    }

    private void show(@Nullable Clash clash) {
        boolean focused = isVisible();
        setVisible(clash != null);
        setManaged(clash != null);
        if (clash != null) {
            ContradictionReason known = clash.reason() == null ? clash.earlier() : clash.reason();
            name.setText(TEXTS.get("reason.name", clash.rule()));
            String typed = left.remove(clash.id());
            reason.setText(typed != null ? typed : known == null ? "" : known.reason());
            reason.requestFocus();
            reason.end();
        } else if (focused) {
            leave.run();
        }
    }

    private void write() {
        Clash clash = model.clashes().explaining().get();
        if (clash != null && (!reason.getText().isBlank() || stands())) {
            model.clashes().explain(clash, reason.getText());
        }
    }

    private boolean stands() {
        Clash clash = model.clashes().explaining().get();
        return clash != null && clash.reason() != null;
    }
}
