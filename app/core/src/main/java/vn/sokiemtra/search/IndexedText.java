package vn.sokiemtra.search;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.search.store.TextStore;
import vn.sokiemtra.text.Folded;

/** A row's text, folded for finding and as it is for showing: a byte a letter for the one, UTF-8 for the other. */
final class IndexedText {

    private final int source;
    private final UUID row;
    private final @Nullable UUID inspection;
    private final @Nullable UUID item;
    private final String folded;
    private final byte[] text;
    private boolean dropped;

    IndexedText(TextStore.Text text) {
        this.source = text.source();
        this.row = text.row();
        this.inspection = text.inspection();
        this.item = text.item();
        this.folded = Folded.of(text.text());
        this.text = text.text().getBytes(StandardCharsets.UTF_8);
    }

    int source() {
        return source;
    }

    UUID row() {
        return row;
    }

    @Nullable
    UUID inspection() {
        return inspection;
    }

    @Nullable
    UUID item() {
        return item;
    }

    String folded() {
        return folded;
    }

    String text() {
        return new String(text, StandardCharsets.UTF_8);
    }

    void drop() {
        dropped = true;
    }

    boolean dropped() {
        return dropped;
    }
}
