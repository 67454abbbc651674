package vn.sokiemtra.packaging;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * What is built, and where.
 *
 * @param packaging this module's folder, where the argument files stand
 * @param target its build folder
 * @param runnable the runnable folder, whose {@code lib} holds every library
 * @param version of Maven, e.g. {@code 1.0.0-SNAPSHOT}
 * @param time of every file in the image
 */
record Build(Path packaging, Path target, Path runnable, String version, Instant time) {

    static boolean windows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
    }

    Path lib() {
        return runnable.resolve("lib");
    }

    Path runtime() {
        return target.resolve("runtime");
    }

    /** The application image. */
    Path image() {
        return target.resolve("image").resolve("sokiemtra");
    }

    /** The image's class path stands here, on every system. */
    Path app() {
        return windows() ? image().resolve("app") : image().resolve("lib").resolve("app");
    }

    Path imageRuntime() {
        return windows() ? image().resolve("runtime") : image().resolve("lib").resolve("runtime");
    }

    Path licences() {
        return target.resolve("licences");
    }

    Path bom() {
        return target.resolve("bom.json");
    }

    /** Digits and dots, as installers want it. */
    String number() {
        return version.replaceAll("-.*", "");
    }

    /** A snapshot sorts before its release. */
    String debianVersion() {
        return version.replaceFirst("-SNAPSHOT$", "~snapshot");
    }
}
