package vn.sokiemtra.inspection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import vn.sokiemtra.inspection.cases.LoadSamples;
import vn.sokiemtra.inspection.cases.SampleFigures;
import vn.sokiemtra.inspection.store.FormStore;
import vn.sokiemtra.ledger.Ledger;

/** Reads every figure of an inspection at once: its biểu, and what drawn hồ sơ come to. */
public final class LoadFigures {

    private static final int TOGETHER = 100;

    /** No inspection: of it nothing was written. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final FormStore store;
    private final LoadSamples samples;

    public LoadFigures(Ledger ledger) {
        this.store = new FormStore(ledger);
        this.samples = new LoadSamples(ledger);
    }

    public Figures of(UUID inspection) {
        return new Figures(store.forms(inspection), SampleFigures.of(samples.of(inspection)));
    }

    /**
     * The biểu of many inspections, one after another in their order, without what draws of hồ sơ come to: some are read
     * together, and those that nobody wrote a row for share one blank.
     */
    public void each(List<UUID> inspections, BiConsumer<UUID, Figures> then) {
        Set<UUID> written = store.written();
        Figures blank = new Figures(store.forms(NOBODY));
        for (int from = 0; from < inspections.size(); from += TOGETHER) {
            List<UUID> some = inspections.subList(from, Math.min(inspections.size(), from + TOGETHER));
            Map<UUID, List<FormData>> forms = store.forms(some.stream().filter(written::contains).toList());
            for (UUID inspection : some) {
                List<FormData> own = forms.get(inspection);
                then.accept(inspection, own == null ? blank : new Figures(own));
            }
        }
    }
}
