package vn.sokiemtra.desktop.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.text.Texts;

/** Mẫu của cơ quan: how the agency's documents are printed, for every kind or for one. */
public final class AgencyView implements Screen {

    private static final Texts TEXTS = Texts.beside(AgencyView.class);

    private final AgencyViewModel model;
    private final AgencyForm form;
    private final ListView<Optional<DocumentKind>> kinds = new ListView<>();
    private final PaneLayout panes;

    public AgencyView(ScreenContext context) {
        model = new AgencyViewModel(context);
        form = new AgencyForm(model);
        List<Optional<DocumentKind>> all = new ArrayList<>();
        all.add(Optional.empty());
        Arrays.stream(DocumentKind.values()).map(Optional::of).forEach(all::add);
        kinds.setId("agency-kinds");
        kinds.getItems().setAll(all);
        kinds.setAccessibleText(TEXTS.get("kind.choose"));
        kinds.setCellFactory(view -> new Row());
        kinds.getSelectionModel().select(0);
        kinds.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null) {
                form.commit();
                model.kind().set(now);
            }
        });
        VBox left = new VBox(kinds);
        left.getStyleClass().add("section-pane");
        VBox.setVgrow(kinds, Priority.ALWAYS);
        VBox page = new VBox(12, Controls.note(TEXTS.get("agency.note")), form);
        page.getStyleClass().add("agency-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        panes = new PaneLayout(context.width(), context.panes(), scroll).left("agency.kinds", TEXTS.get("kind.choose"),
                left, 260);
        model.settings().addListener((ListChangeListener<Object>) change -> show());
        model.kind().addListener((o, before, now) -> show());
        show();
    }

    private void show() {
        form.show();
        panes.leftTitle(words(model.kind().get()));
        kinds.refresh();
    }

    private static String words(Optional<DocumentKind> kind) {
        return kind.map(DocumentKind::label).orElse(TEXTS.get("agency.every"));
    }

    private final class Row extends ListCell<Optional<DocumentKind>> {
        @Override
        protected void updateItem(@Nullable Optional<DocumentKind> kind, boolean empty) {
            super.updateItem(kind, empty);
            setText(empty || kind == null ? null : words(kind));
            long set = kind == null || empty ? 0 : model.count(kind);
            setContentDisplay(ContentDisplay.RIGHT);
            setGraphic(set == 0 ? null : Controls.badge(Tone.ACCENT, null, String.valueOf(set)));
        }
    }

    @Override
    public Node content() {
        return panes;
    }

    @Override
    public void show(Place place) {
        // one place only
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void onDeactivate() {
        form.commit();
        model.deactivate();
    }

    @Override
    public void focus() {
        kinds.requestFocus();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return new SimpleStringProperty(TEXTS.get("agency"));
    }

    @Override
    public ReadOnlyStringProperty context() {
        return model.plan();
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("↑ ↓", TEXTS.get("kind.choose")), new KeyHint("F6", TEXTS
                .get("hint.pane")), new KeyHint("Ctrl Z", TEXTS.get("hint.undo")));
    }

    @Override
    public boolean nextPane(boolean forward) {
        panes.nextPane(forward);
        return true;
    }

    @Override
    public boolean escape() {
        return panes.close();
    }
}
