package vn.sokiemtra.desktop.outline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ArrangeItems;
import vn.sokiemtra.checklist.AskOfItem;
import vn.sokiemtra.checklist.ChangeItem;
import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.ItemField;
import vn.sokiemtra.checklist.ItemPart;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.desktop.file.PlanHeading;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.DraftStore;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanHeader;
import vn.sokiemtra.plan.PlanTeam;
import vn.sokiemtra.plan.PlanTopic;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;
import vn.sokiemtra.text.VietnameseInput;

/** The Đề cương of the plan, item by item; every step is on disk when it is shown and is taken back with Ctrl+Z. */
public final class OutlineViewModel {

    private static final Texts TEXTS = Texts.beside(OutlineViewModel.class);

    /**
     * An item as listed.
     *
     * @param answered a unit has something on it, so it stays readable when it is removed
     * @param counted whether that is known yet
     */
    public record Row(OutlineItem item, int level, boolean answered, boolean counted) {
    }

    private record Loaded(@Nullable PlanHeader plan, List<PlanTopic> topics, Outline outline,
            @Nullable Set<UUID> answered, List<String> people) {
    }

    private final ScreenContext context;

    private final PlanHeading heading = new PlanHeading();

    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>();

    private final ReadOnlyObjectWrapper<@Nullable Row> row = new ReadOnlyObjectWrapper<>();

    private final ObjectProperty<@Nullable UUID> fresh = new SimpleObjectProperty<>();

    private final Latest loading;

    /** Which items have answers takes a walk through all of them and follows. */
    private final Latest counting;

    private boolean counted;

    private final ChangeListener<Number> reload = (property, before, now) -> load();

    private List<FormTable> forms = List.of();

    private List<String> people = List.of();

    private List<PlanTopic> topics = List.of();

    public OutlineViewModel(ScreenContext context) {
        this.context = context;
        this.counting = context.tasks().behind(Duration.ZERO);
        this.loading = context.tasks().rows(Duration.ZERO).leading(counting);
        selected.addListener((property, before, now) -> row.set(find(now)));
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
        loading.load(TEXTS.get("edit.loading"), this::read, loaded -> {
            if (loaded.plan() != null) {
                heading.show(loaded.plan());
            }
            forms = loaded.outline().forms();
            people = loaded.people();
            topics = loaded.topics();
            if (loaded.answered() != null || rows.isEmpty()) {
                show(loaded.outline(), loaded.answered());
            }
            if (loaded.answered() == null) {
                Ledger ledger = context.session().ledger();
                counting.load(TEXTS.get("edit.counting"), () -> new LoadOutline(ledger).answered(), answered -> show(
                        loaded.outline(), answered));
            }
        });
    }

    private void show(Outline outline, @Nullable Set<UUID> answered) {
        counted = answered != null;
        rows.setAll(OutlineRows.of(outline, answered));
        if (find(selected.get()) == null) {
            selected.set(rows.isEmpty() ? null : rows.getFirst().item().id());
        }
        row.set(find(selected.get()));
    }

    private Loaded read() {
        Ledger ledger = context.session().ledger();
        LoadOutline outline = new LoadOutline(ledger);
        List<PlanTeam> teams = new LoadUnits(ledger).teams();
        PlanHeader plan = new LoadPlan(ledger).headerOrNull();
        return new Loaded(plan, plan == null ? List.of() : new LoadPlan(ledger).plan().topics(), outline.all(),
                outline.answeredAtHand().orElse(null), teams.stream()
                        .flatMap(team -> team.members().stream()).map(PlanTeam.Member::name).distinct().sorted()
                        .toList());
    }

    private @Nullable Row find(@Nullable UUID item) {
        return rows.stream().filter(each -> each.item().id().equals(item)).findFirst().orElse(null);
    }

    // --- the tree ---

    /** Behind the selected item, on its level. */
    public void insert() {
        UUID after = selected.get();
        edit("edit.insert", "", author -> arrange().insert(author, after), added -> {
            fresh.set(added);
            selected.set(added);
        });
    }

    public void move(Row of, int by) {
        UUID item = of.item().id();
        edit("edit.move", of.item().code(), author -> arrange().move(author, item, by), moved -> {
        });
    }

    public void shift(Row of, boolean deeper) {
        UUID item = of.item().id();
        edit("edit.shift", of.item().code(), author -> arrange().shift(author, item, deeper), moved -> {
        });
    }

    /** Removes at once; the status bar offers to bring it back. */
    public void remove(Row of) {
        UUID item = of.item().id();
        if (of.item().retired()) {
            return;
        }
        int at = rows.indexOf(of);
        UUID next = rows.stream().skip(at + 1L).filter(each -> each.level() <= of.level()).map(each -> each.item().id())
                .findFirst().orElse(at > 0 ? rows.get(at - 1).item().id() : null);
        this.<ArrangeItems.Removed>edit("edit.remove", of.item().code(), author -> arrange().remove(author, item),
                removed -> {
                    if (removed.answered() == 0 && !of.answered()) {
                        selected.set(next);
                    }
                    context.session().offerUndo();
                });
    }

    public void bringBack(Row of) {
        UUID item = of.item().id();
        edit("edit.back", of.item().code(), author -> arrange().bringBack(author, item), back -> {
        });
    }

    public void renumber(Row of) {
        UUID item = of.item().id();
        edit("edit.renumber", of.item().code(), author -> arrange().renumber(author, item), back -> {
        });
    }

    // --- fields ---

    public void words(Row of, ItemField field, String text) {
        words(of, field, text, () -> {
        });
    }

    /** @param then once it is on the disk */
    void words(Row of, ItemField field, String text, Runnable then) {
        UUID item = of.item().id();
        edit("edit.words", of.item().code(), author -> change().words(author, item, field, text), done -> then.run());
    }

    /** Keeps a text between keystrokes; null forgets it. */
    void keep(Row of, ItemField field, @Nullable String text) {
        DraftStore drafts = context.session().drafts();
        context.tasks().write(TEXTS.get("edit.draft"), () -> {
            drafts.keep(draft(of, field), text);
            return Boolean.TRUE;
        }, kept -> {
        });
    }

    /** Looks for a text typed before a crash. */
    void kept(Row of, ItemField field, Consumer<String> found) {
        DraftStore drafts = context.session().drafts();
        context.tasks().<@Nullable String>read(TEXTS.get("edit.draft"), () -> drafts.find(draft(of, field)), text -> {
            if (text != null) {
                found.accept(text);
            }
        });
    }

    private static String draft(Row of, ItemField field) {
        return "outline/" + of.item().id() + "/" + field;
    }

    public void evidenceRequired(Row of, boolean required) {
        UUID item = of.item().id();
        edit("edit.words", of.item().code(), author -> change().evidenceRequired(author, item, required), done -> {
        });
    }

    /** @param refused says why nothing was changed */
    public void points(Row of, String typed, Consumer<String> refused) {
        BigDecimal points;
        try {
            points = VietnameseInput.number(typed);
        } catch (Problem problem) {
            refused.accept(problem.sentence());
            return;
        }
        UUID item = of.item().id();
        String author = context.session().author().get();
        context.session().<UUID>edit(TEXTS.get("edit.points", of.item().code()), () -> change().points(author, item,
                points), done -> refused.accept(""), failure -> {
                    if (failure instanceof Problem problem) {
                        refused.accept(problem.sentence());
                    } else {
                        context.tasks().problems().show(failure);
                    }
                });
    }

    /** @param topic null for that of the items above */
    public void topic(Row of, @Nullable PlanTopic topic) {
        UUID item = of.item().id();
        String code = topic == null ? null : topic.code();
        edit("edit.words", of.item().code(), author -> change().topic(author, item, code), done -> {
        });
    }

    public void rules(Row of, Collection<String> rules) {
        UUID item = of.item().id();
        List<String> ids = List.copyOf(rules);
        edit("edit.rules", of.item().code(), author -> change().rules(author, item, ids), done -> {
        });
    }

    // --- parts ---

    public void addPart(Row of, PartType kind) {
        UUID item = of.item().id();
        edit("edit.asks", of.item().code(), author -> ask().add(author, item, kind), done -> {
        });
    }

    public void addForm(Row of, FormTable form) {
        UUID item = of.item().id();
        edit("edit.asks", of.item().code(), author -> ask().addForm(author, item, form), done -> {
        });
    }

    /** What units answered in it stays readable. */
    public void removePart(Row of, ItemPart part) {
        edit("edit.asks", of.item().code(), author -> ask().remove(author, part.id()),
                done -> context.session().offerUndo());
    }

    public void partWords(Row of, ItemPart part, String label, String measure) {
        edit("edit.asks", of.item().code(), author -> ask().words(author, part.id(), label, measure), done -> {
        });
    }

    /** One option a line. */
    public void options(Row of, ItemPart part, String lines) {
        edit("edit.asks", of.item().code(), author -> ask().options(author, part.id(), lines.lines().toList()),
                done -> {
                });
    }

    private <T> void edit(String what, String code, Function<String, Edited<T>> work, Consumer<T> then) {
        String author = context.session().author().get();
        context.session().<T>edit(TEXTS.get(what, code), () -> work.apply(author), then);
    }

    private ArrangeItems arrange() {
        return new ArrangeItems(context.session().ledger());
    }

    private ChangeItem change() {
        return new ChangeItem(context.session().ledger());
    }

    private AskOfItem ask() {
        return new AskOfItem(context.session().ledger());
    }

    // --- for the view ---

    public void importFile() {
        context.navigator().go(Place.of(Area.PLAN, "outline-import"));
    }

    /** How many items there are and what points they give together; says while it is not known which have answers. */
    public String summary() {
        List<OutlineItem> leaves = rows.stream().map(Row::item).filter(item -> item.leaf() && !item.retired()).toList();
        BigDecimal points = leaves.stream().map(OutlineItem::points).filter(each -> each != null).reduce(
                BigDecimal.ZERO,
                BigDecimal::add);
        String items = TEXTS.get("edit.summary", VietnameseFormat.number(rows.stream().filter(each -> !each.item()
                .retired()).count()), VietnameseFormat.number(leaves.size()));
        String whole = points.signum() == 0
                ? items
                : items + TEXTS.get("edit.summary.points", VietnameseFormat.number(points.stripTrailingZeros()));
        return counted ? whole : whole + TEXTS.get("edit.summary.counting");
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    public ObjectProperty<@Nullable UUID> selected() {
        return selected;
    }

    /** The selected item as it stands; null for none. */
    public ReadOnlyObjectProperty<@Nullable Row> row() {
        return row.getReadOnlyProperty();
    }

    /** An item made just now: its sentence is to be typed. */
    public ObjectProperty<@Nullable UUID> fresh() {
        return fresh;
    }

    public List<FormTable> forms() {
        return forms;
    }

    public List<String> people() {
        return people;
    }

    /** The contents of inspection that the plan names. */
    public List<PlanTopic> topics() {
        return topics;
    }

    public ReadOnlyBooleanProperty known() {
        return loading.delivered();
    }

    public PlanHeading heading() {
        return heading;
    }
}
