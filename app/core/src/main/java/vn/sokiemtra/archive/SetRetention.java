package vn.sokiemtra.archive;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.archive.store.RetentionStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;

/** Says how long the hồ sơ of an inspection is kept (thời hạn bảo quản): {@code 20 năm}, {@code Vĩnh viễn}. */
public final class SetRetention {

    private final Ledger ledger;

    public SetRetention(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param retention null or blank leaves it open. @return the inspection's id */
    public Edited<UUID> run(String author, UUID inspection, @Nullable String retention) {
        String text = retention == null || retention.isBlank() ? null : retention.strip();
        return ledger.edit(author, edit -> {
            RetentionStore.set(edit, inspection, text);
            return inspection;
        });
    }
}
