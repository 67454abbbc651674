package vn.sokiemtra.desktop.plan;

import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Theme;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.TeamRole;
import vn.sokiemtra.text.Texts;

/** The Đoàn of the plan at the left, the members of one at the right. */
public final class TeamsView implements Screen {

    private static final Texts TEXTS = Texts.beside(TeamsView.class);

    private final TeamsViewModel model;

    private final ListView<PlanTeam> list;

    private final VBox members = new VBox();

    private final TextField teamName = new TextField();

    private final TextField name = new TextField();

    private final TextField position = new TextField();

    private final TextField agency = new TextField();

    private final ComboBox<String> honorific = new ComboBox<>(
            FXCollections.observableArrayList(TEXTS.get("honorific.mr"),
                    TEXTS.get("honorific.mrs")));

    private final ComboBox<TeamRole> role = new ComboBox<>(FXCollections.observableArrayList(TeamRole.values()));

    private final VBox detail;

    private final PaneLayout panes;

    private @Nullable PlanTeam shown;

    public TeamsView(ScreenContext context) {
        this.model = new TeamsViewModel(context);
        this.list = new ListView<>(model.teams());
        list.setId("teams");
        list.setAccessibleText(TEXTS.get("teams"));
        list.setCellFactory(view -> new TeamCell());
        list.setPlaceholder(
                Controls.onceKnown(model.known(), Controls.empty(Glyph.USERS, TEXTS.get("teams.empty"), null)));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.selected().set(now);
            }
        });
        model.teams().addListener((ListChangeListener<PlanTeam>) change -> show());
        model.selected().addListener((property, before, now) -> show());
        Button found = Controls.secondary(TEXTS.get("team.found"), Glyph.PLUS, "", model::found);
        found.setId("found-team");
        HBox head = Controls.row(8, Controls.paneTitle(TEXTS.get("teams")), Controls.spacer(), found);
        head.getStyleClass().add("pane-head");
        VBox left = new VBox(head, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        detail = new VBox(14, new Field(TEXTS.get("team.called"), teamName), Controls.paneTitle(TEXTS.get("members")),
                members, form());
        detail.getStyleClass().add("plan-detail");
        ScrollPane scroll = new ScrollPane(detail);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        teamName.setOnAction(event -> rename());
        teamName.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                rename();
            }
        });
        panes = new PaneLayout(context.width(), context.panes(), scroll).left("teams.list", TEXTS.get("teams"), left,
                300);
        Theme.add(panes, TeamsView.class, "plan.css");
        show();
    }

    private Node form() {
        name.setId("member-name");
        name.setPrefColumnCount(16);
        position.setPrefColumnCount(16);
        agency.setPrefColumnCount(16);
        honorific.setValue(honorific.getItems().getFirst());
        role.setValue(TeamRole.MEMBER);
        role.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable TeamRole value) {
                return value == null ? "" : TEXTS.get("role." + value);
            }

            @Override
            public TeamRole fromString(String text) {
                return TeamRole.MEMBER;
            }
        });
        for (TextField each : List.of(name, position, agency)) {
            each.setOnAction(event -> add());
        }
        Button add = Controls.primary(TEXTS.get("member.add"), Glyph.PLUS, "Enter", this::add);
        FlowPane fields = new FlowPane(10, 10, new Field(TEXTS.get("member.honorific"), honorific), new Field(TEXTS.get(
                "member.name"), name), new Field(TEXTS.get("member.position"), position), new Field(
                        TEXTS.get(
                                "member.agency"),
                        agency),
                new Field(TEXTS.get("member.role"), role));
        return Controls.card(Controls.paneTitle(TEXTS.get("member.new")), fields, add);
    }

    private void add() {
        model.add(honorific.getValue(), name.getText(), position.getText(), agency.getText(), role.getValue());
        if (!name.getText().isBlank()) {
            name.clear();
            position.clear();
            role.setValue(TeamRole.MEMBER);
            name.requestFocus();
        }
    }

    private void rename() {
        PlanTeam team = shown;
        if (team != null) {
            model.rename(team, teamName.getText());
        }
    }

    private void show() {
        PlanTeam team = model.selected().get();
        PlanTeam before = shown;
        shown = team;
        detail.setVisible(team != null);
        if (team == null) {
            return;
        }
        list.getSelectionModel().select(team);
        if (before == null || !before.id().equals(team.id()) || !teamName.isFocused()) {
            teamName.setText(team.name());
        }
        members.getChildren().setAll(team.members().stream().map(this::line).toList());
        if (team.members().isEmpty()) {
            members.getChildren().setAll(Controls.note(TEXTS.get("members.empty")));
        }
    }

    private Node line(PlanTeam.Member member) {
        String honorificText = member.honorific() == null ? "" : member.honorific() + " ";
        Label who = Controls.cuttable(honorificText + member.name());
        who.getStyleClass().add("medium");
        Label role = new Label(TEXTS.get("role." + member.role()));
        role.setMinWidth(Region.USE_PREF_SIZE);
        String position = member.position() == null ? "" : member.position();
        String agency = member.agency() == null ? "" : member.agency();
        Label what = Controls.cuttable(position.isEmpty() || agency.isEmpty()
                ? position + agency
                : position + ", "
                        + agency);
        what.getStyleClass().add("muted");
        HBox line = Controls.row(12, who, what, Controls.spacer(), role, Controls.iconButton(Glyph.CLOSE, TEXTS.get(
                "member.remove", member.name()), () -> model.remove(member)));
        line.getStyleClass().add("member-line");
        return line;
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
        rename();
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
        return FXCollections.observableArrayList(new KeyHint("↑ ↓", TEXTS.get("hint.team")),
                new KeyHint("F6", TEXTS.get(
                        "hint.pane")),
                new KeyHint("Enter", TEXTS.get("hint.add")));
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
                    : TEXTS.get("team.line", team.name(), String.valueOf(team.members()
                            .size())));
        }
    }
}
