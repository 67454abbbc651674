package vn.sokiemtra.document.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.issue.DocumentEvent.Step;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.store.IssueStore;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.ledger.Head;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Reads the way of a document: every freezing with what was passed over and why, numbers, receipts, scans. */
public final class LoadDocumentHistory {

    private static final Texts TEXTS = Texts.beside(LoadDocumentHistory.class);

    private final IssueStore store;
    private final LoadIssued issued;
    private final PassGate passed;

    public LoadDocumentHistory(Ledger ledger) {
        this.store = new IssueStore(ledger);
        this.issued = new LoadIssued(ledger);
        this.passed = new PassGate(ledger);
    }

    /** Oldest first. @param inspection null for the kinds of the plan */
    public List<DocumentEvent> of(DocumentKind kind, @Nullable UUID inspection) {
        var events = new ArrayList<DocumentEvent>();
        for (FrozenDocument frozen : store.versions(kind, inspection)) {
            events.add(new DocumentEvent(Step.FROZEN, frozen.at(), frozen.by(), TEXTS.get("event.frozen",
                    frozen.sha256().substring(0, 16), String.valueOf(frozen.waivers().size())), frozen.waivers()));
        }
        for (IssuedDocument one : issued.all()) {
            if (one.kind() == kind && Objects.equals(one.inspection(), inspection)) {
                issued(one, events);
                // What was passed over only when the day was known.
                dated(one, events);
            }
        }
        events.sort(Comparator.comparing(DocumentEvent::at, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(DocumentEvent::step));
        return events;
    }

    /** "số 05/TB-ĐKT ngày 30/10/2020", or the day alone where it bears no number. */
    private static String of(IssuedDocument one) {
        return one.numbered() ? TEXTS.get("event.number", one.cited()) : one.cited();
    }

    private void issued(IssuedDocument one, List<DocumentEvent> events) {
        String cited = of(one);
        Head<String> number = store.numbered(one.id());
        events.add(event(one.supersedes() == null ? Step.ISSUED : Step.SUPERSEDED, number, TEXTS.get(
                one.supersedes() == null ? "event.issued" : "event.superseded", cited)));
        if (one.deliveredOn() != null) {
            events.add(event(Step.DELIVERED, store.delivered(one.id()), TEXTS.get("event.delivered", cited,
                    VietnameseFormat.date(one.deliveredOn()))));
        }
        if (one.receivedOn() != null) {
            events.add(event(Step.RECEIVED, store.received(one.id()), TEXTS.get("event.received", cited,
                    VietnameseFormat.date(one.receivedOn()))));
        }
        for (Evidence scan : issued.scans(one)) {
            Instant at = scan.addedAt() == null ? null : scan.addedAt().atZone(Texts.ZONE).toInstant();
            events.add(new DocumentEvent(Step.SCANNED, at, scan.addedBy(), TEXTS.get("event.scanned", scan.name()),
                    List.of()));
        }
    }

    private void dated(IssuedDocument one, List<DocumentEvent> events) {
        FrozenDocument frozen = store.frozen(one.frozen());
        List<FrozenDocument.Waiver> late = passed.dated(one.kind(), one.inspection(), one.issuedOn()).stream().filter(
                waiver -> frozen == null || frozen.waivers().stream().noneMatch(known -> known.code().equals(waiver
                        .code()) && known.place().equals(waiver.place())))
                .toList();
        int last = events.size() - 1;
        for (int i = last; i >= 0 && !late.isEmpty(); i--) {
            DocumentEvent event = events.get(i);
            if (event.step() == Step.ISSUED || event.step() == Step.SUPERSEDED) {
                events.set(i, new DocumentEvent(event.step(), event.at(), event.by(), event.sentence(), late));
                break;
            }
        }
    }

    private static DocumentEvent event(Step step, @Nullable Head<?> head, String sentence) {
        return new DocumentEvent(step, head == null ? null : head.at(), head == null ? "" : head.author(), sentence,
                List.of());
    }
}
