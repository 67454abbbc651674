package vn.sokiemtra.document.issue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.store.WaiverStore;
import vn.sokiemtra.ledger.Edit;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Writes down why a document is frozen though a condition is not met (cho qua); the reason goes into the frozen text. */
public final class PassGate {

    private static final Texts TEXTS = Texts.beside(PassGate.class);

    private final Ledger ledger;
    private final WaiverStore store;

    public PassGate(Ledger ledger) {
        this.ledger = ledger;
        this.store = new WaiverStore(ledger);
    }

    /**
     * @param inspection null for the kinds of the plan
     * @param reason null or blank asks for the condition again
     * @return the waiver's id
     * @throws Problem {@code SKT-FREEZE-NEVER}: the condition can never be passed
     */
    public Edited<UUID> run(String author, DocumentKind kind, @Nullable UUID inspection, Gate gate,
            @Nullable String reason) {
        if (!gate.waivable()) {
            throw new Problem(TEXTS, "SKT-FREEZE-NEVER", gate.sentence(), gate.code());
        }
        String tidy = reason == null || reason.isBlank() ? null : reason.strip();
        return ledger.edit(author, edit -> write(edit, kind, inspection, gate, tidy));
    }

    static UUID write(Edit edit, DocumentKind kind, @Nullable UUID inspection, Gate gate, @Nullable String reason) {
        return WaiverStore.set(edit, kind.code(), inspection, gate.code(), place(gate), reason);
    }

    /** Which of these conditions are passed over; those that are not are missing. */
    public Map<Gate, PassedGate> passed(DocumentKind kind, @Nullable UUID inspection, List<Gate> gates) {
        Map<String, PassedGate> written = store.all(kind.code(), inspection);
        return gates.stream().filter(gate -> !gate.met() && gate.waivable())
                .filter(gate -> written.containsKey(key(gate))).distinct()
                .collect(Collectors.toMap(gate -> gate, gate -> Objects.requireNonNull(written.get(key(gate)))));
    }

    /** The reasons for which a document bears a certain day. */
    List<FrozenDocument.Waiver> dated(DocumentKind kind, @Nullable UUID inspection, LocalDate on) {
        String begin = TEXTS.get("order.on", VietnameseFormat.date(on));
        return store.all(kind.code(), inspection).entrySet().stream().filter(one -> one.getKey().startsWith("DATE_"))
                .map(one -> new FrozenDocument.Waiver(one.getKey().replaceFirst("\\|.*", ""), one.getKey().replaceFirst(
                        ".*\\|", ""), one.getValue().reason()))
                .filter(one -> one.place().startsWith(begin)).sorted(Comparator.comparing(
                        FrozenDocument.Waiver::code))
                .toList();
    }

    private static String key(Gate gate) {
        return WaiverStore.key(gate.code(), place(gate));
    }

    /** The same condition of the same thing; where its detail changes, the reason is asked for again. */
    private static String place(Gate gate) {
        return Stream.of(gate.findingId(), gate.itemId(), gate.form(), gate.section(), gate.detail())
                .map(part -> Objects.toString(part, "")).collect(Collectors.joining("|"));
    }
}
