package vn.sokiemtra.desktop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.Motion;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.design.Theme;

/**
 * Base of tests that need a window, on Monocle's screen in memory. Shows any node tree at any size, checks its layout
 * and takes pictures into {@code target/screens}.
 */
public abstract class Window extends FxRobot {

    /** 1366×768 less title bar and taskbar at 100, 125, 150 and 200 % (the smallest window), and a big screen. */
    public static final List<int[]> SIZES = List.of(new int[]{1366, 698}, new int[]{1093, 558}, new int[]{911,
            465}, new int[]{683, 400}, new int[]{1920, 1080});

    private static final boolean PICTURES = System.getProperty("screens") != null;

    /** As in the program, once: it reads the fonts. */
    private static boolean dressed;

    private Stage stage;

    @BeforeEach
    final void openStage() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        if (!dressed) {
            FxToolkit.setupFixture(Theme::install);
            dressed = true;
        }
    }

    @AfterEach
    final void closeStage() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    /** Shows what {@code root} makes (on the JavaFX thread) in a window of the given size, dressed by the theme. */
    protected final <P extends Parent> P show(Supplier<P> root, double width, double height) {
        P parent = fx(() -> {
            P made = root.get();
            Scene scene = new Scene(made, width, height);
            Theme.dress(scene, TextSize.MEDIUM);
            stage = new Stage();
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return made;
        });
        settle();
        return parent;
    }

    /** Works on a stage that the program opened itself. */
    protected final void adopt(Stage opened) {
        stage = opened;
        stage.setMaximized(false);
        stage.setX(0);
        stage.setY(0);
    }

    /** Gives the window another size, in place. */
    protected final void resize(double width, double height) {
        fx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return stage;
        });
        settle();
    }

    protected final Stage stage() {
        return stage;
    }

    /** What a person sees: pages visited before stay in the window, hidden. */
    @Override
    public NodeQuery lookup(String query) {
        return super.lookup(query).match(node -> !onHiddenPage((Node) node));
    }

    private static boolean onHiddenPage(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() && at.getParent() != null && "pages".equals(at.getParent().getId())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
        return clickOn(() -> lookup(query).queryAll().stream().filter(Window::isThere).findFirst().orElse(null), query,
                motion, buttons);
    }

    @Override
    public FxRobot clickOn(Node node, Motion motion, MouseButton... buttons) {
        return clickOn(() -> isThere(node) ? node : null, node, motion, buttons);
    }

    /**
     * As a hand does: on what stands still under the pointer. What is still coming, moves or was made anew meanwhile is
     * looked for again.
     */
    private FxRobot clickOn(Supplier<@Nullable Node> wanted, Object named, Motion motion, MouseButton... buttons) {
        Spot spot = still(wanted, named);
        for (Spot before = null; !spot.equals(before);) {
            moveTo(spot.bounds(), motion);
            before = spot;
            spot = still(wanted, named);
        }
        return clickOn(buttons);
    }

    private record Spot(Node node, Bounds bounds) {
    }

    /** Waits until the node is there and two pulses in a row left it where it was. */
    private static Spot still(Supplier<@Nullable Node> wanted, Object named) {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90); System.nanoTime() < end;) {
            Spot before = spot(wanted);
            pulses();
            Spot now = spot(wanted);
            if (now != null && now.equals(before)) {
                return now;
            }
        }
        throw new AssertionError("nothing to click on in 90 s: " + named);
    }

    private static @Nullable Spot spot(Supplier<@Nullable Node> wanted) {
        return fx(() -> {
            Node node = wanted.get();
            return node == null ? null : new Spot(node, node.localToScreen(node.getBoundsInLocal()));
        });
    }

    /** A hand could use it. */
    private static boolean isThere(Node node) {
        return node.getScene() != null && node.getScene().getWindow() != null && node.getScene().getWindow().isShowing()
                && !node.isDisabled() && NodeQueryUtils.isVisible().test(node);
    }

    private static void pulses() {
        var passed = new CountDownLatch(2);
        fx(() -> {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    passed.countDown();
                    if (passed.getCount() == 0) {
                        stop();
                    }
                }
            }.start();
            return passed;
        });
        try {
            // A toolkit without pulses shows nothing either; then the click says so.
            passed.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs on the JavaFX thread and waits. */
    protected static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    /** Until everything asked of the JavaFX thread is done and laid out, and what that asked for too. */
    protected static void settle() {
        pulses();
        fx(() -> true);
    }

    // The keyboard: TestFX sleeps 50 ms around each key whether anything is left to do or not, which is minutes of the suite.

    @Override
    public FxRobot press(KeyCode... keys) {
        robotContext().getKeyboardRobot().pressNoWait(keys);
        settle();
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        robotContext().getKeyboardRobot().releaseNoWait(keys);
        settle();
        return this;
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        press(keys);
        return release(Arrays.asList(keys).reversed().toArray(KeyCode[]::new));
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        for (KeyCode key : keys) {
            push(key);
        }
        return this;
    }

    @Override
    public FxRobot type(KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            push(key);
        }
        return this;
    }

    @Override
    public FxRobot write(String text) {
        for (char each : text.toCharArray()) {
            // What a letter brings about may give the next one to another field.
            Scene scene = fx(() -> javafx.stage.Window.getWindows().stream().filter(javafx.stage.Window::isFocused)
                    .findFirst().orElse(stage).getScene());
            robotContext().getBaseRobot().typeKeyboard(scene, each == '\t'
                    ? KeyCode.TAB
                    : each == '\n'
                            ? KeyCode.ENTER
                            : KeyCode.UNDEFINED,
                    String.valueOf(each));
            fx(() -> true);
        }
        settle();
        return this;
    }

    /** Waits at most 90 s for something that background work brings about; a node that is not there yet may be asked for. */
    protected static void until(BooleanSupplier condition) {
        AtomicReference<@Nullable RuntimeException> missing = new AtomicReference<>();
        try {
            WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> fx(() -> {
                try {
                    missing.set(null);
                    return condition.getAsBoolean();
                } catch (EmptyNodeQueryException | NoSuchElementException notYet) {
                    missing.set(notYet);
                    return false;
                }
            }));
        } catch (TimeoutException late) {
            RuntimeException why = missing.get();
            throw new AssertionError("nothing came of it in 90 s", why == null ? late : why);
        }
        settle();
    }

    /** Nothing of the window is cut, outside or on top of something else. */
    protected final void assertLaidOut() {
        assertThat(flaws()).isEmpty();
    }

    private List<String> flaws() {
        return fx(() -> {
            Scene scene = stage.getScene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return LayoutCheck.flaws(scene.getRoot()).stream().map(flaw -> "%.0f×%.0f %s".formatted(scene.getWidth(),
                    scene.getHeight(), flaw)).toList();
        });
    }

    /** The window at each of {@link #SIZES}: laid out, and as {@code NAME-WIDTH.png}, see {@link #picture}. */
    protected final void assertLaidOutAtEverySize(String name) {
        List<String> all = new ArrayList<>();
        for (int[] size : SIZES) {
            resize(size[0], size[1]);
            picture(name + "-" + size[0]);
            all.addAll(flaws());
        }
        assertThat(all).as(name).isEmpty();
    }

    /** Writes {@code target/screens/NAME.png} where somebody asked to see it with {@code -Dscreens}: hundreds cost minutes. */
    protected final void picture(String name) {
        if (!PICTURES) {
            return;
        }
        settle();
        WritableImage image = fx(() -> stage.getScene().snapshot(null));
        Path file = Path.of("target", "screens", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Png.encode(image));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
