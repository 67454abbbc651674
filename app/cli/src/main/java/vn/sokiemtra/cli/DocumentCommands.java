package vn.sokiemtra.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sokiemtra.document.issue.DeliverDocument;
import vn.sokiemtra.document.issue.DocumentGates;
import vn.sokiemtra.document.issue.FreezeDocument;
import vn.sokiemtra.document.issue.FrozenDocument;
import vn.sokiemtra.document.issue.IssueDocument;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.minutes.Gate;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** {@code document gates|freeze|issue|deliver|supersede}: the way of a document from its draft to the unit. */
final class DocumentCommands {

    private DocumentCommands() {
    }

    /** A command on one document: its kind, and the unit where there is one for each. */
    abstract static class OnDocument extends OnData {

        @Option(names = "--kind", required = true, paramLabel = "KIND")
        DocumentKind kind;

        @Option(names = "--unit", paramLabel = "U")
        @Nullable
        String unit;

        @SuppressWarnings("NullAway.Init") // picocli sets kind
        OnDocument(Program program) {
            super(program);
        }

        @Nullable
        PlanUnit unit(Session session) {
            return unitOf(session, kind, unit);
        }

        @Nullable
        UUID inspection(Session session) {
            PlanUnit found = unit(session);
            return found == null ? null : found.inspectionId();
        }

        LocalDate today(Session session) {
            return LocalDate.ofInstant(session.clock().instant(), Texts.ZONE);
        }
    }

    /** The unit of a kind that has one for each; refuses a unit too many or too few. */
    static @Nullable PlanUnit unitOf(Session session, DocumentKind kind, @Nullable String unit) {
        if (unit == null && kind.ofUnit()) {
            throw new WrongUse("SKT-CLI-UNIT-NEEDED", kind.toString());
        }
        if (unit != null && !kind.ofUnit()) {
            throw new WrongUse("SKT-CLI-UNIT-UNWANTED", kind.toString());
        }
        return unit == null ? null : session.unit(unit);
    }

    static Fields described(IssuedDocument issued) {
        return Fields.of("id", issued.id()).and("kind", issued.kind().code()).and("number", issued.number())
                .and("notation", issued.notation()).and("date", issued.issuedOn())
                .and("supersedes", issued.supersedes()).and("delivered", issued.deliveredOn())
                .and("received", issued.receivedOn()).and("signer", issued.signer());
    }

    static String cited(IssuedDocument issued) {
        return issued.numbered() ? Subcommand.TEXTS.get("document.number", issued.cited()) : issued.cited();
    }

    /** {@code document gates}: what stands against freezing. */
    @Command
    static final class Gates extends OnDocument {

        @Option(names = "--date", paramLabel = "DATE")
        @Nullable
        LocalDate date;

        Gates(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            List<Gate> gates = new DocumentGates(session.ledger()).of(kind, unit(session), today(session), date);
            var lines = new ArrayList<String>();
            for (Gate gate : gates) {
                String mark = TEXTS.get(gate.met() ? "gate.met" : gate.waivable() ? "gate.reason" : "gate.never");
                lines.add(TEXTS.get("gate.line", mark, gate.met() ? gate.code() : FreezeDocument.of(gate), gate
                        .sentence(), gate.detail()).strip());
            }
            return new Report(gates.stream().map(gate -> Fields.of("code", gate.code()).and("met", gate.met())
                    .and("waivable", gate.waivable()).and("sentence", gate.sentence()).and("detail", gate.detail())
                    .and("item", gate.itemId()).and("finding", gate.findingId()).and("form", gate.form())
                    .and("section", gate.section()).and("target", gate.target().name()).map()).toList(), lines);
        }
    }

    /** {@code document freeze}: chốt. */
    @Command
    static final class Freeze extends OnDocument {

        @Option(names = "--reason", paramLabel = "CODE=TEXT")
        Map<String, String> reasons = new HashMap<>();

        @Option(names = "--as", paramLabel = "NAME")
        @Nullable
        String as;

        Freeze(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            Instant now = session.clock().instant();
            FrozenDocument frozen = new FreezeDocument(session.ledger())
                    .run(session.author(as), kind, unit(session), reasons, now).value();
            return Report.of(Fields.of("id", frozen.id()).and("kind", kind.code()).and("sha256", frozen.sha256())
                    .and("waivers", frozen.waivers().size()).map(),
                    TEXTS.get("document.frozen", frozen.sha256(), String.valueOf(frozen.waivers().size())));
        }
    }

    /** {@code document issue} and {@code document supersede}: ban hành. */
    @Command
    static final class Issue extends OnDocument {

        private final boolean superseding;

        @Option(names = "--number", paramLabel = "N")
        @Nullable
        String number;

        @Option(names = "--signer", paramLabel = "NAME")
        @Nullable
        String signer;

        @Option(names = "--date", required = true, paramLabel = "DATE")
        LocalDate date;

        @Option(names = "--reason", paramLabel = "TEXT")
        @Nullable
        String reason;

        @Option(names = "--as", paramLabel = "NAME")
        @Nullable
        String as;

        @SuppressWarnings("NullAway.Init") // picocli sets date
        Issue(Program program, boolean superseding) {
            super(program);
            this.superseding = superseding;
        }

        @Override
        Report report(Session session) {
            IssuedDocument issued = new IssueDocument(session.ledger()).run(session.author(as), kind,
                    inspection(session), number, signer, date, today(session), superseding, reason).value();
            return Report.of(described(issued).map(), TEXTS.get("document.issued", cited(issued)));
        }
    }

    /** {@code document deliver}: when it was sent and received. */
    @Command
    static final class Deliver extends OnDocument {

        @Option(names = "--date", required = true, paramLabel = "DATE")
        LocalDate date;

        @Option(names = "--received", paramLabel = "DATE")
        @Nullable
        LocalDate received;

        @Option(names = "--as", paramLabel = "NAME")
        @Nullable
        String as;

        @SuppressWarnings("NullAway.Init") // picocli sets date
        Deliver(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            IssuedDocument issued = new DeliverDocument(session.ledger()).run(session.author(as), kind,
                    inspection(session), date, received, today(session)).value();
            return Report.of(described(issued).map(), TEXTS.get("document.delivered", cited(issued),
                    VietnameseFormat.date(issued.deliveredOn()), issued.receivedOn() == null
                            ? VietnameseFormat.UNDEFINED
                            : VietnameseFormat.date(issued.receivedOn())));
        }
    }
}
