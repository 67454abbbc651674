package vn.sokiemtra.desktop.remediation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.archive.ArchiveInspection;
import vn.sokiemtra.archive.SetRetention;
import vn.sokiemtra.desktop.command.Folding;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.finding.remediation.ChangeFollowSettings;
import vn.sokiemtra.finding.remediation.DraftLetters;
import vn.sokiemtra.finding.remediation.FollowSettings;
import vn.sokiemtra.finding.remediation.FollowStep;
import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.LetterDue;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.text.Texts;

/** What every unit still owes: tiles, list, one finding with its count of days, and what is done about it. */
public final class FollowViewModel {

    private static final Texts TEXTS = Texts.beside(FollowViewModel.class);

    private final ScreenContext context;
    private final Latest loading;
    private final ObservableList<FollowRow> rows = FXCollections.observableArrayList();
    private final ObservableList<String> teams = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringProperty team = new SimpleStringProperty("");
    private final ObjectProperty<FollowTile> tile = new SimpleObjectProperty<>(FollowTile.ALL);
    private final ObjectProperty<@Nullable FollowRow> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable FollowAction> acting = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<FollowRow.@Nullable Item> arrived = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<FollowTile, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<LetterDue>> letters = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable FollowLoad> loaded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(TEXTS.get("title"));
    private final ReadOnlyStringWrapper contextLine = new ReadOnlyStringWrapper("");
    private final Set<FollowTile> closed = EnumSet.of(FollowTile.DONE);
    private FollowPlaces.@Nullable Target wanted;
    private final ChangeListener<Number> reload = (property, before, now) -> load();

    public FollowViewModel(ScreenContext context) {
        this.context = context;
        this.loading = context.tasks().latest(Duration.ofMillis(50));
        filter.addListener((property, before, now) -> show());
        team.addListener((property, before, now) -> show());
        tile.addListener((property, before, now) -> show());
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
        Ledger ledger = context.session().ledger();
        LocalDate today = today();
        loading.load(TEXTS.get("loading"), () -> FollowLoad.read(ledger, today), now -> {
            loaded.set(now);
            teams.setAll(now.teams());
            contextLine.set(TEXTS.get("context", now.plan().standingAgency(), DataFiles.document(now.plan())));
            letters.set(DraftLetters.due(now.items().stream().map(FollowRow.Item::followUp).toList()));
            show();
            arrive();
            wanted = null;
        });
    }

    /** Shows an inspection's findings, at once or as soon as they are read. */
    void want(FollowPlaces.Target target) {
        filter.set("");
        team.set("");
        tile.set(FollowTile.ALL);
        wanted = target;
        arrive();
    }

    private void arrive() {
        FollowLoad now = loaded.get();
        FollowPlaces.Target target = wanted;
        if (target != null && now != null) {
            target.in(now.items()).ifPresent(item -> {
                wanted = null;
                closed.remove(FollowTile.of(item.followUp()));
                selected.set(item);
                show();
                arrived.set(item);
                if (target.fits(item) && target.action() != null) {
                    begin(target.action());
                }
            });
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), Texts.ZONE);
    }

    private void show() {
        FollowLoad now = loaded.get();
        if (now == null) {
            return;
        }
        String wanted = Folding.fold(filter.get());
        Map<FollowTile, List<FollowRow>> groups = new EnumMap<>(FollowTile.class);
        for (FollowRow.Item item : now.items()) {
            if ((team.get().isEmpty() || team.get().equals(item.team())) && Folding.matches(Folding.fold(item
                    .followUp().unitName() + " " + item.asked() + " " + item.content()), wanted)) {
                groups.computeIfAbsent(FollowTile.of(item.followUp()), any -> new ArrayList<>()).add(item);
            }
        }
        for (FollowRow.Again again : now.again()) {
            if (team.get().isEmpty() && Folding.matches(Folding.fold(again.inspection().unitName()), wanted)) {
                groups.computeIfAbsent(FollowTile.AGAIN, any -> new ArrayList<>()).add(again);
            }
        }
        Map<FollowTile, Integer> sizes = new EnumMap<>(FollowTile.class);
        groups.forEach((each, members) -> sizes.put(each, members.size()));
        sizes.put(FollowTile.ALL, groups.entrySet().stream().filter(group -> group.getKey() != FollowTile.AGAIN)
                .mapToInt(group -> group.getValue().size()).sum());
        counts.set(sizes);
        lines(groups);
    }

    private void lines(Map<FollowTile, List<FollowRow>> groups) {
        List<FollowRow> lines = new ArrayList<>();
        groups.forEach((each, members) -> {
            if (tile.get().shows(each)) {
                boolean open = tile.get() == each || !closed.contains(each);
                lines.add(new FollowRow.Group(each, members.size(), open));
                if (open) {
                    lines.addAll(members);
                }
            }
        });
        FollowRow before = selected.get();
        rows.setAll(lines);
        selected.set(lines.stream().filter(row -> same(row, before)).findFirst().orElseGet(() -> lines.stream().filter(
                row -> !(row instanceof FollowRow.Group)).findFirst().orElse(null)));
    }

    private static boolean same(FollowRow row, @Nullable FollowRow before) {
        return switch (row) {
            case FollowRow.Item item -> before instanceof FollowRow.Item old && old.id().equals(item.id());
            case FollowRow.Again again -> before instanceof FollowRow.Again old && old.inspection().inspection()
                    .equals(again.inspection().inspection());
            case FollowRow.Group group -> before instanceof FollowRow.Group old && old.tile() == group.tile();
        };
    }

    /** Opens or closes a group of the list. */
    void toggle(FollowRow.Group group) {
        if (!closed.remove(group.tile())) {
            closed.add(group.tile());
        }
        show();
    }

    /** Does the next step of a line: opens its form, drafts its letter, or goes where it is done. */
    void nextStep(@Nullable FollowRow row) {
        switch (row) {
            case FollowRow.Item item -> step(item);
            case FollowRow.Again again -> context.navigator().go(Place.inspection(again.inspection().inspection(),
                    "checklist", ""));
            case FollowRow.Group group -> toggle(group);
            case null -> {
                // nothing is selected
            }
        }
    }

    private void step(FollowRow.Item item) {
        FollowUp one = item.followUp();
        FollowAction action = FollowAction.of(one.step());
        if (action != null) {
            begin(action);
        } else if (one.step() == FollowStep.DRAFT_LETTER || one.step() == FollowStep.DRAFT_PROPOSAL) {
            draft(letters.get().stream().filter(letter -> letter.inspection().equals(one.inspection())).toList());
        } else if (one.step() != FollowStep.NONE) {
            context.navigator().go(documents(one));
        }
    }

    private static Place documents(FollowUp one) {
        String kind = switch (one.step()) {
            case ISSUE_PROPOSAL -> "de-xuat-xu-ly";
            case SUPERSEDE -> one.conclusion().paper();
            default -> "don-doc";
        };
        return Place.inspection(one.inspection(), "documents", kind);
    }

    /** Whether an action can be taken about the selected finding. */
    boolean fits(FollowAction action) {
        FollowRow.Item item = FollowRow.item(selected.get());
        return item != null && fits(action, item.followUp());
    }

    /** That a unit disagrees is asked only where the plan says what happens then. */
    boolean fits(FollowAction action, FollowUp one) {
        FollowLoad now = loaded.get();
        return action.fits(one) && (action != FollowAction.DISPUTE || now != null && now.disagreeing());
    }

    /** Whether a tile stands above the list. */
    boolean stands(FollowTile of) {
        FollowLoad now = loaded.get();
        return !of.onOccasion() || counts.get().getOrDefault(of, 0) > 0 || tile.get() == of
                || of == FollowTile.DISPUTED && now != null && now.disagreeing();
    }

    /** How many findings of the same inspection are open. */
    long open(FollowUp one) {
        FollowLoad now = loaded.get();
        return now == null ? 0 : now.open(one.inspection());
    }

    /** Shows the form of an action for the selected finding; nothing where it does not fit. */
    void begin(FollowAction action) {
        if (fits(action)) {
            acting.set(null);
            acting.set(action);
        }
    }

    /**
     * @param done on the JavaFX thread, before the form goes
     * @param failed on the JavaFX thread: the form stays open with what was typed
     */
    void perform(FollowAction action, FollowUp one, FollowInput input, Runnable done,
            java.util.function.Consumer<Throwable> failed) {
        FollowWork work = new FollowWork(context.session().ledger(), context.clock(), context.session().author()
                .get());
        FollowRow next = action.endsWithTheLine() ? after(one) : null; // the list may be another when it is done
        context.session().edit(TEXTS.get("edit." + action, one.unitName()), () -> work.run(action, one, input),
                edited -> {
                    done.run();
                    if (next != null) {
                        selected.set(rows.stream().filter(row -> same(row, next)).findFirst().orElse(next));
                    }
                    acting.set(null);
                }, failed);
    }

    /** The next finding of the list; null behind the last one. */
    private @Nullable FollowRow after(FollowUp done) {
        List<FollowRow.Item> items = rows.stream().map(FollowRow::item).filter(Objects::nonNull).toList();
        for (int i = 0; i < items.size() - 1; i++) {
            if (items.get(i).id().equals(done.finding())) {
                return items.get(i + 1);
            }
        }
        return null;
    }

    /** Drafts the letters that are due: asks for a folder and writes them there as DOCX. */
    void draftDue() {
        draft(letters.get());
    }

    /** A letter about the selected finding, due or not. */
    void draftSelected() {
        FollowRow.Item item = FollowRow.item(selected.get());
        FollowLoad now = loaded.get();
        if (item != null && now != null) {
            draft(DraftLetters.about(now.items().stream().map(FollowRow.Item::followUp).filter(one -> one.inspection()
                    .equals(item.followUp().inspection())).toList()));
        }
    }

    private void draft(List<LetterDue> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        Path folder = context.dialogs().chooseFolder(TEXTS.get("letters.folder"), context.session().file().getParent())
                .orElse(null);
        if (folder == null) {
            return;
        }
        String author = context.session().author().get();
        LetterFiles files = new LetterFiles(context.session().ledger(), context.clock());
        context.session().editLong(TEXTS.get("edit.letters"), progress -> {
            files.write(chosen, folder, progress);
            return new DraftLetters(context.session().ledger()).run(author, chosen, today());
        }, edited -> context.dialogs().openOutside(folder), context.tasks().problems()::show);
    }

    void settings(FollowSettings settings) {
        String author = context.session().author().get();
        context.session().edit(TEXTS.get("edit.settings"), () -> new ChangeFollowSettings(context.session().ledger())
                .run(author, settings), done -> {
                    // the list reloads with the edit
                });
    }

    /** How long the hồ sơ of the finding's inspection is kept. */
    void retention(FollowUp one, String term) {
        String author = context.session().author().get();
        context.session().edit(TEXTS.get("edit.retention", one.unitName()), () -> new SetRetention(context.session()
                .ledger()).run(author, one.inspection(), term), done -> {
                    // the detail reloads with the edit
                });
    }

    /** Opens a document of the finding's inspection. */
    void openDocument(FollowUp one, DocumentKind kind) {
        context.navigator().go(Place.inspection(one.inspection(), "documents", kind.code()));
    }

    /** Opens the finding where it was written. */
    void openFinding(FollowUp one) {
        context.navigator().go(Place.inspection(one.inspection(), "checklist", one.itemCode()));
    }

    /** The hồ sơ of the selected finding's inspection, in a folder that is asked for; what it lacks stands in it. */
    void archiveSelected() {
        FollowRow.Item item = FollowRow.item(selected.get());
        Path folder = item == null
                ? null
                : context.dialogs().chooseFolder(TEXTS.get("archive.folder"), context.session().file().getParent())
                        .orElse(
                                null);
        if (item == null || folder == null) {
            return;
        }
        Ledger ledger = context.session().ledger();
        context.tasks().read(TEXTS.get("archive.making"), () -> new ArchiveInspection(ledger).run(new LoadUnits(ledger)
                .ofInspection(item.followUp().inspection()), folder, context.clock().instant()), made -> context
                        .dialogs().openOutside(made.folder()));
    }

    /** Files for a report. */
    List<Path> chooseFiles() {
        return context.dialogs().openFiles(new Dialogs.FileRequest(TEXTS.get("files.title"), TEXTS.get("files.kind"),
                List.of(), null, null));
    }

    /** The list as it is filtered, as .xlsx. */
    void exportTable() {
        FollowLoad now = loaded.get();
        if (now == null) {
            return;
        }
        List<FollowRow> shown = List.copyOf(rows);
        context.dialogs().saveFile(new Dialogs.FileRequest(TEXTS.get("excel.title"), TEXTS.get("excel.kind"), List.of(
                "*.xlsx"), null, TEXTS.get("excel.name", String.valueOf(now.plan().year())))).ifPresent(
                        file -> context.tasks().read(TEXTS.get("excel.writing"), () -> FollowTable.write(shown, now,
                                file), done -> context.dialogs().openOutside(done)));
    }

    ObservableList<FollowRow> rows() {
        return rows;
    }

    ObservableList<String> teams() {
        return teams;
    }

    StringProperty filter() {
        return filter;
    }

    /** Name of the team whose findings are shown; empty for all. */
    StringProperty team() {
        return team;
    }

    ObjectProperty<FollowTile> tile() {
        return tile;
    }

    ObjectProperty<@Nullable FollowRow> selected() {
        return selected;
    }

    /** The finding that another screen led to last; null for none. */
    ReadOnlyObjectProperty<FollowRow.@Nullable Item> arrived() {
        return arrived.getReadOnlyProperty();
    }

    /** Whose form is open; null for none. */
    ObjectProperty<@Nullable FollowAction> acting() {
        return acting;
    }

    ReadOnlyObjectProperty<Map<FollowTile, Integer>> counts() {
        return counts.getReadOnlyProperty();
    }

    /** The letters that are due today. */
    ReadOnlyObjectProperty<List<LetterDue>> letters() {
        return letters.getReadOnlyProperty();
    }

    /** Whether the list was read once: only then an empty one means that there is nothing. */
    ReadOnlyBooleanProperty known() {
        return loading.delivered();
    }

    ReadOnlyObjectProperty<@Nullable FollowLoad> loaded() {
        return loaded.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty contextLine() {
        return contextLine.getReadOnlyProperty();
    }
}
