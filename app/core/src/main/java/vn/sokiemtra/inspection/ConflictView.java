package vn.sokiemtra.inspection;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.ledger.Head;

/**
 * A field that two people gave different values (trùng sửa).
 *
 * @param place in words: <i>Xã Thạch Cẩm › II.1.d5 › Đoàn xác minh</i>
 * @param inspectionId null where the field is of no inspection
 * @param itemCode null where the field is of no item
 * @param part null where the field is no part of an item
 * @param side null where the field has no sides
 * @param heads the values, the shown one first; canonical texts
 */
public record ConflictView(FieldRef field, String place, @Nullable UUID inspectionId, @Nullable UUID itemId,
        @Nullable String itemCode, @Nullable String part, @Nullable Side side, List<Head<String>> heads) {

    public ConflictView {
        heads = List.copyOf(heads);
    }
}
