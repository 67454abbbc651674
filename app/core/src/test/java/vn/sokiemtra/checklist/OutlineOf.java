package vn.sokiemtra.checklist;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.checklist.OutlineDefinition.ItemDefinition;

/** The outline a definition gives, without a data file. */
public final class OutlineOf {

    private OutlineOf() {
    }

    public static Outline thachThanh() {
        return of("thach-thanh-2020");
    }

    /** One that comes with the program. */
    public static Outline of(String id) {
        OutlineDefinition definition = new Outlines().find(id);
        return new Outline(items(null, definition.items()), definition.forms().stream().map(form -> new FormTable(UUID
                .randomUUID(), form.code(), form.number(), form.title(), form.signers(), form.growing(), form.total(),
                form
                        .columns().stream()
                        .map(column -> new FormColumn(UUID.randomUUID(), column.col(), column.group(),
                                column.title(), column.type(), column.formula() == null
                                        ? null
                                        : Formula.parse(column
                                                .formula()),
                                column.width()))
                        .toList(),
                form.rows())).toList());
    }

    private static List<OutlineItem> items(@Nullable UUID parent, List<ItemDefinition> items) {
        return items.stream().map(item -> {
            UUID id = UUID.randomUUID();
            return new OutlineItem(id, parent, item.code(), item.label(), item.content(), item.shortTitle(), item
                    .guide(), item.leaf(), item.section(), item.evidenceRequired(), false, item.topic(), null,
                    item.points(), List.of(),
                    item.parts()
                            .stream().map(part -> new ItemPart(UUID.randomUUID(), part.code(), part.type(), part
                                    .label(), part.measure(), part.options(), part.cell()))
                            .toList(),
                    items(id, item
                            .children()));
        }).toList();
    }
}
