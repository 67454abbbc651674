package vn.sokiemtra.desktop.fieldwork;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sokiemtra.carryover.PriorLine;
import vn.sokiemtra.carryover.PriorMatter;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.evidence.EvidenceViewModel;
import vn.sokiemtra.desktop.evidence.EvidenceWork;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Navigator;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.inspection.ChecklistTree;
import vn.sokiemtra.inspection.ItemUse;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.inspection.course.EarlierFinding;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The whole screen: which inspection and item are shown, loading after every edit, moving through the checklist. */
public final class FieldWorkViewModel {

    /** The tab of the biểu, where cells are opened. */
    public static final String TABLES_TAB = "tables";

    /** How far the checklist is. */
    public record Judged(int judged, int leaves) {
    }

    private record Loaded(@Nullable ChecklistTree tree, @Nullable List<FigureLine> figures,
            ItemViewModel.@Nullable Shown item, @Nullable List<PriorLine> prior,
            PriorViewModel.@Nullable Shown matter, @Nullable List<EarlierFinding> earlier) {
    }

    private static final Texts TEXTS = Texts.beside(FieldWorkViewModel.class);

    private final FieldWork work;
    private final AppSession session;
    private final Navigator navigator;
    private final Latest loading;
    private final ChecklistViewModel checklist;
    private final ItemViewModel item;
    private final PriorViewModel prior;
    private final PhrasesViewModel phrases;
    private final EvidenceViewModel evidence;
    private final ReadOnlyObjectWrapper<Judged> progress = new ReadOnlyObjectWrapper<>(new Judged(0, 0));
    private final ObservableList<EarlierFinding> earlier = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper turning = new ReadOnlyBooleanWrapper();
    private final ChangeListener<Number> onRevision = (_, _, _) -> reload();
    private @Nullable UUID inspection;
    private String wanted = "";
    private boolean treeStale = true;
    private List<PriorLine> priorLines = List.of();

    public FieldWorkViewModel(FieldWork work, EvidenceWork evidenceWork, AppSession session, Tasks tasks,
            Dialogs dialogs, Navigator navigator) {
        this.work = work;
        this.session = session;
        this.navigator = navigator;
        this.loading = tasks.rows(Duration.ZERO);
        this.checklist = new ChecklistViewModel(session.author());
        this.item = new ItemViewModel(work, session, tasks, new InspectionFigures(this::openCell));
        this.phrases = new PhrasesViewModel(work, session, tasks);
        this.prior = new PriorViewModel(work, session, tasks);
        this.evidence = new EvidenceViewModel(evidenceWork, session, tasks, dialogs);
        checklist.selected().addListener((_, _, now) -> selected(now));
    }

    // --- life ---

    /** Loads and selects what the place names. */
    public void show(Place place) {
        UUID now = place.inspection();
        if (now == null) {
            return;
        }
        wanted = place.focus();
        if (!now.equals(inspection)) {
            inspection = now;
            priorLines = List.of();
            treeStale = true;
            loaded.set(false);
            checklist.selected().set(null);
            reload();
        } else {
            selectWanted();
        }
    }

    /** Follows edits from now on. */
    public void activate() {
        session.revision().addListener(onRevision);
        reload();
    }

    /** Lets go of everything subscribed. */
    public void deactivate() {
        session.revision().removeListener(onRevision);
        loading.cancel();
        evidence.stop();
    }

    private void reload() {
        treeStale = true;
        load();
    }

    private void load() {
        UUID of = inspection;
        if (of == null) {
            return;
        }
        UUID leaf = checklist.selected().get();
        boolean whole = treeStale;
        List<PriorLine> linesNow = priorLines;
        loading.load(TEXTS.get("task.load"), () -> {
            List<PriorLine> lines = whole ? work.prior(of) : linesNow;
            PriorViewModel.Shown matter = leaf == null ? null : matter(lines, leaf);
            return new Loaded(whole ? work.checklist(of) : null, whole ? work.figures(of) : null,
                    leaf == null || matter != null ? null : item(of, leaf), whole ? lines : null, matter,
                    whole ? work.earlier(of, today()) : null);
        }, this::loaded, this::stay);
    }

    /** The chosen line cannot be shown: chosen is again what is, so that nothing is typed under another name. */
    private void stay() {
        checklist.selected().set(inTheMiddle());
    }

    /** The line that is shown. */
    private @Nullable UUID inTheMiddle() {
        ItemView at = item.item();
        PriorViewModel.Shown matter = prior.shown().get();
        return at != null ? at.itemId() : matter != null ? PriorNodes.id(matter) : null;
    }

    private void turn() {
        UUID chosen = checklist.selected().get();
        turning.set(chosen != null && !chosen.equals(inTheMiddle()));
    }

    /** What the line of the checklist says that an earlier year left; null where it is an item of the outline. */
    private PriorViewModel.@Nullable Shown matter(List<PriorLine> lines, UUID leaf) {
        ChecklistNode group = PriorNodes.group(lines);
        PriorLine line = lines.stream().filter(each -> each.matter().id().equals(leaf)).findFirst().orElse(null);
        return group == null || line == null && !leaf.equals(PriorNodes.GROUP)
                ? null
                : new PriorViewModel.Shown(line, group, line == null ? List.of() : work.priorConflicts(line));
    }

    private ItemViewModel.Shown item(UUID of, UUID leaf) {
        ItemView view = work.item(of, leaf);
        return new ItemViewModel.Shown(view, work.contradictions(view), work.conflicts(view), work.people(of),
                work.terms(view), work.notices(view));
    }

    private void loaded(Loaded now) {
        if (now.earlier() != null) {
            earlier.setAll(now.earlier());
        }
        if (now.figures() != null) {
            item.figures().update(now.figures());
        }
        if (now.tree() != null) {
            treeStale = false;
            priorLines = now.prior() == null ? List.of() : now.prior();
            checklist.show(now.tree(), PriorNodes.group(priorLines));
            prior.items(now.tree());
            int judged = Math.toIntExact(now.tree().leaves().filter(leaf -> leaf.verdict() != null).count());
            progress.set(new Judged(judged, Math.toIntExact(now.tree().leaves().count())));
        }
        ItemViewModel.Shown shown = now.item();
        if (shown != null && shown.item().itemId().equals(checklist.selected().get())) {
            prior.show(null);
            item.show(shown);
            evidence.show(shown.item());
        }
        showMatter(now.matter());
        loaded.set(true);
        selectWanted();
        turn();
    }

    private void showMatter(PriorViewModel.@Nullable Shown now) {
        if (now != null) {
            PriorLine line = now.line();
            if (PriorNodes.id(now).equals(checklist.selected().get())) {
                item.show(null);
                prior.show(now);
                evidence.show(line == null ? null : PriorViewModel.asItem(line));
            }
        }
    }

    private void selectWanted() {
        ChecklistTree tree = checklist.tree().get();
        if (tree == null || (wanted.isEmpty() && checklist.selected().get() != null)) {
            return;
        }
        UUID finding = Place.finding(wanted).orElse(null);
        ChecklistNode named = checklist.byCode(wanted.split("#", 2)[0]).orElse(null);
        ChecklistNode next = named == null ? firstOpen(tree) : named;
        wanted = "";
        if (next != null) {
            if (named != null && finding != null) {
                item.freshFinding().set(finding);
            }
            checklist.selected().set(next.itemId());
        }
    }

    private static @Nullable ChecklistNode firstOpen(ChecklistTree tree) {
        return tree.leaves().filter(leaf -> leaf.verdict() == null).findFirst()
                .or(() -> tree.leaves().findFirst()).orElse(null);
    }

    private void selected(@Nullable UUID now) {
        if (now == null) {
            item.show(null);
            prior.show(null);
            evidence.show(null);
            turn();
            return;
        }
        checklist.byId(now).ifPresent(node -> navigator.at(node.code()));
        load();
        turn();
    }

    // --- what the person does ---

    /** What a re-inspection goes back to; empty for a first inspection. */
    ObservableList<EarlierFinding> earlier() {
        return earlier;
    }

    /** Found remedied at this re-inspection; nothing where it is closed already. */
    void confirmRemedied(EarlierFinding one) {
        if (!one.closed()) {
            String author = session.author().get();
            LocalDate today = today();
            session.edit(TEXTS.get("earlier.edit", one.followUp().itemCode()), () -> work.confirmRemedied(author, one,
                    TEXTS.get("earlier.reason", VietnameseFormat.date(today)), today), done -> {
                        // the list reloads with the edit
                    });
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(session.clock().instant(), Texts.ZONE);
    }

    /** Judges the item on screen. */
    public void judge(@Nullable Verdict verdict) {
        item.setVerdict(verdict);
    }

    /** Judges the selected line and goes on to the next leaf; a group has no verdict and stays. */
    public void judgeAndGoOn(@Nullable Verdict verdict) {
        UUID of = inspection;
        checklist.byId(checklist.selected().get()).filter(ChecklistNode::leaf).filter(leaf -> leaf
                .use() == ItemUse.USED).ifPresent(leaf -> {
                    if (of != null && PriorNodes.is(leaf)) {
                        answerPrior(leaf.itemId(), PriorNodes.state(verdict));
                    } else if (of != null) {
                        item.judge(of, leaf.itemId(), leaf.code(), verdict);
                        checklist.step(true);
                    }
                });
    }

    private void answerPrior(UUID matter, PriorMatter.@Nullable State answer) {
        if (answer != null) {
            priorLines.stream().filter(line -> line.matter().id().equals(matter)).findFirst().ifPresent(line -> {
                prior.settle(line, answer);
                checklist.step(true);
            });
        }
    }

    /** Ctrl+T: a finding at the item on screen, or what an earlier year left as a finding again. */
    public void addFinding() {
        if (prior.line() != null) {
            prior.raise();
        } else {
            item.addFinding();
        }
    }

    /** Shows a cell of a biểu at its place. */
    public void openCell(String cell) {
        UUID of = inspection;
        if (of != null) {
            navigator.go(Place.inspection(of, TABLES_TAB, cell));
        }
    }

    /** Where a plan without an outline takes one from a file. */
    void importOutline() {
        navigator.go(Place.of(Area.PLAN, "outline-import"));
    }

    // --- for the view ---

    public ChecklistViewModel checklist() {
        return checklist;
    }

    public ItemViewModel item() {
        return item;
    }

    /** What earlier years left, while one of it is on screen. */
    public PriorViewModel prior() {
        return prior;
    }

    /** Mẫu câu. */
    public PhrasesViewModel phrases() {
        return phrases;
    }

    public EvidenceViewModel evidence() {
        return evidence;
    }

    public ReadOnlyObjectProperty<Judged> progress() {
        return progress.getReadOnlyProperty();
    }

    /** Whether a line is chosen that is not shown yet: what is typed and asked for meanwhile is meant for it. */
    ReadOnlyBooleanProperty turning() {
        return turning.getReadOnlyProperty();
    }

    /** Whether the checklist has been read at least once. */
    public ReadOnlyBooleanProperty isLoaded() {
        return loaded.getReadOnlyProperty();
    }
}
