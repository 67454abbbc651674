package vn.sokiemtra.desktop.plan;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.TeamRole;
import vn.sokiemtra.text.Texts;

/** The Đoàn of the plan and who is on them. */
public final class TeamsViewModel {

    private static final Texts TEXTS = Texts.beside(TeamsViewModel.class);

    private final ScreenContext context;

    private final ObservableList<PlanTeam> teams = FXCollections.observableArrayList();

    private final ObjectProperty<@Nullable PlanTeam> selected = new SimpleObjectProperty<>();

    private final PlanHeading heading = new PlanHeading();

    private final Latest loading;

    private final ChangeListener<Number> reload = (property, before, now) -> load();

    private @Nullable UUID wanted;

    /** What one reading brings. */
    private record Loaded(PlanHeader plan, List<PlanTeam> teams) {
    }

    public TeamsViewModel(ScreenContext context) {
        this.context = context;
        this.loading = context.tasks().latest(Duration.ofMillis(50));
    }

    public void activate() {
        context.session().revision().addListener(reload);
        load();
    }

    /** Whether the list was read once: only then an empty one means that there is nothing. */
    public ReadOnlyBooleanProperty known() {
        return loading.delivered();
    }

    public void deactivate() {
        context.session().revision().removeListener(reload);
        loading.cancel();
    }

    private void load() {
        Ledger ledger = context.session().ledger();
        loading.load(TEXTS.get("loading.teams"), () -> new Loaded(new LoadPlan(ledger).header(), new LoadUnits(ledger)
                .teams()), loaded -> {
                    heading.show(loaded.plan());
                    PlanTeam before = selected.get();
                    UUID target = wanted != null ? wanted : before == null ? null : before.id();
                    wanted = null;
                    teams.setAll(loaded.teams());
                    selected.set(teams.stream().filter(team -> team.id().equals(target)).findFirst().orElse(teams
                            .isEmpty() ? null : teams.getFirst()));
                });
    }

    /** Founds a team with the next free name: Đoàn số 1, Đoàn số 2 … */
    public void found() {
        String name = TEXTS.get("team.name", String.valueOf(teams.size() + 1));
        String author = context.session().author().get();
        context.session().<UUID>edit(TEXTS.get("edit.found", name),
                () -> new NameTeam(context.session().ledger()).found(
                        NameTeam.TeamFacts.named(name), author),
                id -> wanted = id);
    }

    /** Another name; an empty one is not taken. */
    public void rename(PlanTeam team, String name) {
        if (name.isBlank() || name.strip().equals(team.name())) {
            return;
        }
        String author = context.session().author().get();
        NameTeam.TeamFacts facts = new NameTeam.TeamFacts(name.strip(), team.notation(), team.foundingNumber(), team
                .foundingNotation(), team.foundedOn());
        context.session().edit(TEXTS.get("edit.rename", name.strip()), () -> new NameTeam(context.session().ledger())
                .change(team.id(), facts, author), id -> {
                });
    }

    /** Puts a person on the selected team; without a name nothing happens. */
    public void add(String honorific, String name, String position, String agency, TeamRole role) {
        PlanTeam team = selected.get();
        if (team == null || name.isBlank()) {
            return;
        }
        String author = context.session().author().get();
        AddTeamMember.MemberFacts facts = new AddTeamMember.MemberFacts(given(honorific), name.strip(), given(position),
                given(agency), role);
        context.session().edit(TEXTS.get("edit.add", name.strip()), () -> new AddTeamMember(context.session().ledger())
                .to(team.id(), facts, author), id -> {
                });
    }

    /** Takes a person off; the status bar offers to take that back. */
    public void remove(PlanTeam.Member member) {
        String author = context.session().author().get();
        context.session().edit(TEXTS.get("edit.remove", member.name()), () -> new AddTeamMember(context.session()
                .ledger()).remove(member.id(), author), id -> context.session().offerUndo());
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    public ObservableList<PlanTeam> teams() {
        return teams;
    }

    public ObjectProperty<@Nullable PlanTeam> selected() {
        return selected;
    }

    public PlanHeading heading() {
        return heading;
    }
}
