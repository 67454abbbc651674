package vn.sokiemtra.bundle;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * What an iterator gives, fetched on a thread of its own some items ahead of who takes them: one reads and hashes while
 * the other writes. What the iterator throws is thrown where the item would have come.
 */
final class Ahead<T> implements Iterator<T>, AutoCloseable {

    private record Item<T>(@Nullable T value, @Nullable Throwable failure) {
    }

    private final BlockingQueue<Item<T>> fetched;
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable Item<T> next;

    /**
     * @param source is used by no other thread until this is closed
     * @param most items in memory at a time
     */
    Ahead(Iterator<T> source, int most) {
        fetched = new ArrayBlockingQueue<>(most);
        thread = Thread.ofPlatform().daemon().name("bundle reader").start(() -> fetch(source));
    }

    private void fetch(Iterator<T> source) {
        try {
            while (!closed && source.hasNext()) {
                fetched.put(new Item<>(source.next(), null));
            }
            fetched.put(new Item<>(null, null));
        } catch (Throwable failure) {
            offer(new Item<>(null, failure));
        }
    }

    private void offer(Item<T> last) {
        try {
            fetched.put(last);
        } catch (InterruptedException nobodyTakesIt) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean hasNext() {
        Item<T> item = item();
        if (item.failure() instanceof Error error) {
            throw error;
        } else if (item.failure() instanceof RuntimeException failure) {
            throw failure;
        }
        return item.value() != null;
    }

    private Item<T> item() {
        Item<T> item = next;
        if (item == null) {
            try {
                item = fetched.take();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
            next = item;
        }
        return item;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T value = item().value();
        next = null;
        return Objects.requireNonNull(value);
    }

    /** Waits until the source is no longer in use. */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            fetched.clear();
            try {
                thread.join(TimeUnit.MILLISECONDS.toMillis(10));
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
