package vn.sokiemtra.desktop.plan;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.RegimeFolder;
import vn.sokiemtra.text.Texts;

/** The tab Quy định: the parts of what the plan lays down at the left, one of them to be edited at the right. */
public final class RegimeView implements Screen {

    private static final Texts TEXTS = Texts.beside(RegimeView.class);

    private final RegimeViewModel model;

    private final ObservableList<RegimePart> parts = FXCollections.observableArrayList();

    private final ListView<RegimePart> list = new ListView<>(parts);

    private final RegimeEditor editor;

    private final PaneLayout panes;

    /** Where somebody wants to be led, until the plan is read; empty for nowhere. */
    private String wanted = "";

    public RegimeView(ScreenContext context, RegimeFolder own) {
        this.model = new RegimeViewModel(context, own);
        this.editor = new RegimeEditor(model);
        list.setId("regime-parts");
        list.setAccessibleText(TEXTS.get("regime.parts"));
        list.setCellFactory(view -> new PartCell());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                editor.show(now);
            }
        });
        VBox left = new VBox(list);
        VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
        panes = new PaneLayout(context.width(), context.panes(), editor).left("plan.regime", TEXTS.get("regime.parts"),
                left, 250);
        model.regime().addListener((property, before, now) -> fill(now));
    }

    private void fill(@Nullable RegimeDefinition regime) {
        if (regime == null) {
            return;
        }
        var now = RegimePart.of(regime);
        if (!now.equals(parts)) {
            RegimePart before = list.getSelectionModel().getSelectedItem();
            parts.setAll(now);
            list.getSelectionModel().select(before != null && parts.contains(before) ? before : parts.getFirst());
        } else {
            list.refresh();
        }
        editor.show(regime);
        lead();
    }

    @Override
    public Node content() {
        return panes;
    }

    /** The focus is a part, {@code DEADLINES} or {@code RECIPIENT}, or a field of the plan's head, {@code HEAD.place}. */
    @Override
    public void show(Place place) {
        wanted = place.focus();
        lead();
    }

    private void lead() {
        String[] way = wanted.split("\\.", 2);
        parts.stream().filter(part -> part.named(way[0])).findFirst().ifPresent(part -> {
            wanted = "";
            list.getSelectionModel().select(part);
            if (way.length > 1 || part.section() != null) {
                editor.leadTo(way.length > 1 ? way[1] : "");
            }
        });
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void onDeactivate() {
        editor.commit();
        model.deactivate();
    }

    @Override
    public void focus() {
        list.requestFocus();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return model.heading().title();
    }

    @Override
    public ReadOnlyStringProperty context() {
        return model.heading().context();
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("↑ ↓", TEXTS.get("hint.part")), new KeyHint("F6", TEXTS
                .get("hint.pane")));
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

    private final class PartCell extends ListCell<RegimePart> {

        PartCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable RegimePart part, boolean empty) {
            super.updateItem(part, empty);
            RegimeDefinition regime = model.regime().get();
            if (empty || part == null || regime == null) {
                setGraphic(null);
                return;
            }
            Label name = Controls.cuttable(part.label());
            name.setMinWidth(0);
            Label count = Controls.figure(part.count(regime));
            count.getStyleClass().add("muted");
            count.setMinWidth(USE_PREF_SIZE);
            setGraphic(Controls.row(8, name, Controls.spacer(), count));
        }
    }
}
