package vn.sokiemtra.desktop.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The settings on disk: {@code settings.json} and, beside it, the one before. A file that cannot be read (power cut,
 * full disk) is put aside under another name and the one before is taken; only without both are there defaults. Never
 * throws: settings are a comfort, not data.
 */
public final class SettingsFile {

    private static final Logger LOG = Logger.getLogger(SettingsFile.class.getName());

    private final Path file;

    private final Path before;

    private final InstantSource clock;

    private final ObjectMapper json = new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            false);

    public SettingsFile(Path folder, InstantSource clock) {
        this.file = folder.resolve("settings.json");
        this.before = folder.resolve("settings.previous.json");
        this.clock = clock;
    }

    public synchronized UserSettings load() {
        UserSettings settings = read(file);
        if (settings == null) {
            settings = read(before);
        }
        return settings == null ? UserSettings.initial() : settings;
    }

    private @org.jspecify.annotations.Nullable UserSettings read(Path path) {
        if (!Files.exists(path)) {
            return null;
        }
        try {
            return json.readValue(Files.readAllBytes(path), UserSettings.class);
        } catch (JacksonException | NullPointerException broken) {
            LOG.log(Level.FINE, "broken settings put aside", broken);
            putAside(path);
            return null;
        } catch (IOException unreadable) {
            LOG.log(Level.FINE, "settings unreadable", unreadable);
            return null;
        }
    }

    private void putAside(Path path) {
        try {
            Files.move(path, path.resolveSibling(path.getFileName() + ".broken-" + clock.instant().getEpochSecond()),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException kept) {
            LOG.log(Level.FINE, "broken settings could not be put aside", kept);
        }
    }

    public synchronized void save(UserSettings settings) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling("settings.new.json");
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(settings));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            if (Files.exists(file)) {
                Files.copy(file, before, StandardCopyOption.REPLACE_EXISTING);
            }
            replace(fresh);
        } catch (IOException unwritable) {
            LOG.log(Level.FINE, "settings not written", unwritable);
        }
    }

    private void replace(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
