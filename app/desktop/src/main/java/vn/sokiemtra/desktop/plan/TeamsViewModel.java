package vn.sokiemtra.desktop.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.file.PlanHeading;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.AddTeamMember;
import vn.sokiemtra.plan.ChangeMember;
import vn.sokiemtra.plan.FindClashes;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanTopic;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.TeamRole;
import vn.sokiemtra.text.Texts;

/** The Đoàn of the plan: who is on them, what each takes care of, where somebody takes no part. */
public final class TeamsViewModel {

    private static final Texts TEXTS = Texts.beside(TeamsViewModel.class);

    private final ScreenContext context;

    private final PlanHeading heading = new PlanHeading();

    private final ObservableList<PlanTeam> teams = FXCollections.observableArrayList();

    private final ObjectProperty<@Nullable PlanTeam> selected = new SimpleObjectProperty<>();

    private final ObjectProperty<PlanTeam.@Nullable Member> member = new SimpleObjectProperty<>();

    private final Latest loading;

    /** Clashes take longer than the teams and follow. */
    private final Latest checking;

    private final ChangeListener<Number> reload = (property, before, now) -> load();

    private List<PlanUnit> visits = List.of();

    private Map<UUID, Map<UUID, String>> recusals = Map.of();

    private final ObservableList<FindClashes.Clash> clashes = FXCollections.observableArrayList();

    private List<PlanTopic> topics = List.of();

    private @Nullable UUID wanted;

    /** What one reading brings. */
    private record Loaded(PlanHeader plan, List<PlanTopic> topics, List<PlanTeam> teams, List<PlanUnit> visits,
            Map<UUID, Map<UUID, String>> recusals) {
    }

    /**
     * Where a member takes no part.
     *
     * @param reason why
     */
    public record Recusal(PlanTeam.Member member, PlanUnit unit, String reason) {
    }

    public TeamsViewModel(ScreenContext context) {
        this.context = context;
        this.checking = context.tasks().behind(Duration.ofMillis(60));
        this.loading = context.tasks().rows(Duration.ofMillis(30)).leading(checking);
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
        Ledger ledger = ledger();
        loading.load(TEXTS.get("loading.teams"), () -> {
            LoadUnits units = new LoadUnits(ledger);
            var plan = new LoadPlan(ledger).plan();
            return new Loaded(plan.header(), plan.topics(), units.teams(), units.all().stream().filter(unit -> unit
                    .teamId() != null).toList(), units.recusals());
        }, loaded -> {
            heading.show(loaded.plan());
            topics = loaded.topics();
            visits = loaded.visits();
            recusals = loaded.recusals();
            // Neither kind asks for the day: as of today they are known from the list of units.
            LocalDate today = LocalDate.ofInstant(context.clock().instant(), Texts.ZONE);
            checking.load("", () -> new FindClashes(ledger).asOf(today).stream().filter(clash -> clash
                    .kind() == FindClashes.Kind.PERSON || clash.kind() == FindClashes.Kind.RECUSAL).toList(),
                    clashes::setAll);
            PlanTeam before = selected.get();
            PlanTeam.Member person = member.get();
            UUID target = wanted != null ? wanted : before == null ? null : before.id();
            wanted = null;
            teams.setAll(loaded.teams());
            selected.set(null);
            selected.set(teams.stream().filter(team -> team.id().equals(target)).findFirst().orElse(teams.isEmpty()
                    ? null
                    : teams.getFirst()));
            PlanTeam now = selected.get();
            member.set(person == null || now == null
                    ? null
                    : now.members().stream().filter(each -> each.id().equals(person.id())).findFirst().orElse(null));
        });
    }

    /** Founds a team with the next free name: Đoàn số 1, Đoàn số 2 … */
    public void found() {
        int number = teams.size() + 1;
        while (isTaken(TEXTS.get("team.name", String.valueOf(number)))) {
            number++;
        }
        String name = TEXTS.get("team.name", String.valueOf(number));
        context.session().<UUID>edit(TEXTS.get("edit.found", name), () -> new NameTeam(ledger()).found(
                NameTeam.TeamFacts.named(name), author()), id -> wanted = id);
    }

    private boolean isTaken(String name) {
        return teams.stream().anyMatch(team -> team.name().equalsIgnoreCase(name));
    }

    /** Name and founding decision; an empty name is not taken. */
    public void change(PlanTeam team, NameTeam.TeamFacts facts) {
        NameTeam.TeamFacts before = new NameTeam.TeamFacts(team.name(), team.notation(), team.foundingNumber(), team
                .foundingNotation(), team.foundedOn());
        if (!facts.name().isBlank() && !facts.equals(before)) {
            edit(TEXTS.get("edit.rename", facts.name()), () -> new NameTeam(ledger()).change(team.id(), facts,
                    author()));
        }
    }

    /** Takes the team away; the status bar offers to take that back. */
    public void dissolve(PlanTeam team) {
        context.session().<UUID>edit(TEXTS.get("edit.dissolve", team.name()), () -> new NameTeam(ledger()).dissolve(team
                .id(), author()), id -> context.session().offerUndo());
    }

    /** Puts a person on the selected team; without a name nothing happens. */
    public void add(AddTeamMember.MemberFacts facts, Runnable done) {
        PlanTeam team = selected.get();
        if (team != null && !facts.name().isBlank()) {
            context.session().<UUID>edit(TEXTS.get("edit.add", facts.name().strip()), () -> new AddTeamMember(ledger())
                    .to(team.id(), facts, author()), id -> done.run());
        }
    }

    /** Writes down who the person is. */
    public void change(PlanTeam.Member of, AddTeamMember.MemberFacts facts) {
        AddTeamMember.MemberFacts before = new AddTeamMember.MemberFacts(of.honorific(), of.name(), of.position(), of
                .agency(), of.role());
        if (!facts.name().isBlank() && !facts.equals(before)) {
            edit(TEXTS.get("edit.member", facts.name().strip()), () -> new ChangeMember(ledger()).of(of.id(), facts,
                    author()));
        }
    }

    /** What the person takes care of, in words; blank takes it back. */
    public void assign(PlanTeam.Member of, String assignment) {
        String words = assignment.isBlank() ? null : assignment.strip();
        if (!Objects.equals(words, of.assignment())) {
            edit(TEXTS.get("edit.assign", of.name()), () -> new ChangeMember(ledger()).assign(of.id(), words,
                    author()));
        }
    }

    /** Takes a person off; the status bar offers to take that back. */
    public void remove(PlanTeam.Member of) {
        context.session().<UUID>edit(TEXTS.get("edit.remove", of.name()), () -> new AddTeamMember(ledger()).remove(of
                .id(), author()), id -> context.session().offerUndo());
    }

    /** @param reason blank: takes part after all */
    public void recuse(PlanTeam.Member of, PlanUnit unit, String reason) {
        edit(TEXTS.get(reason.isBlank() ? "edit.unrecuse" : "edit.recuse", of.name(), unit.name()),
                () -> new ChangeMember(ledger()).recuse(of.id(), unit.inspectionId(), reason, author()));
    }

    private void edit(String what, Callable<Edited<UUID>> work) {
        context.session().<UUID>edit(what, work, id -> {
        });
    }

    private Ledger ledger() {
        return context.session().ledger();
    }

    private String author() {
        return context.session().author().get();
    }

    /** The visits of a team, in the order of the plan. */
    public List<PlanUnit> visits(PlanTeam team) {
        return visits.stream().filter(unit -> team.id().equals(unit.teamId())).toList();
    }

    /** Who of a team takes no part where. */
    public List<Recusal> recusals(PlanTeam team) {
        List<Recusal> found = new ArrayList<>();
        for (PlanUnit unit : visits(team)) {
            Map<UUID, String> out = recusals.getOrDefault(unit.inspectionId(), Map.of());
            team.members().stream().filter(each -> out.containsKey(each.id())).forEach(each -> found.add(new Recusal(
                    each, unit, out.getOrDefault(each.id(), ""))));
        }
        return found;
    }

    /** What stands against anybody on any visit; known a moment after the teams. */
    public ObservableList<FindClashes.Clash> allClashes() {
        return clashes;
    }

    /** What stands against the persons of a team on its visits. */
    public List<FindClashes.Clash> clashes(PlanTeam team) {
        List<UUID> own = visits(team).stream().map(PlanUnit::inspectionId).toList();
        return clashes.stream().filter(clash -> own.contains(clash.inspection())).toList();
    }

    /** The contents of the plan, to assign by a click. */
    public List<PlanTopic> topics() {
        return topics;
    }

    /** How a team can be led: by nobody yet, by one, or by more than one. */
    public static long leaders(PlanTeam team) {
        return team.members().stream().filter(each -> each.role() == TeamRole.LEADER).count();
    }

    public PlanHeading heading() {
        return heading;
    }

    public ObservableList<PlanTeam> teams() {
        return teams;
    }

    public ObjectProperty<@Nullable PlanTeam> selected() {
        return selected;
    }

    /** The person being changed; null while one is added. */
    public ObjectProperty<PlanTeam.@Nullable Member> member() {
        return member;
    }
}
