package vn.sokiemtra.document.store;

import static vn.sokiemtra.schema.shared.Tables.DOCUMENT_SETTING;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.setting.DocumentSetting;
import vn.sokiemtra.document.setting.SettingCode;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.schema.shared.tables.records.DocumentSettingRecord;

/** Rows of document settings. A paragraph's name stands behind its code: {@code PARAGRAPH_END.name}. */
public final class SettingStore {

    private final Ledger ledger;

    public SettingStore(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Settings and kinds that this version does not know are left alone. */
    public List<DocumentSetting> all() {
        return ledger.read(sql -> sql.selectFrom(DOCUMENT_SETTING).where(DOCUMENT_SETTING.DELETED.isDistinctFrom(true))
                .and(DOCUMENT_SETTING.CONTENT.isNotNull()).fetch()).stream().map(SettingStore::setting).flatMap(
                        Optional::stream)
                .sorted(Comparator.comparing(DocumentSetting::kind, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(DocumentSetting::code).thenComparing(DocumentSetting::name))
                .toList();
    }

    private static Optional<DocumentSetting> setting(DocumentSettingRecord row) {
        String[] code = (row.getCode() == null ? "" : row.getCode()).split("\\.", 2);
        Optional<DocumentKind> kind = DocumentKind.of(row.getKind());
        return row.getKind() != null && kind.isEmpty()
                ? Optional.empty()
                : Stream.of(SettingCode.values()).filter(one -> one.name().equals(code[0])).findFirst().map(
                        one -> new DocumentSetting(kind.orElse(null), one, code.length > 1 ? code[1] : "", row
                                .getContent()));
    }

    /** @param content null takes it back */
    public static void set(Edit edit, @Nullable DocumentKind kind, SettingCode code, String name,
            @Nullable String content) {
        String full = name.isEmpty() ? code.name() : code.name() + "." + name;
        UUID id = edit.naturalRow(DOCUMENT_SETTING, kind == null ? "" : kind.code(), full);
        if (kind != null) {
            edit.set(DOCUMENT_SETTING.KIND, id, kind.code());
        }
        edit.set(DOCUMENT_SETTING.CODE, id, full);
        edit.set(DOCUMENT_SETTING.CONTENT, id, content);
    }
}
