package vn.sokiemtra.cli;

import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.PlanUnit;

/** An open data file with what commands often ask of it. */
record Session(DataFile file, InstantSource clock) {

    Ledger ledger() {
        return file.ledger();
    }

    /** By id or exact name. */
    PlanUnit unit(String idOrName) {
        return new LoadUnits(ledger()).find(idOrName);
    }

    /** The name given with {@code --as}, else the person this file was made for. */
    String author(@Nullable String as) {
        return as == null || as.isBlank() ? file.origin().person() : as.strip();
    }
}
