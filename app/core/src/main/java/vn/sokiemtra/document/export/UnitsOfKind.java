package vn.sokiemtra.document.export;

import java.util.List;

import vn.sokiemtra.document.issue.LoadIssued;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadRegime;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.plan.RegimePapers;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/**
 * The units whose paper of a kind is exported when all are: those whose form of inspection has such a paper, and those for
 * which somebody froze one all the same.
 */
public final class UnitsOfKind {

    private static final Texts TEXTS = Texts.beside(UnitsOfKind.class);

    private final LoadUnits units;
    private final LoadRegime regimes;
    private final LoadIssued issued;

    public UnitsOfKind(Ledger ledger) {
        this.units = new LoadUnits(ledger);
        this.regimes = new LoadRegime(ledger);
        this.issued = new LoadIssued(ledger);
    }

    /**
     * In the order of the plan.
     *
     * @throws Problem {@code SKT-EXPORT-NOBODY} where no unit has such a paper, {@code SKT-PLAN-MISSING}
     */
    public List<PlanUnit> of(DocumentKind kind) {
        RegimePapers papers = regimes.profile().papers();
        List<PlanUnit> some = units.all().stream().filter(unit -> papers.fits(kind.code(), unit.formCode()) || issued
                .frozen(kind, unit.inspectionId()) != null).toList();
        if (some.isEmpty()) {
            throw new Problem(TEXTS, "SKT-EXPORT-NOBODY", kind.label());
        }
        return some;
    }
}
