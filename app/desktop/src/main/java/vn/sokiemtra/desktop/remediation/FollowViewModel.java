package vn.sokiemtra.desktop.remediation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.archive.ArchiveInspection;
import vn.sokiemtra.archive.Archived;
import vn.sokiemtra.archive.SetRetention;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.finding.dispute.Dispute;
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
    private final FollowList list = new FollowList();
    private final ObservableList<String> teams = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable FollowAction> acting = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<FollowRow.@Nullable Item> arrived = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FollowLoad> loaded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<UUID, Archived>> archived = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(TEXTS.get("title"));
    private final ReadOnlyStringWrapper contextLine = new ReadOnlyStringWrapper("");
    private FollowPlaces.@Nullable Target wanted;
    private final ChangeListener<Number> reload = (property, before, now) -> load();

    public FollowViewModel(ScreenContext context) {
        this.context = context;
        this.loading = context.tasks().rows(Duration.ofMillis(50));
    }

    public void activate() {
        context.session().revision().addListener(reload);
        load();
    }

    public void deactivate() {
        context.session().revision().removeListener(reload);
        loading.cancel();
    }

    /** Reads what the page reads, for nobody: its first visit finds it known. Not on the JavaFX thread. */
    public static void practise(Ledger ledger, LocalDate today) {
        FollowLoad.asOf(ledger, today);
    }

    private void load() {
        Ledger ledger = context.session().ledger();
        LocalDate today = today();
        loading.load(TEXTS.get("loading"), () -> FollowLoad.asOf(ledger, today), now -> {
            loaded.set(now);
            teams.setAll(now.teams());
            contextLine.set(TEXTS.get("context", now.plan().standingAgency(), DataFiles.document(now.plan())));
            list.show(now);
            arrive();
            wanted = null;
        });
    }

    /** Shows an inspection's findings, at once or as soon as they are read. */
    void want(FollowPlaces.Target target) {
        list.clear();
        wanted = target;
        arrive();
    }

    private void arrive() {
        FollowLoad now = loaded.get();
        FollowPlaces.Target target = wanted;
        if (target != null && now != null) {
            target.in(now.items()).ifPresent(item -> {
                wanted = null;
                list.open(item);
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

    /** Does the next step of a line: opens its form, drafts its letter, or goes where it is done. */
    void nextStep(@Nullable FollowRow row) {
        switch (row) {
            case FollowRow.Item item -> step(item);
            case FollowRow.Again again -> context.navigator().go(Place.inspection(again.inspection().inspection(),
                    "checklist", ""));
            case FollowRow.Group group -> list.toggle(group);
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
            draft(due().stream().filter(letter -> letter.inspection().equals(one.inspection())).toList());
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
        FollowRow.Item item = FollowRow.item(list.selected().get());
        return item != null && fits(action, item.followUp());
    }

    /** That a unit disagrees is asked only where the plan says what happens then. */
    boolean fits(FollowAction action, FollowUp one) {
        FollowLoad now = loaded.get();
        return action.fits(one) && (action != FollowAction.DISPUTE || now != null && now.disagreeing());
    }

    /** The disagreement that a finding is part of; null for none. */
    @Nullable
    Dispute dispute(FollowUp one) {
        FollowLoad now = loaded.get();
        return now == null || one.dispute() == null ? null : now.disputes().get(one.dispute());
    }

    /** Whether a tile stands above the list. */
    boolean stands(FollowTile of) {
        FollowLoad now = loaded.get();
        return !of.onOccasion() || list.counts().get().getOrDefault(of, 0) > 0 || list.tile().get() == of
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
        FollowRow next = action.endsWithTheLine() ? list.after(one) : null; // the list may be another when it is done
        context.session().once(TEXTS.get("edit." + action, one.unitName()), one.finding(),
                () -> work.run(action, one, input),
                edited -> {
                    done.run();
                    if (next != null) {
                        list.select(next);
                    }
                    acting.set(null);
                }, failed);
    }

    /** Drafts the letters that are due: asks for a folder and writes them there as DOCX. */
    void draftDue() {
        draft(due());
    }

    /** A letter about the selected finding, due or not. */
    void draftSelected() {
        FollowRow.Item item = FollowRow.item(list.selected().get());
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
        context.navigator().go(Place.finding(one.inspection(), one.itemCode(), one.finding()));
    }

    /** The hồ sơ of the selected finding's inspection, in a folder that is asked for; what it lacks stands in it. */
    void archiveSelected() {
        FollowRow.Item item = FollowRow.item(list.selected().get());
        Path folder = item == null
                ? null
                : context.dialogs().chooseFolder(TEXTS.get("archive.folder"), context.session().file().getParent())
                        .orElse(
                                null);
        if (item == null || folder == null) {
            return;
        }
        Ledger ledger = context.session().ledger();
        context.tasks().giveOut(TEXTS.get("archive.making"),
                () -> new ArchiveInspection(ledger).run(new LoadUnits(ledger)
                        .ofInspection(item.followUp().inspection()), folder, context.clock().instant()),
                made -> {
                    Map<UUID, Archived> all = new HashMap<>(archived.get());
                    all.put(item.followUp().inspection(), made);
                    archived.set(all);
                    context.dialogs().openOutside(made.folder());
                });
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
        List<FollowRow> shown = List.copyOf(list.rows());
        context.dialogs().saveFile(new Dialogs.FileRequest(TEXTS.get("excel.title"), TEXTS.get("excel.kind"), List.of(
                "*.xlsx"), null, TEXTS.get("excel.name", String.valueOf(now.plan().year())))).ifPresent(
                        file -> context.tasks().read(TEXTS.get("excel.writing"), () -> FollowTable.write(shown, now,
                                file), done -> context.dialogs().openOutside(done)));
    }

    /** The lines that are shown. */
    FollowList list() {
        return list;
    }

    ObservableList<String> teams() {
        return teams;
    }

    /** The finding that another screen led to last; null for none. */
    ReadOnlyObjectProperty<FollowRow.@Nullable Item> arrived() {
        return arrived.getReadOnlyProperty();
    }

    /** Whose form is open; null for none. */
    ObjectProperty<@Nullable FollowAction> acting() {
        return acting;
    }

    /** The letters that are due today. */
    private List<LetterDue> due() {
        FollowLoad now = loaded.get();
        return now == null ? List.of() : now.letters();
    }

    /** The hồ sơ made since the page was opened, by inspection. */
    ReadOnlyObjectProperty<Map<UUID, Archived>> archived() {
        return archived.getReadOnlyProperty();
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
