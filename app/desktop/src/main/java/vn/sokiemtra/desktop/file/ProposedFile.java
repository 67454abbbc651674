package vn.sokiemtra.desktop.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.plan.RegimeDefinition;

/** Where a new data file would go: a name that tells the plan, and that no file in the folder has. */
public final class ProposedFile {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}/\\\\:*?\"<>|]");

    private ProposedFile() {
    }

    /** Where a file that joins a plan would go. @param document number and notation of the plan; empty where unknown */
    public static Path proposed(Path folder, String document, String person) {
        String name = (document.isBlank() ? "" : document + " ") + person;
        return free(folder, name);
    }

    /** Where a new file would go: the folder and a name without marks, which every system and archive can carry. */
    public static Path proposed(Path folder, RegimeDefinition regime) {
        return free(folder, regime.id());
    }

    /**
     * Where the plan of a later year would go: the name of last year's file with the year moved on.
     *
     * @param year null for the year after the one that the name tells
     */
    public static Path proposedAfter(Path folder, Path last, @Nullable Integer year) {
        String name = DataFiles.shown(last);
        Matcher told = YEAR.matcher(name);
        if (told.find()) {
            int next = year == null ? Integer.parseInt(told.group()) + 1 : year;
            name = name.substring(0, told.start()) + next + name.substring(told.end());
        } else {
            name = name + (year == null ? "" : " " + year);
        }
        return free(folder, name);
    }

    /** Without marks; 50/KH-UBND keeps its capitals, as it is written. */
    private static Path free(Path folder, String title) {
        String words = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("").replace('đ', 'd')
                .replace('Đ', 'D').replaceAll("[^A-Za-z0-9]+", " ").strip();
        StringBuilder name = new StringBuilder();
        for (String word : words.isEmpty() ? new String[]{"So"} : words.split(" ")) {
            name.append(name.isEmpty() ? "" : "-").append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word
                    .substring(1));
        }
        Path proposal = folder.resolve(name + DataFiles.ENDING);
        for (int i = 2; Files.exists(proposal); i++) {
            proposal = folder.resolve(name + "-" + i + DataFiles.ENDING);
        }
        return proposal;
    }

    /**
     * Where a file goes whose name a person typed: in {@code folder} and no other, so that {@code 50/KH-UBND} makes no
     * folder, and without the characters that Windows refuses.
     */
    public static Path typed(Path folder, String name) {
        return folder.resolve(UNSAFE.matcher(name.strip()).replaceAll("-") + DataFiles.ENDING);
    }
}
