package vn.sokiemtra.inspection.store;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells this program from every other that may count in another way: its classes and rules, by their checksums. */
final class ProgramPrint {

    private ProgramPrint() {
    }

    /** Empty where it cannot be told. */
    static byte[] ofThis() {
        return of(ProgramPrint.class);
    }

    /**
     * The class loader is asked: classes of a start-up cache have no place of origin once the program stands elsewhere than
     * where it was built.
     */
    static byte[] of(Class<?> any) {
        String name = any.getName().replace('.', '/') + ".class";
        try {
            ClassLoader loader = any.getClassLoader();
            URL place = loader == null ? null : loader.getResource(name);
            if (place != null && place.openConnection() instanceof JarURLConnection archive) {
                return ofArchive(Path.of(archive.getJarFileURL().toURI()));
            } else if (place != null && place.getProtocol().equals("file")) {
                String whole = place.toString();
                Path folder = Path.of(URI.create(whole.substring(0, whole.length() - name.length())));
                return ofFolder(folder);
            }
        } catch (IOException | URISyntaxException | RuntimeException nobodyCanTell) {
            return new byte[0];
        }
        return new byte[0];
    }

    private static byte[] ofArchive(Path archive) throws IOException {
        MessageDigest hash = sha256();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry each : zip.stream().toList()) {
                add(hash, each.getName(), each.getCrc());
            }
        }
        return hash.digest();
    }

    /** Not packed yet: while the program is being built and tested. */
    private static byte[] ofFolder(Path folder) throws IOException {
        MessageDigest hash = sha256();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            add(hash, folder.relativize(file).toString(), Files.getLastModifiedTime(file).toMillis());
        }
        return hash.digest();
    }

    private static void add(MessageDigest hash, String name, long sum) {
        hash.update((name + '\n' + sum + '\n').getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
