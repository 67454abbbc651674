package vn.sokiemtra.inspection;

import java.math.BigDecimal;
import java.util.UUID;

import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.inspection.store.AnswerStore;
import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseInput;

/** Điểm tự chấm of the unit and điểm thẩm định of the team. */
public final class SetPoints {

    private static final Texts TEXTS = Texts.beside(SetPoints.class);
    private static final BigDecimal MOST = new BigDecimal("9999.99");

    private final Ledger ledger;
    private final OutlineStore outline;

    public SetPoints(Ledger ledger) {
        this.ledger = ledger;
        this.outline = new OutlineStore(ledger);
    }

    /**
     * @param side REPORTED for tự chấm, VERIFIED for thẩm định
     * @param typed as people type it, {@code 2,5}; blank for none
     * @return the answer's id
     * @throws Problem {@code SKT-ANSWER-POINTS}, {@code SKT-TEXT-NUMBER}; {@code SKT-ANSWER-GROUP} for an item that is no
     * leaf
     */
    public Edited<UUID> run(String author, UUID inspection, UUID item, Side side, String typed) {
        new Outline(outline.items()).leaf(item);
        BigDecimal points = checked(typed);
        return ledger.edit(author, edit -> AnswerStore.setPoints(edit, inspection, item, side, points));
    }

    /** @throws Problem as {@link #run} */
    public static @org.jspecify.annotations.Nullable BigDecimal checked(String typed) {
        BigDecimal points = VietnameseInput.number(typed);
        if (points != null && (points.signum() < 0 || points.compareTo(MOST) > 0 || points.stripTrailingZeros()
                .scale() > 2)) {
            throw new Problem(TEXTS, "SKT-ANSWER-POINTS", typed);
        }
        return points == null ? null : points.setScale(2);
    }
}
