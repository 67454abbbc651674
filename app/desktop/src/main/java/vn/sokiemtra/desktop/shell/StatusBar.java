package vn.sokiemtra.desktop.shell;

import java.time.Duration;
import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.text.Texts;

/** The lower edge: saved, keys, what is running, what can be taken back, whose hands. */
final class StatusBar extends HBox {

    private static final Texts TEXTS = Texts.beside(StatusBar.class);

    private static final Duration READ_AFTER = Duration.ofSeconds(5);

    private final Label saved = new Label();

    private final HintRow hints = new HintRow();

    private final HBox offer = Controls.row(6);

    private final Label sample = Controls.badge(Tone.NEUTRAL, null, TEXTS.get("sample"));

    private final Button author = new Button();

    private final StringProperty machine = new SimpleStringProperty("");

    private final ListChangeListener<KeyHint> hintsChanged = change -> showHints(List.copyOf(change.getList()));

    private final Tasks tasks;

    private @Nullable ObservableList<KeyHint> shown;

    /** How often something was put where the hints stand. */
    private int turns;

    StatusBar(AppSession session, Tasks tasks, Runnable switchAuthor) {
        this.tasks = tasks;
        getStyleClass().add("status-bar");
        saved.setMinWidth(Region.USE_PREF_SIZE);
        sample.getStyleClass().add("dashed");
        HBox.setHgrow(hints, Priority.ALWAYS);
        author.setMinWidth(60);
        author.setOnAction(event -> switchAuthor.run());
        Tips.on(author, TEXTS.get("author.switch"));
        getChildren().addAll(saved, hints, new RunningRow(tasks), offer, sample, author);
        offer.setVisible(false);
        offer.setManaged(false);
        offer.setMinWidth(Region.USE_PREF_SIZE);
        showSample(false);
        follow(session);
    }

    private void follow(AppSession session) {
        ChangeListener<SaveState> save = (property, before, now) -> showSaved(now);
        session.saveState().addListener(save);
        showSaved(session.saveState().get());
        session.offered().addListener((property, before, now) -> showOffer(now));
        author.textProperty().bind(Bindings.createStringBinding(() -> machine.get().isEmpty()
                ? session.author().get()
                : TEXTS.get("author.self", session.author().get(), machine.get()), session.author(), machine));
    }

    /** A short remark where the hints stand, until the hints change. */
    void say(String words) {
        turns++;
        hints.remark(words);
    }

    /** A remark that says nothing for long: the hints come back when it was read. */
    void mention(String words) {
        say(words);
        int mine = turns;
        tasks.after(READ_AFTER, () -> {
            if (mine == turns && shown != null) {
                showHints(List.copyOf(shown));
            }
        });
    }

    void showMachine(String name) {
        machine.set(name);
    }

    void showSample(boolean is) {
        sample.setVisible(is);
        sample.setManaged(is);
    }

    void showHints(ObservableList<KeyHint> now) {
        if (shown != null) {
            shown.removeListener(hintsChanged);
        }
        shown = now;
        now.addListener(hintsChanged);
        showHints(List.copyOf(now));
    }

    private void showHints(List<KeyHint> now) {
        turns++;
        hints.show(now);
    }

    private void showSaved(SaveState state) {
        saved.setText(ShellViewModel.saved(state));
        saved.getStyleClass().remove("danger");
        switch (state) {
            case SaveState.Failed failed -> {
                saved.setGraphic(Icons.of(Glyph.OVERDUE, "danger"));
                saved.getStyleClass().add("danger");
            }
            case SaveState.Saving saving -> saved.setGraphic(Icons.of(Glyph.REFRESH, "muted"));
            default -> saved.setGraphic(Icons.of(Glyph.CHECK, "success"));
        }
    }

    private void showOffer(AppSession.@Nullable Offer now) {
        offer.setVisible(now != null);
        offer.setManaged(now != null);
        if (now != null) {
            Hyperlink undo = Controls.link(now.verb(), now.action());
            offer.getChildren().setAll(new Label(now.what() + " ·"), undo);
        }
    }

    /** Key hints from the left, as many as there is room for. */
    private static final class HintRow extends Region {

        private static final double GAP = 16;

        HintRow() {
            setMinWidth(0);
        }

        void remark(String words) {
            getChildren().setAll(Controls.cuttable(words));
        }

        void show(List<KeyHint> keys) {
            getChildren().setAll(keys.stream().map(hint -> {
                HBox each = Controls.row(4, Controls.keyCap(hint.keys()), new Label(hint.words()));
                each.setMinWidth(USE_PREF_SIZE);
                return each;
            }).toList());
        }

        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }

        @Override
        protected double computePrefHeight(double width) {
            return 20;
        }

        @Override
        protected void layoutChildren() {
            double x = 0;
            boolean room = true;
            for (var child : getManagedChildren()) {
                double wanted = snapSizeX(child.prefWidth(-1));
                // A remark that is too long is cut, and its tip says it whole; half a hint says nothing.
                double width = child instanceof Label ? Math.min(wanted, getWidth() - x) : wanted;
                room &= x + width <= getWidth();
                child.setVisible(room);
                double height = Math.min(child.prefHeight(-1), getHeight());
                child.resizeRelocate(room ? x : 0, snapPositionY((getHeight() - height) / 2), width, height);
                x += width + GAP;
            }
        }
    }
}
