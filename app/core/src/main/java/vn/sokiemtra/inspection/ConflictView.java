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
 * @param unit its name; empty where the field is of no inspection
 * @param title of the item, in short; empty where the field is of no item
 * @param name of the field, in words: <i>Đoàn xác minh</i>, <i>Biểu 03 (12) · Đoàn xác minh</i>
 * @param inspectionId null where the field is of no inspection
 * @param itemCode null where the field is of no item
 * @param part null where the field is no part of an item
 * @param side null where the field has no sides
 * @param cell of a biểu, {@code B4[dd].12}; null where the field is none
 * @param document code of the kind of document it is written in; null where it is in none
 * @param heads the values, the shown one first; canonical texts
 * @param shown the same as a person reads them, in the same order; empty where one was emptied
 * @param options what a CHOICE can be
 */
public record ConflictView(FieldRef field, String place, String unit, String title, String name,
        @Nullable UUID inspectionId, @Nullable UUID itemId, @Nullable String itemCode, @Nullable String part,
        @Nullable Side side, @Nullable String cell, @Nullable String document, FieldKind kind, List<Head<String>> heads,
        List<String> shown,
        List<PartView.Option> options) {

    public ConflictView {
        heads = List.copyOf(heads);
        shown = List.copyOf(shown);
        options = List.copyOf(options);
    }
}
