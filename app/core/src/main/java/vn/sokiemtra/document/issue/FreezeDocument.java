package vn.sokiemtra.document.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.issue.FrozenDocument.Waiver;
import vn.sokiemtra.document.kind.ComposeDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.document.store.IssueStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Freezes the text of a document for signature (chốt): from then on it is read from the file as it stood. */
public final class FreezeDocument {

    private static final Texts TEXTS = Texts.beside(FreezeDocument.class);

    private final Ledger ledger;
    private final ComposeDocument compose;
    private final DocumentGates gates;
    private final PassGate passing;
    private final LoadIssued issued;
    private final DocumentJson json = new DocumentJson();

    public FreezeDocument(Ledger ledger) {
        this.ledger = ledger;
        this.compose = new ComposeDocument(ledger);
        this.gates = new DocumentGates(ledger);
        this.passing = new PassGate(ledger);
        this.issued = new LoadIssued(ledger);
    }

    /**
     * Where a document of the kind stands issued, the text names it as the one it replaces. Freezing the same text twice is the same frozen document.
     *
     * @param unit null for the kinds of the plan
     * @param reasons for conditions that are passed over, by their code, or by {@link #of code and section} for one of
     * several; those written before ({@link PassGate}) go first
     * @throws Problem {@code SKT-FREEZE-NEVER}: a condition that can never be passed; {@code SKT-FREEZE-REASON}: one that
     * needs a reason; {@code SKT-KIND-UNIT}
     */
    public Edited<FrozenDocument> run(String author, DocumentKind kind, @Nullable PlanUnit unit,
            Map<String, String> reasons, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Texts.ZONE);
        UUID inspection = unit == null ? null : unit.inspectionId();
        List<Gate> conditions = gates.of(kind, unit, today);
        List<Waiver> waivers = passed(conditions, reasons, passing.passed(kind, inspection, conditions));
        OfficialDocument document = issued.toFreeze(kind, inspection, compose.run(kind, unit, today, null));
        String text = json.text(document);
        String sha256 = DocumentJson.sha256(kind.code(), inspection == null ? "" : inspection.toString(), text,
                json.written(waivers));
        var frozen = new FrozenDocument(DocumentJson.id(sha256), kind, inspection, sha256, document, waivers, now,
                author);
        return ledger.edit(author, edit -> {
            IssueStore.freeze(edit, frozen, text, json.written(waivers));
            return frozen;
        });
    }

    /** How a reason names one of several conditions of a code: {@code BLANK@section}, or the code where no section is. */
    public static String of(Gate gate) {
        return gate.section() == null ? gate.code() : gate.code() + "@" + gate.section();
    }

    private static List<Waiver> passed(List<Gate> gates, Map<String, String> reasons,
            Map<Gate, PassedGate> written) {
        var waivers = new ArrayList<Waiver>();
        for (Gate gate : gates) {
            if (gate.met()) {
                continue;
            }
            if (!gate.waivable()) {
                throw new Problem(TEXTS, "SKT-FREEZE-NEVER", gate.sentence(), gate.code());
            }
            PassedGate passed = written.get(gate);
            String reason = passed == null ? reasons.getOrDefault(of(gate), reasons.get(gate.code())) : passed.reason();
            if (reason == null || reason.isBlank()) {
                throw new Problem(TEXTS, "SKT-FREEZE-REASON", gate.sentence(), gate.code());
            }
            // What was passed over is read years later: a section says which.
            String place = gate.section() != null && gate.detail().isEmpty() ? gate.sentence() : gate.detail();
            waivers.add(new Waiver(gate.code(), place, reason.strip()));
        }
        return waivers;
    }
}
