package vn.sokiemtra.inspection.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.finding.remediation.FollowUp;
import vn.sokiemtra.finding.remediation.Judged;
import vn.sokiemtra.finding.remediation.LoadFollowUps;
import vn.sokiemtra.finding.remediation.LoadReInspections;
import vn.sokiemtra.finding.remediation.ReInspection;
import vn.sokiemtra.inspection.Figures;
import vn.sokiemtra.inspection.LoadFigures;
import vn.sokiemtra.inspection.Quotes;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Reads what a phúc tra or tái kiểm tra starts from: what was open at the inspection it goes back to. */
public final class LoadEarlierFindings {

    private final Ledger ledger;

    public LoadEarlierFindings(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Open ones, and those that were confirmed since this inspection was set up, in their order; empty for an inspection that
     * goes back to none.
     *
     * @param today decides what is late
     */
    public List<EarlierFinding> of(UUID inspection, LocalDate today) {
        Optional<ReInspection> link = new LoadReInspections(ledger).one(inspection);
        if (link.isEmpty()) {
            return List.of();
        }
        UUID parent = link.get().parent();
        Figures figures = new LoadFigures(ledger).of(parent);
        return new LoadFollowUps(ledger).of(parent, today).stream().filter(one -> belongs(one, link.get())).map(
                one -> new EarlierFinding(one, shown(one.content(), figures), shown(one.recommendation(), figures),
                        VietnameseFormat.notation(one.conclusion().number(), one.conclusion().notation())))
                .toList();
    }

    private static boolean belongs(FollowUp one, ReInspection link) {
        if (!one.state().closed()) {
            return true;
        }
        Judged last = one.lastResult();
        LocalDate judged = last == null ? null : last.on();
        return judged != null && !judged.isBefore(since(link));
    }

    /** The day it was set up, which its id tells, or the day of the visit where that is earlier. */
    private static LocalDate since(ReInspection link) {
        LocalDate visit = link.visitOn();
        LocalDate made = LocalDate.ofInstant(Instant.ofEpochMilli(link.inspection().getMostSignificantBits() >>> 16),
                Texts.ZONE);
        return visit != null && visit.isBefore(made) ? visit : made;
    }

    private static String shown(@Nullable String text, Figures figures) {
        return text == null ? "" : text.indexOf('{') < 0 ? text.strip() : Quotes.resolve(text, figures).strip();
    }
}
