package vn.sokiemtra.inspection;

import java.util.UUID;

import vn.sokiemtra.inspection.cases.LoadSamples;
import vn.sokiemtra.inspection.cases.SampleFigures;
import vn.sokiemtra.inspection.store.FormStore;
import vn.sokiemtra.ledger.Ledger;

/** Reads every figure of an inspection at once: its biểu, and what drawn hồ sơ come to. */
public final class LoadFigures {

    private final FormStore store;
    private final LoadSamples samples;

    public LoadFigures(Ledger ledger) {
        this.store = new FormStore(ledger);
        this.samples = new LoadSamples(ledger);
    }

    public Figures of(UUID inspection) {
        return new Figures(store.forms(inspection), SampleFigures.of(samples.of(inspection)));
    }
}
