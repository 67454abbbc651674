package vn.sokiemtra.document.store;

import static vn.sokiemtra.schema.shared.Tables.DOCUMENT_SECTION;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.section.DocumentSection.Edits;
import vn.sokiemtra.document.section.Rewritten;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Field;
import vn.sokiemtra.ledger.Ledger;

/** Rewritten sections of drafts. An inspection of null is a document of the plan; kinds are named by their code. */
public final class SectionStore {

    private final Ledger ledger;

    public SectionStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Rewritten sections by their id. */
    public Map<String, Rewritten> rewritten(String kind, @Nullable UUID inspection) {
        Map<String, Rewritten> sections = new HashMap<>();
        ledger.read(sql -> sql.selectFrom(DOCUMENT_SECTION).where(of(kind, inspection))
                .and(DOCUMENT_SECTION.CONTENT.isNotNull()).fetch()).forEach(row -> {
                    String live = row.getLiveWhenEdited();
                    sections.put(row.getSection(), new Rewritten(row.getContent(), live == null ? "" : live));
                });
        return sections;
    }

    /** Who rewrote a section and what stands beside it; missing where nobody did. */
    public Map<String, Edits> edits(String kind, @Nullable UUID inspection) {
        Map<String, Edits> edits = new HashMap<>();
        ledger.read(sql -> sql.select(DOCUMENT_SECTION.SECTION, DOCUMENT_SECTION.ID).from(DOCUMENT_SECTION)
                .where(of(kind, inspection)).fetch())
                .forEach(row -> edits.put(row.value1(), new Edits(row.value2(),
                        Field.of(ledger, DOCUMENT_SECTION.CONTENT, row.value2()))));
        return edits;
    }

    private static Condition of(String kind, @Nullable UUID inspection) {
        return DOCUMENT_SECTION.KIND.eq(kind).and(inspection == null
                ? DOCUMENT_SECTION.INSPECTION_ID.isNull()
                : DOCUMENT_SECTION.INSPECTION_ID.eq(inspection)).and(DOCUMENT_SECTION.DELETED.isDistinctFrom(true));
    }

    /** @param content null returns the section to the data */
    public static void set(Edit edit, String kind, @Nullable UUID inspection, String section,
            @Nullable String content, @Nullable String liveThen) {
        UUID id = edit.naturalRow(DOCUMENT_SECTION, inspection == null ? "plan" : inspection, kind, section);
        if (inspection != null) {
            edit.set(DOCUMENT_SECTION.INSPECTION_ID, id, inspection);
        }
        edit.set(DOCUMENT_SECTION.KIND, id, kind);
        edit.set(DOCUMENT_SECTION.SECTION, id, section);
        edit.set(DOCUMENT_SECTION.CONTENT, id, content);
        edit.set(DOCUMENT_SECTION.LIVE_WHEN_EDITED, id, liveThen);
    }
}
