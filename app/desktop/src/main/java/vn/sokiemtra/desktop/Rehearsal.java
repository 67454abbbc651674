package vn.sokiemtra.desktop;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

import javafx.animation.AnimationTimer;

import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ShellViewModel;
import vn.sokiemtra.desktop.welcome.WelcomeView;

/**
 * A run of the real program without a person. The build trains the start-up cache with it and measures the start; the
 * trial of an installation sees by it that a window comes. Asked for with the environment variable {@value #VARIABLE}.
 */
final class Rehearsal extends AnimationTimer {

    /** {@code first-window} or {@value #EVERY_SCREEN}; empty while a person sits at the machine. */
    static final String VARIABLE = "SOKIEMTRA_REHEARSAL";

    static final String EVERY_SCREEN = "every-screen";

    /** Printed, alone on its line, when the first window can be used. */
    static final String USABLE = "sokiemtra: window usable";

    /** Frames between two screens: long enough to read and draw what a screen shows. */
    private static final int FRAMES_A_SCREEN = 40;

    private static final int DRAWN = 2;

    private final AppWindow window;

    private final Path folder;

    private final boolean everyScreen;

    private final PrintStream out;

    private final Runnable close;

    private final Deque<Place> places = new ArrayDeque<>();

    private int frames;

    private boolean usable;

    private boolean sampleAsked;

    private boolean touring;

    private boolean exchanging;

    /** What was open before the example of a first run was asked for. */
    private Optional<ShellViewModel> ending = Optional.empty();

    private Rehearsal(AppWindow window, Path folder, boolean everyScreen, PrintStream out, Runnable close) {
        this.window = window;
        this.folder = folder;
        this.everyScreen = everyScreen;
        this.out = out;
        this.close = close;
    }

    /**
     * Starts one if the environment asks for it.
     *
     * @param folder where example data goes when no data file is open and every screen is to be seen
     * @param close ends the program
     */
    static Optional<Rehearsal> begin(Map<String, String> environment, AppWindow window, Path folder, PrintStream out,
            Runnable close) {
        String kind = environment.getOrDefault(VARIABLE, "");
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Rehearsal rehearsal = new Rehearsal(window, folder, kind.equals(EVERY_SCREEN), out, close);
        rehearsal.start();
        return Optional.of(rehearsal);
    }

    @Override
    public void handle(long now) {
        if (!usable) {
            waitForTheWindow();
        } else if (!everyScreen) {
            end();
        } else if (++frames > FRAMES_A_SCREEN) {
            frames = 0;
            goOn();
        }
    }

    private void goOn() {
        if (ending.isEmpty()) {
            window.shell().ifPresentOrElse(this::next, this::openSample);
        } else if (!window.shell().equals(ending)) {
            end();
        }
    }

    private void waitForTheWindow() {
        frames = window.isUsable() ? frames + 1 : 0;
        if (frames > DRAWN) {
            usable = true;
            frames = 0;
            out.println(USABLE);
            out.flush();
        }
    }

    private void openSample() {
        if (!sampleAsked) {
            sampleAsked = true;
            window.door().sample(folder);
        }
    }

    private void next(ShellViewModel shell) {
        if (!touring) {
            touring = true;
            shell.areas().stream().flatMap(area -> shell.tabs(area).stream()).map(screen -> Place.of(screen.area(),
                    screen.tab())).forEach(places::add);
        }
        if (places.isEmpty()) {
            exchange();
        } else {
            shell.go(places.remove());
        }
    }

    /** A bundle of the example goes out and into a file of its own: the start-up cache holds this way too. */
    private void exchange() {
        if (!exchanging) {
            exchanging = true;
            window.exchange().rehearse(this::firstRun);
        }
    }

    /** Where it began with a file, the way of a first run follows: the example is made, and takes its place. */
    private void firstRun() {
        if (sampleAsked) {
            end();
        } else {
            window.showWelcome(new WelcomeView.Options(null, null), false);
            openSample();
            ending = window.shell();
        }
    }

    private void end() {
        stop();
        close.run();
    }
}
