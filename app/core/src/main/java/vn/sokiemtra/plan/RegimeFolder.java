package vn.sokiemtra.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import vn.sokiemtra.checklist.Definitions;
import vn.sokiemtra.checklist.Outlines;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * A person's own regimes: JSON files in a folder, read beside those that come with the program. A file here comes from
 * anywhere, so it is checked like one: size, name, bounds, references; one that does not hold is left where it is and
 * named.
 */
public final class RegimeFolder {

    private static final Texts TEXTS = Texts.beside(RegimeFolder.class);
    private static final String ENDING = ".json";
    private static final int LARGEST = 2_000_000;
    private static final int MOST_FILES = 200;
    private static final int MOST_UNITS = 5_000;
    private static final int MOST_ENTRIES = 500;
    private static final int LONGEST_TEXT = 10_000;

    private final Path folder;
    private final Definitions definitions = new Definitions();

    /** @param folder need not be there yet */
    public RegimeFolder(Path folder) {
        this.folder = folder;
    }

    /** What the folder holds: readable regimes by file name, and a sentence for each file that is not one. */
    public record Content(List<RegimeDefinition> regimes, List<Problem> flawed) {

        public Content {
            regimes = List.copyOf(regimes);
            flawed = List.copyOf(flawed);
        }
    }

    public Content read() {
        Map<String, RegimeDefinition> regimes = new TreeMap<>();
        List<Problem> flawed = new ArrayList<>();
        for (Path file : files()) {
            try {
                RegimeDefinition regime = read(file);
                regimes.put(regime.id(), regime);
            } catch (Problem flaw) {
                flawed.add(flaw);
            }
        }
        return new Content(List.copyOf(regimes.values()), flawed);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING)).sorted().limit(MOST_FILES)
                    .toList();
        } catch (IOException unreadable) {
            throw new Problem(unreadable, TEXTS, "SKT-REGIME-FOLDER", folder);
        }
    }

    /**
     * Reads one file as a stranger's.
     *
     * @throws Problem {@code SKT-REGIME-FILE}, {@code SKT-DEFINITION-UNREADABLE}, {@code SKT-DEFINITION-WRONG},
     * {@code SKT-OUTLINE-UNKNOWN}
     */
    public RegimeDefinition read(Path file) {
        String name = String.valueOf(file.getFileName());
        byte[] bytes;
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Problem(TEXTS, "SKT-REGIME-FILE", name);
        }
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException unreadable) {
            throw new Problem(unreadable, TEXTS, "SKT-REGIME-FILE", name);
        }
        if (bytes.length > LARGEST) {
            throw new Problem(TEXTS, "SKT-REGIME-LARGE", name);
        }
        RegimeDefinition regime = definitions.read(new ByteArrayInputStream(bytes), name, RegimeDefinition.class);
        check(regime, name);
        return regime;
    }

    private void check(RegimeDefinition regime, String name) {
        holds(name.equals(regime.id() + ENDING), name, "regime.id");
        holds(isFree(regime.id()), name, "regime.id");
        holds(regime.units().size() <= MOST_UNITS, name, "regime.many");
        for (List<?> list : List.of(regime.texts(), regime.forms(), regime.topics(), regime.deadlines(), regime
                .coverage(), regime.documents(), regime.teams(), regime.participants(), regime.budget(),
                regime
                        .resultUses(),
                regime.settings(), regime.warnings())) {
            holds(list.size() <= MOST_ENTRIES, name, "regime.many");
        }
        String outline = regime.outline();
        if (outline != null) {
            new Outlines().find(outline);
        }
        String text = definitions.write(regime);
        holds(Normalizer.isNormalized(text, Normalizer.Form.NFC), name, "regime.text");
        holds(text.lines().allMatch(line -> line.length() <= LONGEST_TEXT), name, "regime.text");
        holds(text.codePoints().noneMatch(point -> Character.getType(point) == Character.FORMAT), name, "regime.text");
        Regimes.check(regime);
    }

    private static void holds(boolean condition, String name, String what) {
        if (!condition) {
            throw Definitions.wrong(name, TEXTS.get(what));
        }
    }

    private static boolean isFree(String id) {
        return id.matches("[a-z0-9][a-z0-9-]{1,59}") && !Regimes.builtInIds().contains(id);
    }

    /**
     * Keeps a regime as one of the person's own, under another id and name.
     *
     * @param replace whether one of the same id may be written over
     * @return the file
     * @throws Problem {@code SKT-REGIME-ID} for an id that is malformed or the program's own, {@code SKT-REGIME-EXISTS},
     * {@code SKT-REGIME-UNWRITABLE}
     */
    public Path save(RegimeDefinition regime, String id, String name, boolean replace) {
        if (!isFree(id)) {
            throw new Problem(TEXTS, "SKT-REGIME-ID", id);
        }
        RegimeDefinition own = regime.renamed(id, Normalizer.normalize(name.strip(), Normalizer.Form.NFC));
        Path file = folder.resolve(id + ENDING);
        check(own, id + ENDING);
        if (!replace && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Problem(TEXTS, "SKT-REGIME-EXISTS", id);
        }
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, "." + id, ".tmp");
            Files.write(beside, (definitions.write(own) + "\n").getBytes(StandardCharsets.UTF_8));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return file;
        } catch (IOException unwritable) {
            throw new Problem(unwritable, TEXTS, "SKT-REGIME-UNWRITABLE", folder);
        }
    }
}
