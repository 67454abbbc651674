package vn.sokiemtra.desktop.shell;

import java.util.ArrayList;
import java.util.List;

import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * Context and title, tabs, search, at most two buttons. Where room is short the search loses its words, the last tabs
 * go into a menu, all tabs become a menu and the titles are cut, in this order.
 */
final class HeaderBar extends Pane {

    private static final Texts TEXTS = Texts.beside(HeaderBar.class);

    private static final double GAP = 14;

    private static final double NEXT_WIDTH = 210;

    private static final double LONGEST_TITLE = 380;

    private static final double SHORT_TITLE = 180;

    /** What the pages of a unit put behind the search at most: its next step and a button of their own. */
    private static final double MOST_BUTTONS = NEXT_WIDTH + 150;

    /** More units than this do not stand in the menu; they are found by their name. */
    private static final int MOST_UNITS = 60;

    private final ShellViewModel model;

    private final Runnable openPalette;

    private @Nullable Screen shown;

    private final Label context = Controls.cuttable("");

    private final Label title = Controls.cuttable("");

    private final Button titleButton = new Button();

    private final VBox titles = new VBox(context, title);

    private final HBox tabs = new HBox();

    private final MenuButton tabMenu = new MenuButton();

    /** Behind the tabs that have room: the others. */
    private final MenuButton moreMenu = new MenuButton(TEXTS.get("tabs.more"));

    private final Button search;

    private final Button searchIcon;

    private final HBox extra = Controls.row(8);

    HeaderBar(ShellViewModel model, Runnable openPalette) {
        this.model = model;
        getStyleClass().add("header");
        titles.getStyleClass().add("header-titles");
        titles.setMinWidth(0);
        context.getStyleClass().add("context-line");
        title.getStyleClass().add("context-title");
        // A screen without a second line stands in the middle, as the tabs do.
        context.managedProperty().bind(context.textProperty().isNotEmpty());
        titleButton.getStyleClass().add("title-button");
        titleButton.setGraphic(Icons.of(Glyph.CHEVRON_DOWN));
        titleButton.setOnAction(event -> unitMenu());
        Tips.on(titleButton, TEXTS.get("unit.switch"));
        tabs.getStyleClass().add("tab-row");
        Label words = new Label(TEXTS.get("search"));
        words.getStyleClass().add("words");
        words.setPrefWidth(140);
        search = new Button(null, Controls.row(8, Icons.of(Glyph.SEARCH, "muted"), words, Controls.keyCap("Ctrl K")));
        searchIcon = new Button(null, Controls.row(8, Icons.of(Glyph.SEARCH, "muted"), Controls.keyCap("Ctrl K")));
        for (Button each : List.of(search, searchIcon)) {
            each.getStyleClass().add("search-button");
            each.setAccessibleText(TEXTS.get("search"));
            each.setOnAction(event -> openPalette.run());
        }
        getChildren().addAll(titles, tabs, tabMenu, moreMenu, search, searchIcon, extra);
        this.openPalette = openPalette;
        model.next().addListener((property, before, now) -> showExtra());
        model.width().addListener((property, before, now) -> showExtra());
        model.badges().addListener((MapChangeListener<Place, Integer>) change -> {
            showTabs(model.place().get());
            requestLayout();
        });
    }

    /** Shows where the window is; {@code screen} tells its own titles outside of unit inspections. */
    void show(Place place, Screen screen) {
        context.textProperty().unbind();
        title.textProperty().unbind();
        var unit = place.area() == Area.INSPECTION ? model.unit() : java.util.Optional.<UnitChoice>empty();
        if (unit.isPresent()) {
            context.setText(unit.get().context());
            titleButton.setText(unit.get().name());
            titles.getChildren().setAll(context, titleButton);
        } else {
            context.textProperty().bind(screen.context());
            title.textProperty().bind(screen.title());
            titles.getChildren().setAll(context, title);
        }
        showTabs(place);
        shown = screen;
        showExtra();
    }

    /** The screen's own buttons behind the next step of the unit, which gives way where room is short. */
    private void showExtra() {
        if (shown == null) {
            return;
        }
        List<Node> nodes = new ArrayList<>();
        NextOffer next = model.next().get();
        if (next != null && model.place().get().area() == Area.INSPECTION && model.width().get() == WidthClass.WIDE) {
            Button button = new Button(next.words(), Icons.of(Glyph.NEXT_STEP, next.late() ? "danger" : "accent"));
            button.setId("header-next");
            button.setMaxWidth(NEXT_WIDTH);
            Tips.on(button, next.words() + "\n" + next.why());
            button.setOnAction(event -> model.go(next.place()));
            nodes.add(button);
        }
        nodes.addAll(shown.headerNodes());
        extra.getChildren().setAll(nodes);
        requestLayout();
    }

    /** What belongs to a page that nobody sees is not seen either, and takes no press. */
    void veil(boolean on) {
        extra.setOpacity(on ? 0 : 1);
        extra.setDisable(on);
    }

    private void showTabs(Place place) {
        List<Node> buttons = new ArrayList<>();
        List<MenuItem> items = new ArrayList<>();
        List<MenuItem> more = new ArrayList<>();
        for (ScreenEntry entry : model.tabs(place.area())) {
            if (entry.title().isEmpty()) {
                continue;
            }
            ToggleButton tab = new ToggleButton(entry.title());
            Integer waiting = model.badges().get(Place.of(entry.area(), entry.tab()));
            if (waiting != null) {
                tab.setGraphic(Controls.status(Tone.CONTRADICTION, Glyph.CONFLICT, VietnameseFormat.number(waiting)));
                tab.setContentDisplay(ContentDisplay.RIGHT);
            }
            tab.getStyleClass().add("header-tab");
            tab.setSelected(entry.tab().equals(place.tab()));
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tab.setOnAction(event -> {
                tab.setSelected(entry.tab().equals(model.place().get().tab()));
                model.go(model.place().get().withTab(entry.tab()));
            });
            buttons.add(tab);
            items.add(item(entry));
            more.add(item(entry));
            if (entry.tab().equals(place.tab())) {
                tabMenu.setText(entry.title());
            }
        }
        tabs.getChildren().setAll(buttons);
        tabMenu.getItems().setAll(items);
        moreMenu.getItems().setAll(more);
    }

    private MenuItem item(ScreenEntry entry) {
        MenuItem item = new MenuItem(entry.title());
        item.setOnAction(event -> model.go(model.place().get().withTab(entry.tab())));
        return item;
    }

    /** The units of the plan under the title. */
    private void unitMenu() {
        ContextMenu menu = new ContextMenu();
        String group = "";
        List<UnitChoice> units = near();
        for (UnitChoice unit : units) {
            if (!unit.group().equals(group)) {
                group = unit.group();
                Label head = new Label(group);
                head.getStyleClass().add("menu-head");
                CustomMenuItem item = new CustomMenuItem(head, false);
                item.setDisable(true);
                menu.getItems().add(item);
            }
            MenuItem item = new MenuItem(unit.name());
            item.setOnAction(event -> model.openUnit(unit));
            menu.getItems().add(item);
        }
        if (units.size() < model.units().size()) {
            MenuItem others = new MenuItem(TEXTS.get("unit.others", VietnameseFormat.number(model.units().size())));
            others.setOnAction(event -> openPalette.run());
            menu.getItems().add(others);
        }
        menu.setMaxHeight(420);
        menu.show(titleButton, javafx.geometry.Side.BOTTOM, 0, 4);
    }

    /** All units, or of very many those around the one that is shown. */
    private List<UnitChoice> near() {
        List<UnitChoice> all = model.units();
        if (all.size() <= MOST_UNITS) {
            return all;
        }
        int at = model.unit().map(all::indexOf).orElse(0);
        int from = Math.clamp(at - MOST_UNITS / 2, 0, all.size() - MOST_UNITS);
        return all.subList(from, from + MOST_UNITS);
    }

    @Override
    protected double computePrefHeight(double width) {
        // Also without the second line: the header is as high on every page.
        return Math.max(48, titles.prefHeight(-1) + 6 + (context.isManaged() ? 0 : context.prefHeight(-1)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - 2 * GAP;
        double extraWidth = extra.getChildren().isEmpty() ? 0 : extra.prefWidth(-1) + GAP;
        double allTabs = tabs.getChildren().stream().mapToDouble(this::taken).sum();
        double tabsWidth = allTabs == 0 ? 0 : allTabs + GAP;
        double wanted = Math.min(titles.prefWidth(-1), mostTitle(room - tabsWidth - searchIcon.prefWidth(-1) - GAP
                - MOST_BUTTONS));
        double titleWidth = Math.min(wanted, LONGEST_TITLE);
        boolean words = room - extraWidth - tabsWidth - titleWidth - GAP >= search.prefWidth(-1);
        Button finder = words ? search : searchIcon;
        double left = room - extraWidth - finder.prefWidth(-1) - GAP;
        double forTabs = left - Math.min(SHORT_TITLE, titleWidth);
        boolean small = model.width().get() == WidthClass.SMALL;
        boolean tight = tabsWidth > forTabs;
        boolean some = keepTabs(tight ? forTabs - moreMenu.prefWidth(-1) - 2 * GAP : Double.MAX_VALUE);
        boolean menu = tabsWidth > 0 && (small || tight && !some);
        boolean more = tight && !menu;
        tabsWidth = more ? tabs.prefWidth(-1) + moreMenu.prefWidth(-1) + 2 * GAP : tabsWidth;
        double menuWidth = menu ? tabMenu.prefWidth(-1) + GAP : tabsWidth;
        shown(search, words);
        shown(searchIcon, !words);
        shown(tabs, !menu && tabsWidth > 0);
        shown(tabMenu, menu);
        shown(moreMenu, more);
        shown(extra, extraWidth > 0);
        double titleRoom = Math.max(40, Math.min(menu ? titles.prefWidth(-1) : wanted, left - menuWidth));
        double x = GAP;
        place(titles, x, titleRoom);
        x += titleRoom + GAP;
        if (menu) {
            place(tabMenu, x, tabMenu.prefWidth(-1));
        } else if (tabsWidth > 0) {
            tabs.resizeRelocate(x, 0, tabs.prefWidth(-1), getHeight() - 1);
            if (more) {
                place(moreMenu, x + tabs.prefWidth(-1) + GAP, moreMenu.prefWidth(-1));
            }
        }
        double end = getWidth() - GAP;
        if (extraWidth > 0) {
            place(extra, end - extra.prefWidth(-1), extra.prefWidth(-1));
            end -= extraWidth;
        }
        place(finder, end - finder.prefWidth(-1), finder.prefWidth(-1));
    }

    /**
     * The most that a title may take: of a unit little on all pages where there is no room for it on the one with the most
     * buttons, so that its tabs stand in the same place on each and whoever goes from one to the next finds it there.
     *
     * @param least the room that every page of a unit has for it
     */
    private double mostTitle(double least) {
        boolean ofUnit = titles.getChildren().contains(titleButton);
        return ofUnit && Math.min(titles.prefWidth(-1), LONGEST_TITLE) > least ? SHORT_TITLE : Double.MAX_VALUE;
    }

    /**
     * Keeps as many tabs as there is room for, the open one always; the others stand in the menu behind them.
     *
     * @return whether more than the open one has room
     */
    private boolean keepTabs(double room) {
        double used = 0;
        int kept = 0;
        for (Node tab : tabs.getChildren()) {
            if (tab instanceof ToggleButton open && open.isSelected()) {
                used = taken(open);
            }
        }
        for (int i = 0; i < tabs.getChildren().size(); i++) {
            ToggleButton tab = (ToggleButton) tabs.getChildren().get(i);
            boolean fits = tab.isSelected() || used + taken(tab) <= room;
            used += fits && !tab.isSelected() ? taken(tab) : 0;
            kept += fits ? 1 : 0;
            tab.setVisible(fits);
            tab.setManaged(fits);
            moreMenu.getItems().get(i).setVisible(!fits);
        }
        return kept > 1;
    }

    /** Of the row, whether the tab is shown now or not. */
    private double taken(Node tab) {
        return Math.ceil(tab.prefWidth(-1)) + tabs.getSpacing();
    }

    private void place(Region node, double x, double width) {
        double height = Math.min(node.prefHeight(width), getHeight());
        node.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), snapSizeX(width), height);
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
    }
}
