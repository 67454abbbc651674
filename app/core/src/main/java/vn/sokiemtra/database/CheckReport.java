package vn.sokiemtra.database;

import java.util.List;

/**
 * What a check of a data file found.
 *
 * @param changes how many changes the log holds
 * @param evidence how many evidence files it holds
 * @param flaws one line each, technical; empty when all is well
 */
public record CheckReport(long changes, long evidence, List<String> flaws) {

    public CheckReport {
        flaws = List.copyOf(flaws);
    }

    public boolean isClean() {
        return flaws.isEmpty();
    }
}
