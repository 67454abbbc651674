package vn.sokiemtra.desktop.fieldwork;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Collectors;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.fieldwork.FieldWork.ConflictLine;
import vn.sokiemtra.ledger.Head;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Two people gave one field different values (trùng sửa): both with author and time, and a person chooses. */
final class ConflictBox extends VBox {

    private static final Texts TEXTS = Texts.beside(ConflictBox.class);

    private final ItemViewModel model;
    private final ConflictLine conflict;
    private final FlowPane actions = new FlowPane(16, 4);

    ConflictBox(ItemViewModel model, ConflictLine conflict) {
        super(6);
        this.model = model;
        this.conflict = conflict;
        getStyleClass().addAll("card", "contradiction", "conflict-box");
        Label title = new Label(TEXTS.get("conflict.title", conflict.name()), Icons.of(Glyph.CONFLICT,
                "contradiction"));
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        getChildren().add(title);
        for (int i = 0; i < conflict.heads().size(); i++) {
            getChildren().add(value(i));
        }
        if (conflict.text()) {
            actions.getChildren().add(Controls.link(TEXTS.get("conflict.both"), this::keepBoth));
        }
        actions.getChildren().add(Controls.link(TEXTS.get("conflict.new"), this::askNew));
        getChildren().add(actions);
    }

    private HBox value(int index) {
        Head<String> head = conflict.heads().get(index);
        String shown = conflict.shown().get(index);
        Label value = new Label(shown.isEmpty() ? TEXTS.get("conflict.empty") : shown);
        value.getStyleClass().add(shown.isEmpty() ? "muted" : "medium");
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        LocalDateTime at = LocalDateTime.ofInstant(head.at(), Texts.ZONE);
        VBox words = new VBox(1, value, Controls.note(TEXTS.get("conflict.by", head.author(),
                VietnameseFormat.clock(at.toLocalTime()), VietnameseFormat.date(at.toLocalDate()))));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button choose = Controls.secondary(TEXTS.get("conflict.choose"), null, "",
                () -> model.resolve(conflict, head.value()));
        choose.setAccessibleText(TEXTS.get("conflict.choose") + ": " + shown);
        HBox row = new HBox(10, words, choose);
        row.getStyleClass().addAll("row", "conflict-value");
        return row;
    }

    private void keepBoth() {
        model.resolve(conflict, conflict.heads().stream().map(Head::value).filter(Objects::nonNull)
                .map(String::strip).distinct().collect(Collectors.joining("\n")));
    }

    private void askNew() {
        TextField typed = new TextField();
        typed.setPromptText(TEXTS.get("conflict.new.prompt"));
        typed.setAccessibleText(TEXTS.get("conflict.new.prompt"));
        HBox.setHgrow(typed, Priority.ALWAYS);
        Button write = Controls.secondary(TEXTS.get("contradiction.write"), Glyph.CHECK, "",
                () -> model.resolve(conflict, typed.getText()));
        HBox row = new HBox(8, typed, write);
        row.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                getChildren().remove(row);
                actions.setDisable(false);
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == typed) {
                write.fire();
                event.consume();
            }
        });
        actions.setDisable(true);
        getChildren().add(row);
        typed.requestFocus();
    }
}
