package vn.sokiemtra.desktop;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the program was started for: files that were double-clicked or named on the command line.
 *
 * @param data the data file to open; empty for the one of last time
 * @param bundles to import, absolute
 */
public record StartRequest(Optional<Path> data, List<Path> bundles) {

    private static final String BUNDLE = ".skt";

    public StartRequest {
        bundles = List.copyOf(bundles);
    }

    public static StartRequest nothing() {
        return new StartRequest(Optional.empty(), List.of());
    }

    /** @param arguments as given; the first that is no bundle is the data file, what is no path at all is passed over */
    public static StartRequest of(List<String> arguments) {
        List<Path> bundles = new ArrayList<>();
        Optional<Path> data = Optional.empty();
        for (String argument : arguments) {
            Optional<Path> path = path(argument);
            if (argument.toLowerCase(Locale.ROOT).endsWith(BUNDLE)) {
                path.ifPresent(bundles::add);
            } else {
                data = data.or(() -> path);
            }
        }
        return new StartRequest(data, bundles);
    }

    private static Optional<Path> path(String argument) {
        try {
            return argument.isBlank() ? Optional.empty() : Optional.of(Path.of(argument).toAbsolutePath());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
