package vn.sokiemtra.desktop.field;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.Figures;

/**
 * A trùng sửa with everything one needs to choose.
 *
 * @param sides who wrote which value, the shown one first
 * @param before what stood there before; null where nothing did
 * @param edits how often the field was written in all
 * @param figures what its texts quote; null where they can quote nothing
 */
public record OpenConflict(ConflictView conflict, List<Written> sides, @Nullable Written before, int edits,
        @Nullable Figures figures) {

    public OpenConflict {
        sides = List.copyOf(sides);
    }
}
