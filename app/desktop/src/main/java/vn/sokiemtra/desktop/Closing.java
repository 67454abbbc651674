package vn.sokiemtra.desktop;

import java.time.Duration;
import java.util.List;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.task.Running;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/**
 * How the open file is left, the window closed, and work goes on in another place: behind everything that was typed, and
 * never without a word about what the disk did not take. JavaFX thread only.
 */
final class Closing {

    private static final Texts TEXTS = Texts.beside(Closing.class);

    private static final String GIVING = "SKT-CLOSE-GIVING";

    private static final Duration WATCHING = Duration.ofMillis(300);

    private final AppWindow window;

    private final AppWindow.Parts parts;

    private final Stage stage;

    private final WindowPlacement placement;

    /** The person was told what is not written, and closes all the same. */
    private boolean closeAnyway;

    /** What the person was told to be under way, and closes all the same. */
    private @Nullable Running told;

    Closing(AppWindow window, AppWindow.Parts parts, Stage stage, WindowPlacement placement) {
        this.window = window;
        this.parts = parts;
        this.stage = stage;
        this.placement = placement;
    }

    /** Whether the open file has to stay open, because something typed is nowhere else; says so. */
    boolean held() {
        OpenFile now = window.current();
        int left = now == null ? 0 : now.session().unwritten().get();
        if (left > 0) {
            parts.tasks().problems().show(new Problem(TEXTS, "SKT-DB-HELD", VietnameseFormat.number(left)));
        }
        return left > 0;
    }

    /** Ends the open file: what is typed is committed, then the file is closed behind all its writes. */
    void leave() {
        OpenFile old = window.current();
        if (old != null) {
            old.view().leave();
            old.session().writeAgain();
            window.remember(old.file(), old.model().place().get());
            window.release();
            parts.tasks().write(TEXTS.get("closing"), () -> {
                old.working().now().data().close();
                return old;
            }, closed -> {
            });
        }
    }

    void close() {
        Running out = parts.tasks().givingOut();
        if (out != null && out != told) {
            told = out;
            parts.tasks().problems().show(new Problem(TEXTS, GIVING, out.what()));
            unsayOnceDone(out);
            return;
        }
        if (out != null) {
            out.stop();
        }
        placement.remember();
        OpenFile now = window.current();
        if (now != null && !closeAnyway) {
            now.view().leave();
            // Behind what was typed last: only then it is known whether the disk took everything.
            parts.tasks().write(TEXTS.get("closing"), progress -> "", done -> closeUnlessUnwritten(now),
                    failure -> closeUnlessUnwritten(now));
        } else {
            end();
        }
    }

    private void unsayOnceDone(Running out) {
        parts.tasks().after(WATCHING, () -> {
            if (parts.tasks().givingOut() == out) {
                unsayOnceDone(out);
            } else {
                parts.tasks().problems().shown().removeIf(line -> line.code().equals(GIVING));
            }
        });
    }

    private void closeUnlessUnwritten(OpenFile now) {
        int left = now.session().unwritten().get();
        if (left > 0 && now == window.current()) {
            closeAnyway = true;
            now.view().resume();
            parts.tasks().problems().show(new Problem(TEXTS, "SKT-DB-UNWRITTEN", VietnameseFormat.number(left)));
        } else {
            end();
        }
    }

    /** Goes on with the open file in another place, and writes there what the disk did not take. */
    void writeElsewhere() {
        OpenFile old = window.requireCurrent();
        parts.dialogs().saveFile(new Dialogs.FileRequest(TEXTS.get("elsewhere.title"), TEXTS.get("open.kind"), List.of(
                "*" + DataFiles.ENDING), window.folder(), DataFiles.shown(old.file().file()) + DataFiles.ENDING))
                .ifPresent(
                        target -> parts.tasks().write(TEXTS.get("elsewhere.running"),
                                progress -> old.working().move(parts.files(), target),
                                refused -> goOn(old, refused.orElse(null)),
                                parts.tasks().problems()::show));
    }

    private void goOn(OpenFile old, @Nullable Problem refused) {
        if (refused != null) {
            parts.tasks().problems().show(refused);
            return;
        }
        closeAnyway = false;
        parts.tasks().problems().shown().removeIf(line -> line.code().startsWith("SKT-DB-"));
        old.view().leave();
        old.session().writeAgain();
        parts.tasks().write(TEXTS.get("elsewhere.running"), progress -> "", written -> {
            if (old == window.current()) {
                window.release();
                window.opened(old.working().now(), old.model().place().get(), old.session().author().get());
                window.requireCurrent().view()
                        .say(TEXTS.get("elsewhere.done", DataFiles.shown(old.working().now().file())));
            }
        }, parts.tasks().problems()::show);
    }

    private void end() {
        leave();
        // Behind everything that was still to be written.
        parts.tasks().write(TEXTS.get("closing"), progress -> "", done -> exit(), failure -> exit());
    }

    private void exit() {
        stage.hide();
        Platform.exit();
    }
}
