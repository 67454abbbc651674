package vn.sokiemtra.packaging;

import java.io.IOException;
import java.util.List;

/** The per-user {@code .msi}; only on Windows, where WiX has to be installed. */
final class WindowsInstaller {

    private WindowsInstaller() {
    }

    static void make(Build build) throws IOException, InterruptedException {
        Tool.ofTheJdk("jpackage", build.packaging(),
                List.of("@" + build.packaging().resolve("jpackage").resolve("windows-msi.args"),
                        "--app-version", build.number(), "--app-image", build.image().toString(), "--dest",
                        build.target()
                                .toString()));
    }
}
