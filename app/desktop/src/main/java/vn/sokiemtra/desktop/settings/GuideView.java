package vn.sokiemtra.desktop.settings;

import java.util.List;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.Keys;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.text.Texts;

/** Hướng dẫn (F1): how the work goes, and the keys of the moment. */
public final class GuideView implements Screen {

    private static final Texts TEXTS = Texts.beside(GuideView.class);

    private static final int PARAGRAPHS = 6;

    private static final double WIDTH = 760;

    private final Supplier<List<Command>> commands;

    private final VBox keys = new VBox(6);

    private final ScrollPane page;

    /** @param commands of the window at this moment */
    public GuideView(Supplier<List<Command>> commands) {
        this.commands = commands;
        VBox body = new VBox(10, Controls.paneTitle(TEXTS.get("guide.how")));
        for (int i = 1; i <= PARAGRAPHS; i++) {
            Label words = new Label(TEXTS.get("guide." + i));
            words.setWrapText(true);
            words.setMinHeight(VBox.USE_PREF_SIZE);
            body.getChildren().add(words);
        }
        body.getChildren().addAll(Controls.paneTitle(TEXTS.get("guide.keys")), keys);
        body.setMaxWidth(WIDTH);
        body.setStyle("-fx-padding: 18px 24px 24px 24px;");
        page = new ScrollPane(body);
        page.setFitToWidth(true);
    }

    @Override
    public Node content() {
        return page;
    }

    @Override
    public void show(Place place) {
        // filled when shown
    }

    @Override
    public void onActivate() {
        keys.getChildren().setAll(commands.get().stream().filter(command -> !command.keys().isEmpty()).map(command -> {
            HBox cap = Controls.row(0, Controls.keyCap(Keys.shown(command.keys())));
            cap.setMinWidth(110);
            return Controls.row(8, cap, Controls.cuttable(command.title()));
        }).toList());
    }

    @Override
    public ReadOnlyStringProperty title() {
        return new SimpleStringProperty(TEXTS.get("guide.title"));
    }

    @Override
    public ReadOnlyStringProperty context() {
        return new SimpleStringProperty(TEXTS.get("guide.context"));
    }
}
