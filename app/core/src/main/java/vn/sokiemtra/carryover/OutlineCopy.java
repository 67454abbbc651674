package vn.sokiemtra.carryover;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.BuildOutline;
import vn.sokiemtra.checklist.FormTable;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineDefinition;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.checklist.PartType;

/** A plan's Đề cương as a definition, as people have edited it; retired items are left behind. */
record OutlineCopy(Outline outline, Map<UUID, BigDecimal> points) {

    /** Null where the plan has none. */
    @Nullable
    OutlineDefinition definition(String id, String title) {
        List<OutlineDefinition.ItemDefinition> items = items(outline.roots());
        return items.isEmpty()
                ? null
                : new OutlineDefinition(id, title, "", items, outline.forms().stream().map(
                        OutlineCopy::form).toList());
    }

    private List<OutlineDefinition.ItemDefinition> items(List<OutlineItem> items) {
        return items.stream().filter(item -> !item.retired()).map(item -> new OutlineDefinition.ItemDefinition(item
                .code(), item.label(), item.content(), item.shortTitle(), item.guide(), item.section(),
                item
                        .topicCode(),
                item.evidenceRequired(), null, points.get(item.id()), item.assignedTo(), item.rules(),
                parts(item), items(item.children()))).toList();
    }

    /** A leaf asks for something: an item from below which all was taken away asks for words. */
    private static List<OutlineDefinition.PartDefinition> parts(OutlineItem item) {
        List<OutlineDefinition.PartDefinition> parts = item.parts().stream().map(
                part -> new OutlineDefinition.PartDefinition(part.code(), part.type(), part.label(), part.measure(),
                        part.options(), part.cell()))
                .toList();
        return parts.isEmpty() && item.leaf() ? List.of(BuildOutline.part(PartType.NARRATIVE, 1)) : parts;
    }

    private static OutlineDefinition.FormDefinition form(FormTable form) {
        return new OutlineDefinition.FormDefinition(form.code(), form.number(), form.title(), form.signers(), form
                .growing(), form.total(), form.templateRows(),
                form.columns().stream().map(
                        column -> new OutlineDefinition.ColumnDefinition(column.col(), column.group(), column.title(),
                                column.type(), column.formula() == null ? null : column.formula().toString(), column
                                        .width()))
                        .toList());
    }
}
