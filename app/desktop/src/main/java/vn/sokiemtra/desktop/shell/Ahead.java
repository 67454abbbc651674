package vn.sokiemtra.desktop.shell;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Tasks;

/**
 * Makes the pages that nobody has visited yet while nobody does anything: in each frame as much of one as takes a few
 * milliseconds, hidden, without its rows, which it reads when it is visited. It rests as soon as somebody presses anything.
 */
final class Ahead {

    private static final System.Logger LOG = System.getLogger(Ahead.class.getName());

    /** After the window stands there, and after anything was pressed. */
    private static final Duration LULL = Duration.ofMillis(250);

    private static final Duration TURN = Duration.ofMillis(20);

    /** Of the sixteen that a frame has. */
    private static final long BUDGET = Duration.ofMillis(4).toNanos();

    private final Tasks tasks;

    private final Pages pages;

    private final Supplier<Optional<Screen>> next;

    private final Latest turn;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            slice();
        }
    };

    /** What is being made. */
    private @Nullable Node content;

    private @Nullable Pieces pieces;

    private int rests;

    private boolean ended;

    /** @param next makes the screen whose page comes next; empty when there is none left */
    Ahead(Tasks tasks, Pages pages, Supplier<Optional<Screen>> next) {
        this.tasks = tasks;
        this.pages = pages;
        this.next = next;
        turn = tasks.spare(TURN);
    }

    /** Does nothing until there was time enough to press something else, and until nothing is read that somebody waits for. */
    void rest() {
        timer.stop();
        turn.cancel();
        rests++;
        int rest = rests;
        if (!ended) {
            tasks.after(LULL, () -> {
                if (rest == rests && !ended) {
                    turn.load("", () -> rest, asked -> {
                        if (asked == rests && !ended) {
                            timer.start();
                        }
                    });
                }
            });
        }
    }

    private void slice() {
        if (!isInWindow()) {
            rest();
            return;
        }
        long since = System.nanoTime();
        do {
            Pieces left = pieces;
            if (left == null || left.isEmpty()) {
                pieces = null;
                begin();
                return;
            }
            left.next().applyCss();
        } while (System.nanoTime() - since < BUDGET);
    }

    /** What is in none has no colours to be styled with; the file may stay open behind the first page of another. */
    private boolean isInWindow() {
        return pages.getScene() != null && pages.getScene().getWindow() != null && pages.getScene().getWindow()
                .isShowing();
    }

    private void begin() {
        Optional<Screen> screen = Optional.empty();
        try {
            screen = next.get();
        } catch (RuntimeException failed) {
            // Whoever goes there is told.
            LOG.log(Level.WARNING, "not made ahead", failed);
        }
        if (screen.isEmpty()) {
            end();
            return;
        }
        Node made = screen.get().ahead();
        content = made;
        if (made instanceof Parent parent) {
            pieces = new Pieces(parent);
        }
        StackPane page = pages.ahead(made);
        page.resize(pages.getWidth(), pages.getHeight());
    }

    /** Somebody goes to a page: it has to be whole. Another one that is being made waits, or it would be styled in the same frame. */
    void visited(Node page) {
        if (page == content) {
            whole();
        }
        rest();
    }

    /** What is being made has to be whole for another reason. */
    void whole() {
        Pieces left = pieces;
        pieces = null;
        if (left != null) {
            left.whole();
        }
    }

    /** Nothing more is made. */
    void end() {
        ended = true;
        rest();
        whole();
    }
}
