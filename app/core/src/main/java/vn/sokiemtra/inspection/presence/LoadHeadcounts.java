package vn.sokiemtra.inspection.presence;

import java.util.List;
import java.util.UUID;

import vn.sokiemtra.inspection.presence.store.HeadcountStore;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Reads who was at work. */
public final class LoadHeadcounts {

    private static final Texts TEXTS = Texts.beside(LoadHeadcounts.class);

    private final HeadcountStore store;

    public LoadHeadcounts(Ledger ledger) {
        this.store = new HeadcountStore(ledger);
    }

    /** The earliest first. */
    public List<Headcount> of(UUID inspection) {
        return store.of(inspection);
    }

    /** A count in a sentence, as documents print it. */
    public static String words(Headcount one) {
        String place = one.place();
        String note = one.note();
        return TEXTS.get("line", VietnameseFormat.dateTime(one.countedAt()), place == null
                ? ""
                : TEXTS.get("line.place",
                        place),
                VietnameseFormat.number(one.expected()), VietnameseFormat.number(one.present()),
                VietnameseFormat.number(one.excused()), VietnameseFormat.number(one.unexcused()), note == null
                        ? ""
                        : TEXTS.get("line.note", note));
    }
}
