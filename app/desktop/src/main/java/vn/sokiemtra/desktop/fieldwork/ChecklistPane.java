package vn.sokiemtra.desktop.fieldwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.sokiemtra.desktop.design.ChipFilter;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The checklist at the left: filters and tree, all by keyboard. */
final class ChecklistPane extends VBox {

    private static final Texts TEXTS = Texts.beside(ChecklistPane.class);
    /** Up to so many leaves all top groups are open from the start; more are closed so that the list can be seen. */
    private static final int OPEN_UP_TO = 60;
    private static final java.time.Duration TYPING = java.time.Duration.ofMillis(900);
    private static final double ROW = 24;

    private final FieldWorkViewModel model;
    private final ChecklistViewModel checklist;
    private final Tasks tasks;
    private final ChipFilter<ChecklistFilter> chips = new ChipFilter<>();
    private final ToggleButton everything;
    private final MenuButton more = new MenuButton(TEXTS.get("filter.more"));
    private final ToggleButton unproven;
    private final Map<ChecklistFilter, RadioMenuItem> moreItems = new HashMap<>();
    private final TextField search = new TextField();
    private final TreeView<ChecklistNode> tree = new TreeView<>();
    private final VBox nothing;
    private final Map<UUID, TreeItem<ChecklistNode>> items = new HashMap<>();
    private final Set<UUID> open = new HashSet<>();
    private final StringBuilder typed = new StringBuilder();
    private final Runnable enter;
    private boolean opened;
    private boolean filling;
    private boolean narrow;
    private int typedRound;

    /** @param enter moves the focus into the item */
    ChecklistPane(FieldWorkViewModel model, Tasks tasks, Runnable enter) {
        this.model = model;
        this.checklist = model.checklist();
        this.tasks = tasks;
        this.enter = enter;
        this.nothing = Controls.empty(Glyph.FILTER, TEXTS.get("filter.nothing"),
                Controls.link(TEXTS.get("filter.clear"), this::clearFilters));
        getStyleClass().add("checklist-pane");
        everything = chips.add(ChecklistFilter.ALL, TEXTS.get("filter.ALL"), null, Tone.NEUTRAL);
        buildFilters();
        unproven = chips.add(ChecklistFilter.UNPROVEN, TEXTS.get("filter.UNPROVEN"), Glyph.PAPERCLIP, Tone.ATTENTION);
        buildTree();
        checklist.shown().addListener((_, _, _) -> fill());
        checklist.counts().addListener((_, _, _) -> showCounts());
        checklist.selected().addListener((_, _, now) -> select(now));
        showCounts();
        fill();
    }

    private void buildFilters() {
        chips.add(ChecklistFilter.NOT_JUDGED, TEXTS.get("filter.NOT_JUDGED"), Glyph.NOT_STARTED, Tone.NEUTRAL);
        chips.add(ChecklistFilter.MINE, TEXTS.get("filter.MINE"), Glyph.USER, Tone.NEUTRAL);
        chips.add(ChecklistFilter.WITH_FINDINGS, TEXTS.get("filter.WITH_FINDINGS"), Glyph.FINDING, Tone.DANGER);
        chips.add(ChecklistFilter.CONTRADICTED, TEXTS.get("filter.CONTRADICTED"), Glyph.CONTRADICTION,
                Tone.CONTRADICTION);
        chips.setHgap(5);
        chips.value().set(checklist.filter().get());
        chips.value().addListener((_, _, now) -> {
            if (now != null) {
                checklist.filter().set(now);
            }
        });
        checklist.filter().addListener((_, _, now) -> chips.value().set(now));
        ToggleGroup group = new ToggleGroup();
        for (ChecklistFilter each : List.of(ChecklistFilter.MINE, ChecklistFilter.WITH_FINDINGS,
                ChecklistFilter.CONTRADICTED, ChecklistFilter.UNPROVEN)) {
            RadioMenuItem item = new RadioMenuItem();
            item.setToggleGroup(group);
            item.setOnAction(_ -> checklist.filter().set(each));
            moreItems.put(each, item);
            more.getItems().add(item);
        }
        more.getStyleClass().addAll("flat", "checklist-more");
        search.setPromptText(TEXTS.get("filter.words"));
        search.setAccessibleText(TEXTS.get("filter.words"));
        search.getStyleClass().add("checklist-search");
        search.textProperty().addListener((_, _, now) -> checklist.words().set(now));
        search.managedProperty().bind(search.visibleProperty());
        search.setVisible(false);
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                endSearch();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                checklist.leaves().stream().findFirst().ifPresent(leaf -> checklist.selected().set(leaf.itemId()));
                tree.requestFocus();
                event.consume();
            }
        });
        VBox filters = new VBox(6, chips, search);
        filters.getStyleClass().add("checklist-filters");
        getChildren().addAll(new EarlierBox(model), filters);
    }

    /** With little room only two filters stay; the others move into one menu. */
    void compact(boolean compact) {
        narrow = compact;
        for (int i = 2; i < chips.getChildren().size(); i++) {
            var chip = chips.getChildren().get(i);
            if (chip != more) {
                chip.setVisible(!compact);
                chip.setManaged(!compact);
            }
        }
        showUnproven();
        if (compact && !chips.getChildren().contains(more)) {
            chips.getChildren().add(more);
        } else if (!compact) {
            chips.getChildren().remove(more);
        }
    }

    /** Nobody needs the filter where nothing is missing. */
    private void showUnproven() {
        boolean any = checklist.counts().get().getOrDefault(ChecklistFilter.UNPROVEN, 0) > 0
                || checklist.filter().get() == ChecklistFilter.UNPROVEN;
        unproven.setVisible(any && !narrow);
        unproven.setManaged(any && !narrow);
        Optional.ofNullable(moreItems.get(ChecklistFilter.UNPROVEN)).ifPresent(item -> item.setVisible(any));
    }

    private void buildTree() {
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        tree.setCellFactory(_ -> new ChecklistCell());
        tree.setAccessibleText(TEXTS.get("tree.name"));
        tree.getStyleClass().add("checklist");
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        tree.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (!filling && now != null && now.getValue() != null) {
                checklist.selected().set(now.getValue().itemId());
            }
        });
        nothing.managedProperty().bind(nothing.visibleProperty());
        tree.managedProperty().bind(tree.visibleProperty());
        nothing.setVisible(false);
        getProperties().put(PaneLayout.FIRST_FOCUS, tree);
        VBox.setVgrow(nothing, Priority.ALWAYS);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(nothing, tree);
    }

    private void showCounts() {
        checklist.counts().get().forEach((filter, count) -> {
            chips.count(filter, VietnameseFormat.number(count));
            if (filter == ChecklistFilter.ALL) {
                tellAll(count);
            }
            RadioMenuItem item = moreItems.get(filter);
            if (item != null) {
                item.setText(TEXTS.get("filter." + filter) + "  " + VietnameseFormat.number(count));
            }
        });
        showUnproven();
    }

    private void tellAll(int count) {
        int others = checklist.listedOnly().get();
        String words = TEXTS.get(others == 0 ? "filter.ALL.tip" : "filter.ALL.others", count, others);
        Tips.on(everything, words);
        everything.setAccessibleText(TEXTS.get("filter.ALL") + ": " + words);
    }

    // --- filling ---

    private void fill() {
        filling = true;
        try {
            var whole = checklist.tree().get();
            if (whole != null && !opened) {
                opened = true;
                if (whole.leaves().count() <= OPEN_UP_TO) {
                    whole.roots().forEach(node -> open.add(node.itemId()));
                }
            }
            if (tree.getRoot() == null) {
                tree.setRoot(new TreeItem<>());
            }
            sync(tree.getRoot(), checklist.shown().get());
        } finally {
            filling = false;
        }
        boolean none = checklist.filtered() && checklist.shown().get().isEmpty();
        nothing.setVisible(none);
        tree.setVisible(!none);
        select(checklist.selected().get());
    }

    /** Changes only what differs, so that selection, scroll and open groups stay. */
    private void sync(TreeItem<ChecklistNode> parent, List<ChecklistNode> nodes) {
        List<TreeItem<ChecklistNode>> children = new ArrayList<>();
        for (ChecklistNode node : nodes) {
            TreeItem<ChecklistNode> item = items.computeIfAbsent(node.itemId(), _ -> itemOf(node));
            if (!node.equals(item.getValue())) {
                item.setValue(node);
            }
            sync(item, node.children());
            item.setExpanded(!node.leaf() && (checklist.filtered() || open.contains(node.itemId())));
            children.add(item);
        }
        if (!parent.getChildren().equals(children)) {
            parent.getChildren().setAll(children);
        }
    }

    private TreeItem<ChecklistNode> itemOf(ChecklistNode node) {
        TreeItem<ChecklistNode> item = new TreeItem<>(node);
        item.expandedProperty().addListener((_, _, expanded) -> {
            if (filling) {
                return;
            }
            if (expanded) {
                open.add(node.itemId());
            } else {
                open.remove(node.itemId());
            }
        });
        return item;
    }

    private void select(@Nullable UUID id) {
        if (id == null) {
            tree.getSelectionModel().clearSelection();
        }
        TreeItem<ChecklistNode> item = id == null ? null : items.get(id);
        if (item == null || item.getParent() == null) {
            return;
        }
        for (TreeItem<ChecklistNode> up = item.getParent(); up != null && up.getValue() != null; up = up.getParent()) {
            open.add(up.getValue().itemId());
            up.setExpanded(true);
        }
        if (tree.getSelectionModel().getSelectedItem() != item) {
            tree.getSelectionModel().select(item);
        }
        int row = tree.getRow(item);
        int rows = (int) Math.max(1, tree.getHeight() / ROW);
        if (row >= 0 && tree.getHeight() > 0) {
            reveal(row, rows);
        }
    }

    private void reveal(int row, int rows) {
        // TreeView scrolls a line to the top; keep some lines above it in sight, and do not move when it is visible.
        if (tree.lookup(".virtual-flow") instanceof javafx.scene.control.skin.VirtualFlow<?> flow) {
            var first = flow.getFirstVisibleCell();
            var last = flow.getLastVisibleCell();
            if (first != null && last != null && row > first.getIndex() && row < last.getIndex()) {
                return;
            }
        }
        tree.scrollTo(Math.max(0, row - rows / 3));
    }

    // --- keys ---

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        VerdictLook.of(event.getCode()).ifPresent(verdict -> {
            model.judgeAndGoOn(verdict);
            event.consume();
        });
        if (event.getCode() == KeyCode.ENTER) {
            TreeItem<ChecklistNode> item = tree.getSelectionModel().getSelectedItem();
            if (item != null && !item.isLeaf()) {
                item.setExpanded(!item.isExpanded());
            } else {
                enter.run();
            }
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        String letters = event.getCharacter();
        if (event.isShortcutDown() || event.isAltDown() || letters.isBlank() && typed.isEmpty()
                || letters.chars().anyMatch(c -> Character.isISOControl(c) || Character.isDigit(c))) {
            return;
        }
        typed.append(letters);
        int round = ++typedRound;
        tasks.after(TYPING, () -> {
            if (round == typedRound) {
                typed.setLength(0);
            }
        });
        List<ChecklistNode> visible = new ArrayList<>();
        for (int i = 0; i < tree.getExpandedItemCount(); i++) {
            visible.add(tree.getTreeItem(i).getValue());
        }
        ChecklistViewModel.typeAhead(visible, checklist.selected().get(), typed.toString())
                .ifPresent(node -> checklist.selected().set(node.itemId()));
        event.consume();
    }

    private void clearFilters() {
        endSearch();
        checklist.filter().set(ChecklistFilter.ALL);
        tree.requestFocus();
    }

    void focusTree() {
        tree.requestFocus();
    }

    /** Ctrl+F. */
    void startSearch() {
        search.setVisible(true);
        search.requestFocus();
        search.selectAll();
    }

    /** Ends looking for words; false when nobody was. */
    boolean endSearch() {
        if (!search.isVisible()) {
            return false;
        }
        search.clear();
        search.setVisible(false);
        tree.requestFocus();
        return true;
    }

    TreeView<ChecklistNode> tree() {
        return tree;
    }
}
