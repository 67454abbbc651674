package vn.sokiemtra.inspection;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.inspection.store.PlaceStore;
import vn.sokiemtra.ledger.Conflict;
import vn.sokiemtra.ledger.Head;
import vn.sokiemtra.ledger.Ledger;

/** Reads every field that has two or more values side by side (trùng sửa). */
public final class LoadConflicts {

    private static final Set<String> COMPANIONS = Set.of("document_section.live_when_edited");

    private final Ledger ledger;
    private final PlaceStore places;

    public LoadConflicts(Ledger ledger) {
        this.ledger = ledger;
        this.places = new PlaceStore(ledger);
    }

    /** All of the plan, unit by unit in the order of their names. */
    public List<ConflictView> all() {
        FieldWords words = new FieldWords(ledger);
        return open().map(each -> view(words, each)).sorted(Comparator.comparing(ConflictView::unit).thenComparing(
                ConflictView::place)).toList();
    }

    /** Those of one inspection. */
    public List<ConflictView> of(UUID inspection) {
        FieldWords words = new FieldWords(ledger);
        return open().filter(each -> inspection.equals(places.of(each.table(), each.row()).inspection())).map(
                each -> view(words, each)).toList();
    }

    /** The one of a field; null where its values agree. */
    public @Nullable ConflictView at(FieldRef field) {
        return open().filter(field::equals).findFirst().map(each -> view(new FieldWords(ledger), each)).orElse(null);
    }

    /** How many there are. */
    public int count() {
        return (int) open().count();
    }

    private Stream<FieldRef> open() {
        return ledger.conflicts().stream().filter(each -> !COMPANIONS.contains(each.table() + "." + each.column())
                && places.disagrees(each.table(), each.row(), each.column())).map(LoadConflicts::field);
    }

    private static FieldRef field(Conflict conflict) {
        return new FieldRef(conflict.table(), conflict.row(), conflict.column());
    }

    private ConflictView view(FieldWords words, FieldRef field) {
        FieldWords.Subject subject = words.subject(field);
        PlaceStore.Place at = subject.at();
        OutlineStore.Item item = subject.item();
        String unit = words.unit(subject);
        String name = words.name(subject);
        String place = Stream.of(unit, item == null ? "" : item.code(), name).filter(word -> !word.isEmpty()).collect(
                Collectors.joining(" › "));
        List<Head<String>> heads = places.heads(field.table(), field.row(), field.column());
        return new ConflictView(field, place, unit, item == null ? "" : item.shortTitle(), name, at.inspection(), at
                .item(), item == null ? null : item.code(), at.part(), FieldWords.side(field.column()),
                subject
                        .cell() == null ? null : subject.cell().toString(),
                field.table().equals("document_section") ? at.kind() : null, words.kind(subject), heads, heads.stream()
                        .map(head -> words.shown(subject, head.value())).toList(),
                words.options(subject));
    }
}
