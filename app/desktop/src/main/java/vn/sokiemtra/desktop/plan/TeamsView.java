package vn.sokiemtra.desktop.plan;

import java.util.List;
import java.util.stream.Collectors;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.CopiedRows;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Lists;
import vn.sokiemtra.desktop.shell.ListPage;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The Đoàn of the plan at the left, one of them at the right. */
public final class TeamsView extends ListPage {

    private static final Texts TEXTS = Texts.beside(TeamsView.class);

    private final TeamDetail detail;

    public TeamsView(ScreenContext context) {
        this(context, new TeamsViewModel(context));
    }

    private TeamsView(ScreenContext context, TeamsViewModel model) {
        super(model.heading().title(), model.heading().context(), model::activate, model::deactivate);
        ListView<PlanTeam> list = Lists.of("teams", TEXTS.get("teams"), model.teams(), view -> new TeamCell());
        list.setPlaceholder(Controls.onceKnown(model.known(), Controls.empty(Glyph.USERS, TEXTS.get("teams.empty"),
                null)));
        CopiedRows.of(list, TEXTS.get("teams.copy.head"), TeamsView::copied);
        this.detail = new TeamDetail(model);
        Lists.onChosen(list, model.selected()::set);
        model.selected().addListener((property, before, now) -> {
            if (now != null) {
                list.getSelectionModel().select(now);
            }
        });
        Button found = Controls.secondary(TEXTS.get("team.found"), Glyph.PLUS, "", model::found);
        found.setId("found-team");
        HBox head = Controls.row(8, Controls.paneTitle(TEXTS.get("teams")), Controls.spacer(), found);
        head.getStyleClass().add("pane-head");
        list(list, head);
        listAtLeft(context, "teams.list", TEXTS.get("teams"), detail, 300);
    }

    @Override
    public void onDeactivate() {
        detail.commitAll();
        super.onDeactivate();
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("↑ ↓", TEXTS.get("hint.team")), new KeyHint("F6", TEXTS
                .get("hint.pane")), new KeyHint("Enter", TEXTS.get("hint.add")));
    }

    /** The team, and who is in it as what, a line each. */
    private static List<String> copied(PlanTeam team) {
        return List.of(team.name(), VietnameseFormat.number(team.members().size()), team.members().stream().map(
                member -> TEXTS.get("teams.copy.member", member.name(), TEXTS.get("role." + member.role()))).collect(
                        Collectors.joining("\n")));
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
