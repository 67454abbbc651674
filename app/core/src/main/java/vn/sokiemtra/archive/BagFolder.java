package vn.sokiemtra.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A bag (RFC 8493) while it is filled: hashes are taken of what is written. */
final class BagFolder {

    /** Writes one file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private final Path root;
    private final Map<String, String> hashes = new TreeMap<>();
    private long bytes;

    BagFolder(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve("data"));
    }

    /** @param path below data, with slashes */
    void add(String path, Content content) throws IOException {
        Path file = root.resolve("data").resolve(path);
        Files.createDirectories(file.getParent());
        hashes.put("data/" + path, write(file, content));
        bytes += Files.size(file);
    }

    boolean has(String path) {
        return hashes.containsKey("data/" + path);
    }

    int files() {
        return hashes.size();
    }

    /** Puts the manifests and the tag files beside what was added. */
    void finish(Map<String, String> info) throws IOException {
        Map<String, String> tags = new LinkedHashMap<>();
        tag(tags, "bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        StringBuilder lines = new StringBuilder();
        info.forEach((name, value) -> lines.append(name).append(": ").append(value.replaceAll("\\s+", " ")).append(
                '\n'));
        lines.append("Payload-Oxum: ").append(bytes).append('.').append(hashes.size()).append('\n');
        tag(tags, "bag-info.txt", lines.toString());
        tag(tags, "manifest-sha256.txt", manifest(hashes));
        write(root.resolve("tagmanifest-sha256.txt"), out -> out.write(manifest(tags).getBytes(
                StandardCharsets.UTF_8)));
    }

    private void tag(Map<String, String> tags, String name, String text) throws IOException {
        tags.put(name, write(root.resolve(name), out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** A line for each; what would break the line is written as the format says. */
    private static String manifest(Map<String, String> hashes) {
        StringBuilder lines = new StringBuilder();
        hashes.forEach((path, hash) -> lines.append(hash).append("  ").append(path.replace("%", "%25").replace("\n",
                "%0A").replace("\r", "%0D")).append('\n'));
        return lines.toString();
    }

    private static String write(Path file, Content content) throws IOException {
        try (DigestOutputStream out = new DigestOutputStream(Files.newOutputStream(file), MessageDigest.getInstance(
                "SHA-256"))) {
            content.write(out);
            out.flush();
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
