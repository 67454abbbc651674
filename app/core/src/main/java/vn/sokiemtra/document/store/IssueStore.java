package vn.sokiemtra.document.store;

import static vn.sokiemtra.schema.shared.Tables.DELIVERY;
import static vn.sokiemtra.schema.shared.Tables.FROZEN_DOCUMENT;
import static vn.sokiemtra.schema.shared.Tables.ISSUED_DOCUMENT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;

import vn.sokiemtra.document.issue.DocumentJson;
import vn.sokiemtra.document.issue.FrozenDocument;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Head;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.schema.shared.tables.records.DeliveryRecord;
import vn.sokiemtra.schema.shared.tables.records.FrozenDocumentRecord;
import vn.sokiemtra.schema.shared.tables.records.IssuedDocumentRecord;
import vn.sokiemtra.text.Texts;

/** Rows of frozen and issued documents. Their columns are written once; a row's id is made from its hash. */
public final class IssueStore {

    private final Ledger ledger;
    private final DocumentJson json = new DocumentJson();

    public IssueStore(Ledger ledger) {
        this.ledger = ledger;
    }

    public @Nullable FrozenDocument frozen(DocumentKind kind, @Nullable UUID inspection) {
        return frozen(FROZEN_DOCUMENT.KIND.eq(kind.code()).and(inspection == null
                ? FROZEN_DOCUMENT.INSPECTION_ID.isNull()
                : FROZEN_DOCUMENT.INSPECTION_ID.eq(inspection)));
    }

    /** Everything that was ever frozen of a kind, oldest first. */
    public List<FrozenDocument> versions(DocumentKind kind, @Nullable UUID inspection) {
        return ledger.read(sql -> sql.select(FROZEN_DOCUMENT.ID).from(FROZEN_DOCUMENT).where(FROZEN_DOCUMENT.KIND.eq(
                kind.code())).and(inspection == null
                        ? FROZEN_DOCUMENT.INSPECTION_ID.isNull()
                        : FROZEN_DOCUMENT.INSPECTION_ID.eq(inspection))
                .and(FROZEN_DOCUMENT.DELETED.isDistinctFrom(true)).orderBy(FROZEN_DOCUMENT.FROZEN_AT,
                        FROZEN_DOCUMENT.ID)
                .fetch(FROZEN_DOCUMENT.ID)).stream().map(this::frozen).filter(Objects::nonNull).toList();
    }

    /** Who gave an issued document its number, and when; null where that is not known. */
    public @Nullable Head<String> numbered(UUID issued) {
        return first(ISSUED_DOCUMENT.NUMBER, issued);
    }

    public @Nullable Head<LocalDate> delivered(UUID issued) {
        UUID row = delivery(issued);
        return row == null ? null : first(DELIVERY.DELIVERED_ON, row);
    }

    public @Nullable Head<LocalDate> received(UUID issued) {
        UUID row = delivery(issued);
        return row == null ? null : first(DELIVERY.RECEIVED_ON, row);
    }

    private @Nullable UUID delivery(UUID issued) {
        return ledger.read(sql -> sql.select(DELIVERY.ID).from(DELIVERY).where(DELIVERY.ISSUED_ID.eq(issued)).limit(1)
                .fetchOne(DELIVERY.ID));
    }

    private <R extends org.jooq.Record, T> @Nullable Head<T> first(org.jooq.TableField<R, T> column, UUID row) {
        List<Head<T>> heads = ledger.heads(column, row);
        return heads.isEmpty() ? null : heads.getFirst();
    }

    public @Nullable FrozenDocument frozen(UUID id) {
        return frozen(FROZEN_DOCUMENT.ID.eq(id));
    }

    private @Nullable FrozenDocument frozen(Condition which) {
        FrozenDocumentRecord row = ledger.read(sql -> sql.selectFrom(FROZEN_DOCUMENT).where(which)
                .and(FROZEN_DOCUMENT.DELETED.isDistinctFrom(true)).and(FROZEN_DOCUMENT.CONTENT.isNotNull())
                .orderBy(FROZEN_DOCUMENT.FROZEN_AT.desc(), FROZEN_DOCUMENT.ID.desc()).limit(1).fetchOne());
        if (row == null) {
            return null;
        }
        return DocumentKind.of(row.getKind()).map(kind -> new FrozenDocument(row.getId(), kind, row.getInspectionId(),
                row.getSha256(), json.document(row.getContent()),
                json.read(row.getWaivers(), new TypeReference<List<FrozenDocument.Waiver>>() {
                }), row.getFrozenAt().atZone(Texts.ZONE).toInstant(), row.getFrozenBy())).orElse(null);
    }

    /** Oldest first. */
    public List<IssuedDocument> issued() {
        return issued(DSL.noCondition());
    }

    /** Those of the plan and of one inspection, oldest first; whether a number is borne twice is not looked for. */
    public List<IssuedDocument> concerning(UUID inspection) {
        return issued(ISSUED_DOCUMENT.INSPECTION_ID.isNull().or(ISSUED_DOCUMENT.INSPECTION_ID.eq(inspection)));
    }

    private List<IssuedDocument> issued(Condition which) {
        Map<UUID, DeliveryRecord> deliveries = new HashMap<>();
        ledger.read(sql -> sql.selectFrom(DELIVERY).where(DELIVERY.DELETED.isDistinctFrom(true)).fetch())
                .forEach(row -> deliveries.put(row.getIssuedId(), row));
        List<IssuedDocumentRecord> rows = ledger.read(sql -> sql.selectFrom(ISSUED_DOCUMENT)
                .where(ISSUED_DOCUMENT.DELETED.isDistinctFrom(true)).and(ISSUED_DOCUMENT.ISSUED_ON.isNotNull())
                .and(which).orderBy(ISSUED_DOCUMENT.ISSUED_ON, ISSUED_DOCUMENT.ID).fetch());
        var superseded = new HashSet<UUID>();
        Map<String, Integer> numbers = new HashMap<>();
        for (IssuedDocumentRecord row : rows) {
            if (row.getSupersedes() != null) {
                superseded.add(row.getSupersedes());
            }
            numbers.merge(numbered(row), 1, Integer::sum);
        }
        var all = new ArrayList<IssuedDocument>();
        for (IssuedDocumentRecord row : rows) {
            DeliveryRecord delivery = deliveries.get(row.getId());
            DocumentKind.of(row.getKind())
                    .ifPresent(kind -> all.add(new IssuedDocument(row.getId(), row.getFrozenId(), kind,
                            row.getInspectionId(), row.getNumber(), notation(row), row.getIssuedOn(),
                            row.getSupersedes(), superseded.contains(row.getId()),
                            !notation(row).isEmpty() && numbers.getOrDefault(numbered(row), 0) > 1,
                            delivery == null ? null : delivery.getDeliveredOn(),
                            delivery == null ? null : delivery.getReceivedOn(), row.getSigner())));
        }
        return all;
    }

    /** Empty where it bears no number; earlier versions kept the code of the kind in that place. */
    private static String notation(IssuedDocumentRecord row) {
        String notation = Objects.toString(row.getNotation(), "");
        return notation.equals(row.getKind()) ? "" : notation;
    }

    private static String numbered(IssuedDocumentRecord row) {
        return Objects.toString(row.getNumber(), "").replaceFirst("^0+", "") + "/" + row.getNotation() + "/"
                + row.getIssuedOn().getYear();
    }

    public static void freeze(Edit edit, FrozenDocument frozen, String text, String waivers) {
        UUID id = frozen.id();
        edit.set(FROZEN_DOCUMENT.KIND, id, frozen.kind().code());
        if (frozen.inspection() != null) {
            edit.set(FROZEN_DOCUMENT.INSPECTION_ID, id, frozen.inspection());
        }
        edit.set(FROZEN_DOCUMENT.SHA256, id, frozen.sha256());
        edit.set(FROZEN_DOCUMENT.CONTENT, id, text);
        edit.set(FROZEN_DOCUMENT.WAIVERS, id, waivers);
        edit.set(FROZEN_DOCUMENT.FROZEN_AT, id, LocalDateTime.ofInstant(frozen.at(), Texts.ZONE));
        edit.set(FROZEN_DOCUMENT.FROZEN_BY, id, frozen.by());
    }

    public static void issue(Edit edit, UUID id, FrozenDocument frozen, String number, String notation, LocalDate on,
            @Nullable UUID supersedes, @Nullable String signer) {
        edit.set(ISSUED_DOCUMENT.FROZEN_ID, id, frozen.id());
        edit.set(ISSUED_DOCUMENT.KIND, id, frozen.kind().code());
        if (frozen.inspection() != null) {
            edit.set(ISSUED_DOCUMENT.INSPECTION_ID, id, frozen.inspection());
        }
        edit.set(ISSUED_DOCUMENT.NUMBER, id, number);
        edit.set(ISSUED_DOCUMENT.NOTATION, id, notation);
        edit.set(ISSUED_DOCUMENT.ISSUED_ON, id, on);
        if (supersedes != null) {
            edit.set(ISSUED_DOCUMENT.SUPERSEDES, id, supersedes);
        }
        if (signer != null) {
            edit.set(ISSUED_DOCUMENT.SIGNER, id, signer);
        }
    }

    public static void deliver(Edit edit, UUID issued, @Nullable LocalDate delivered, @Nullable LocalDate received) {
        UUID id = edit.naturalRow(DELIVERY, issued);
        edit.set(DELIVERY.ISSUED_ID, id, issued);
        edit.set(DELIVERY.DELIVERED_ON, id, delivered);
        edit.set(DELIVERY.RECEIVED_ON, id, received);
    }
}
