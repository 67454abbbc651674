package vn.sokiemtra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.desktop.DesktopMain;

/**
 * The real window on a plan of 3,321 units and 100 teams: how long a page takes from the key to its first rows, and what
 * typing into the filter, scrolling, the units in the header and Ctrl+K ask of the JavaFX thread. Needs a display.
 */
public final class WindowBench {

    private static final int SCROLLS = 150;
    private static final double NOTCH = -40 * 3;
    private static final String TYPED = "xa mau 6.33";
    private static final String SEARCHED = "khong dat";
    private static final int LONGEST = 240;

    /** Before a person saw what is there and found where to go. */
    private static final long LOOKED = 500;

    private final Frames frames;
    private final long pause;

    private WindowBench(Frames frames, long pause) {
        this.frames = frames;
        this.pause = pause;
    }

    /**
     * @param arguments a folder for the data file; {@code whole} as {@link PlanBench} has it; {@code at-once} goes to the
     * pages as soon as the window is there, before anything was read for them; {@code soon} does so too, half a second
     * after the window and after each page, as the quickest person might
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        CountryPlan plan = List.of(arguments).contains("whole") ? CountryPlan.WHOLE : CountryPlan.TENTH;
        Path data = folder.resolve("ca-nuoc.mv.db");
        if (!Files.exists(data)) {
            try (DataFile made = plan.open(folder)) {
                System.out.println(made.path());
            }
        }
        settle(folder);
        long start = System.nanoTime();
        Thread.ofPlatform().daemon().name("window").start(() -> DesktopMain.main(new String[]{data.toString()}));
        WindowBench bench = new WindowBench(Frames.whenThereIsAWindow(),
                List.of(arguments).contains("soon") ? LOOKED : 0);
        bench.opened(start);
        if (!List.of(arguments).contains("at-once") && bench.pause == 0) {
            bench.units();
            bench.unit();
            bench.search();
            bench.closePalette();
        }
        bench.pages();
        bench.pages();
        Stopwatch.heap("window");
        Platform.exit();
        Thread.sleep(2_000);
    }

    /** The program's own settings stay as they are: a home in the folder, where the machine is the one that made the file. */
    private static void settle(Path folder) throws IOException {
        Path machine = folder.resolve("home/.config/sokiemtra/machine");
        Files.createDirectories(machine.getParent());
        Files.copy(folder.resolve("machine"), machine, StandardCopyOption.REPLACE_EXISTING);
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("settings.json"),
                """
                {"person": {"name": "Người đo", "position": "", "agency": ""}, "textSize": "MEDIUM", "recent": [],
                "paneWidths": {}}
                """);
        System.setProperty("user.home", folder.resolve("home").toString());
        System.setProperty("sokiemtra.config", config.toString());
    }

    private void opened(long start) throws InterruptedException {
        frames.until(() -> rows("units"), LONGEST);
        System.out.printf("%-32s %9.0f ms from the start of Java%n", "window with units", (System.nanoTime() - start)
                / 1e6);
        frames.head();
    }

    private void closePalette() throws InterruptedException {
        frames.act("(palette closed)", () -> Event.fireEvent(scene().getFocusOwner(), pressed(KeyCode.ESCAPE, false)),
                () -> !(node(".palette-shade") instanceof Node shade && shade.isVisible()));
        frames.forget();
    }

    private void pages() throws InterruptedException {
        key(KeyCode.DIGIT1, "start page", "tasks");
        key(KeyCode.DIGIT2, "units", "units");
        for (Map.Entry<String, String> tab : List.of(Map.entry("Đoàn, phân công", "teams"), Map.entry("Thời hạn",
                "deadlines"), Map.entry("Quy định", "regime-parts"), Map.entry("Đề cương", "outline-items"),
                Map.entry(
                        "Đơn vị", "units"))) {
            tab(tab.getKey(), tab.getValue());
        }
        key(KeyCode.DIGIT5, "remediation", "follow-ups");
        Thread.sleep(pause);
        // Ctrl+6 leads to the tab that was open last.
        frames.act("summary", () -> Event.fireEvent(scene().getRoot(), pressed(KeyCode.DIGIT6, true)), () -> rows(
                "board") || rows("summary-table"));
        frames.tell("summary");
        tab("Bảng chi tiết", "summary-table");
        tab("Bảng tổng hợp", "board");
        key(KeyCode.DIGIT2, "units", "units");
    }

    private void units() throws InterruptedException {
        TextField filter = needed("#units-filter", TextField.class);
        for (int letters = 1; letters <= TYPED.length(); letters++) {
            String typed = TYPED.substring(0, letters);
            frames.act("keystroke in the filter", () -> filter.setText(typed), () -> true);
        }
        frames.tell("keystroke in the filter");
        frames.act("filter emptied", filter::clear, () -> true);
        frames.tell("filter emptied");
        ListView<?> list = needed("#units", ListView.class);
        // A group that stands alone is open from the beginning.
        if (list.getItems().size() < SCROLLS) {
            frames.act("group opened", () -> {
                list.getSelectionModel().select(0);
                list.requestFocus();
                Event.fireEvent(list, pressed(KeyCode.ENTER, false));
            }, () -> list.getItems().size() > SCROLLS);
            frames.tell("group opened");
        }
        scroll(list, "units scrolled a notch", NOTCH);
        scroll(list, "units scrolled by pages", NOTCH * 20);
    }

    private void scroll(ListView<?> list, String name, double by) throws InterruptedException {
        for (int i = 0; i < SCROLLS; i++) {
            frames.act(name,
                    () -> Event.fireEvent(Objects.requireNonNull(list.lookup(".clipped-container")),
                            new ScrollEvent(ScrollEvent.SCROLL,
                                    200, 200, 200, 200, false, false, false, false, false, false, 0, by, 0, by,
                                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                                    ScrollEvent.VerticalTextScrollUnits.NONE, 0,
                                    0,
                                    null)),
                    () -> true);
        }
        frames.tell(name);
    }

    private void unit() throws InterruptedException {
        ListView<?> list = needed("#units", ListView.class);
        frames.act("unit opened", () -> {
            list.getSelectionModel().select(2);
            Event.fireEvent(list, pressed(KeyCode.ENTER, false));
        }, () -> node(".title-button") != null && node(".checklist") instanceof TreeView<?> tree && tree
                .getExpandedItemCount() > 0);
        frames.tell("unit opened");
        for (int i = 0; i < 5; i++) {
            int windows = Window.getWindows().size();
            frames.act("units in the header", () -> needed(".title-button", Button.class).fire(),
                    () -> Window.getWindows()
                            .size() > windows);
            frames.act("(closed)", () -> Window.getWindows().stream().skip(1).toList().forEach(Window::hide),
                    () -> true);
        }
        frames.tell("units in the header");
    }

    private void search() throws InterruptedException {
        frames.act("Ctrl+K", () -> Event.fireEvent(scene().getRoot(), pressed(KeyCode.K, true)), () -> node(
                ".palette-input") != null);
        frames.tell("Ctrl+K");
        TextField field = needed(".palette-input", TextField.class);
        for (int round = 0; round < 2; round++) {
            for (int letters = 1; letters <= SEARCHED.length(); letters++) {
                String typed = SEARCHED.substring(0, letters);
                frames.act("keystroke in Ctrl+K", () -> field.setText(typed), () -> true);
            }
            frames.tell("keystroke in Ctrl+K");
        }
    }

    private void key(KeyCode digit, String name, String list) throws InterruptedException {
        Thread.sleep(pause);
        frames.act(name, () -> Event.fireEvent(scene().getRoot(), pressed(digit, true)), () -> rows(list));
        frames.tell(name);
    }

    private void tab(String title, String list) throws InterruptedException {
        Thread.sleep(pause);
        frames.act(title,
                () -> scene().getRoot().lookupAll(".header-tab").stream().map(ToggleButton.class::cast).filter(
                        each -> each.getText().equals(title)).findFirst().orElseThrow().fire(),
                () -> rows(list));
        frames.tell(title);
    }

    private static KeyEvent pressed(KeyCode key, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false);
    }

    private static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    /** On the page that is shown (those visited before stay in the window, hidden), else around it. */
    private static @Nullable Node node(String selector) {
        Node found = onPage(selector);
        return found != null || Window.getWindows().isEmpty()
                ? found
                : scene().getRoot().lookup(selector) instanceof Node around && isSeen(around) ? around : null;
    }

    /** Looked for in each frame until it is there: through as few nodes as there are on one page. */
    private static @Nullable Node onPage(String selector) {
        return !Window.getWindows().isEmpty() && scene().getRoot().lookup("#pages") instanceof Parent pages
                ? pages.getChildrenUnmodifiable().stream().filter(Node::isVisible).findFirst().map(page -> page.lookup(
                        selector)).orElse(null)
                : null;
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static <T extends Node> T needed(String selector, Class<T> what) {
        return what.cast(Objects.requireNonNull(node(selector), selector));
    }

    /** Whether a list with rows is on the screen. */
    private static boolean rows(String id) {
        return switch (onPage("#" + id)) {
            case ListView<?> list -> !list.getItems().isEmpty();
            case TableView<?> table -> !table.getItems().isEmpty();
            case null, default -> false;
        };
    }

    /** For the first frame of a program that is still opening. */
    static boolean isOpen() {
        CountDownLatch looked = new CountDownLatch(1);
        boolean[] open = new boolean[1];
        BooleanSupplier look = () -> !Window.getWindows().isEmpty() && scene() != null;
        try {
            Platform.runLater(() -> {
                open[0] = look.getAsBoolean();
                looked.countDown();
            });
            looked.await();
            return open[0];
        } catch (IllegalStateException notStarted) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
