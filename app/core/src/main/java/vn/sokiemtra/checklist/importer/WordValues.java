package vn.sokiemtra.checklist.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.ItemPart;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.ReportEntries.DocumentEntry;
import vn.sokiemtra.checklist.ReportEntries.PartEntry;
import vn.sokiemtra.checklist.ReportEntries.Unusable;
import vn.sokiemtra.text.Texts;

/**
 * What the words that answer an item say in numbers and documents. A number is taken only where it is clear which of the
 * item's it is: by its name before it, or by its measure where no other part has the same; else it is named and stays
 * in the words.
 */
final class WordValues {

    private static final Texts TEXTS = Texts.beside(WordValues.class);
    private static final String NUMBER = "\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?";
    private static final String SHARE = "(?:" + NUMBER + ")\\s*/\\s*(?:" + NUMBER + ")";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DOCUMENT = Pattern.compile(TEXTS.get("report.document.pattern"));
    private static final Pattern TRUTH = Pattern.compile(TEXTS.get("report.truth.pattern"), FLAGS);

    private final OutlineItem item;
    private final String words;
    private final String place;
    private final List<PartEntry> parts = new ArrayList<>();
    private final List<DocumentEntry> documents = new ArrayList<>();
    private final List<Unusable> unclear = new ArrayList<>();

    private WordValues(OutlineItem item, String words, String place) {
        this.item = item;
        this.words = words;
        this.place = place;
    }

    static WordValues of(OutlineItem item, String words, String place) {
        WordValues values = new WordValues(item, words, place);
        values.documents();
        values.values();
        return values;
    }

    List<PartEntry> parts() {
        return parts;
    }

    List<DocumentEntry> documentEntries() {
        return documents;
    }

    List<Unusable> unclear() {
        return unclear;
    }

    // --- documents ---

    private void documents() {
        Optional<ItemPart> list = list(item);
        Matcher cited = DOCUMENT.matcher(words);
        Set<String> seen = new LinkedHashSet<>();
        while (list.isPresent() && cited.find()) {
            if (seen.add(cited.group("number") + "/" + cited.group("notation"))) {
                String about = cited.group("about") == null ? "" : cited.group("about").strip();
                String kind = cited.group("kind") == null ? "" : cited.group("kind").strip();
                String subject = kind.isEmpty() ? about : about.isEmpty() ? kind : kind + " " + about;
                documents.add(new DocumentEntry(item.code(), list.get().code(), cited.group("number"), cited.group(
                        "notation").replaceAll("\\s", ""), date(cited), subject, place));
            }
        }
    }

    static Optional<ItemPart> list(OutlineItem item) {
        return item.parts().stream().filter(part -> part.type() == PartType.DOCUMENTS).findFirst();
    }

    private static String date(Matcher cited) {
        return cited.group("day") == null
                ? ""
                : cited.group("day") + "/" + cited.group("month") + "/" + cited.group("year");
    }

    // --- numbers ---

    private void values() {
        // What is cited is no figure: 07/KH-UBND, 15/01/2020.
        String plain = DOCUMENT.matcher(words).replaceAll(match -> " ".repeat(match.group().length())).replaceAll(
                "\\d{1,2}/\\d{1,2}/\\d{4}", " ");
        for (ItemPart part : item.parts()) {
            if (part.cell() == null) {
                switch (part.type()) {
                    case NUMBER -> number(part, plain, NUMBER, "(?<![\\d/.,]\\s?)");
                    case RATIO -> number(part, plain, SHARE, "(?<![\\d/.,])");
                    case YES_NO -> named(part, plain, TRUTH.pattern()).ifPresent(value -> add(part, value));
                    case NARRATIVE, DOCUMENTS, CHOICE, TABLE -> {
                        // words and lists are read elsewhere
                    }
                }
            }
        }
    }

    private void number(ItemPart part, String plain, String value, String before) {
        Optional<String> named = named(part, plain, value);
        if (named.isPresent()) {
            add(part, named.get());
            return;
        }
        String measure = part.measure();
        boolean alone = measure != null && item.parts().stream().filter(other -> other.cell() == null && other
                .type() == part.type() && measure.equals(other.measure())).count() == 1;
        if (measure == null) {
            return;
        }
        String measures = String.join("|", Arrays.stream(measure.split(",")).map(String::strip).map(Pattern::quote)
                .toList());
        Matcher found = Pattern
                .compile(before + "(" + value + ")(?!\\s*[/%])\\s+(?:" + measures + ")(?![\\p{L}])", FLAGS)
                .matcher(plain);
        Set<String> values = new LinkedHashSet<>();
        while (found.find()) {
            values.add(found.group(1).replaceAll("\\s", ""));
        }
        if (values.size() == 1 && alone) {
            add(part, values.iterator().next());
        } else if (!values.isEmpty()) {
            unclear.add(new Unusable(place, String.join("; ", values), TEXTS.get("report.unread.which", part
                    .label())));
        }
    }

    /** A value behind the part's name and a colon. */
    private Optional<String> named(ItemPart part, String plain, String value) {
        Pattern name = Pattern.compile(Pattern.quote(part.label()) + "\\s*(?:\\([^)]*\\))?\\s*[:=]\\s*(" + value
                + ")(?![\\p{L}\\d/])", FLAGS);
        Matcher found = name.matcher(plain);
        return found.find() ? Optional.of(found.group(1).replaceAll("\\s*/\\s*", "/")) : Optional.empty();
    }

    private void add(ItemPart part, @Nullable String typed) {
        if (typed != null) {
            parts.add(new PartEntry(item.code(), part.code(), typed, place));
        }
    }
}
