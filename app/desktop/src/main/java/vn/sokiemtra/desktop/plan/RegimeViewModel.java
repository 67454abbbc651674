package vn.sokiemtra.desktop.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.file.PlanHeading;
import vn.sokiemtra.desktop.command.Folding;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Refusals;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.ChangePlan;
import vn.sokiemtra.plan.ChooseSetting;
import vn.sokiemtra.plan.DayKind;
import vn.sokiemtra.plan.InspectionKind;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.ParticipantRole;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.RegimeDefinition.Coverage;
import vn.sokiemtra.plan.RegimeDefinition.Deadline;
import vn.sokiemtra.plan.RegimeDefinition.FormOfInspection;
import vn.sokiemtra.plan.RegimeDefinition.Participant;
import vn.sokiemtra.plan.RegimeDefinition.Topic;
import vn.sokiemtra.plan.RegimeFolder;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** What the plan lays down, part by part; what its source leaves open; and the plan as a regime of one's own. */
public final class RegimeViewModel {

    private static final Texts TEXTS = Texts.beside(RegimeViewModel.class);

    private final ScreenContext context;

    private final RegimeFolder own;

    private final PlanHeading heading = new PlanHeading();

    private final ObjectProperty<@Nullable RegimeDefinition> regime = new SimpleObjectProperty<>();

    private final StringProperty saved = new SimpleStringProperty("");

    /** Why the last edit was refused, until one is written. */
    private final Refusals said;

    private final Latest loading;

    private final ChangeListener<Number> reload = (property, before, now) -> load();

    /** What one reading brings. */
    private record Loaded(PlanHeader plan, RegimeDefinition regime) {
    }

    public RegimeViewModel(ScreenContext context, RegimeFolder own) {
        this.context = context;
        this.own = own;
        this.said = new Refusals(context.tasks().problems());
        this.loading = context.tasks().rows(Duration.ofMillis(30));
    }

    public void activate() {
        context.session().revision().addListener(reload);
        load();
    }

    public void deactivate() {
        context.session().revision().removeListener(reload);
        loading.cancel();
    }

    private void load() {
        Ledger ledger = ledger();
        loading.load(TEXTS.get("loading.regime"), () -> new Loaded(new LoadPlan(ledger).header(), new LoadRegime(ledger)
                .withoutUnits()), loaded -> {
                    heading.show(loaded.plan());
                    regime.set(loaded.regime());
                });
    }

    public void choose(RegimeDefinition.Setting setting, String value) {
        if (!value.equals(setting.value())) {
            edit("edit.setting", () -> new ChooseSetting(ledger()).of(setting.code(), value, author()), () -> {
            });
        }
    }

    /** A regime of one's own must be called something. */
    void nameless() {
        saved.set("");
        said.show(new Problem(TEXTS, "SKT-PLAN-REGIME-NAME"));
    }

    /** Keeps the plan's parameters for other plans; the id follows from the name. */
    public void save(String name, boolean replace, Consumer<String> then) {
        Ledger ledger = ledger();
        String id = Folding.fold(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        saved.set("");
        context.tasks().read(TEXTS.get("regime.saving"), progress -> {
            own.save(new LoadRegime(ledger).ofPlan(), id, name, replace);
            return id;
        }, done -> {
            said.over();
            saved.set(TEXTS.get("regime.saved", name.strip()));
            then.accept(done);
        }, said::show);
    }

    /** The plan's head. @param refused shows again what holds, as in the others */
    public void head(RegimeDefinition.PlanHead head, Runnable refused) {
        edit("edit.head", () -> new ChangePlan(ledger()).head(head, author()), refused);
    }

    public void texts(PlanSection section, String text) {
        RegimeDefinition now = regime.get();
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (now != null && !lines.equals(lines(now, section))) {
            edit("edit.texts", () -> new ChangePlan(ledger()).texts(section, lines, author()), () -> {
            });
        }
    }

    /** The sentences of a part of the text. */
    static List<String> lines(RegimeDefinition regime, PlanSection section) {
        return regime.texts().stream().filter(text -> text.section() == section).map(
                RegimeDefinition.PlanSentence::content).toList();
    }

    public void form(FormOfInspection form, Runnable refused) {
        edit("edit.form", () -> new ChangePlan(ledger()).form(form, author()), refused);
    }

    public void topic(Topic topic, Runnable refused) {
        edit("edit.topic", () -> new ChangePlan(ledger()).topic(topic, author()), refused);
    }

    public void deadline(Deadline rule, Runnable refused) {
        edit("edit.deadline", () -> new ChangePlan(ledger()).deadline(rule, author()), refused);
    }

    public void coverage(Coverage rule, Runnable refused) {
        edit("edit.coverage", () -> new ChangePlan(ledger()).coverage(rule, author()), refused);
    }

    /** @param at place of the body in the list */
    public void body(int at, Participant body, Runnable refused) {
        bodies(list -> list.set(at, body), refused);
    }

    public void removeBody(int at) {
        bodies(list -> list.remove(at), () -> {
        });
    }

    private void bodies(Consumer<List<Participant>> change, Runnable refused) {
        RegimeDefinition now = regime.get();
        if (now != null) {
            List<Participant> list = new ArrayList<>(now.participants());
            change.accept(list);
            edit("edit.body", () -> new ChangePlan(ledger()).participants(list, author()), refused);
        }
    }

    public void after(RegimeDefinition changed, Runnable refused) {
        edit("edit.after", () -> new ChangePlan(ledger()).profile(profile -> profile.with(changed.dispute(), changed
                .reinspection(), changed.archive(), changed.budget(), changed.resultUses()), author()), refused);
    }

    /** Adds an entry to a part with what is usual; it is changed afterwards. */
    public void add(RegimePart.Kind kind) {
        RegimeDefinition now = regime.get();
        if (now == null) {
            return;
        }
        String standing = now.plan().standingAgency();
        Runnable nothing = () -> {
        };
        switch (kind) {
            case FORMS -> form(new FormOfInspection(ChangePlan.NEW, TEXTS.get("new.form"), InspectionKind.ON_SITE,
                    standing, true, null, null, null, null, List.of(), null), nothing);
            case TOPICS -> topic(new Topic(ChangePlan.NEW, TEXTS.get("new.topic"), List.of()), nothing);
            case DEADLINES -> deadline(new Deadline(ChangePlan.NEW, null, TEXTS.get("new.obligor"), standing, null, 5,
                    DayKind.WORKING_DAY, "INSPECTION_DATE", "BEFORE", "NO_LATER", null, TEXTS.get("new.deadline")),
                    nothing);
            case COVERAGE -> coverage(new Coverage(ChangePlan.NEW, List.of("COMMUNE"), "ALL", null, null, null, null,
                    TEXTS.get("new.coverage")), nothing);
            case BODIES -> bodies(list -> list.add(new Participant(TEXTS.get("new.body"), ParticipantRole.INVITED,
                    null, null)), nothing);
            default -> throw new IllegalArgumentException(kind.name());
        }
    }

    /** Takes an entry away; the status bar offers to take that back. */
    public void remove(RegimePart.Kind kind, String code) {
        Callable<Edited<UUID>> work = switch (kind) {
            case FORMS -> () -> new ChangePlan(ledger()).removeForm(code, author());
            case TOPICS -> () -> new ChangePlan(ledger()).removeTopic(code, author());
            case DEADLINES -> () -> new ChangePlan(ledger()).removeDeadline(code, author());
            case COVERAGE -> () -> new ChangePlan(ledger()).removeCoverage(code, author());
            default -> throw new IllegalArgumentException(kind.name());
        };
        context.session().edit(TEXTS.get("edit.remove-entry"), work, id -> context.session().offerUndo());
    }

    /** A field that must not be empty was left so. */
    void blank() {
        context.tasks().problems().show(new Problem(TEXTS, "SKT-PLAN-FIELD-BLANK"));
    }

    private void edit(String what, Callable<Edited<UUID>> work, Runnable refused) {
        context.session().edit(TEXTS.get(what), work, edited -> said.over(), failure -> {
            said.show(failure);
            refused.run();
        });
    }

    private Ledger ledger() {
        return context.session().ledger();
    }

    private String author() {
        return context.session().author().get();
    }

    public PlanHeading heading() {
        return heading;
    }

    public ObjectProperty<@Nullable RegimeDefinition> regime() {
        return regime;
    }

    /** What was kept last; empty for nothing. */
    public StringProperty saved() {
        return saved;
    }
}
