package vn.sokiemtra.desktop.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.Hit;
import vn.sokiemtra.desktop.command.Keys;
import vn.sokiemtra.desktop.command.PaletteView;
import vn.sokiemtra.desktop.command.PaletteViewModel;
import vn.sokiemtra.desktop.command.Searcher;
import vn.sokiemtra.desktop.design.CopiedRows;
import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.text.Texts;

/** The window around the screens while a data file is open. */
public final class ShellView extends StackPane {

    /**
     * What the shell needs from the program around it.
     *
     * @param commands of the whole program (open, new, back up …)
     * @param findables loads units and items for the palette, calls back on the JavaFX thread
     * @param searcher finds what people wrote
     */
    public record Surroundings(List<Command> commands, Consumer<Consumer<List<Hit>>> findables, Runnable switchAuthor,
            Supplier<TextSize> textSize, Searcher searcher) {

        /** Without a search over what people wrote. */
        public Surroundings(List<Command> commands, Consumer<Consumer<List<Hit>>> findables, Runnable switchAuthor,
                Supplier<TextSize> textSize) {
            this(commands, findables, switchAuthor, textSize, Searcher.NONE);
        }
    }

    private static final Texts TEXTS = Texts.beside(ShellView.class);

    /** When the first page stands there and nobody waits. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private final ShellViewModel model;

    private final ScreenContext context;

    private final Surroundings around;

    /** By the entry itself: there is one of each. */
    private final Map<ScreenEntry, Screen> screens = new IdentityHashMap<>();

    private final Map<Screen, Veil> veils = new IdentityHashMap<>();

    private final HeaderBar header;

    private final StatusBar status;

    private final Pages pages = new Pages();

    /** Made when it is first asked for, or soon after the first rows: the start does without it. */
    private @Nullable PaletteView palette;

    private final Keys keys = new Keys(this::commands);

    private final ProblemBand band;

    private final Screen withoutUnit;

    private @Nullable Screen current;

    private @Nullable Ahead ahead;

    private List<Command> explained = List.of();

    public ShellView(ShellViewModel model, ScreenContext context, Surroundings around) {
        this.model = model;
        this.context = context;
        this.around = around;
        header = new HeaderBar(model, this::openPalette);
        status = new StatusBar(context.session(), context.tasks(), around.switchAuthor());
        withoutUnit = new NoUnitScreen(() -> model.openArea(Area.PLAN));
        band = new ProblemBand(context.tasks().problems(), context.dialogs());
        BorderPane right = new BorderPane(pages);
        right.setTop(new VBox(header, band));
        right.setBottom(status);
        BorderPane frame = new BorderPane(right);
        frame.setLeft(new Rail(model));
        getChildren().add(frame);
        context.tasks().after(SOON, this::palette);
        widthProperty().addListener((property, before, now) -> measure());
        model.width().addListener((property, before, now) -> header.requestLayout());
        model.place().addListener((property, before, now) -> show(now));
        model.again().addListener((property, before, now) -> showAgain());
        model.units().addListener((javafx.collections.ListChangeListener<UnitChoice>) change -> {
            if (current == withoutUnit && !model.units().isEmpty()) {
                model.go(model.place().get());
            } else if (current != null) {
                header.show(model.place().get(), current);
            }
        });
        sceneProperty().addListener((property, before, now) -> {
            if (before != null) {
                keys.detach(before);
            }
            if (now != null) {
                keys.attach(now);
                // Behind the toolkit's own choice of a first node.
                Platform.runLater(() -> {
                    if (current != null) {
                        current.focus();
                    }
                });
            }
        });
        show(model.place().get());
    }

    /** Makes the pages of {@code next}, the likeliest first, while nobody does anything; for a window that people use. */
    public void makeAhead(List<Place> next) {
        Ahead making = new Ahead(context.tasks(), pages, () -> next.stream().map(model::entry).flatMap(Optional::stream)
                .filter(entry -> !screens.containsKey(entry)).findFirst().map(this::made));
        ahead = making;
        addEventFilter(KeyEvent.KEY_PRESSED, pressed -> making.rest());
        addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> making.rest());
        addEventFilter(ScrollEvent.ANY, scrolled -> making.rest());
        making.rest();
    }

    /** The screen shown now. */
    public Screen screen() {
        return Objects.requireNonNull(current);
    }

    /** Lets the current screen commit what is being typed; call before closing the file. */
    public void leave() {
        if (ahead != null) {
            ahead.end();
        }
        if (current != null) {
            let(current);
            current = null;
        }
    }

    /** Takes up the screen again that {@link #leave} let go. */
    public void resume() {
        if (current == null) {
            show(model.place().get());
        }
    }

    /** What a problem of the disk offers. */
    public void offerElsewhere(Runnable action) {
        band.offerElsewhere(action);
    }

    /** A remark in the status bar, until the key hints change. */
    public void say(String words) {
        status.say(words);
    }

    /** Which machine writes, beside the person; empty for none. */
    public void showMachine(String machine) {
        status.showMachine(machine);
    }

    public void showSample(boolean is) {
        status.showSample(is);
    }

    /** Recomputes the width class; call after the text size changed. */
    public void measure() {
        if (getWidth() <= 0) {
            return;
        }
        WidthClass now = WidthClass.of(getWidth(), around.textSize().get().pixels());
        if (ahead != null && now != model.width().get()) {
            // Panes are arranged anew for another width: all of them have to be there.
            ahead.whole();
        }
        model.width().set(now);
        pseudoClassStateChanged(PseudoClass.getPseudoClass("medium"), now == WidthClass.MEDIUM);
        pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"), now == WidthClass.NARROW);
        pseudoClassStateChanged(PseudoClass.getPseudoClass("small"), now == WidthClass.SMALL);
    }

    private void show(Place now) {
        ScreenEntry entry = model.entry(now).orElseThrow();
        Screen screen = now.area() == Area.INSPECTION && now.inspection() == null
                ? withoutUnit
                : made(entry);
        if (screen == current) {
            // A place that only differs by the focus was told by the screen itself, unless it came from outside.
            screen.show(now);
            header.show(now, screen);
            return;
        }
        if (current != null) {
            if (now.area() == Area.GUIDE) {
                explained = current.commands();
            }
            let(current);
        }
        current = screen;
        Node content = screen.content();
        if (ahead != null) {
            ahead.visited(content);
        }
        if (pages.holdFocus()) {
            // What loses it with its page would hand it on to whatever comes next in the window.
            requestFocus();
        }
        Veil veil = veils.get(screen);
        if (veil != null) {
            veil.visiting();
        }
        pages.show(content);
        screen.show(now);
        screen.onActivate();
        if (veil != null) {
            veil.visited();
        }
        header.show(now, screen);
        header.veil(isVeiled());
        status.showHints(screen.keyHints());
        // A screen that has put the focus somewhere itself knows better.
        if (!isFocusIn(content)) {
            screen.focus();
            if (!isFocusIn(content)) {
                // At its first showing what stands in a scroll pane is in no window yet, and takes no focus.
                content.applyCss();
                screen.focus();
            }
        }
    }

    private boolean isFocusIn(Node content) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner != null && PaneLayout.within(owner, content);
    }

    private Screen made(ScreenEntry entry) {
        return screens.computeIfAbsent(entry, first -> {
            Rereading rereading = new Rereading(context.session().received(), context.tasks());
            Screen made = first.create().apply(context.with(rereading.tasks()));
            Veil veil = new Veil(made.content(), rereading);
            veils.put(made, veil);
            veil.on().addListener((property, before, now) -> {
                if (made == current) {
                    header.veil(now);
                }
            });
            return made;
        });
    }

    private void let(Screen left) {
        left.onDeactivate();
        Veil veil = veils.get(left);
        if (veil != null) {
            veil.left();
        }
    }

    private boolean isVeiled() {
        Veil veil = current == null ? null : veils.get(current);
        return veil != null && veil.on().get();
    }

    /** Who asks for the place that stands there already is led into it. */
    private void showAgain() {
        Node before = getScene() == null ? null : getScene().getFocusOwner();
        show(model.place().get());
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        if (current != null && (owner == null || owner == before)) {
            current.focus();
        }
    }

    /** Every command at this moment, the screen's first. */
    public List<Command> commands() {
        PaletteView open = palette;
        if (open != null && open.isVisible()) {
            return List.of();
        }
        List<Command> all = new ArrayList<>(current == null ? List.of() : current.commands());
        Veil veil = current == null ? null : veils.get(current);
        if (veil != null) {
            all = new ArrayList<>(veil.over(all));
        }
        all.add(new Command("shell.copy", TEXTS.get("command.copy"), "Ctrl+C", () -> copied().isPresent(),
                () -> copied()
                        .map(CopiedRows::text).filter(text -> !text.isEmpty()).ifPresent(context.dialogs()::copy)));
        all.addAll(around.commands());
        all.add(Command.of("shell.palette", TEXTS.get("command.palette"), "Ctrl+K", this::openPalette));
        all.add(Command.of("shell.pane.next", TEXTS.get("command.pane.next"), "F6", () -> pane(true)));
        all.add(Command.of("shell.pane.previous", TEXTS.get("command.pane.previous"), "Shift+F6", () -> pane(false)));
        all.add(Command.of("shell.attention.next", TEXTS.get("command.attention.next"), "F8", () -> attention(true)));
        all.add(Command.of("shell.attention.previous", TEXTS.get("command.attention.previous"), "Shift+F8",
                () -> attention(false)));
        all.add(Command.of("shell.back", TEXTS.get("command.back"), "Esc", this::escape));
        AppSession session = context.session();
        all.add(new Command("shell.undo", TEXTS.get("command.undo"), "Ctrl+Z", session.canUndo()::get, session::undo));
        all.add(new Command("shell.redo", TEXTS.get("command.redo"), "Ctrl+Y", session.canRedo()::get, session::redo));
        for (Area area : model.areas()) {
            all.add(Command.of("shell.area." + area, TEXTS.get("command.area", TEXTS.get("area." + area)), area
                    .ordinal() < 7 ? "Ctrl+" + (area.ordinal() + 1) : area == Area.GUIDE ? "F1" : "",
                    () -> model.openArea(area)));
        }
        List<ScreenEntry> tabs = model.titledTabs(model.place().get().area());
        for (int i = 0; i < tabs.size(); i++) {
            int number = i + 1;
            all.add(Command.of("shell.tab." + number, TEXTS.get("command.tab", tabs.get(i).title()), "Alt+" + number,
                    () -> model.openTab(number)));
        }
        return all;
    }

    /** The list in which the person is, else the main one of the screen. */
    private Optional<Control> copied() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return isVeiled()
                ? Optional.empty()
                : CopiedRows.around(owner).or(() -> current == null ? Optional.empty() : current.rows());
    }

    /** What the guide lists: the commands of the screen it was opened from, and those that work everywhere. */
    public List<Command> explainedCommands() {
        List<Command> all = new ArrayList<>(explained);
        all.addAll(commands());
        return all;
    }

    private void pane(boolean forward) {
        if (current != null && !isVeiled() && !current.nextPane(forward)) {
            PaneLayout.focus(current.content());
        }
    }

    private void attention(boolean forward) {
        if (current != null && !isVeiled()) {
            boolean found = current.nextAttention(forward);
            if (!found) {
                status.mention(TEXTS.get("attention.none"));
            }
        }
    }

    private void escape() {
        if (current != null && (isVeiled() || !current.escape())) {
            model.back();
        }
    }

    private void openPalette() {
        List<Hit> commands = commands().stream().filter(command -> command.enabled().getAsBoolean()).map(
                command -> new Hit(TEXTS.get("palette.commands"), command.title(), "", command.keys(), command
                        .action()))
                .toList();
        PaletteView shown = palette();
        shown.open(commands);
        around.findables().accept(found -> {
            List<Hit> all = new ArrayList<>(found);
            all.addAll(commands);
            shown.offer(all);
        });
    }

    private PaletteView palette() {
        PaletteView made = palette;
        if (made == null) {
            made = new PaletteView(new PaletteViewModel(around.searcher()), context.dialogs()::copy);
            palette = made;
            getChildren().add(made);
        }
        return made;
    }
}
