package vn.sokiemtra.desktop.plan;

import java.util.List;

import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.TeamRole;
import vn.sokiemtra.text.Texts;

/** Adds a person to the team, or changes the one that is chosen: name, post, role, and what they take care of. */
final class MemberForm extends VBox {

    private static final Texts TEXTS = Texts.beside(MemberForm.class);

    private final TeamsViewModel model;

    private final Label title = Controls.paneTitle("");

    private final TextField name = new TextField();

    private final TextField position = new TextField();

    private final TextField agency = new TextField();

    private final ComboBox<String> honorific = new ComboBox<>(FXCollections.observableArrayList(TEXTS.get(
            "honorific.mr"), TEXTS.get("honorific.mrs")));

    private final ComboBox<TeamRole> role = new ComboBox<>(FXCollections.observableArrayList(TeamRole.values()));

    private final TextArea assignment = new TextArea();

    private final MenuButton topics = new MenuButton(TEXTS.get("assignment.topics"));

    private final Button add;

    private final Button another;

    private final Field task;

    private PlanTeam.@Nullable Member shown;

    private boolean filling;

    MemberForm(TeamsViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("card");
        name.setId("member-name");
        role.setId("member-role");
        assignment.setId("member-assignment");
        name.setPrefColumnCount(16);
        position.setPrefColumnCount(16);
        agency.setPrefColumnCount(16);
        assignment.setPrefRowCount(2);
        assignment.setWrapText(true);
        assignment.setPromptText(TEXTS.get("assignment.prompt"));
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
            each.setOnAction(event -> enter());
            each.focusedProperty().addListener((property, before, now) -> left(now));
        }
        assignment.focusedProperty().addListener((property, before, now) -> left(now));
        honorific.valueProperty().addListener((property, before, now) -> left(false));
        role.valueProperty().addListener((property, before, now) -> left(false));
        add = Controls.primary(TEXTS.get("member.add"), Glyph.PLUS, "Enter", this::enter);
        another = Controls.secondary(TEXTS.get("member.another"), Glyph.PLUS, "", () -> model.member().set(null));
        task = new Field(TEXTS.get("assignment"), assignment);
        FlowPane fields = new FlowPane(10, 10, new Field(TEXTS.get("member.honorific"), honorific), new Field(TEXTS.get(
                "member.name"), name), new Field(TEXTS.get("member.position"), position), new Field(
                        TEXTS.get(
                                "member.agency"),
                        agency),
                new Field(TEXTS.get("member.role"), role));
        getChildren().addAll(title, fields, task, topics, add, another);
        for (javafx.scene.Node each : List.of(task, topics, add, another)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        model.member().addListener((property, before, now) -> show(now));
        show(null);
    }

    private void show(PlanTeam.@Nullable Member member) {
        PlanTeam.Member before = shown;
        if (before != null && (member == null || !before.id().equals(member.id()))) {
            commit();
        }
        boolean same = before != null && member != null && before.id().equals(member.id());
        shown = member;
        filling = true;
        title.setText(member == null ? TEXTS.get("member.new") : TEXTS.get("member.change", member.name()));
        task.setVisible(member != null);
        topics.setVisible(member != null && !model.topics().isEmpty());
        add.setVisible(member == null);
        another.setVisible(member != null);
        if (!same) {
            honorific.setValue(member == null || member.honorific() == null
                    ? honorific.getItems().getFirst()
                    : member.honorific());
            name.setText(member == null ? "" : member.name());
            position.setText(member == null ? "" : text(member.position()));
            agency.setText(member == null ? agency.getText() : text(member.agency()));
            role.setValue(member == null ? TeamRole.MEMBER : member.role());
            assignment.setText(member == null ? "" : text(member.assignment()));
            topics.getItems().setAll(model.topics().stream().map(topic -> {
                MenuItem item = new MenuItem(TEXTS.get("regime.topic", topic.code(), cut(topic.content())));
                item.setOnAction(event -> append(topic.content()));
                return item;
            }).toList());
        }
        filling = false;
    }

    private static String cut(String text) {
        return text.length() <= 90 ? text : text.substring(0, 89) + "…";
    }

    private void append(String topic) {
        String before = assignment.getText().strip();
        String line = topic.replaceAll("[.;\\s]+$", "");
        assignment.setText(before.isEmpty() ? line : before + "; " + line);
        commit();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private AddTeamMember.MemberFacts facts() {
        return new AddTeamMember.MemberFacts(given(honorific.getValue()), name.getText().strip(), given(position
                .getText()), given(agency.getText()), role.getValue());
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void enter() {
        if (shown != null) {
            commit();
            return;
        }
        model.add(facts(), () -> {
            name.clear();
            position.clear();
            filling = true;
            role.setValue(TeamRole.MEMBER);
            filling = false;
            name.requestFocus();
        });
    }

    private void left(boolean entered) {
        if (!entered) {
            commit();
        }
    }

    /** Hands over what was typed about the person chosen. */
    void commit() {
        PlanTeam.Member member = shown;
        if (member != null && !filling) {
            model.change(member, facts());
            model.assign(member, assignment.getText());
        }
    }
}
