package vn.sokiemtra.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The licence of everything that is handed out: for each component of the SBOM the text of its licence and what its own
 * jar says (LICENSE, NOTICE). A component without a known licence, or without a holder where the licence wants one,
 * stops the build.
 */
final class Licences {

    private static final Set<String> WITH_HOLDER = Set.of("MIT", "BSD-2-Clause", "BSD-3-Clause");

    private final Path bom;

    private final Path lib;

    private final Path texts;

    private final ObjectMapper json = new ObjectMapper();

    private final Properties names = new Properties();

    /** @param texts folder of the licences' texts and {@code licences.properties} */
    Licences(Path bom, Path lib, Path texts) throws IOException {
        this.bom = bom;
        this.lib = lib;
        this.texts = texts;
        try (Reader reader = Files.newBufferedReader(texts.resolve("licences.properties"))) {
            names.load(reader);
        }
    }

    /** Fills {@code folder}, and completes the SBOM with the Java and the fonts that go along. */
    void write(Path folder) throws IOException {
        Folders.fresh(folder);
        ObjectNode whole = (ObjectNode) json.readTree(bom.toFile());
        List<String> index = new ArrayList<>(List.of("Java, JavaFX and libraries of So Kiem Tra, with their licences.",
                "The texts stand in this folder; what a library's own file says stands in a folder of its name.", ""));
        Set<String> used = new TreeSet<>(Set.of("GPL-2.0-CE.txt"));
        for (JsonNode component : whole.withArray("components")) {
            index.add(line(component, folder, used));
        }
        index.addAll(List.of("OpenJDK " + Runtime.version() + ": GPL-2.0-with-classpath-exception; notices in runtime"
                + "/legal", "Be Vietnam Pro, IBM Plex Sans (screen): SIL Open Font License 1.1, OFL-*.txt",
                "Liberation (PDF): SIL Open Font License 1.1, openpdf-fonts-extra"));
        Files.write(folder.resolve("INDEX.txt"), index);
        for (String text : used) {
            Files.copy(texts.resolve(text), folder.resolve(text), StandardCopyOption.REPLACE_EXISTING);
        }
        fontLicences(folder);
        addJava(whole);
        json.writerWithDefaultPrettyPrinter().writeValue(bom.toFile(), whole);
    }

    private String line(JsonNode component, Path folder, Set<String> used) throws IOException {
        String name = component.path("name").asText();
        List<String> licences = new ArrayList<>();
        for (JsonNode each : component.path("licenses")) {
            JsonNode licence = each.path("license");
            licences.add(licence.path("id").asText(licence.path("name").asText(each.path("expression").asText())));
        }
        if (licences.isEmpty()) {
            throw new IllegalStateException("no licence in the SBOM for " + name);
        }
        for (String licence : licences) {
            String text = names.getProperty(licence);
            if (text == null) {
                throw new IllegalStateException("no text for licence \"" + licence + "\" of " + name);
            }
            used.add(text);
        }
        boolean own = ownTexts(name + "-" + component.path("version").asText(), folder.resolve(name));
        String holder = names.getProperty("holder." + name, "");
        if (holder.isEmpty() && !own && WITH_HOLDER.containsAll(licences)) {
            throw new IllegalStateException("no copyright holder known for " + name);
        }
        return name + " " + component.path("version").asText() + ": " + String.join(" or ", licences) + (holder
                .isEmpty() ? "" : "; " + holder);
    }

    /** Copies what the jar itself says; false when it says nothing. */
    private boolean ownTexts(String jarName, Path folder) throws IOException {
        Path jar = lib.resolve(jarName + ".jar");
        if (!Files.exists(jar)) {
            return false;
        }
        boolean any = false;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> isLicence(each.getName())).toList()) {
                Files.createDirectories(folder);
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, folder.resolve(entry.getName().replaceAll(".*/", "")),
                            StandardCopyOption.REPLACE_EXISTING);
                }
                any = true;
            }
        }
        return any;
    }

    static boolean isLicence(String entry) {
        String file = entry.replaceAll(".*/", "").toUpperCase(Locale.ROOT);
        return file.matches("(LICEN[SC]ES?|NOTICE|COPYING)([.-][A-Z-]*)?(\\.(TXT|MD))?") && !entry.endsWith(".class");
    }

    private void fontLicences(Path folder) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            for (Path jar : jars.filter(each -> each.getFileName().toString().startsWith("sokiemtra-desktop"))
                    .toList()) {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    for (ZipEntry entry : zip.stream().filter(each -> each.getName().endsWith("-OFL.txt")).toList()) {
                        try (InputStream in = zip.getInputStream(entry)) {
                            Files.copy(in, folder.resolve("OFL-" + entry.getName().replaceAll(".*/", "").replace(
                                    "-OFL", "")));
                        }
                    }
                }
            }
        }
    }

    private static void addJava(ObjectNode whole) {
        ArrayNode components = whole.withArray("components");
        ObjectNode java = components.addObject();
        java.put("type", "platform").put("name", "OpenJDK").put("version", Runtime.version().toString()).put(
                "publisher", System.getProperty("java.vendor", ""));
        java.putArray("licenses").addObject().putObject("license").put("id", "GPL-2.0-with-classpath-exception");
    }
}
