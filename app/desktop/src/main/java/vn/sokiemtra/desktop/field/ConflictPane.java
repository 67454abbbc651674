package vn.sokiemtra.desktop.field;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Segmented;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.field.ConflictViewModel.Way;
import vn.sokiemtra.desktop.figuretext.DataFigures;
import vn.sokiemtra.desktop.figuretext.FigureEditor;
import vn.sokiemtra.desktop.figuretext.FigureTextArea;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.FieldKind;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * Both values of one field side by side, and what becomes of them. The same at the field, in a cell of a biểu and on the
 * page of all trùng sửa.
 */
public final class ConflictPane extends VBox {

    private static final Texts TEXTS = Texts.beside(ConflictPane.class);

    private final ConflictViewModel model;
    private final Consumer<ConflictView> done;
    private final SideBySide sides = new SideBySide();
    private final List<SideCard> cards = new ArrayList<>();
    private final Label before = Controls.note("");
    private final Segmented<Way> ways = new Segmented<>();
    private final VBox input = new VBox();
    private final VBox result = new VBox(10);
    private final Label error = new Label();
    private final Hyperlink history;
    private final Button write;
    private @Nullable FigureEditor editor;
    private boolean following;
    private boolean chosenByKey;

    /**
     * @param page whether it stands on the page of all trùng sửa, which writes and goes on to the next
     * @param done when it was written
     * @param openHistory shows every change of the field
     */
    public ConflictPane(ConflictViewModel model, boolean page, Consumer<ConflictView> done, Runnable openHistory) {
        super(12);
        this.model = model;
        this.done = done;
        history = Controls.link("", openHistory);
        history.setGraphic(Icons.of(Glyph.HISTORY, "accent"));
        write = page
                ? Controls.primary(TEXTS.get("write.next"), Glyph.CHECK, "Ctrl Enter", this::write)
                : Controls.secondary(TEXTS.get("write"), Glyph.CHECK, "Ctrl Enter", this::write);
        write.setId("conflict-write");
        getStyleClass().add("conflict-pane");
        setMinWidth(0);
        before.setGraphic(Icons.of(Glyph.HISTORY, "muted"));
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        error.textProperty().bind(model.error());
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        input.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(input.getChildren()));
        Label words = new Label(TEXTS.get("result"));
        words.getStyleClass().add("pane-title");
        FlowPane head = new FlowPane(12, 8, words, ways);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Label note = Controls.note(TEXTS.get("kept"));
        HBox.setHgrow(note, Priority.ALWAYS);
        FlowPane foot = new FlowPane(10, 8, write, history);
        foot.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        result.getStyleClass().add("card");
        result.getChildren().addAll(head, input, error, note, foot);
        getChildren().addAll(sides, before, result);
        model.shown().addListener((property, was, now) -> show(now));
        model.way().addListener((property, was, now) -> showWay(now));
        model.chosen().addListener((property, was, now) -> mark());
        model.text().addListener((property, was, now) -> follow(now));
        ways.value().addListener((property, was, now) -> asked(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(KeyEvent.KEY_TYPED, this::typedAfterKey);
        sceneProperty().addListener((property, was, now) -> {
            if (now == null) {
                hand();
            }
        });
        show(model.shown().get());
    }

    private void show(@Nullable OpenConflict now) {
        setVisible(now != null);
        setManaged(now != null);
        sides.getChildren().clear();
        cards.clear();
        dropEditor();
        if (now == null) {
            return;
        }
        for (int i = 0; i < now.sides().size(); i++) {
            int side = i;
            String other = now.sides().get(i == 0 ? now.sides().size() - 1 : 0).shown();
            SideCard card = new SideCard(now.sides().get(i), other, i + 1, () -> model.choose(side));
            cards.add(card);
            sides.getChildren().add(card);
        }
        Written stood = now.before();
        before.setText(stood == null
                ? TEXTS.get("before.none")
                : TEXTS.get("before", VietnameseFormat.dateTime(LocalDateTime.ofInstant(stood.at(), Texts.ZONE)), stood
                        .shown().isEmpty() ? TEXTS.get("empty") : stood.shown()));
        history.setText(TEXTS.get("history.all", String.valueOf(now.edits())));
        showWays(now);
        showWay(model.way().get());
    }

    /** The ways that this field knows, each with its keys. */
    private void showWays(OpenConflict now) {
        following = true;
        ways.clear();
        int n = now.sides().size();
        ways.add(Way.ONE, TEXTS.get("way.ONE", n == 1 ? "1" : "1–" + n), Glyph.CHECK, Tone.ACCENT);
        if (model.canKeepBoth()) {
            ways.add(Way.BOTH, TEXTS.get(n == 2 ? "way.BOTH" : "way.ALL", String.valueOf(n + 1), String.valueOf(n)),
                    Glyph.CONFLICT, Tone.ACCENT);
        }
        if (model.canRewrite()) {
            ways.add(Way.NEW, TEXTS.get(now.conflict().options().isEmpty() ? "way.NEW" : "way.OTHER", String.valueOf(
                    model.canKeepBoth() ? n + 2 : n + 1)), Glyph.HAND_EDITED, Tone.ACCENT);
        }
        ways.value().set(model.way().get());
        following = false;
    }

    private void asked(@Nullable Way way) {
        if (following || way == null || way == model.way().get()) {
            return;
        }
        switch (way) {
            case ONE -> model.choose(Math.max(0, model.chosen().get()));
            case BOTH -> model.keepBoth();
            case NEW -> model.rewrite();
        }
    }

    private void showWay(@Nullable Way way) {
        following = true;
        ways.value().set(way);
        following = false;
        mark();
        OpenConflict now = model.shown().get();
        if (now == null || way == null) {
            dropEditor();
            return;
        }
        boolean text = now.conflict().kind() == FieldKind.TEXT;
        if (text) {
            showEditor(now);
            if (way != Way.ONE) {
                edit();
            }
        } else if (way == Way.NEW) {
            dropEditor();
            Node field = now.conflict().options().isEmpty() ? line(now) : options(now.conflict().options());
            input.getChildren().setAll(field);
            field.requestFocus();
        } else {
            dropEditor();
        }
    }

    private void mark() {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).mark(i == model.chosen().get());
        }
    }

    private void showEditor(OpenConflict now) {
        FigureEditor open = editor;
        if (open == null) {
            DataFigures figures = new DataFigures(cell -> {
            });
            if (now.figures() != null) {
                figures.follow(now.figures());
            }
            FigureEditor made = new FigureTextArea(figures);
            made.setName(TEXTS.get("result"));
            made.onDraft(typed -> typed(made.text()));
            made.onCommit(typed -> typed(typed));
            editor = made;
            open = made;
            input.getChildren().setAll(made.node());
        }
        if (!open.text().equals(model.text().get())) {
            open.open(model.text().get());
        }
    }

    private void typed(String text) {
        following = true;
        model.text().set(text);
        following = false;
    }

    private void follow(String text) {
        FigureEditor open = editor;
        if (!following && open != null && !open.text().equals(text)) {
            open.open(text);
        }
    }

    private void edit() {
        FigureEditor open = editor;
        if (open != null && open.node().getScene() != null) {
            open.node().requestFocus();
        }
    }

    private TextField line(OpenConflict now) {
        TextField field = new TextField();
        field.setId("conflict-new");
        field.setPromptText(TEXTS.get("new.prompt"));
        field.setAccessibleText(TEXTS.get("new.prompt") + ": " + now.conflict().name());
        field.setMaxWidth(320);
        field.textProperty().bindBidirectional(model.text());
        field.setOnAction(event -> write());
        return field;
    }

    private ComboBox<PartView.Option> options(List<PartView.Option> all) {
        ComboBox<PartView.Option> box = new ComboBox<>();
        box.getItems().setAll(all);
        box.setCellFactory(view -> new OptionCell());
        box.setButtonCell(new OptionCell());
        box.setId("conflict-new");
        box.setPromptText(TEXTS.get("new.choose"));
        box.setMinWidth(Region.USE_PREF_SIZE);
        all.stream().filter(each -> each.code().equals(model.text().get())).findFirst().ifPresent(box::setValue);
        box.valueProperty().addListener((property, was, now) -> model.text().set(now == null ? "" : now.code()));
        return box;
    }

    private void dropEditor() {
        FigureEditor open = editor;
        editor = null;
        if (open != null) {
            open.dispose();
        }
        input.getChildren().clear();
    }

    /** Hands over what was typed until now; call before another conflict is shown or the page is left. */
    public void hand() {
        FigureEditor open = editor;
        if (open != null) {
            typed(open.text());
        }
    }

    /** Writes what was decided. */
    public void write() {
        hand();
        model.write(done);
    }

    private void key(KeyEvent event) {
        chosenByKey = false;
        if (event.isControlDown() && event.getCode() == KeyCode.ENTER) {
            write();
            event.consume();
        } else if (!typing(event)) {
            digit(event);
        }
    }

    /** Takes a digit as the way it stands for; also for lists beside the pane. */
    public void digit(KeyEvent event) {
        boolean digit = event.getText().length() == 1 && Character.isDigit(event.getText().charAt(0));
        if (digit && !event.isShortcutDown() && !event.isAltDown() && model.key(Character.digit(event.getText().charAt(
                0), 10))) {
            // The focus may be in the editor by now: the digit that led there is no text.
            chosenByKey = true;
            event.consume();
        }
    }

    private void typedAfterKey(KeyEvent event) {
        if (chosenByKey) {
            chosenByKey = false;
            event.consume();
        }
    }

    private boolean typing(KeyEvent event) {
        FigureEditor open = editor;
        return event.getTarget() instanceof TextInputControl || open != null && event.getTarget() instanceof Node node
                && vn.sokiemtra.desktop.shell.PaneLayout.within(node, open.node());
    }

    /** Gives the focus to the first value. */
    public void begin() {
        if (!cards.isEmpty()) {
            Objects.requireNonNull(cards.getFirst().lookup(".button")).requestFocus();
        }
    }

    private static final class OptionCell extends ListCell<PartView.Option> {
        @Override
        protected void updateItem(PartView.@Nullable Option option, boolean empty) {
            super.updateItem(option, empty);
            setText(empty || option == null ? "" : option.label());
        }
    }
}
