package vn.sokiemtra.cli;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import vn.sokiemtra.inspection.FindItem;

/** A command on one checklist item of one unit. */
abstract class OnItem extends OnData {

    @Option(names = "--unit", required = true, paramLabel = "U")
    String unit;

    @Option(names = "--item", required = true, paramLabel = "CODE")
    String item;

    @Option(names = "--as", paramLabel = "NAME")
    @Nullable
    String as;

    @SuppressWarnings("NullAway.Init") // picocli sets unit and item
    OnItem(Program program) {
        super(program);
    }

    UUID inspectionId(Session session) {
        return session.unit(unit).inspectionId();
    }

    UUID itemId(Session session) {
        return new FindItem(session.ledger()).byCode(item);
    }
}
