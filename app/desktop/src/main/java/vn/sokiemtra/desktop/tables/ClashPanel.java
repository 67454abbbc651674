package vn.sokiemtra.desktop.tables;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.field.ReasonWords;
import vn.sokiemtra.inspection.ContradictionReason;
import vn.sokiemtra.text.Texts;

/** What contradicts in the shown biểu: the sentence, the arithmetic as cells one can go to, and the next step. */
final class ClashPanel extends VBox {

    private static final Texts TEXTS = Texts.beside(ClashPanel.class);
    private static final double ROW = 54;
    private static final double LINE = 20;
    private static final int ROWS = 3;

    private final TablesViewModel model;
    private final ListView<Clash> list = new ListView<>();
    private final Label count = new Label();
    private final Hyperlink fold = Controls.link(TEXTS.get("clash.fold"), this::fold);
    private boolean open = true;
    private boolean showing;

    ClashPanel(TablesViewModel model) {
        this.model = model;
        getStyleClass().add("clash-panel");
        list.setId("clashes");
        list.setItems(model.clashes().all());
        list.setCellFactory(view -> new Row());
        list.getStyleClass().add("clash-list");
        Label words = Controls.paneTitle(TEXTS.get("clash.title"));
        count.getStyleClass().add("figure");
        HBox hints = Controls.row(6, Controls.keyCap("F8"), muted("clash.next"), Controls.keyCap("Shift F8"), muted(
                "clash.previous"));
        HBox head = Controls.row(8, Icons.of(Glyph.CONTRADICTION), words, count, hints, Controls.spacer(), fold);
        head.getStyleClass().add("clash-head");
        hints.visibleProperty().bind(Bindings.isNotEmpty(model.clashes().all()));
        fold.visibleProperty().bind(Bindings.isNotEmpty(model.clashes().all()));
        getChildren().addAll(head, list, new ReasonBar(model, list::requestFocus));
        model.clashes().all().addListener((ListChangeListener<Clash>) change -> arrange());
        model.clashes().chosen().addListener((o, before, now) -> mark(now));
        list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> chosen(now));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Clash clash = list.getSelectionModel().getSelectedItem();
            if (clash != null && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                model.choose(clash);
                event.consume();
            }
        });
        arrange();
    }

    private static Label muted(String key) {
        Label label = new Label(TEXTS.get(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private void fold() {
        open = !open;
        arrange();
    }

    private void arrange() {
        int rows = model.clashes().all().size();
        count.setText(rows == 0 ? TEXTS.get("clash.none") : String.valueOf(rows));
        fold.setText(TEXTS.get(open ? "clash.fold" : "clash.unfold"));
        list.setVisible(open && rows > 0);
        list.setManaged(open && rows > 0);
        double height = 2 + model.clashes().all().stream().limit(ROWS).mapToDouble(ClashPanel::height).sum();
        list.setPrefHeight(height);
        list.setMinHeight(Math.min(height, ROW));
        list.setMaxHeight(height);
    }

    /** What was written about it is a third line. */
    private static double height(Clash clash) {
        return clash.reason() == null && clash.earlier() == null ? ROW : ROW + LINE;
    }

    private void mark(@Nullable Clash clash) {
        showing = true;
        if (clash == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(clash);
            list.scrollTo(clash);
        }
        showing = false;
    }

    private void chosen(@Nullable Clash clash) {
        if (clash != null && !showing) {
            model.choose(clash);
        }
    }

    private final class Row extends ListCell<Clash> {

        Row() {
            getStyleClass().add("clash-row");
            selectedProperty().addListener((o, before, now) -> build());
        }

        @Override
        protected void updateItem(@Nullable Clash item, boolean empty) {
            super.updateItem(item, empty);
            build();
        }

        /** As high as the list has room for it: nothing of another row stands at the foot. */
        @Override
        protected double computePrefHeight(double width) {
            Clash clash = getItem();
            double own = super.computePrefHeight(width);
            return clash == null || isEmpty() ? own : Math.max(own, height(clash));
        }

        private void build() {
            Clash clash = getItem();
            setText(null);
            setGraphic(clash == null || isEmpty() ? null : line(clash));
        }

        private Node line(Clash clash) {
            Label rule = new Label(clash.rule());
            rule.getStyleClass().addAll("muted", "figure");
            rule.setMinWidth(52);
            Label sentence = Controls.cuttable(clash.sentence());
            sentence.getStyleClass().add(isSelected() ? "strong" : "plain");
            sentence.setMinWidth(0);
            FlowPane terms = new FlowPane(6, 2);
            terms.setAlignment(Pos.CENTER_LEFT);
            clash.terms().forEach(term -> terms.getChildren().add(piece(term)));
            VBox words = new VBox(2, sentence, terms);
            said(clash, words);
            words.setMinWidth(0);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line = Controls.row(10, Icons.of(Glyph.CONTRADICTION), rule, words);
            line.setMaxWidth(Math.max(100, list.getWidth() - 30));
            line.setPrefWidth(100);
            steps(clash, line);
            return line;
        }

        /** What was written about it stands where the next step would. */
        private void reason(Clash clash, HBox line) {
            ContradictionReason reason = clash.reason();
            if (reason != null) {
                line.getChildren().add(Controls.badge(Tone.SUCCESS, Glyph.CHECK, TEXTS.get("clash.explained")));
            }
            if (isSelected() && reason != null) {
                line.getChildren().addAll(Controls.link(TEXTS.get("clash.change"), model.clashes()::askReason),
                        Controls.link(TEXTS.get("clash.withdraw"), () -> model.clashes().explain(clash, "")));
            } else if (isSelected() && clash.finding() == 0) {
                line.getChildren().add(Controls.secondary(TEXTS.get("clash.explain"), Glyph.CHECK, "Ctrl L",
                        model.clashes()::askReason));
            }
        }

        private void steps(Clash clash, HBox line) {
            Clash.Item item = clash.item();
            if (item == null) {
                reason(clash, line);
                return;
            }
            if (clash.finding() > 0) {
                line.getChildren().add(Controls.badge(Tone.DANGER, Glyph.FINDING, TEXTS.get("clash.recorded", String
                        .valueOf(clash.finding()))));
                line.getChildren()
                        .add(Controls.link(TEXTS.get("clash.open-item"), () -> model.clashes().openItem(item)));
            } else if (isSelected() && !clash.explained()) {
                Button record = Controls.primary(TEXTS.get("clash.record"), Glyph.FINDING, "Ctrl T",
                        model.clashes()::recordFinding);
                line.getChildren().add(record);
            }
            reason(clash, line);
            String other = clash.forms().stream().filter(form -> !form.equals(model.form().get())).sorted().findFirst()
                    .orElse("");
            if (!other.isEmpty()) {
                String name = TEXTS.get("clash.open-form", number(other));
                line.getChildren().add(isSelected()
                        ? Controls.secondary(name, null, "", () -> model.open(other))
                        : Controls.link(name, () -> model.open(other)));
            }
        }

        private void said(Clash clash, VBox lines) {
            ContradictionReason reason = clash.reason();
            ContradictionReason earlier = clash.earlier();
            if (reason != null || earlier != null) {
                Label words = Controls.cuttable(reason != null
                        ? ReasonWords.answered(reason)
                        : earlier != null ? ReasonWords.earlier(earlier) : "");
                words.getStyleClass().add("muted");
                words.setMinWidth(0);
                lines.getChildren().add(words);
            }
        }

        private Node piece(Clash.Term term) {
            Clash.CellAt place = term.place();
            if (place == null) {
                Label sign = new Label(term.text());
                sign.getStyleClass().add("figure");
                return sign;
            }
            Button cell = new Button(term.text());
            cell.getStyleClass().addAll("term", "figure");
            cell.setOnAction(event -> model.go(place));
            cell.setFocusTraversable(false);
            return cell;
        }
    }

    private String number(String form) {
        FormBook.Page page = model.page().get();
        return page == null
                ? form
                : page.tabs().stream().filter(tab -> tab.code().equals(form)).map(
                        FormBook.Tab::number).findFirst().orElse(form);
    }
}
