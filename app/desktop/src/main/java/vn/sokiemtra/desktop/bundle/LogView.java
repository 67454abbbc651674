package vn.sokiemtra.desktop.bundle;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.LoadReceived.Received;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.text.Texts;

/** Which bundles were taken in, and when. */
public final class LogView extends BundlePage {

    private static final Texts TEXTS = Texts.beside(LogView.class);

    private final LogViewModel model;
    private final ListView<Received> list;
    private final VBox page = new VBox(8);

    public LogView(ScreenContext context, BundleDesk desk) {
        super(context);
        model = new LogViewModel(context, desk);
        list = list("received", TEXTS.get("log"), model.received(), view -> new ReceivedCell());
        list.setPlaceholder(
                Controls.onceKnown(model.known(), Controls.empty(Glyph.PACKAGE, TEXTS.get("log.none"), null)));
        VBox.setVgrow(list, Priority.ALWAYS);
        Hyperlink undo = Controls.link(TEXTS.get("undo"), model::undo);
        FlowPane offer = new FlowPane(8, 2, Controls.note(TEXTS.get("log.undo")), undo);
        offer.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        offer.visibleProperty().bind(model.undoOffered());
        offer.managedProperty().bind(model.undoOffered());
        page.getStyleClass().add("form-page");
        page.getChildren().addAll(Controls.paneTitle(TEXTS.get("log")), offer, list);
    }

    @Override
    public Node content() {
        return page;
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
    public void focus() {
        list.requestFocus();
    }

    private static final class ReceivedCell extends ListCell<Received> {
        ReceivedCell() {
            getStyleClass().add("log-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Received bundle, boolean empty) {
            super.updateItem(bundle, empty);
            if (empty || bundle == null) {
                setGraphic(null);
                return;
            }
            Label name = Controls.fileName(bundle.file());
            name.getStyleClass().add("strong");
            name.setMinWidth(0);
            Label at = Controls.note(TEXTS.get("log.at", ImportWords.time(bundle.receivedAt())));
            at.setMinWidth(USE_PREF_SIZE);
            at.setWrapText(false);
            Label about = Controls.cuttable(TEXTS.get("log.about", bundle.person(), bundle.machine(), ImportWords.time(
                    bundle.madeAt()), ImportWords.brings(bundle.changes(), bundle.evidence(), 0)));
            about.getStyleClass().add("note");
            setGraphic(new VBox(1, Controls.row(8, name, Controls.spacer(), at), about));
        }
    }
}
