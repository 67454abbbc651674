package vn.sokiemtra.inspection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

import vn.sokiemtra.inspection.store.OutlineStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Finds a checklist item by its code. */
public final class FindItem {

    private static final Texts TEXTS = Texts.beside(FindItem.class);

    private final OutlineStore outline;

    public FindItem(Ledger ledger) {
        this.outline = new OutlineStore(ledger);
    }

    /**
     * @param code {@code II.1.d5} in any case; {@code đ} may be typed {@code dd}
     * @throws Problem {@code SKT-ANSWER-NO-ITEM}
     */
    public UUID byCode(String code) {
        String wanted = folded(code);
        for (OutlineStore.Item item : outline.items()) {
            if (folded(item.code()).equals(wanted)) {
                return item.id();
            }
        }
        throw new Problem(TEXTS, "SKT-ANSWER-NO-ITEM", code);
    }

    private static String folded(String code) {
        return Normalizer.normalize(code.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace("đ", "dd");
    }
}
