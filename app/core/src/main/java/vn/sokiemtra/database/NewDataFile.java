package vn.sokiemtra.database;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import vn.sokiemtra.ledger.RowIds;

/**
 * What a new data file begins with.
 *
 * @param plan id of the plan: a new one, or that of a bundle which the file joins
 * @param planCreatedAt when the plan came to be; the same in every file of the plan, or natural row ids differ
 * @param person who works with the file
 * @param machine the name of the machine, as people call it
 */
public record NewDataFile(UUID plan, Instant planCreatedAt, String person, String machine) {

    /** A file for a plan that begins now. */
    public static NewDataFile ofNewPlan(InstantSource clock, String person, String machine) {
        return new NewDataFile(new RowIds(clock).next(), clock.instant(), person, machine);
    }
}
