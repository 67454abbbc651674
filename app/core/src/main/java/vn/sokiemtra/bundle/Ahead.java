package vn.sokiemtra.bundle;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

/**
 * What an iterator gives, fetched on a thread of its own some items ahead of who takes them: one reads and hashes while
 * the other writes. What the iterator throws is thrown where the item would have come.
 */
final class Ahead<T> implements Iterator<T>, AutoCloseable {

    private record Item<T>(@Nullable T value, @Nullable Throwable failure) {
    }

    private final BlockingQueue<Item<T>> fetched = new LinkedBlockingQueue<>();
    private final Semaphore room;
    private final int most;
    private final ToIntFunction<T> size;
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable Item<T> next;

    /**
     * @param source is used by no other thread until this is closed
     * @param most items in memory at a time
     */
    Ahead(Iterator<T> source, int most) {
        this(source, most, item -> 1);
    }

    /** @param most of what {@code size} says of the items in memory at a time; one item is always let in */
    Ahead(Iterator<T> source, int most, ToIntFunction<T> size) {
        this.room = new Semaphore(most);
        this.most = most;
        this.size = size;
        thread = Thread.ofPlatform().daemon().name("bundle reader").start(() -> fetch(source));
    }

    private void fetch(Iterator<T> source) {
        try {
            while (!closed && source.hasNext()) {
                T next = source.next();
                room.acquire(room(next));
                fetched.add(new Item<>(next, null));
            }
            fetched.add(new Item<>(null, null));
        } catch (Throwable failure) {
            fetched.add(new Item<>(null, failure));
        }
    }

    private int room(T item) {
        return Math.min(most, size.applyAsInt(item));
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
        T value = Objects.requireNonNull(item().value());
        next = null;
        room.release(room(value));
        return value;
    }

    /** Waits until the source is no longer in use. */
    @Override
    public void close() {
        closed = true;
        room.release(most); // who waits for room sees that nobody wants more
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
