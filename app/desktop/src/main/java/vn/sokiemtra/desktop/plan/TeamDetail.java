package vn.sokiemtra.desktop.plan;

import java.util.List;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.DateField;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.document.Phrases;
import vn.sokiemtra.plan.FindClashes;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** One Đoàn: its decision, its members with what they take care of, its visits, and who stays away from which. */
final class TeamDetail extends ScrollPane {

    private static final Texts TEXTS = Texts.beside(TeamDetail.class);

    private static final int MOST_VISITS = 12;

    private final TeamsViewModel model;

    private final TextField name = new TextField();

    private final TextField notation = new TextField();

    private final TextField number = new TextField();

    private final TextField sign = new TextField();

    private final DatePicker founded = DateField.create();

    private final VBox members = new VBox();

    private final VBox warnings = new VBox(4);

    private final VBox visits = new VBox(2);

    private final VBox recusals = new VBox(2);

    private final ComboBox<PlanTeam.Member> who = new ComboBox<>();

    private final ComboBox<PlanUnit> where = new ComboBox<>();

    private final TextField why = new TextField();

    private final MemberForm form;

    private final VBox body;

    private @Nullable PlanTeam shown;

    private boolean filling;

    TeamDetail(TeamsViewModel model) {
        this.model = model;
        this.form = new MemberForm(model);
        name.setId("team-name");
        for (TextField each : List.of(name, notation, number, sign)) {
            each.setOnAction(event -> commit());
            each.focusedProperty().addListener((property, before, now) -> {
                if (!now) {
                    commit();
                }
            });
        }
        founded.valueProperty().addListener((property, before, now) -> commit());
        number.setPrefColumnCount(6);
        sign.setPrefColumnCount(8);
        notation.setPrefColumnCount(8);
        name.setPrefColumnCount(20);
        sign.setPromptText(TEXTS.get("team.decision.notation.example"));
        notation.setPromptText(TEXTS.get("team.notation.example"));
        FlowPane facts = new FlowPane(10, 10, new Field(TEXTS.get("team.called"), name), new Field(TEXTS.get(
                "team.notation"), notation), new Field(TEXTS.get("team.number"), number), new Field(
                        TEXTS.get(
                                "team.sign"),
                        sign),
                new Field(TEXTS.get("team.founded"), founded));
        founded.setPrefWidth(140);
        body = new VBox(12, facts, warnings, Controls.paneTitle(TEXTS.get("members")), members, form, Controls
                .paneTitle(TEXTS.get("recusals")), Controls.note(TEXTS.get("recusals.why")), recusals, recusing(),
                Controls.paneTitle(TEXTS.get("team.visits")), visits, Controls.link(TEXTS.get("team.dissolve"),
                        this::dissolve));
        body.getStyleClass().add("plan-detail");
        setContent(body);
        setFitToWidth(true);
        setFocusTraversable(false);
        model.selected().addListener((property, before, now) -> show(now));
        model.allClashes().addListener((ListChangeListener<FindClashes.Clash>) change -> {
            if (shown != null) {
                warn(shown);
            }
        });
        show(null);
    }

    private Node recusing() {
        who.setId("recuse-who");
        where.setId("recuse-where");
        who.setConverter(words(PlanTeam.Member::name));
        where.setConverter(words(PlanUnit::name));
        who.setPromptText(TEXTS.get("recuse.who"));
        where.setPromptText(TEXTS.get("recuse.where"));
        who.setPrefWidth(180);
        where.setPrefWidth(200);
        why.setPrefColumnCount(18);
        why.setPromptText(TEXTS.get("recuse.prompt"));
        Button recuse = Controls.secondary(TEXTS.get("recuse"), Glyph.USERS, "", this::recuse);
        recuse.setId("recuse");
        return new FlowPane(8, 8, who, where, why, recuse);
    }

    private static <T> StringConverter<@Nullable T> words(java.util.function.Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }

    private void recuse() {
        PlanTeam.Member person = who.getValue();
        PlanUnit unit = where.getValue();
        if (person != null && unit != null) {
            model.recuse(person, unit, why.getText().isBlank() ? TEXTS.get("recuse.reason") : why.getText());
            why.clear();
        }
    }

    private void dissolve() {
        if (shown != null) {
            model.dissolve(shown);
        }
    }

    private void show(@Nullable PlanTeam team) {
        PlanTeam before = shown;
        if (before != null && team == null) {
            // the list is being read anew, or is empty
            body.setVisible(!model.teams().isEmpty());
        }
        if (team == null) {
            body.setVisible(!model.teams().isEmpty());
            return;
        }
        if (before != null && !before.id().equals(team.id())) {
            commit();
            model.member().set(null);
        }
        shown = team;
        body.setVisible(true);
        filling = true;
        text(name, team.name());
        text(notation, team.notation());
        text(number, team.foundingNumber());
        text(sign, team.foundingNotation());
        founded.setValue(team.foundedOn());
        filling = false;
        members.getChildren().setAll(team.members().isEmpty()
                ? List.of(Controls.note(TEXTS.get("members.empty")))
                : team.members().stream().map(this::line).toList());
        warn(team);
        List<PlanUnit> own = model.visits(team);
        visits.getChildren().setAll(own.isEmpty()
                ? List.of(Controls.note(TEXTS.get("team.visits.none")))
                : own.stream()
                        .limit(MOST_VISITS).map(TeamDetail::visit).toList());
        if (own.size() > MOST_VISITS) {
            visits.getChildren().add(Controls.note(TEXTS.get("team.visits.more", VietnameseFormat.number(own.size()
                    - MOST_VISITS))));
        }
        who.getItems().setAll(team.members());
        where.getItems().setAll(own);
        recusals.getChildren().setAll(model.recusals(team).stream().map(this::recusal).toList());
    }

    private static void text(TextField field, @Nullable String value) {
        if (!field.isFocused()) {
            field.setText(value == null ? "" : value);
        }
    }

    private void warn(PlanTeam team) {
        warnings.getChildren().clear();
        long leaders = TeamsViewModel.leaders(team);
        if (leaders != 1) {
            warnings.getChildren().add(warning(TEXTS.get(leaders == 0 ? "team.leaderless" : "team.leaders")));
        }
        model.clashes(team).stream().limit(6).forEach(clash -> warnings.getChildren().add(warning(TEXTS.get("clash",
                clash.unit(), clash.sentence()))));
        warnings.setManaged(!warnings.getChildren().isEmpty());
    }

    private static Label warning(String sentence) {
        Label label = Controls.status(Tone.ATTENTION, Glyph.WARNING, sentence);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Node line(PlanTeam.Member member) {
        Label who = Controls.cuttable((member.honorific() == null ? "" : member.honorific() + " ") + member.name());
        who.getStyleClass().add("medium");
        Label role = new Label(TEXTS.get("role." + member.role()));
        role.setMinWidth(Region.USE_PREF_SIZE);
        Label what = Controls.cuttable(Phrases.post(member.position(), member.agency()));
        what.getStyleClass().add("muted");
        HBox head = Controls.row(12, who, what, Controls.spacer(), role, Controls.link(TEXTS.get("member.edit"),
                () -> model.member().set(member)),
                Controls.iconButton(Glyph.CLOSE, TEXTS.get("member.remove", member
                        .name()), () -> model.remove(member)));
        Label task = Controls.note(member.assignment() == null
                ? TEXTS.get("assignment.none")
                : TEXTS.get("assignment.is", member.assignment()));
        VBox line = new VBox(head, task);
        line.getStyleClass().add("member-line");
        return line;
    }

    private static Node visit(PlanUnit unit) {
        Label day = Controls.figure(unit.visitOn() == null
                ? VietnameseFormat.UNDEFINED
                : VietnameseFormat.date(unit.visitOn()));
        day.setMinWidth(84);
        return Controls.row(10, day, Controls.cuttable(unit.name()));
    }

    private Node recusal(TeamsViewModel.Recusal recusal) {
        Label words = Controls.cuttable(TEXTS.get("recusal", recusal.member().name(), recusal.unit().name(), recusal
                .reason()));
        return Controls.row(8, words, Controls.spacer(), Controls.link(TEXTS.get("unrecuse"), () -> model.recuse(recusal
                .member(), recusal.unit(), "")));
    }

    /** Hands over what was typed about the team. */
    void commit() {
        PlanTeam team = shown;
        if (team != null && !filling) {
            model.change(team, new NameTeam.TeamFacts(name.getText().strip(), given(notation), given(number), given(
                    sign), founded.getValue()));
        }
    }

    /** And about the person chosen. */
    void commitAll() {
        commit();
        form.commit();
    }

    private static @Nullable String given(TextField field) {
        return field.getText().isBlank() ? null : field.getText().strip();
    }
}
