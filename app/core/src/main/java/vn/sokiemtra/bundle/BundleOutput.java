package vn.sokiemtra.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

import vn.sokiemtra.database.EarlySync;
import vn.sokiemtra.text.Problem;

/** Writes a bundle beside its place, forces it to the disk, and only then gives it its name. */
final class BundleOutput {

    /** Writes the whole file; the channel is forced and closed by the caller. */
    interface Content {
        void write(SeekableByteChannel file) throws IOException;
    }

    /** Told when a step is done; tests stop the program there. */
    interface Steps {
        void done(Step step);
    }

    /** The steps of an export. */
    enum Step {
        STARTED,
        WRITTEN,
        FORCED,
        MOVED
    }

    private final Steps steps;

    BundleOutput(Steps steps) {
        this.steps = steps;
    }

    /** @throws Problem {@code SKT-BUNDLE-OUT}: the folder cannot be written, or is full */
    void write(Path target, Content content) {
        Path absolute = target.toAbsolutePath().normalize();
        Path folder = Objects.requireNonNull(absolute.getParent());
        Path draft = folder.resolve("." + absolute.getFileName() + ".tmp");
        try {
            try (FileChannel file = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                steps.done(Step.STARTED);
                try (EarlySync early = new EarlySync(() -> file.force(false))) {
                    content.write(new Told(file, early));
                }
                steps.done(Step.WRITTEN);
                file.force(true);
            }
            steps.done(Step.FORCED);
            move(draft, absolute);
            force(folder);
            steps.done(Step.MOVED);
        } catch (IOException failed) {
            discard(draft);
            throw Flaws.of(failed, "OUT", String.valueOf(absolute.getFileName()), folder);
        } catch (RuntimeException failed) {
            discard(draft);
            throw failed;
        }
    }

    /** A file whose bytes go to the disk while it is written: sticks are slow, and most of them can be waited for already. */
    private record Told(FileChannel file, EarlySync early) implements SeekableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            int n = file.write(bytes);
            early.wrote(n);
            return n;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return file.read(into);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long at) throws IOException {
            file.position(at);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException someSticks) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the new name durable. Windows cannot open a folder and does not need it. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            System.getLogger(BundleOutput.class.getName()).log(System.Logger.Level.DEBUG, "folder not forced",
                    notOnThisSystem);
        }
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException left) {
            System.getLogger(BundleOutput.class.getName()).log(System.Logger.Level.DEBUG, "draft left behind", left);
        }
    }
}
