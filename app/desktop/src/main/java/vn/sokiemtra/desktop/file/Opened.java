package vn.sokiemtra.desktop.file;

import java.nio.file.Path;
import java.util.List;

import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.desktop.shell.UnitChoice;
import vn.sokiemtra.plan.PlanHeader;

/**
 * A data file that is open, with what the window's edges show of it.
 *
 * @param file with its {@code .mv.db}
 * @param machine this machine as people call it
 */
public record Opened(DataFile data, Path file, PlanHeader plan, List<UnitChoice> units,
        String machine) {

    public Opened {
        units = List.copyOf(units);
    }
}
