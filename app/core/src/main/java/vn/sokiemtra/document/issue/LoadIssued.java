package vn.sokiemtra.document.issue;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.LetterHead;
import vn.sokiemtra.document.OfficialDocument;
import vn.sokiemtra.document.Wording;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.store.IssueStore;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.evidence.LoadEvidence;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadPlan;

/** Reads frozen and issued documents. */
public final class LoadIssued {

    private final IssueStore store;
    private final LoadPlan plans;
    private final LoadEvidence evidence;
    private final DocumentJson json = new DocumentJson();

    public LoadIssued(Ledger ledger) {
        this.store = new IssueStore(ledger);
        this.plans = new LoadPlan(ledger);
        this.evidence = new LoadEvidence(ledger);
    }

    /** What was frozen last of a kind; null where nothing is. @param inspection null for the kinds of the plan */
    public @Nullable FrozenDocument frozen(DocumentKind kind, @Nullable UUID inspection) {
        return store.frozen(kind, inspection);
    }

    /** What is frozen and waits for its signature and number; null where nothing does. */
    public @Nullable FrozenDocument waiting(DocumentKind kind, @Nullable UUID inspection) {
        FrozenDocument frozen = frozen(kind, inspection);
        IssuedDocument standing = standing(kind, inspection);
        return frozen != null && standing != null && standing.frozen().equals(frozen.id()) ? null : frozen;
    }

    /** The text that no longer changes: what waits, else what was issued; null where there is only a draft. */
    public @Nullable OfficialDocument fixed(DocumentKind kind, @Nullable UUID inspection) {
        FrozenDocument waiting = waiting(kind, inspection);
        IssuedDocument standing = standing(kind, inspection);
        return waiting != null ? waiting.document() : standing == null ? null : document(standing);
    }

    /**
     * A draft as it is frozen: where one of its kind stands issued it names that one, whose place it takes; a draft that
     * says what stands already is that text.
     */
    public OfficialDocument toFreeze(DocumentKind kind, @Nullable UUID inspection, OfficialDocument draft) {
        IssuedDocument standing = kind.repeats() ? null : standing(kind, inspection);
        if (standing == null) {
            return draft;
        }
        FrozenDocument said = store.frozen(standing.frozen());
        IssuedDocument before = all().stream().filter(one -> one.id().equals(standing.supersedes())).findFirst()
                .orElse(null);
        OfficialDocument again = before == null ? draft : Replacing.naming(draft, kind, before);
        return said != null && json.text(said.document()).equals(json.text(again))
                ? said.document()
                : Replacing.naming(draft, kind, standing);
    }

    /** Every document of the plan, then of the inspection, oldest first: their order in its hồ sơ. */
    public List<IssuedDocument> filed(@Nullable UUID inspection) {
        return all().stream().filter(one -> one.inspection() == null || one.inspection().equals(inspection)).sorted(
                Comparator.comparing(one -> one.inspection() != null)).toList();
    }

    /** Those of the plan and of one inspection, oldest first; all of them where it is null. */
    List<IssuedDocument> concerning(@Nullable UUID inspection) {
        return inspection == null ? all() : store.concerning(inspection);
    }

    /** Every issued document, oldest first. */
    public List<IssuedDocument> all() {
        return store.issued();
    }

    /** The one that stands: issued and not superseded; null where there is none. */
    public @Nullable IssuedDocument standing(DocumentKind kind, @Nullable UUID inspection) {
        return all().stream().filter(one -> one.kind() == kind && Objects.equals(one.inspection(), inspection))
                .filter(one -> !one.superseded()).reduce((a, b) -> b).orElse(null);
    }

    /** The name of who signed stands where the text left its place free for one. */
    private static Closing signed(Closing closing, @Nullable String signer) {
        if (signer == null || closing.signers().size() != 1 || closing.signers().getFirst().name() != null) {
            return closing;
        }
        Closing.Signer place = closing.signers().getFirst();
        return new Closing(List.of(new Closing.Signer(place.authority(), place.hint(), signer)), closing
                .recipients());
    }

    /** The signed papers of an issued document, scanned, oldest first. */
    public List<Evidence> scans(IssuedDocument issued) {
        UUID inspection = issued.inspection();
        return evidence.ofItem(inspection == null ? plans.header().id() : inspection, issued.id());
    }

    /** The frozen text with number and date in its head; null where the text is not in this file. */
    public @Nullable OfficialDocument document(IssuedDocument issued) {
        FrozenDocument frozen = store.frozen(issued.frozen());
        if (frozen == null) {
            return null;
        }
        OfficialDocument text = frozen.document();
        var wording = new Wording();
        LetterHead head = text.head();
        var dated = new LetterHead(head.parentBody(), head.issuingBody(),
                head.numberLine() == null ? null : wording.numberLine(issued.number(), issued.notation()),
                head.about(), head.placeAndDate() == null
                        ? null
                        : wording.placeAndDate(plans.header().place(), issued.issuedOn(), 0),
                head.logo());
        return new OfficialDocument(dated, text.type(), text.subject(), text.body(), signed(text.closing(), issued
                .signer()), text.annexes(),
                text.marking(), text.author(), frozen.at());
    }
}
