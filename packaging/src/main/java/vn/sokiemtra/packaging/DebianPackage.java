package vn.sokiemtra.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The {@code .deb}: the image under {@code /opt}, a menu entry, the file type, a link on the path. No script runs at
 * installing or removing; the system's own triggers take in menu and file types.
 */
final class DebianPackage {

    private static final long KILO = 1024;

    private DebianPackage() {
    }

    static Path file(Build build) {
        return build.target().resolve("sokiemtra_" + build.debianVersion() + "_amd64.deb");
    }

    static void make(Build build) throws IOException, InterruptedException {
        Path root = Folders.fresh(build.target().resolve("deb"));
        Path linux = build.packaging().resolve("linux");
        Path share = root.resolve("usr/share");
        Folders.copy(build.image(), root.resolve("opt/sokiemtra"), file -> true);
        put(linux.resolve("sokiemtra.desktop"), share.resolve("applications/sokiemtra.desktop"));
        put(linux.resolve("sokiemtra.xml"), share.resolve("mime/packages/sokiemtra.xml"));
        put(linux.resolve("copyright"), share.resolve("doc/sokiemtra/copyright"));
        icons(build.packaging().resolve("icons"), share.resolve("icons/hicolor"));
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(root.resolve("usr/bin/sokiemtra"), Path.of("/opt/sokiemtra/bin/sokiemtra"));
        long size = Folders.bytes(root) / KILO;
        Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(root.resolve("DEBIAN/control"), Files.readString(linux.resolve("control")).replace(
                "@version@", build.debianVersion()).replace("@size@", Long.toString(size)));
        ordinaryPermissions(root);
        Folders.setTimes(root, FileTime.from(build.time()));
        Files.deleteIfExists(file(build));
        Tool.process(build.target(), Map.of("SOURCE_DATE_EPOCH", Long.toString(build.time().getEpochSecond())), List.of(
                "dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", root.toString(), file(build).toString()));
        Folders.delete(root);
    }

    private static void icons(Path from, Path theme) throws IOException {
        for (String size : List.of("48", "128", "256")) {
            Path folder = theme.resolve(size + "x" + size);
            put(from.resolve("sokiemtra-" + size + ".png"), folder.resolve("apps/sokiemtra.png"));
        }
        put(from.resolve("sokiemtra.svg"), theme.resolve("scalable/apps/sokiemtra.svg"));
        for (String size : List.of("48", "128")) {
            put(from.resolve("bundle-" + size + ".png"), theme.resolve(size + "x" + size
                    + "/mimetypes/application-vnd.sokiemtra.bundle.png"));
        }
        put(from.resolve("bundle.svg"), theme.resolve("scalable/mimetypes/application-vnd.sokiemtra.bundle.svg"));
    }

    private static void put(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling(""));
        Files.copy(from, to);
    }

    /** Whatever the builder's mask was. */
    private static void ordinaryPermissions(Path root) throws IOException {
        for (Path file : Folders.files(root)) {
            if (!Files.isSymbolicLink(file)) {
                Set<PosixFilePermission> all = EnumSet.of(PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_READ,
                        PosixFilePermission.OTHERS_READ);
                if (Files.isExecutable(file)) {
                    all.addAll(Set.of(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE,
                            PosixFilePermission.OTHERS_EXECUTE));
                }
                Files.setPosixFilePermissions(file, all);
            }
        }
    }
}
