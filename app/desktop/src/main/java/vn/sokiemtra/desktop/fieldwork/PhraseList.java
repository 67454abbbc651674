package vn.sokiemtra.desktop.fieldwork;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.figuretext.FigureTextArea;
import vn.sokiemtra.desktop.figuretext.Pause;
import vn.sokiemtra.phrase.Phrase;
import vn.sokiemtra.text.Texts;

/**
 * Mẫu câu: words are typed, arrows choose, Enter puts the sentence into the text; F2 changes one, F3 keeps a new one,
 * Ctrl+Delete takes one out.
 */
final class PhraseList extends VBox {

    private static final Texts TEXTS = Texts.beside(PhraseList.class);

    private final PhrasesViewModel model;
    private final TextField words = new TextField();
    private final ListView<Phrase> list = new ListView<>();
    private final Consumer<String> chosen;
    private final VBox choosing;
    private final VBox writing;
    private final TextArea content = new TextArea();
    private final Pause keeping = Pause.of(FigureTextArea.DRAFT_PAUSE);
    private final ComboBox<Phrase.Kind> kind = new ComboBox<>();
    private final CheckBox here = new CheckBox(TEXTS.get("phrases.only-here"));
    private final Label refusal = new Label();

    PhraseList(PhrasesViewModel model, Consumer<String> chosen) {
        super(8);
        this.model = model;
        this.chosen = chosen;
        words.setId("phrase-words");
        words.setPromptText(TEXTS.get("phrases.prompt"));
        words.setAccessibleText(TEXTS.get("phrases.prompt"));
        words.textProperty().addListener((_, _, now) -> model.words().set(now));
        list.setItems(model.shown());
        list.setCellFactory(_ -> new PhraseCell(model));
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                take();
            }
        });
        list.setAccessibleText(TEXTS.get("phrases.title"));
        list.setPlaceholder(new Label(TEXTS.get("phrases.none")));
        VBox.setVgrow(list, Priority.ALWAYS);
        model.shown().addListener((ListChangeListener<Phrase>) _ -> list.getSelectionModel().selectFirst());
        FlowPane actions = new FlowPane(14, 2, action("phrases.take", "Enter", this::take), action("phrases.edit", "F2",
                () -> model.edit(selected())), action("phrases.add", "F3", model::begin),
                action("phrases.remove",
                        "Ctrl Del", () -> model.remove(selected())));
        choosing = new VBox(8, words, list, actions);
        VBox.setVgrow(choosing, Priority.ALWAYS);
        writing = writing();
        getChildren().addAll(Controls.paneTitle(TEXTS.get("phrases.title")), choosing, writing);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.draft().addListener((_, _, now) -> show(now));
        show(model.draft().get());
        list.getSelectionModel().selectFirst();
    }

    private static javafx.scene.Node action(String key, String keys, Runnable action) {
        return Controls.row(5, Controls.link(TEXTS.get(key), action), Controls.keyCap(keys));
    }

    private VBox writing() {
        content.setWrapText(true);
        content.textProperty().addListener((_, _, _) -> keeping.begin(() -> model.keep(content.getText())));
        content.setPrefRowCount(5);
        content.setId("phrase-content");
        content.setAccessibleText(TEXTS.get("phrases.content"));
        content.setPromptText(TEXTS.get("phrases.content"));
        VBox.setVgrow(content, Priority.ALWAYS);
        kind.getItems().setAll(Phrase.Kind.values());
        kind.setAccessibleText(TEXTS.get("phrases.kind"));
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(Phrase.@Nullable Kind one) {
                return one == null ? "" : TEXTS.get("phrases.kind." + one);
            }

            @Override
            public Phrase.@Nullable Kind fromString(String unused) {
                return null; // the list cannot be typed into
            }
        });
        refusal.getStyleClass().add("field-error");
        refusal.setWrapText(true);
        refusal.textProperty().bind(model.refusal());
        refusal.managedProperty().bind(model.refusal().isNotEmpty());
        FlowPane how = new FlowPane(12, 6, kind, here);
        FlowPane actions = new FlowPane(10, 6, Controls.secondary(TEXTS.get("phrases.save"), Glyph.CHECK,
                "Ctrl Enter", this::save), Controls.link(TEXTS.get("phrases.cancel"), model::cancel));
        return new VBox(8, content, how, refusal, actions);
    }

    private void show(PhrasesViewModel.@Nullable Draft draft) {
        boolean writes = draft != null;
        boolean was = writing.isVisible() && writing.isManaged();
        writing.setVisible(writes);
        writing.setManaged(writes);
        choosing.setVisible(!writes);
        choosing.setManaged(!writes);
        if (draft != null) {
            content.setText(draft.content());
            kind.setValue(draft.kind());
            here.setSelected(draft.here());
            content.requestFocus();
            content.end();
        } else if (was) {
            words.requestFocus();
        }
    }

    private void pressed(KeyEvent event) {
        boolean used = model.draft().get() == null ? choosingKey(event) : writingKey(event);
        if (used) {
            event.consume();
        }
    }

    private boolean choosingKey(KeyEvent event) {
        KeyCode code = event.getCode();
        int step = code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0;
        if (step != 0 && !list.getItems().isEmpty()) {
            int to = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, list.getItems().size());
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 4));
        } else if (code == KeyCode.ENTER && event.getTarget() == words) {
            take();
        } else if (code == KeyCode.F2) {
            model.edit(selected());
        } else if (code == KeyCode.F3) {
            model.begin();
        } else if (code == KeyCode.DELETE && event.isShortcutDown()) {
            model.remove(selected());
        } else {
            return false;
        }
        return true;
    }

    private boolean writingKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            save();
        } else {
            return false;
        }
        return true;
    }

    private void save() {
        PhrasesViewModel.Draft draft = model.draft().get();
        if (draft != null) {
            model.save(new PhrasesViewModel.Draft(draft.phrase(), kind.getValue(), here.isSelected(), content
                    .getText()));
        }
    }

    private @Nullable Phrase selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    private void take() {
        Phrase phrase = selected();
        if (phrase != null) {
            chosen.accept(phrase.content());
        }
    }

    void begin() {
        words.requestFocus();
    }

    private static final class PhraseCell extends ListCell<Phrase> {
        private final PhrasesViewModel model;
        private final Label group = new Label();
        private final Label text = new Label();
        private final VBox box = new VBox(group, text);

        PhraseCell(PhrasesViewModel model) {
            this.model = model;
            group.getStyleClass().add("note");
            text.setWrapText(true);
            getStyleClass().add("phrase-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Phrase phrase, boolean empty) {
            super.updateItem(phrase, empty);
            if (empty || phrase == null) {
                setGraphic(null);
            } else {
                group.setText(model.group(phrase));
                text.setText(phrase.content());
                setGraphic(box);
            }
        }
    }
}
