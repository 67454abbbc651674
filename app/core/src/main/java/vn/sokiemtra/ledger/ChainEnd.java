package vn.sokiemtra.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/** What a replica signs: how far its chain goes, and the link it ends in. */
public final class ChainEnd {

    private ChainEnd() {
    }

    /** The link before the first change. */
    public static byte[] start(UUID plan, UUID replica) {
        return Chain.start(plan, replica);
    }

    public static byte[] statement(UUID plan, UUID replica, long seq, byte[] end) {
        return ("sokiemtra chain end 1\n" + plan + '\n' + replica + '\n' + seq + '\n' + HexFormat.of().formatHex(end)
                + '\n').getBytes(StandardCharsets.US_ASCII);
    }
}
