package vn.sokiemtra.desktop.field;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.FieldRef;
import vn.sokiemtra.ledger.Edited;

/** Where the value of any field came from, and which of several it is to have. Every call touches the disk. */
public interface FieldLife {

    /** Every field with two or more values, unit by unit. */
    List<ConflictView> conflicts();

    /** Those of one inspection. */
    List<ConflictView> conflicts(UUID inspection);

    /** The conflict of a field; null where its values agree. */
    @Nullable
    OpenConflict open(FieldRef field);

    /** Settles on one of the values. */
    Edited<?> choose(String author, FieldRef field, @Nullable String value);

    /** Settles on what a person typed. */
    Edited<?> write(String author, FieldRef field, String typed);

    /** Every change of some fields, newest first. */
    List<Past> history(List<FieldRef> fields);

    /** Takes the last change of a field back. */
    Edited<?> takeBack(String author, Past past);
}
