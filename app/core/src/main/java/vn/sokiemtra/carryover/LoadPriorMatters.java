package vn.sokiemtra.carryover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.carryover.store.PriorMatterStore;
import vn.sokiemtra.checklist.LoadOutline;
import vn.sokiemtra.checklist.Outline;
import vn.sokiemtra.checklist.OutlineItem;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.ledger.Field;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadLineage;
import vn.sokiemtra.plan.LoadUnits;

/** Reads what earlier years left open, and what this year's inspections found of it. */
public final class LoadPriorMatters {

    private final Ledger ledger;
    private final PriorMatterStore store;

    public LoadPriorMatters(Ledger ledger) {
        this.ledger = ledger;
        this.store = new PriorMatterStore(ledger);
    }

    /** Of the whole plan, in the order of its units. */
    public List<PriorMatter> all() {
        return store.all();
    }

    /** What a unit answers for: its own and that of every unit that goes on as it. */
    public List<PriorMatter> of(UUID unit) {
        List<PriorMatter> all = store.all();
        if (all.isEmpty()) {
            return all;
        }
        Set<UUID> family = new HashSet<>(new LoadLineage(ledger).lineage().predecessors(unit));
        family.add(unit);
        return all.stream().filter(matter -> family.contains(matter.unit())).toList();
    }

    /** The same with the answers of one inspection; empty where the inspection is not known. */
    public List<PriorLine> ofInspection(UUID inspection) {
        UUID unit = unitOf(inspection);
        List<PriorMatter> matters = unit == null ? List.of() : of(unit);
        if (matters.isEmpty()) {
            return List.of();
        }
        Map<UUID, PriorMatterStore.Row> answers = new HashMap<>();
        store.rows(inspection).forEach(row -> answers.put(row.answer().matter(), row));
        Map<UUID, PriorLine.Raised> findings = new HashMap<>();
        new LoadFindings(ledger).of(inspection).forEach(one -> findings.put(one.id(), new PriorLine.Raised(one.id(), one
                .number(), one.itemId())));
        Map<UUID, List<Evidence>> files = new HashMap<>();
        new LoadEvidence(ledger).of(inspection).forEach(file -> files.computeIfAbsent(file.itemId(),
                any -> new ArrayList<>()).add(file));
        Outline outline = new LoadOutline(ledger).all();
        return matters.stream().map(matter -> {
            PriorMatterStore.Row row = answers.get(matter.id());
            UUID finding = row == null ? null : row.answer().finding();
            return new PriorLine(matter, inspection, !matter.unit().equals(unit), row == null ? null : row.id(),
                    row == null ? Field.empty() : store.state(row.id()), row == null
                            ? Field.empty()
                            : store.remark(row.id()),
                    finding == null ? null : findings.get(finding), itemOf(outline, matter), files.getOrDefault(matter
                            .id(), List.of()));
        }).toList();
    }

    private @Nullable UUID unitOf(UUID inspection) {
        return new LoadUnits(ledger).all().stream().filter(unit -> unit.inspectionId().equals(inspection)).map(
                unit -> unit.unitId()).findFirst().orElse(null);
    }

    private static @Nullable UUID itemOf(Outline outline, PriorMatter matter) {
        return matter.itemCode().isBlank()
                ? null
                : outline.item(matter.itemCode()).filter(item -> item.leaf() && !item.retired()).map(OutlineItem::id)
                        .orElse(null);
    }
}
