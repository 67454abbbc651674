package vn.sokiemtra.cli;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.LoadConflicts;
import vn.sokiemtra.inspection.LoadItem;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.inspection.SetAnswer;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Fields with several values. */
final class ConflictCommands {

    private ConflictCommands() {
    }

    /** {@code conflicts list DATA}. */
    @Command
    static final class ListAll extends OnData {

        ListAll(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            List<ConflictView> conflicts = new LoadConflicts(session.ledger()).all();
            Whence whence = new Whence(session.ledger());
            List<String> lines = new ArrayList<>();
            for (ConflictView conflict : conflicts) {
                lines.add(conflict.place());
                conflict.heads()
                        .forEach(head -> lines.add(TEXTS.get("answer.head", String.valueOf(head.value()),
                                head.author(),
                                VietnameseFormat.dateTime(LocalDateTime.ofInstant(head.at(), Texts.ZONE)),
                                whence.words(head.replica(), head.seq()))));
            }
            if (conflicts.isEmpty()) {
                lines.add(TEXTS.get("conflicts.none"));
            }
            return new Report(conflicts.stream().map(conflict -> Fields.of("place", conflict.place())
                    .and("table", conflict.field().table()).and("row", conflict.field().row())
                    .and("column", conflict.field().column()).and("inspection", conflict.inspectionId())
                    .and("item", conflict.itemCode()).and("part", conflict.part()).and("side", conflict.side())
                    .and("heads", conflict.heads().stream().map(head -> Fields.of("value", head.value())
                            .and("author", head.author()).and("at", head.at()).and("machine", head.replica())
                            .and("machineName", whence.machine(head.replica()))
                            .and("bundle", whence.bundle(head.replica(), head.seq())).map())
                            .toList())
                    .map()).toList(), lines);
        }
    }

    /** {@code conflicts resolve DATA --unit U --item CODE …}. */
    @Command
    static final class Resolve extends OnItem {

        @Option(names = "--part", paramLabel = "P", defaultValue = "")
        String part;

        @Option(names = "--side", required = true, paramLabel = "reported|verified")
        Side side;

        @Option(names = "--value", required = true, paramLabel = "V")
        String value;

        @SuppressWarnings("NullAway.Init") // picocli sets the options
        Resolve(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            UUID inspection = inspectionId(session);
            UUID id = itemId(session);
            ItemView before = new LoadItem(session.ledger()).of(inspection, id);
            List<PartView> open = before.parts().stream()
                    .filter(each -> part.isBlank() || each.code().equalsIgnoreCase(part))
                    .filter(each -> (side == Side.REPORTED ? each.reported() : each.verified()).conflicting())
                    .toList();
            if (open.isEmpty()) {
                throw new Refused("SKT-CLI-NO-CONFLICT", TEXTS.get("SKT-CLI-NO-CONFLICT", before.code()));
            }
            new SetAnswer(session.ledger()).run(session.author(as), inspection, id, open.getFirst().code(), side,
                    value);
            return AnswerShowCommand.shown(session, new LoadItem(session.ledger()).of(inspection, id), unit,
                    TEXTS.get("conflicts.resolved"));
        }
    }
}
