package vn.sokiemtra.phrase;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A sentence that inspection teams write again and again; may quote cells as {@code {B4[1].12}}.
 *
 * @param id of its row; null of one that the program brings and nobody has changed
 * @param code of one that the program brings; null of one's own
 * @param topic what it is about, as the program groups what it brings; empty of one's own
 * @param item where it is offered first; null: everywhere
 * @param words what an item speaks of that asks for it, in small letters; empty of one's own
 */
public record Phrase(@Nullable UUID id, @Nullable String code, Kind kind, String topic, @Nullable UUID item,
        Set<String> words, String content) {

    /** The field it belongs into: tồn tại, nguyên nhân, kiến nghị, thời hạn. */
    public enum Kind {
        FINDING,
        CAUSE,
        RECOMMENDATION,
        TERM
    }

    public Phrase {
        words = Set.copyOf(words);
    }
}
