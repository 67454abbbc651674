package vn.sokiemtra.inspection.store;

import static vn.sokiemtra.schema.shared.Tables.INSPECTION;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jooq.Field;
import org.jooq.Table;

import vn.sokiemtra.ledger.ChangedRow;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.schema.shared.Shared;

/** Which inspections changes are about. */
public final class TouchedInspections {

    private static final int BATCH = 500;

    private TouchedInspections() {
    }

    /** Those with a change of whatever is written for them. */
    public static Set<UUID> of(Ledger ledger, Collection<ChangedRow> changed) {
        Map<Table<?>, Field<UUID>> columns = new LinkedHashMap<>(Map.of(INSPECTION, INSPECTION.ID));
        for (Table<?> table : Shared.SHARED.getTables()) {
            Field<UUID> inspection = table.field("inspection_id", UUID.class);
            if (inspection != null) {
                columns.put(table, inspection);
            }
        }
        return of(ledger, changed, columns);
    }

    /** @param columns of the tables that matter: that which names the inspection of a row */
    static Set<UUID> of(Ledger ledger, Collection<ChangedRow> changed, Map<Table<?>, Field<UUID>> columns) {
        Map<String, List<UUID>> rows = changed.stream().collect(Collectors.groupingBy(ChangedRow::table, Collectors
                .mapping(ChangedRow::id, Collectors.toList())));
        return ledger.read(sql -> {
            Set<UUID> inspections = new HashSet<>();
            columns.forEach((table, inspection) -> {
                Field<UUID> id = Objects.requireNonNull(table.field("id", UUID.class));
                List<UUID> ids = rows.getOrDefault(table.getName(), List.of());
                for (int from = 0; from < ids.size(); from += BATCH) {
                    inspections.addAll(sql.selectDistinct(inspection).from(table).where(id.in(ids.subList(from, Math
                            .min(ids.size(), from + BATCH)))).and(inspection.isNotNull()).fetch(inspection));
                }
            });
            return inspections;
        });
    }
}
