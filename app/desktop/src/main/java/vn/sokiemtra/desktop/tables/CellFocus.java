package vn.sokiemtra.desktop.tables;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.sokiemtra.checklist.Side;

/** Reads what a place in the program says about a cell: {@code B4}, {@code B4[3].12}, {@code B4[3].12@reported}. */
final class CellFocus {

    private static final Pattern FOCUS = Pattern
            .compile("(B\\w+)(?:\\[([\\w*+-]+)]\\.(\\d{1,3})(?:@(reported|verified))?)?");

    private CellFocus() {
    }

    static Optional<Clash.CellAt> parse(String focus) {
        Matcher match = FOCUS.matcher(focus);
        return match.matches()
                ? Optional.of(new Clash.CellAt(match.group(1), match.group(2) == null ? "" : match.group(2), match
                        .group(3) == null ? 0 : Integer.parseInt(match.group(3)), "reported".equals(match.group(4))
                                ? Side.REPORTED
                                : Side.VERIFIED))
                : Optional.empty();
    }
}
