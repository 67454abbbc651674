package vn.sokiemtra.desktop.onsite;

import org.junit.jupiter.api.AfterEach;

import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.tables.OpenInspection;
import vn.sokiemtra.desktop.task.SameThreadTasks;

/** A real data file of one inspection for the pages used at the unit, without a window. */
abstract class OnSiteFile {

    final OpenInspection open = new OpenInspection();
    final ScreenContext context = open.context(new SameThreadTasks());

    Place page(String tab) {
        return Place.inspection(open.inspection, tab, "");
    }

    /** After what the test itself does at its end. */
    @AfterEach
    void closeFile() {
        open.close();
    }
}
