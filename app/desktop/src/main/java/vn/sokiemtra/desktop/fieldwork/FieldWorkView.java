package vn.sokiemtra.desktop.fieldwork;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.evidence.EvidenceLine;
import vn.sokiemtra.desktop.evidence.EvidencePane;
import vn.sokiemtra.desktop.evidence.EvidenceWork;
import vn.sokiemtra.desktop.evidence.Pasting;
import vn.sokiemtra.desktop.evidence.StoredEvidence;
import vn.sokiemtra.desktop.figuretext.FigureEditor;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.shell.WidthClass;
import vn.sokiemtra.text.Texts;

/** Screen 03, Kiểm tra thực địa: checklist, one item, its evidence. */
public final class FieldWorkView implements Screen {

    private static final Texts TEXTS = Texts.beside(FieldWorkView.class);

    private final ScreenContext context;
    private final FieldWorkViewModel model;
    private final ChecklistPane checklist;
    private final ItemPane item;
    private final PriorPane prior;
    private final EvidencePane evidence;
    private final StackPane middle = new StackPane(Controls.note(TEXTS.get("item.coming")));
    private final PaneLayout panes;
    private final Turn turn;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(TEXTS.get("screen.title"));
    private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
    private final Label judged = Controls.figure("");
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox progress;
    private final ObservableList<KeyHint> hints = FXCollections.observableArrayList();
    private final ChangeListener<WidthClass> onWidth = (_, _, now) -> fit(now);

    /** The screen on the open data file. */
    public static FieldWorkView of(ScreenContext context) {
        AppSession session = context.session();
        return new FieldWorkView(context, new StoredFieldWork(session.ledger(), session.drafts()),
                new StoredEvidence(session.ledger(), context.clock(), whoWorks(session.author())));
    }

    /** Small pictures are kept on any thread, so the name is told there when it becomes another. */
    static Supplier<String> whoWorks(ObservableValue<String> author) {
        AtomicReference<String> name = new AtomicReference<>(author.getValue());
        author.addListener((_, _, now) -> name.set(now));
        return name::get;
    }

    public FieldWorkView(ScreenContext context, FieldWork work, EvidenceWork evidenceWork) {
        this.context = context;
        this.model = new FieldWorkViewModel(work, evidenceWork, context.session(), context.tasks(), context.dialogs(),
                context.navigator());
        this.item = new ItemPane(model, context.clock());
        this.prior = new PriorPane(model, context.clock());
        this.checklist = new ChecklistPane(model, context.tasks(), this::enterItem);
        this.evidence = new EvidencePane(model.evidence());
        prepareMiddle();
        this.turn = new Turn(model.turning(), middle, this::focusFirst);
        this.panes = new PaneLayout(context.width(), context.panes(), middle)
                .left("field-work.tree", TEXTS.get("tree.name"), checklist, 334)
                .right("field-work.evidence", evidence.stripTitle(), evidence, 296);
        this.progress = progress();
        panes.addEventFilter(KeyEvent.KEY_PRESSED, this::paste);
        model.evidence().lines().addListener((ListChangeListener<EvidenceLine>) _ -> panes.rightTitle(evidence
                .stripTitle()));
        model.item().shown().addListener((_, _, now) -> {
            if (now != null) {
                panes.leftTitle((now.item().label() + " " + now.item().shortTitle()).strip());
            }
        });
        model.prior().shown().addListener((_, _, now) -> {
            if (now != null) {
                panes.leftTitle(now.line() == null ? now.group().shortTitle() : now.line().matter().content());
            }
        });
        model.progress().addListener((_, _, _) -> showProgress());
        hints.setAll(new KeyHint("Ctrl ↓", TEXTS.get("hint.next")), new KeyHint("1 2 3 0", TEXTS.get("hint.verdict")),
                new KeyHint("Ctrl T", TEXTS.get("hint.finding")), new KeyHint("F6", TEXTS.get("hint.pane")),
                new KeyHint("Ctrl Z", TEXTS.get("hint.undo")));
        fit(context.width().get());
        showProgress();
    }

    /** One of the two is seen at a time; they stand there once there is something to show, behind the first lines. */
    private void prepareMiddle() {
        item.visibleProperty().bind(prior.visibleProperty().not());
        middle.setMinWidth(0);
        model.item().shown().addListener(_ -> fillMiddle());
        model.prior().shown().addListener(_ -> fillMiddle());
        // Where no line is chosen once they are there, the pane says why.
        model.isLoaded().addListener((_, _, now) -> Platform.runLater(() -> {
            if (now && model.checklist().selected().get() == null) {
                fillMiddle();
            }
        }));
    }

    private void fillMiddle() {
        if (!middle.getChildren().contains(item)) {
            middle.getChildren().setAll(item, prior);
        }
    }

    private VBox progress() {
        HBox words = Controls.row(18, new Label(TEXTS.get("progress")), Controls.spacer(), judged);
        bar.getStyleClass().add("success");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setPrefHeight(6);
        VBox box = new VBox(2, words, bar);
        box.getStyleClass().add("header-progress");
        box.setMinWidth(132);
        return box;
    }

    private void showProgress() {
        FieldWorkViewModel.Judged now = model.progress().get();
        judged.setText(now.judged() + "/" + now.leaves());
        bar.setProgress(now.leaves() == 0 ? 0 : (double) now.judged() / now.leaves());
    }

    private void fit(WidthClass width) {
        checklist.compact(width != WidthClass.WIDE);
    }

    // --- the screen ---

    @Override
    public Node content() {
        return panes;
    }

    @Override
    public Node ahead() {
        fillMiddle();
        return content();
    }

    @Override
    public void show(Place place) {
        commitNow();
        model.show(place);
    }

    @Override
    public void onActivate() {
        context.width().addListener(onWidth);
        fit(context.width().get());
        model.activate();
    }

    @Override
    public void onDeactivate() {
        commitNow();
        turn.forget();
        item.closeOverlay();
        model.item().awaited().set(false);
        prior.closeOverlay();
        context.width().removeListener(onWidth);
        model.deactivate();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty context() {
        return subtitle.getReadOnlyProperty();
    }

    @Override
    public List<Node> headerNodes() {
        return List.of(progress);
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return hints;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("field-work.next", TEXTS.get("command.next"), "Ctrl+Down", () -> step(true)),
                Command.of("field-work.previous", TEXTS.get("command.previous"), "Ctrl+Up", () -> step(false)),
                Command.of("field-work.finding", TEXTS.get("command.finding"), "Ctrl+T",
                        () -> turn.then(this::addFinding)),
                Command.of("field-work.evidence", TEXTS.get("command.evidence"), "Ctrl+E",
                        () -> turn.then(model.evidence()::choose)),
                Command.of("field-work.reason", TEXTS.get("command.reason"), "Ctrl+L", () -> turn.then(
                        item::askReason)),
                Command.of("field-work.phrases", TEXTS.get("command.phrases"), "Ctrl+M",
                        () -> turn.then(this::openPhrases)),
                Command.of("field-work.figure", TEXTS.get("command.figure"), "Ctrl+J", this::pickFigure),
                Command.of("field-work.filter", TEXTS.get("command.filter"), "Ctrl+F", this::filter),
                Command.of("field-work.history", TEXTS.get("command.history"), "", () -> turn.then(this::openHistory)));
    }

    private void commitNow() {
        item.commitNow();
        prior.commitNow();
    }

    private void step(boolean forward) {
        commitNow();
        boolean unused = model.checklist().step(forward);
    }

    private void addFinding() {
        commitNow();
        model.addFinding();
    }

    private void pickFigure() {
        if (panes.getScene() != null && panes.getScene().getFocusOwner() instanceof FigureEditor editor) {
            editor.pickFigure();
        }
    }

    private void filter() {
        if (context.width().get().atMost(WidthClass.NARROW) && checklist.getScene() == null) {
            panes.nextPane(false);
        }
        checklist.startSearch();
    }

    private void enterItem() {
        turn.then(this::focusFirst);
    }

    private void focusFirst() {
        if (prior.isVisible()) {
            prior.focusFirst();
        } else {
            item.focusFirst();
        }
    }

    private void openPhrases() {
        if (item.isVisible()) {
            item.openPhrases();
        }
    }

    private void openHistory() {
        if (prior.isVisible()) {
            prior.openHistory();
        } else {
            item.openHistory();
        }
    }

    /** Ctrl+V outside a text adds evidence; inside a text only what is no text. */
    private void paste(KeyEvent event) {
        if (!event.isShortcutDown() || event.getCode() != KeyCode.V) {
            return;
        }
        Node owner = panes.getScene() == null ? null : panes.getScene().getFocusOwner();
        boolean inText = owner instanceof TextInputControl || owner instanceof FigureEditor;
        if (inText && Clipboard.getSystemClipboard().hasString() || !Pasting.possible()) {
            return;
        }
        if (model.turning().get()) {
            event.consume();
            turn.then(() -> Pasting.into(model.evidence()));
        } else if (Pasting.into(model.evidence())) {
            event.consume();
        }
    }

    @Override
    public boolean nextPane(boolean forward) {
        panes.nextPane(forward);
        return true;
    }

    @Override
    public boolean nextAttention(boolean forward) {
        commitNow();
        if (item.stepInside(forward)) {
            return true;
        }
        boolean found = model.checklist().stepToAttention(forward);
        if (found) {
            item.focusAttention();
        }
        return found;
    }

    @Override
    public boolean escape() {
        return item.closeOverlay() || prior.closeOverlay() || panes.close() || checklist.endSearch();
    }

    /** For the composition and tests. */
    public FieldWorkViewModel model() {
        return model;
    }
}
