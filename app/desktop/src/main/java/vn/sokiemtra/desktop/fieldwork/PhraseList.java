package vn.sokiemtra.desktop.fieldwork;

import java.util.function.Consumer;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.text.Texts;

/** Mẫu câu: words are typed, arrows choose, Enter puts the sentence into the text. */
final class PhraseList extends VBox {

    private static final Texts TEXTS = Texts.beside(PhraseList.class);

    private final Phrases phrases = new Phrases();
    private final TextField words = new TextField();
    private final ListView<Phrases.Phrase> list = new ListView<>();
    private final Consumer<String> chosen;

    PhraseList(Consumer<String> chosen) {
        super(8);
        this.chosen = chosen;
        words.setPromptText(TEXTS.get("phrases.prompt"));
        words.setAccessibleText(TEXTS.get("phrases.prompt"));
        words.textProperty().addListener((_, _, _) -> search());
        list.setCellFactory(_ -> new PhraseCell());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> take());
        list.setAccessibleText(TEXTS.get("phrases.title"));
        list.setPlaceholder(new Label(TEXTS.get("phrases.none")));
        VBox.setVgrow(list, Priority.ALWAYS);
        words.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
            if (step != 0 && !list.getItems().isEmpty()) {
                int to = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, list.getItems().size());
                list.getSelectionModel().select(to);
                list.scrollTo(Math.max(0, to - 4));
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                take();
                event.consume();
            }
        });
        getChildren().addAll(Controls.paneTitle(TEXTS.get("phrases.title")), words, list);
        search();
    }

    private void search() {
        list.getItems().setAll(phrases.find(words.getText()));
        list.getSelectionModel().selectFirst();
    }

    private void take() {
        Phrases.Phrase phrase = list.getSelectionModel().getSelectedItem();
        if (phrase != null) {
            chosen.accept(phrase.text());
        }
    }

    void begin() {
        words.requestFocus();
    }

    private static final class PhraseCell extends ListCell<Phrases.Phrase> {
        private final Label group = new Label();
        private final Label text = new Label();
        private final VBox box = new VBox(group, text);

        PhraseCell() {
            group.getStyleClass().add("note");
            text.setWrapText(true);
            getStyleClass().add("phrase-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Phrases.Phrase phrase, boolean empty) {
            super.updateItem(phrase, empty);
            if (empty || phrase == null) {
                setGraphic(null);
            } else {
                group.setText(phrase.group());
                text.setText(phrase.text());
                setGraphic(box);
            }
        }
    }
}
