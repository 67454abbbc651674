package vn.sokiemtra.document.issue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.LoadMachines;
import vn.sokiemtra.document.Closing;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.document.store.FoundingPapers;
import vn.sokiemtra.document.store.IssueStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Records that a frozen document was signed, numbered and dated (ban hành). */
public final class IssueDocument {

    private static final Texts TEXTS = Texts.beside(IssueDocument.class);

    private final Ledger ledger;
    private final LoadIssued issued;
    private final LoadMachines machines;
    private final LoadFindings findings;
    private final PaperOrder order;
    private final PassGate passing;
    private final LoadRegime regimes;

    public IssueDocument(Ledger ledger) {
        this.ledger = ledger;
        this.issued = new LoadIssued(ledger);
        this.machines = new LoadMachines(ledger);
        this.findings = new LoadFindings(ledger);
        this.order = new PaperOrder(ledger);
        this.passing = new PassGate(ledger);
        this.regimes = new LoadRegime(ledger);
    }

    /**
     * Issues what was frozen last of a kind.
     *
     * @param inspection null for the kinds of the plan
     * @param number null takes the next free one of the kind and year
     * @throws Problem {@code SKT-ISSUE-NOT-FROZEN}, {@code SKT-ISSUE-ALREADY} where one stands already and is not to be
     * superseded, {@code SKT-ISSUE-RIGHT}, {@code SKT-ISSUE-DUE}, {@code SKT-ISSUE-NUMBER}, {@code SKT-ISSUE-FUTURE}, {@code SKT-ISSUE-NOTHING} to supersede,
     * {@code SKT-ISSUE-REPLACED}: dated before what it replaces
     */
    public Edited<IssuedDocument> run(String author, DocumentKind kind, @Nullable UUID inspection,
            @Nullable String number, LocalDate on, LocalDate today, boolean superseding) {
        return run(author, kind, inspection, number, null, on, today, superseding);
    }

    /**
     * The same.
     *
     * @param signer who signed; null or blank takes whom the frozen text names. Where it names nobody, the name is printed
     * @throws Problem also {@code SKT-ISSUE-SIGNER}: the frozen text names another
     */
    public Edited<IssuedDocument> run(String author, DocumentKind kind, @Nullable UUID inspection,
            @Nullable String number, @Nullable String signer, LocalDate on, LocalDate today, boolean superseding) {
        return run(author, kind, inspection, number, signer, on, today, superseding, null);
    }

    /**
     * The same.
     *
     * @param reason why the day is right though it goes before or behind that of another paper; null for none. It is kept
     * and shown in the history
     * @throws Problem also {@code SKT-ISSUE-ORDER}: the day goes before what the document rests on, or behind what rests on
     * it, and no reason says why
     */
    public Edited<IssuedDocument> run(String author, DocumentKind kind, @Nullable UUID inspection,
            @Nullable String number, @Nullable String signer, LocalDate on, LocalDate today, boolean superseding,
            @Nullable String reason) {
        if (on.isAfter(today)) {
            throw new Problem(TEXTS, "SKT-ISSUE-FUTURE", VietnameseFormat.date(on));
        }
        if (!mayIssue()) {
            throw new Problem(TEXTS, "SKT-ISSUE-RIGHT");
        }
        IssuedDocument last = issued.standing(kind, inspection);
        FrozenDocument frozen = issued.frozen(kind, inspection);
        boolean same = last != null && frozen != null && last.frozen().equals(frozen.id());
        if (last != null && !superseding && (same || !kind.repeats())) {
            throw new Problem(TEXTS, "SKT-ISSUE-ALREADY", last.cited());
        }
        if (last == null && superseding) {
            throw new Problem(TEXTS, "SKT-ISSUE-NOTHING");
        }
        if (last != null && superseding && on.isBefore(last.issuedOn())) {
            throw new Problem(TEXTS, "SKT-ISSUE-REPLACED", VietnameseFormat.date(on), VietnameseFormat.date(last
                    .issuedOn()));
        }
        if (frozen == null || same) {
            throw new Problem(TEXTS, "SKT-ISSUE-NOT-FROZEN");
        }
        String signed = signer(frozen, signer);
        days(kind, inspection, frozen, on);
        List<Gate> clashes = clashes(kind, inspection, frozen, on);
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (!clashes.isEmpty() && why == null) {
            Gate first = clashes.getFirst();
            throw new Problem(TEXTS, "SKT-ISSUE-ORDER", first.sentence(), first.detail(), first.code());
        }
        IssuedDocument standing = superseding ? last : null;
        String notation = notation(frozen);
        String given = number == null ? next(kind, notation, on.getYear()) : number.strip();
        check(kind, given, notation, on.getYear());
        UUID id = DocumentJson.id(DocumentJson.sha256(frozen.sha256(), given, notation, on.toString(),
                standing == null ? "" : standing.id().toString(), signed == null ? "" : signed));
        return ledger.edit(author, edit -> {
            IssueStore.issue(edit, id, frozen, given, notation, on, standing == null ? null : standing.id(),
                    signed);
            FoundingPapers.tell(edit, kind, given, notation, on, standing == null ? null : standing.number());
            clashes.forEach(clash -> PassGate.write(edit, kind, inspection, clash, why));
            return new IssuedDocument(id, frozen.id(), kind, inspection, given, notation, on,
                    standing == null ? null : standing.id(), false, false, null, null, signed);
        });
    }

    /** Those whom the frozen text names, with commas; empty where it names nobody. */
    public static String named(FrozenDocument frozen) {
        return frozen.document().closing().signers().stream().map(Closing.Signer::name).filter(Objects::nonNull)
                .filter(name -> !name.isBlank()).collect(Collectors.joining(", "));
    }

    private static @Nullable String signer(FrozenDocument frozen, @Nullable String given) {
        String named = named(frozen);
        String said = given == null ? "" : given.strip().replaceAll("\\s+", " ");
        if (!said.isEmpty() && !named.isEmpty() && !said.equalsIgnoreCase(named)) {
            throw new Problem(TEXTS, "SKT-ISSUE-SIGNER", named, said);
        }
        return !named.isEmpty() ? named : said.isEmpty() ? null : said;
    }

    /** Whether this machine may issue documents of the plan: it made the plan, or its maker named it. */
    public boolean mayIssue() {
        return machines.all().stream().anyMatch(machine -> machine.self() && machine.mayIssue()
                && machine.revokedAfter() == null);
    }

    /** A day that the document sets lies behind its own date, which only now is known. */
    private void days(DocumentKind kind, @Nullable UUID inspection, FrozenDocument frozen, LocalDate on) {
        boolean passed = frozen.waivers().stream().anyMatch(waiver -> waiver.code().equals("DUE_BEFORE"));
        if (inspection == null || passed || !kind.code().equals(regimes.profile().papers().telling())) {
            return;
        }
        String late = findings.of(inspection).stream().filter(f -> f.dueOn() != null && !f.dueOn().isAfter(on))
                .map(f -> String.valueOf(f.number())).collect(Collectors.joining(", "));
        if (!late.isEmpty()) {
            throw new Problem(TEXTS, "SKT-ISSUE-DUE", VietnameseFormat.date(on), late);
        }
    }

    /** What stands against the day and was not passed over with a reason, at freezing or since. */
    private List<Gate> clashes(DocumentKind kind, @Nullable UUID inspection, FrozenDocument frozen, LocalDate on) {
        List<Gate> open = order.of(kind, inspection, on, on).stream().filter(gate -> !gate.met()).filter(
                gate -> frozen.waivers().stream().noneMatch(waiver -> waiver.code().equals(gate.code())
                        && waiver.place().equals(gate.detail())))
                .toList();
        Map<Gate, PassedGate> passed = passing.passed(kind, inspection, open);
        return open.stream().filter(gate -> !passed.containsKey(gate)).toList();
    }

    /** The number that issuing would take: the recorded one, else the next free one; null where nothing is frozen. */
    public @Nullable String suggested(DocumentKind kind, @Nullable UUID inspection, int year) {
        FrozenDocument frozen = issued.frozen(kind, inspection);
        return frozen == null ? null : next(kind, notation(frozen), year);
    }

    private String next(DocumentKind kind, String notation, int year) {
        String recorded = new FoundingPapers(ledger).recorded(kind, notation);
        boolean free = recorded != null && numbers(kind, notation, year).stream().noneMatch(n -> plain(n).equals(
                plain(recorded)));
        return recorded != null && free ? recorded : nextNumber(kind, notation, year);
    }

    /** The next free number of a notation in a year: "01" first. @param notation empty for what is counted by its kind only */
    public String nextNumber(DocumentKind kind, String notation, int year) {
        int last = numbers(kind, notation, year).stream().filter(n -> n.matches("\\d{1,6}")).map(Integer::valueOf)
                .max(Comparator.naturalOrder()).orElse(0);
        return "%02d".formatted(last + 1);
    }

    private List<String> numbers(DocumentKind kind, String notation, int year) {
        return issued.all().stream().filter(one -> one.notation().equals(notation) && (one.numbered() || one
                .kind() == kind) && one.issuedOn().getYear() == year).map(IssuedDocument::number).toList();
    }

    private void check(DocumentKind kind, String number, String notation, int year) {
        if (!number.matches("\\d{1,6}[a-zA-Z]?")) {
            throw new Problem(TEXTS, "SKT-ISSUE-NUMBER", number);
        }
        if (numbers(kind, notation, year).stream().anyMatch(n -> plain(n).equals(plain(number)))) {
            throw new Problem(TEXTS, "SKT-ISSUE-TAKEN", number, notation, String.valueOf(year),
                    nextNumber(kind, notation, year));
        }
    }

    static String plain(String number) {
        return number.replaceFirst("^0+", "");
    }

    /** What stands behind the slash of "Số: …/TB-ĐKT"; empty where the document bears no number line. */
    static String notation(FrozenDocument frozen) {
        String line = Objects.requireNonNullElse(frozen.document().head().numberLine(), "");
        int slash = line.indexOf('/');
        return slash < 0 ? "" : line.substring(slash + 1).strip();
    }
}
