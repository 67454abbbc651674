package vn.sokiemtra.database;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a data file needs from the machine.
 *
 * @param machineFile holds what tells this machine from others; made when missing
 * @param phases told where each edit stands; for tests
 * @param passphrase seals new files and opens sealed ones; a file that is not sealed is opened without it
 */
public record Surroundings(InstantSource clock, Disk disk, Path machineFile, Consumer<Phase> phases,
        @Nullable Passphrase passphrase) {

    /** Without a passphrase: new files are not sealed. */
    public Surroundings(InstantSource clock, Disk disk, Path machineFile, Consumer<Phase> phases) {
        this(clock, disk, machineFile, phases, null);
    }

    /** This machine, with its mark in the user's configuration folder. */
    public static Surroundings ofThisMachine(InstantSource clock) {
        return new Surroundings(clock, new RealDisk(), configuration(System.getenv()).resolve("sokiemtra").resolve(
                "machine"), phase -> {
                });
    }

    /**
     * The user's folder for configuration. What is set but empty, or relative to wherever the program was started, is not
     * heeded (XDG Base Directory Specification): the mark would be another at each start.
     */
    static Path configuration(Map<String, String> environment) {
        return Stream.of("APPDATA", "XDG_CONFIG_HOME").map(name -> Path.of(environment.getOrDefault(name, ""))).filter(
                Path::isAbsolute).findFirst().orElseGet(() -> Path.of(System.getProperty("user.home"), ".config"));
    }

    /** The same with the machine's mark elsewhere. */
    public Surroundings withMachineFile(Path file) {
        return new Surroundings(clock, disk, file, phases, passphrase);
    }

    /** The same with this passphrase; null for none. */
    public Surroundings withPassphrase(@Nullable Passphrase given) {
        return new Surroundings(clock, disk, machineFile, phases, given);
    }
}
