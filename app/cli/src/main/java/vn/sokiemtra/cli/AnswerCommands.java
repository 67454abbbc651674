package vn.sokiemtra.cli;

import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.LoadItem;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.inspection.SetVerdict;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.ledger.Edited;

/** Writing answers. */
final class AnswerCommands {

    private AnswerCommands() {
    }

    /** {@code answer set}: one part on one side. */
    @Command
    static final class SetValue extends OnItem {

        @Option(names = "--part", paramLabel = "P", defaultValue = "")
        String part;

        @Option(names = "--side", required = true, paramLabel = "reported|verified")
        Side side;

        @Option(names = "--value", required = true, paramLabel = "V")
        String value;

        @SuppressWarnings("NullAway.Init") // picocli sets the options
        SetValue(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            UUID inspection = inspectionId(session);
            UUID id = itemId(session);
            Edited<UUID> edited = new SetAnswer(session.ledger()).run(session.author(as), inspection, id, part, side,
                    value);
            return AnswerShowCommand.shown(session, new LoadItem(session.ledger()).of(inspection, id), unit,
                    edited.id() == null ? TEXTS.get("edit.same") : TEXTS.get("edit.done"));
        }
    }

    /** {@code answer verdict}. */
    @Command
    static final class Judge extends OnItem {

        @Parameters(index = "1", paramLabel = "met|partly_met|not_met|not_applicable")
        Verdict verdict;

        @SuppressWarnings("NullAway.Init") // picocli sets verdict
        Judge(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            UUID inspection = inspectionId(session);
            UUID id = itemId(session);
            Edited<UUID> edited = new SetVerdict(session.ledger()).run(session.author(as), inspection, id, verdict);
            ItemView item = new LoadItem(session.ledger()).of(inspection, id);
            return AnswerShowCommand.shown(session, item, unit,
                    edited.id() == null ? TEXTS.get("edit.same") : TEXTS.get("edit.done"));
        }
    }
}
