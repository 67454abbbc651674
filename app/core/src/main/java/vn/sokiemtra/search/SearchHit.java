package vn.sokiemtra.search;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A place where the words stand.
 *
 * @param table and {@code row}: the register's row
 * @param inspection null for what belongs to no inspection
 * @param text the line of the row that holds the words, shortened around them
 * @param unitName of the inspection; empty where there is none
 * @param focus where exactly: the code of an item, a cell {@code B4[3].12}, the kind of a document, a section of the plan's
 *            text; empty for none
 */
public record SearchHit(SearchKind kind, String table, UUID row, @Nullable UUID inspection, String text,
        String unitName, String focus) {
}
