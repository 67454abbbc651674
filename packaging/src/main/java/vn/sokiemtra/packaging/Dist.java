package vn.sokiemtra.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** {@code mvn -Pdist package}: the image and the installers of the system this runs on. */
public final class Dist {

    private Dist() {
    }

    /** @param args packaging folder, target folder, runnable folder, version, time of every file */
    public static void main(String[] args) throws IOException, InterruptedException {
        Build build = new Build(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), args[3], Instant.parse(args[4]));
        if (!Files.exists(build.bom())) {
            throw new IllegalStateException("there is no SBOM: its plugin does nothing when Maven is offline (-o)");
        }
        said("licences and SBOM");
        new Licences(build.bom(), build.lib(), build.packaging().resolve("licenses")).write(build.licences());
        said("runtime");
        RuntimeImage.link(build);
        said("application image");
        ApplicationImage.make(build);
        said("start-up cache");
        StartCache.train(build);
        said("folder for Windows");
        WindowsFolder.make(build);
        if (Build.windows()) {
            said("installer");
            WindowsInstaller.make(build);
        } else {
            said("Debian package");
            DebianPackage.make(build);
        }
    }

    private static void said(String what) {
        System.out.println("[dist] " + what);
    }
}
