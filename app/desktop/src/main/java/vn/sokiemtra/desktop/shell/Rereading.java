package vn.sokiemtra.desktop.shell;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.task.Running;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.desktop.task.Work;

/**
 * Whether a page shows what the file said before the work of other machines came in. A page is kept when it is left; it is
 * current again once everything that it reads has come, and nothing of it needs to know: its readings are those of the
 * {@link #tasks} that it is made with. JavaFX thread only.
 */
final class Rereading {

    /** What a page shows. */
    enum State {
        CURRENT,
        /** What stands there is old, and is read again when the page is visited. */
        OUTDATED,
        /** It was read again in vain. */
        UNREAD
    }

    private static final long NOTHING = -1;

    private final ReadOnlyLongProperty received;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CURRENT);
    /** By the steps of the reading that is under way: how much had been received when each was asked for. */
    private final Map<Step, Long> asked = new IdentityHashMap<>();
    private final Set<Step> underway = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Step> failed = new HashSet<>();
    /** How much had been received when what is shown was asked for. */
    private long known = NOTHING;
    private boolean visited;

    Rereading(ReadOnlyLongProperty received, Tasks tasks) {
        this.received = received;
        this.tasks = new Watched(tasks);
        received.addListener((property, before, now) -> received());
    }

    /** For the page: what is read by these is what it shows. */
    Tasks tasks() {
        return tasks;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The page is going to be activated. */
    void visiting() {
        failed.clear();
        tell();
    }

    /** The page was activated: what asks for nothing then shows nothing that could be old. */
    void visited() {
        visited = true;
        if (known == NOTHING || underway.isEmpty() && failed.isEmpty()) {
            known = received.get();
            tell();
        }
    }

    /** The page is left. */
    void left() {
        visited = false;
    }

    private void received() {
        if (visited) {
            // Whether it asks for anything is known once it was told too.
            tasks.after(Duration.ZERO, () -> {
                if (visited) {
                    visited();
                }
                tell();
            });
        } else {
            tell();
        }
    }

    private void tell() {
        boolean old = known != NOTHING && known != received.get();
        state.set(!old ? State.CURRENT : failed.isEmpty() ? State.OUTDATED : State.UNREAD);
    }

    private void came() {
        if (underway.isEmpty()) {
            if (failed.isEmpty()) {
                known = asked.values().stream().mapToLong(Long::longValue).min().orElse(known);
            }
            asked.clear();
            tell();
        }
    }

    /** One reading of the page. */
    private final class Step implements Latest {

        private final Latest reading;
        private long ticket;

        Step(Latest reading) {
            this.reading = reading;
        }

        @Override
        public <T> void load(String what, Callable<T> work, Consumer<? super T> then, Runnable failing) {
            long mine = ++ticket;
            underway.add(this);
            asked.put(this, received.get());
            failed.remove(this);
            tell();
            reading.<T>load(what, work, read -> {
                then.accept(read);
                end(mine);
            }, () -> {
                if (mine == ticket) {
                    failed.add(this);
                }
                tell();
                failing.run();
                end(mine);
            });
        }

        private void end(long mine) {
            if (mine == ticket && underway.remove(this)) {
                came();
            }
        }

        @Override
        public ReadOnlyBooleanProperty delivered() {
            return reading.delivered();
        }

        @Override
        public void cancel() {
            reading.cancel();
            ticket++;
            underway.remove(this);
            asked.remove(this);
            if (underway.isEmpty()) {
                // What came of a reading that was broken off is no whole page.
                asked.clear();
            }
        }
    }

    /**
     * The program's tasks. Only their readings of which the last counts are what a page shows: what is read by
     * {@link Tasks#read} somebody asked for, a file to be written or opened, a history, a look into a bundle. Such a page
     * would be veiled as long as that lasts, and called unread where it fails.
     */
    private final class Watched implements Tasks {

        private final Tasks all;

        Watched(Tasks all) {
            this.all = all;
        }

        @Override
        public Latest latest(Duration pause) {
            return new Step(all.latest(pause));
        }

        @Override
        public Latest rows(Duration pause) {
            return new Step(all.rows(pause));
        }

        @Override
        public Latest behind(Duration pause) {
            return new Step(all.behind(pause));
        }

        @Override
        public Latest spare(Duration pause) {
            return all.spare(pause);
        }

        @Override
        public <T extends @Nullable Object> Running write(String what, Work<T> work, Consumer<? super T> then,
                Consumer<Throwable> refused) {
            return all.write(what, work, then, refused);
        }

        @Override
        public <T extends @Nullable Object> Running read(String what, Work<T> work, Consumer<? super T> then,
                Consumer<Throwable> refused) {
            return all.read(what, work, then, refused);
        }

        @Override
        public <T extends @Nullable Object> Running giveOut(String what, Work<T> work, Consumer<? super T> then,
                Consumer<Throwable> refused) {
            return all.giveOut(what, work, then, refused);
        }

        @Override
        public @Nullable Running givingOut() {
            return all.givingOut();
        }

        @Override
        public Running after(Duration pause, Runnable action) {
            return all.after(pause, action);
        }

        @Override
        public ReadOnlyObjectProperty<@Nullable Running> visible() {
            return all.visible();
        }

        @Override
        public Problems problems() {
            return all.problems();
        }
    }
}
