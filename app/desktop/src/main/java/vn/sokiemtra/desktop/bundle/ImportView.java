package vn.sokiemtra.desktop.bundle;

import java.util.List;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.ImportPlan;
import vn.sokiemtra.bundle.ImportResult;
import vn.sokiemtra.desktop.bundle.ImportViewModel.Phase;
import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.text.Texts;

/** Screen 06a: know what will happen, then import. */
public final class ImportView extends BundlePage {

    private static final Texts TEXTS = Texts.beside(ImportView.class);
    private static final double ROW = 48;
    private static final double HIGH_ROW = 66;
    private static final int MOST_ROWS = 6;

    private final ScreenContext context;
    private final ImportViewModel model;
    private final ListView<ImportRow> list;
    private final UnitTable units = new UnitTable();
    private final Label count = Controls.figure("");
    private final Label changes = Controls.paneTitle(TEXTS.get("units.title"));
    private final Label chosen = new Label();
    private final Label absent = Controls.note("");
    private final Label merge = Controls.note(TEXTS.get("units.merge"));
    private final VBox done = Controls.card();
    private final VBox filled = new VBox(10);
    private final StackPane body = new StackPane();
    private final Node empty;
    private final Button run;
    private final Button conflicts;
    private final Button close;
    private final PaneLayout panes;
    private final Label reason = new Label();
    private final ObservableList<KeyHint> hints = FXCollections.observableArrayList(new KeyHint("Space", TEXTS.get(
            "hint.toggle")), new KeyHint("Ctrl Enter", TEXTS.get("hint.import")), new KeyHint("Delete",
                    TEXTS.get(
                            "hint.remove")),
            new KeyHint("F6", TEXTS.get("hint.pane")));

    public ImportView(ScreenContext context, BundleDesk desk) {
        super(context);
        this.context = context;
        this.model = new ImportViewModel(context, desk);
        list = list("import-list", TEXTS.get("chosen"), model.rows(), view -> new ImportCell(context.width(),
                model::toggle));
        run = Controls.primary("", Glyph.DOWNLOAD, "Ctrl Enter", model::importNow);
        run.setId("import-run");
        conflicts = Controls.secondary("", Glyph.CONFLICT, "", model::openConflicts);
        close = Controls.secondary(TEXTS.get("clear"), null, "Esc", model::clear);
        Button choose = Controls.primary(TEXTS.get("choose"), Glyph.PACKAGE, "Ctrl I", model::choose);
        empty = Controls.empty(Glyph.PACKAGE, TEXTS.get("empty"), choose);
        build();
        panes = new PaneLayout(context.width(), context.panes(), body).right("bundle.detail", TEXTS.get("detail"),
                new ImportDetail(model), 300);
        bind();
        show();
    }

    private void build() {
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        Label title = Controls.paneTitle(TEXTS.get("chosen"));
        title.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        count.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        HBox head = Controls.row(8, title, count, note(TEXTS.get("any.order")),
                Controls.spacer(), Controls.secondary(TEXTS.get("more"), Glyph.PLUS, "Ctrl I", model::choose));
        chosen.getStyleClass().add("muted");
        FlowPane second = new FlowPane(8, 2, changes, chosen);
        merge.setGraphic(Icons.of(Glyph.CONFLICT, "contradiction"));
        absent.setGraphic(Icons.of(Glyph.IMAGE, "muted"));
        reason.setId("import-reason");
        reason.setWrapText(true);
        reason.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        reason.getStyleClass().add("field-error");
        filled.getStyleClass().add("import-body");
        filled.getChildren().addAll(head, done, list, reason, second, units, merge, absent);
        for (Node each : List.of(done, reason, merge, absent, conflicts)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        Label safe = Controls.note(TEXTS.get("safe"));
        HBox.setHgrow(safe, Priority.ALWAYS);
        safe.setMinWidth(0);
        FlowPane buttons = new FlowPane(10, 8, close, conflicts, run);
        buttons.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        HBox.setHgrow(buttons, Priority.ALWAYS);
        HBox foot = Controls.row(10, safe, buttons);
        foot.getStyleClass().add("import-foot");
        ScrollPane scroll = new ScrollPane(filled);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox whole = new VBox(scroll, foot);
        whole.visibleProperty().bind(empty.visibleProperty().not());
        body.getChildren().addAll(empty, whole);
        body.getProperties().put(PaneLayout.FIRST_FOCUS, list);
    }

    private static Label note(String words) {
        Label note = Controls.cuttable(words);
        note.getStyleClass().add("note");
        note.setMinWidth(0);
        return note;
    }

    private void bind() {
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.selected().set(now);
            }
        });
        model.selected().addListener((property, before, now) -> {
            if (now != null && now != list.getSelectionModel().getSelectedItem()) {
                list.getSelectionModel().select(now);
            }
        });
        model.selected().addListener((property, before, now) -> showReason());
        model.rows().addListener((ListChangeListener<ImportRow>) change -> show());
        model.phase().addListener((property, before, now) -> {
            show();
            if (now == Phase.CHECKED && before == Phase.CHECKING && list.getScene() != null) {
                list.requestFocus();
            }
        });
        model.plan().addListener((property, before, now) -> show());
        model.undoOffered().addListener((property, before, now) -> show());
        context.width().addListener((property, before, now) -> show());
    }

    private void show() {
        Phase phase = model.phase().get();
        int ticked = model.ticked();
        boolean high = context.width().get().atMost(vn.sokiemtra.desktop.shell.WidthClass.NARROW);
        empty.setVisible(model.rows().isEmpty());
        count.setText(String.valueOf(model.rows().size()));
        double height = Math.clamp(model.rows().size(), 1, MOST_ROWS) * (high ? HIGH_ROW : ROW) + 6;
        list.setFixedCellSize(high ? HIGH_ROW : ROW);
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        ImportPlan plan = model.plan().get();
        boolean known = plan != null && phase != Phase.DONE;
        units.show(plan == null ? List.of() : plan.units(), phase == Phase.CHECKING);
        chosen.setText(phase == Phase.CHECKING
                ? TEXTS.get("checking")
                : phase == Phase.DONE ? "" : TEXTS.get("units.chosen", String.valueOf(ticked)));
        changes.setText(TEXTS.get(phase == Phase.DONE ? "units.title.done" : "units.title"));
        merge.setVisible(plan != null && plan.conflicts() > 0);
        absent.setVisible(plan != null && plan.absentEvidence() > 0);
        absent.setText(TEXTS.get("units.absent", plan == null ? "" : ImportWords.count(plan.absentEvidence())));
        run.setText(TEXTS.get("run", String.valueOf(ticked)));
        run.setDisable(phase != Phase.CHECKED || ticked == 0);
        long places = plan == null ? 0 : plan.conflicts();
        conflicts.setText(TEXTS.get("conflicts.open", ImportWords.count(places)));
        conflicts.setVisible(phase == Phase.DONE && places > 0);
        close.setText(TEXTS.get(phase == Phase.DONE || !known ? "clear.done" : "clear"));
        run.setVisible(phase != Phase.DONE);
        run.setManaged(phase != Phase.DONE);
        showDone(model.result().get());
        showReason();
    }

    /** Where the pane beside the list is folded, why a bundle cannot be imported is still to be read. */
    private void showReason() {
        ImportRow row = model.selected().get();
        boolean folded = context.width().get().atMost(vn.sokiemtra.desktop.shell.WidthClass.MEDIUM);
        reason.setText(row == null || !folded ? "" : ImportWords.flaw(row));
        reason.setVisible(!reason.getText().isEmpty());
    }

    private void showDone(@Nullable ImportResult result) {
        done.setVisible(result != null);
        done.getStyleClass().remove("success");
        if (result != null) {
            long taken = ImportViewModel.taken(result);
            Label words = new Label(taken == 0
                    ? TEXTS.get("done.none")
                    : TEXTS.get("done.words", String.valueOf(taken), ImportWords.time(result.at())));
            words.setWrapText(true);
            words.getStyleClass().add("strong");
            words.setGraphic(Icons.of(taken == 0 ? Glyph.INFO : Glyph.MET, taken == 0 ? "muted" : "success"));
            FlowPane line = new FlowPane(14, 4, words);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            if (model.undoOffered().get() && taken > 0) {
                line.getChildren().add(Controls.link(TEXTS.get("undo"), model::undo));
            }
            done.getChildren().setAll(line);
        }
    }

    private void key(KeyEvent event) {
        ImportRow row = list.getSelectionModel().getSelectedItem();
        if (row == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> model.toggle(row);
            case DELETE -> model.remove(row);
            case ENTER -> panes.nextPane(true);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public Node content() {
        return panes;
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void onDeactivate() {
        model.deactivate();
    }

    @Override
    public void focus() {
        if (model.rows().isEmpty()) {
            empty.lookup(".button").requestFocus();
        } else {
            list.requestFocus();
        }
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return hints;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("import.choose", TEXTS.get("command.choose"), "Ctrl+I", model::choose), new Command(
                "import.run", TEXTS.get("command.run"), "Ctrl+Enter", () -> !run.isDisabled(), model::importNow),
                new Command("import.undo", TEXTS.get("undo"), "", model.undoOffered()::get, model::undo));
    }

    @Override
    public boolean nextPane(boolean forward) {
        panes.nextPane(forward);
        return true;
    }

    @Override
    public boolean escape() {
        if (panes.close()) {
            return true;
        }
        if (model.busy()) {
            model.stop();
            return true;
        }
        if (!model.rows().isEmpty()) {
            model.clear();
            return true;
        }
        return false;
    }
}
