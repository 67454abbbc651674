package vn.sokiemtra.desktop.tables;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Segmented;
import vn.sokiemtra.desktop.design.SentenceCase;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.field.ConflictPane;
import vn.sokiemtra.desktop.field.ConflictViewModel;
import vn.sokiemtra.desktop.field.HistoryPopup;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.shell.WidthClass;
import vn.sokiemtra.text.Texts;

/** Screen 04: Biểu số liệu. */
public final class TablesView implements Screen {

    private static final Texts TEXTS = Texts.beside(TablesView.class);

    private final ScreenContext context;
    private final TablesViewModel model;
    private final SheetGrid grid;
    private final VBox root = new VBox();
    private final StackPane whole = new StackPane();
    private final HistoryPopup popup;
    private final FlowPane tools = new FlowPane(12, 6);
    private final Segmented<SidesShown> sides = new Segmented<>();
    private final Label heading = Controls.cuttable("");
    private final HBox titleRow = new HBox(12);
    private final HBox legend = new HBox(12);
    private final List<ToggleButton> formButtons = new ArrayList<>();
    private final CellBar bar;
    private final ClashPanel panel;
    private final Button paste;
    private final Button print;
    private Segmented<String> forms = new Segmented<>();
    private List<FormBook.Tab> shownTabs = List.of();

    public TablesView(ScreenContext context) {
        this(context, new TablesViewModel(context, new LedgerFormBook(context.session().ledger())));
    }

    TablesView(ScreenContext context, TablesViewModel model) {
        this.context = context;
        this.model = model;
        grid = new SheetGrid(model.entry());
        grid.setId("sheet");
        bar = new CellBar(model, grid::requestFocus, this::openHistory, this::openConflict);
        popup = new HistoryPopup(model.life(), context.session(), context.tasks());
        whole.getChildren().addAll(root, popup);
        panel = new ClashPanel(model);
        paste = Controls.secondary(TEXTS.get("paste"), Glyph.CLIPBOARD, "Ctrl V", () -> {
            grid.requestFocus();
            grid.keys().pasteHere();
        });
        print = Controls.secondary(TEXTS.get("print"), Glyph.PRINTER, "", model::print);
        build();
        bind();
    }

    private void build() {
        root.getStyleClass().add("tables-screen");
        sides.add(SidesShown.REPORTED, TEXTS.get("side.reported"), null, Tone.ACCENT);
        sides.add(SidesShown.VERIFIED, TEXTS.get("side.verified"), null, Tone.ACCENT);
        sides.add(SidesShown.BOTH, TEXTS.get("side.both"), null, Tone.ACCENT);
        tools.getStyleClass().add("tables-tools");
        Label notice = Controls.cuttable("");
        notice.getStyleClass().add("muted");
        notice.textProperty().bind(model.notice());
        notice.managedProperty().bind(model.notice().isNotEmpty());
        notice.visibleProperty().bind(notice.managedProperty());
        tools.getChildren().addAll(forms, sides, paste, notice);
        heading.getStyleClass().add("strong");
        heading.setMinWidth(0);
        legend();
        titleRow.getChildren().addAll(heading, Controls.spacer(), legend);
        titleRow.getStyleClass().addAll("tables-title", "row");
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox.setMargin(grid, new javafx.geometry.Insets(0, 0, 6, 14));
        root.getChildren().addAll(tools, bar, titleRow, grid, panel);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typedElsewhere);
        grid.setOnContextMenuRequested(event -> menu().show(grid, event.getScreenX(), event.getScreenY()));
    }

    /** What is typed while a button or a list has the focus is meant for the sheet. */
    private void typedElsewhere(KeyEvent event) {
        boolean takesText = event.getTarget() instanceof Node node && node.getInputMethodRequests() != null;
        if (!takesText && !event.getCharacter().isBlank()) {
            grid.keys().typed(event);
        }
    }

    private void legend() {
        Region corner = new Region();
        corner.getStyleClass().add("legend-corner");
        Region computed = new Region();
        computed.getStyleClass().add("legend-computed");
        legend.getChildren().addAll(Controls.row(4, corner, Controls.note(TEXTS.get("legend.differs"))), Controls.row(4,
                computed, Controls.note(TEXTS.get("legend.computed"))),
                Controls.row(4, Icons.of(Glyph.CONTRADICTION),
                        Controls.note(TEXTS.get("legend.contradicts"))));
        legend.setMinWidth(Region.USE_PREF_SIZE);
        legend.getStyleClass().add("row");
        legend.getChildren().forEach(each -> ((Region) each).setMinWidth(Region.USE_PREF_SIZE));
    }

    private void bind() {
        grid.sheetProperty().bind(model.sheet());
        grid.sheetProperty().addListener((o, before, now) -> {
            if (grid.selection() == null && now.rows() > 0) {
                grid.select(firstCell());
            }
        });
        grid.selectionProperty().addListener((o, before, now) -> model.select(now));
        model.onReveal(place -> {
            grid.select(place);
            if (grid.getScene() != null
                    && (grid.getScene().getFocusOwner() == null || !PaneLayout.within(grid.getScene()
                            .getFocusOwner(), panel))) {
                grid.requestFocus();
            }
        });
        model.onReopen(grid.editor()::reopen);
        model.onLeave(() -> {
            grid.editor().commit();
            bar.commit();
        });
        model.page().addListener((o, before, now) -> pageChanged(now));
        model.form().addListener((o, before, now) -> forms.value().set(now));
        sides.value().bindBidirectional(model.sides());
        context.width().addListener((o, before, now) -> fit());
        fit();
    }

    private void fit() {
        WidthClass width = context.width().get();
        bar.fit(width);
        boolean roomy = !width.atMost(WidthClass.NARROW);
        legend.setVisible(roomy);
        legend.setManaged(roomy);
        // The smallest window keeps its height for the rows.
        boolean small = width == WidthClass.SMALL;
        titleRow.setVisible(!small);
        titleRow.setManaged(!small);
        nameForms(small);
        paste.setVisible(roomy);
        paste.setManaged(roomy);
    }

    private void pageChanged(FormBook.@Nullable Page page) {
        if (page == null) {
            return;
        }
        if (!page.tabs().equals(shownTabs)) {
            shownTabs = page.tabs();
            formButtons.clear();
            Segmented<String> next = new Segmented<>();
            next.setId("forms");
            for (FormBook.Tab tab : shownTabs) {
                ToggleButton button = next.add(tab.code(), "", tab.contradicts() ? Glyph.CONTRADICTION : null,
                        Tone.ACCENT);
                button.setMaxHeight(Double.MAX_VALUE);
                formButtons.add(button);
                button.setContentDisplay(ContentDisplay.RIGHT);
                Tips.on(button, SentenceCase.of(tab.title()));
            }
            next.value().set(model.form().get());
            next.value().addListener((o, before, now) -> {
                if (now != null) {
                    model.open(now);
                }
            });
            tools.getChildren().set(tools.getChildren().indexOf(forms), next);
            forms = next;
            nameForms(context.width().get() == WidthClass.SMALL);
        }
        heading.setText(TEXTS.get("heading", page.form().number(), SentenceCase.of(page.form().title())));
    }

    private void nameForms(boolean small) {
        for (int i = 0; i < formButtons.size(); i++) {
            FormBook.Tab tab = shownTabs.get(i);
            formButtons.get(i).setText(small
                    ? tab.number()
                    : tab.growing()
                            ? TEXTS.get("form.rows", tab.number(), String.valueOf(tab.rows()))
                            : TEXTS.get("form", tab.number()));
        }
    }

    private CellPlace firstCell() {
        for (int column = 0; column < grid.sheet().columns().size(); column++) {
            if (grid.sheet().rows() > 0 && grid.sheet().editable(0, column)) {
                return new CellPlace(0, column);
            }
        }
        return new CellPlace(0, 0);
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        CellRange range = grid.selection();
        if (range != null) {
            menu.getItems().addAll(item("menu.copy", () -> grid.keys().copyHere()), item("menu.paste", () -> grid.keys()
                    .pasteHere()), item("menu.fill", () -> model.entry().fillDown(range)), item("menu.clear",
                            () -> model.entry().clear(
                                    range)),
                    item("menu.history", this::openHistory));
            if (model.cell().get().conflicts()) {
                menu.getItems().add(item("menu.conflict", this::openConflict));
            }
            if (model.sheet().get() instanceof FormSheetView view && view.form().growing()) {
                menu.getItems().add(item("menu.delete", () -> model.entry().deleteRows(range)));
            }
        }
        return menu;
    }

    /** Every change of both sides of the cell. */
    private void openHistory() {
        model.fieldsHere(fields -> popup.open(model.cell().get().place(), fields));
    }

    /** Two values of the cell: the same choice as on the page of all trùng sửa. */
    private void openConflict() {
        if (model.cell().get().conflicts()) {
            model.fieldsHere(fields -> {
                ConflictViewModel choice = new ConflictViewModel(model.life(), context.session(), context.tasks());
                ConflictPane pane = new ConflictPane(choice, false, settled -> popup.close(), this::openHistory);
                choice.shown().addListener((o, before, now) -> pane.begin());
                popup.show(pane, () -> choice.show(fields.getFirst(), popup::close));
            });
        }
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(TEXTS.get(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    @Override
    public Node content() {
        return whole;
    }

    @Override
    public boolean escape() {
        return popup.close();
    }

    @Override
    public void show(Place place) {
        if (place.inspection() != null) {
            model.show(place.inspection(), place.focus());
        }
    }

    @Override
    public void onActivate() {
        model.activate();
        grid.requestFocus();
    }

    @Override
    public void onDeactivate() {
        popup.close();
        grid.editor().commit();
        model.deactivate();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return new SimpleStringProperty(TEXTS.get("screen"));
    }

    @Override
    public ReadOnlyStringProperty context() {
        return new SimpleStringProperty("");
    }

    @Override
    public List<Node> headerNodes() {
        return List.of(print);
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("F2", TEXTS.get("hint.edit")), new KeyHint("Tab Enter",
                TEXTS.get("hint.move")), new KeyHint("Ctrl Tab", TEXTS.get("hint.leave")),
                new KeyHint("Ctrl D", TEXTS.get("hint.fill")),
                new KeyHint("Alt →", TEXTS.get(
                        "hint.form")),
                new KeyHint("Ctrl Z", TEXTS.get("hint.undo")));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("tables.finding", TEXTS.get("command.finding"), "Ctrl+T",
                model.clashes()::any, model.clashes()::recordFinding),
                new Command("tables.reason", TEXTS.get("command.reason"), "Ctrl+L", model.clashes()::any,
                        model.clashes()::askReason),
                Command.of("tables.print", TEXTS.get(
                        "command.print"), "Ctrl+P", model::print),
                Command.of("tables.history", TEXTS.get("menu.history"), "Ctrl+H", this::openHistory),
                new Command("tables.conflict", TEXTS.get("menu.conflict"), "Ctrl+R", () -> model.cell().get()
                        .conflicts(), this::openConflict),
                Command.of("tables.next", TEXTS.get("command.next"),
                        "Alt+Right", () -> model.openNeighbour(1)),
                Command.of("tables.previous", TEXTS.get(
                        "command.previous"), "Alt+Left", () -> model.openNeighbour(-1)),
                Command.of(
                        "tables.delete", TEXTS.get("command.delete"), "Ctrl+Minus", () -> {
                            CellRange range = grid.selection();
                            if (range != null) {
                                model.entry().deleteRows(range);
                            }
                        }));
    }

    @Override
    public boolean nextAttention(boolean forward) {
        return model.nextAttention(forward);
    }

    @Override
    public boolean nextPane(boolean forward) {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        List<Node> panes = List.of(grid, panel.lookup("#clashes"), forms);
        int at = 0;
        for (int i = 0; i < panes.size(); i++) {
            if (owner != null && PaneLayout.within(owner, panes.get(i))) {
                at = i + (forward ? 1 : -1);
            }
        }
        for (int tried = 0; tried < panes.size(); tried++) {
            Node pane = panes.get(Math.floorMod(at + (forward ? tried : -tried), panes.size()));
            if (pane == forms) {
                forms.getChildren().stream().filter(Node::isFocusTraversable).findFirst().ifPresent(
                        Node::requestFocus);
                return true;
            }
            if (pane.isVisible()) {
                pane.requestFocus();
                return true;
            }
        }
        return true;
    }
}
