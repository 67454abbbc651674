package vn.sokiemtra.desktop.plan;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Theme;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The Đoàn of the plan at the left, one of them at the right. */
public final class TeamsView implements Screen {

    private static final Texts TEXTS = Texts.beside(TeamsView.class);

    private final TeamsViewModel model;

    private final ListView<PlanTeam> list;

    private final TeamDetail detail;

    private final PaneLayout panes;

    public TeamsView(ScreenContext context) {
        this.model = new TeamsViewModel(context);
        this.list = new ListView<>(model.teams());
        list.setId("teams");
        list.setAccessibleText(TEXTS.get("teams"));
        list.setCellFactory(view -> new TeamCell());
        list.setPlaceholder(Controls.empty(Glyph.USERS, TEXTS.get("teams.empty"), null));
        this.detail = new TeamDetail(model);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.selected().set(now);
            }
        });
        model.selected().addListener((property, before, now) -> {
            if (now != null) {
                list.getSelectionModel().select(now);
            }
        });
        Button found = Controls.secondary(TEXTS.get("team.found"), Glyph.PLUS, "", model::found);
        found.setId("found-team");
        HBox head = Controls.row(8, Controls.paneTitle(TEXTS.get("teams")), Controls.spacer(), found);
        head.getStyleClass().add("pane-head");
        VBox left = new VBox(head, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        panes = new PaneLayout(context.width(), context.panes(), detail).left("teams.list", TEXTS.get("teams"), left,
                300);
        Theme.add(panes, TeamsView.class, "plan.css");
    }

    @Override
    public Node content() {
        return panes;
    }

    @Override
    public void show(Place place) {
        // the list has no place of its own to go to
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void onDeactivate() {
        detail.commitAll();
        model.deactivate();
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
        return FXCollections.observableArrayList(new KeyHint("↑ ↓", TEXTS.get("hint.team")), new KeyHint("F6", TEXTS
                .get("hint.pane")), new KeyHint("Enter", TEXTS.get("hint.add")));
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

    private static final class TeamCell extends ListCell<PlanTeam> {
        @Override
        protected void updateItem(@Nullable PlanTeam team, boolean empty) {
            super.updateItem(team, empty);
            setText(empty || team == null
                    ? null
                    : TEXTS.get("team.line", team.name(), VietnameseFormat.number(team.members().size())));
        }
    }
}
