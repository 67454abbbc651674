package vn.sokiemtra.desktop.document;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.dialog.Dialogs.FileRequest;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.document.draft.DraftOf;
import vn.sokiemtra.document.issue.AttachScan;
import vn.sokiemtra.document.issue.DeliverDocument;
import vn.sokiemtra.document.issue.DocumentEvent;
import vn.sokiemtra.document.issue.FreezeDocument;
import vn.sokiemtra.document.issue.FrozenDocument;
import vn.sokiemtra.document.issue.IssueDocument;
import vn.sokiemtra.document.issue.LoadDocumentHistory;
import vn.sokiemtra.document.issue.PassGate;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.evidence.OpenEvidence;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.text.Texts;

/** The way of the document that is shown from its draft to the unit. JavaFX thread only. */
final class Issuing {

    private static final Texts TEXTS = Texts.beside(Issuing.class);

    private final ScreenContext context;
    private final DocumentViewModel model;

    Issuing(ScreenContext context, DocumentViewModel model) {
        this.context = context;
        this.model = model;
    }

    /** Writes why a condition is passed over; null asks for it again. */
    void pass(Gate gate, @Nullable String reason, Consumer<SaveState> state) {
        model.edits().edit(TEXTS.get(reason == null ? "step.unpass" : "step.pass"), state,
                (ledger, author, of) -> new PassGate(ledger).run(author, of.kind(), of.inspection(), gate, reason));
    }

    /** Conditions that stand against freezing. */
    long open() {
        return model.conditions().stream().filter(Condition::open).count();
    }

    /** Of those, how many no reason can pass. */
    long never() {
        return model.conditions().stream().filter(each -> each.open() && !each.gate().waivable()).count();
    }

    /** Whether nothing stands against it, and there is something new to freeze. */
    boolean canFreeze() {
        Standing standing = model.standing();
        return model.page().get() != null && open() == 0 && !(standing.fixed() && standing.current());
    }

    /** Chốt, after saying what that means. */
    void freeze() {
        DraftOf of = model.draft();
        if (of == null || !canFreeze()) {
            return;
        }
        String name = DocumentWords.name(of.kind());
        String sentence = TEXTS.get(model.standing().replaced() == null ? "freeze.sentence" : "freeze.again");
        if (context.dialogs().confirm(TEXTS.get("freeze.title", name), sentence, TEXTS.get("freeze.verb"))) {
            String author = author();
            Instant now = context.clock().instant();
            Ledger ledger = context.session().ledger();
            lasting(TEXTS.get("step.freeze", name), () -> new FreezeDocument(ledger).run(author, of.kind(),
                    of.inspection() == null ? null : new LoadUnits(ledger).ofInspection(of.inspection()), Map.of(),
                    now), context.tasks().problems()::show, () -> {
                    });
        }
    }

    /** What stands behind the slash of the number of the frozen document; empty where it bears none. */
    String notation() {
        FrozenDocument frozen = model.standing().frozen();
        String line = frozen == null ? null : frozen.document().head().numberLine();
        return line == null || line.indexOf('/') < 0 ? "" : line.substring(line.indexOf('/') + 1).strip();
    }

    /** The number that the frozen text bears already, as a plan does whose number was entered with it. */
    private String given() {
        FrozenDocument frozen = model.standing().frozen();
        String line = frozen == null ? null : frozen.document().head().numberLine();
        return line == null ? "" : line.replaceFirst("/.*$", "").replaceAll("[^0-9]", "");
    }

    /** Those whom the frozen text names; empty where the place is free. */
    String named() {
        FrozenDocument frozen = model.standing().frozen();
        return frozen == null ? "" : IssueDocument.named(frozen);
    }

    /** Whether the frozen text has a place for a signature; an outline has none. */
    boolean signed() {
        FrozenDocument frozen = model.standing().frozen();
        return frozen != null && !frozen.document().closing().signers().isEmpty();
    }

    /** The number of the text, else the next free one of its notation in a year. */
    void suggestNumber(int year, Consumer<String> then) {
        String notation = notation();
        String given = given();
        if (!given.isEmpty()) {
            then.accept(given);
            return;
        }
        Ledger ledger = context.session().ledger();
        DraftOf of = model.draft();
        if (of != null) {
            context.tasks().<String>read(TEXTS.get("task.number"), () -> new IssueDocument(ledger).nextNumber(of
                    .kind(), notation, year), then);
        }
    }

    /** The day that the document bears unless a person says otherwise. */
    LocalDate proposed() {
        return Objects.requireNonNullElse(model.standing().proposed(), today());
    }

    private LocalDate today() {
        return DocumentBook.day(context.clock().instant());
    }

    /**
     * Ban hành.
     *
     * @param number blank for the next free one
     * @param signer who signed; blank where the frozen text names somebody or nobody is known
     * @param on the day on its first page
     * @param superseding whether it takes the place of the one that stands
     * @param reason why the day is right though it goes before or behind that of another paper; null for none
     * @param failed told on the JavaFX thread: the form stays open with what was typed
     */
    void issue(String number, String signer, LocalDate on, boolean superseding, @Nullable String reason,
            Consumer<Throwable> failed, Runnable done) {
        DraftOf of = model.draft();
        if (of == null) {
            return;
        }
        String author = author();
        Ledger ledger = context.session().ledger();
        lasting(TEXTS.get(superseding ? "step.supersede" : "step.issue", DocumentWords.name(of.kind())),
                () -> new IssueDocument(ledger).run(author, of.kind(), of.inspection(), number.isBlank()
                        ? null
                        : number, signer, on, today(), superseding, reason),
                failed, done);
    }

    /** Giao, nhận: the day that deadlines count from. */
    void deliver(@Nullable LocalDate delivered, @Nullable LocalDate received, Consumer<SaveState> state,
            Runnable done) {
        model.edits().edit(TEXTS.get("step.deliver"), now -> {
            state.accept(now);
            if (now instanceof SaveState.Saved) {
                done.run();
            }
        }, (ledger, author, of) -> new DeliverDocument(ledger).run(author, of.kind(), of.inspection(), delivered,
                received, today()));
    }

    /** Keeps the signed paper, scanned or photographed, with the issued document. */
    void attachScan() {
        DraftOf of = model.draft();
        if (of == null || model.standing().issued() == null) {
            return;
        }
        FileRequest what = new FileRequest(TEXTS.get("scan.choose", DocumentWords.name(of.kind())), TEXTS.get(
                "scan.kind"), List.of("*.pdf", "*.jpg", "*.jpeg", "*.png", "*.heic", "*.tif", "*.tiff"), null, null);
        String author = author();
        Ledger ledger = context.session().ledger();
        for (Path file : context.dialogs().openFiles(what)) {
            context.session().editLong(TEXTS.get("step.scan"), progress -> new AttachScan(ledger, context.clock()).run(
                    author, of.kind(), of.inspection(), file, (done, total) -> {
                        progress.at(total <= 0 ? -1 : (double) done / total);
                        return !progress.isStopped();
                    }), added -> {
                    }, context.tasks().problems()::show);
        }
    }

    /** Opens the signed paper with the program that the system has for it. */
    void openScan(Evidence scan) {
        Ledger ledger = context.session().ledger();
        context.tasks().read(TEXTS.get("task.scan"), () -> new OpenEvidence(ledger).copyTo(Path.of(System.getProperty(
                "java.io.tmpdir"), "sokiemtra"), scan.id()), context.dialogs()::openOutside);
    }

    /** What happened to the document, oldest first. */
    void way(Consumer<List<DocumentEvent>> then) {
        DraftOf of = model.draft();
        if (of != null) {
            Ledger ledger = context.session().ledger();
            context.tasks().read(TEXTS.get("task.way"), () -> new LoadDocumentHistory(ledger).of(of.kind(), of
                    .inspection()), then);
        }
    }

    private <T> void lasting(String what, Callable<Edited<T>> work, Consumer<Throwable> failed, Runnable done) {
        context.session().<T>lasting(what, work, edited -> done.run(), failure -> {
            failed.accept(failure);
            model.load();
        });
    }

    private String author() {
        return context.session().author().get();
    }
}
