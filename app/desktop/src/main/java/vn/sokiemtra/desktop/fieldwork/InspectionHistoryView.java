package vn.sokiemtra.desktop.fieldwork;

import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.field.HistoryPane;
import vn.sokiemtra.desktop.fieldwork.FieldWork.ItemChange;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.text.Texts;

/** The tab Lịch sử of an inspection. */
public final class InspectionHistoryView implements Screen {

    private static final Texts TEXTS = Texts.beside(InspectionHistoryView.class);

    private final InspectionHistoryViewModel model;
    private final TextField words = new TextField();
    private final ListView<ItemChange> list = new ListView<>();
    private final VBox pane = new VBox();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(TEXTS.get("history.title"));
    private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");

    public InspectionHistoryView(ScreenContext context) {
        AppSession session = context.session();
        this.model = new InspectionHistoryViewModel(new StoredFieldWork(session.ledger(), session.drafts()), session,
                context.tasks(), context.navigator());
        words.setId("history-words");
        words.setPromptText(TEXTS.get("history.words"));
        words.setAccessibleText(TEXTS.get("history.words"));
        words.setMaxWidth(360);
        words.textProperty().bindBidirectional(model.words());
        list.setId("history");
        list.setItems(model.shown());
        list.setCellFactory(_ -> new ChangeCell());
        list.setAccessibleText(TEXTS.get("history.title"));
        list.setPlaceholder(placeholder());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            } else if (event.getCode() == KeyCode.U && !event.isShortcutDown() && !event.isAltDown()) {
                takeBack(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox head = Controls.row(8, words);
        HBox.setHgrow(words, Priority.ALWAYS);
        head.getStyleClass().add("pane-head");
        pane.getChildren().addAll(head, list);
        pane.getProperties().put(PaneLayout.FIRST_FOCUS, list);
    }

    private Node placeholder() {
        Label words = new Label();
        words.textProperty().bind(model.isLoaded().map(loaded -> TEXTS.get(loaded
                ? "history.empty"
                : "history.loading")));
        words.getStyleClass().add("muted");
        return words;
    }

    private void open() {
        ItemChange change = list.getSelectionModel().getSelectedItem();
        if (change != null) {
            model.open(change);
        }
    }

    @Override
    public Node content() {
        return pane;
    }

    @Override
    public void show(Place place) {
        model.show(place);
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void onDeactivate() {
        model.deactivate();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty context() {
        return subtitle.getReadOnlyProperty();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("history.filter", TEXTS.get("history.words"), "Ctrl+F", words::requestFocus));
    }

    @Override
    public boolean escape() {
        if (words.getText().isEmpty()) {
            return false;
        }
        words.clear();
        list.requestFocus();
        return true;
    }

    private final class ChangeCell extends ListCell<ItemChange> {
        private final HistoryPane.PastRow row = new HistoryPane.PastRow(past -> takeBack(getItem()));

        ChangeCell() {
            getStyleClass().add("past-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ItemChange change, boolean empty) {
            super.updateItem(change, empty);
            if (empty || change == null) {
                setGraphic(null);
                return;
            }
            row.show(change.code() + " " + change.title() + " · " + change.line().label(), change.line());
            setGraphic(row);
        }
    }

    private void takeBack(ItemChange change) {
        if (change != null) {
            model.takeBack(change);
        }
    }
}
