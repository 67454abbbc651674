package vn.sokiemtra.checklist;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a unit's report says, each value with the place where it stands in the file. Nothing is judged yet.
 *
 * @param inspection id of the inspection the file was made for, as it says itself; null where it does not
 * @param head the words above its contents: letterhead and title; empty where the file names its inspection
 * @param unusable what could not even be read
 */
public record ReportEntries(@Nullable String inspection, String head, List<PartEntry> parts, List<CellEntry> cells,
        List<DocumentEntry> documents, List<Unusable> unusable) {

    public ReportEntries {
        parts = List.copyOf(parts);
        cells = List.copyOf(cells);
        documents = List.copyOf(documents);
        unusable = List.copyOf(unusable);
    }

    /**
     * A value of a part.
     *
     * @param item its code
     * @param place as a person finds it: {@code Đề cương!F12}
     */
    public record PartEntry(String item, String part, String typed, String place) {
    }

    /**
     * A cell of a biểu.
     *
     * @param row from 1
     * @param column its printed number
     */
    public record CellEntry(String form, int row, int column, String typed, String place) {
    }

    /** A line of a document list; every field as typed. */
    public record DocumentEntry(String item, String part, String number, String notation, String date, String subject,
            String place) {
    }

    /** A place whose content could not be used, with a sentence that says why. */
    public record Unusable(String place, String typed, String reason) {
    }
}
