package vn.sokiemtra.desktop.deadline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.inspection.CalendarFile;
import vn.sokiemtra.inspection.LoadDeadlines;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Texts;

/** Everything due, as a file for the calendar people already use. */
public final class CalendarExport {

    private static final Texts TEXTS = Texts.beside(CalendarExport.class);

    private static final String ENDING = ".ics";

    private CalendarExport() {
    }

    /** Asks where, writes, and offers to open what was written; where nothing is due it says so and asks nothing. */
    public static void ask(ScreenContext context) {
        Ledger ledger = context.session().ledger();
        LocalDate today = context.clock().instant().atZone(Texts.ZONE).toLocalDate();
        context.tasks().read(TEXTS.get("ics.writing"), () -> new LoadDeadlines(ledger).forCalendar(today),
                due -> write(context, due));
    }

    private static void write(ScreenContext context, CalendarFile.Due due) {
        Dialogs.FileRequest request = new Dialogs.FileRequest(TEXTS.get("ics.title"), TEXTS.get("ics.kind"), List.of("*"
                + ENDING), null, TEXTS.get("ics.name"));
        Path chosen = context.dialogs().saveFile(request).orElse(null);
        if (chosen == null) {
            return;
        }
        String name = String.valueOf(chosen.getFileName());
        Path file = name.endsWith(ENDING) ? chosen : chosen.resolveSibling(name + ENDING);
        context.tasks().read(TEXTS.get("ics.writing"), () -> {
            CalendarFile.write(file, due, context.clock().instant());
            return file;
        }, written -> context.session().offer(new AppSession.Offer(TEXTS.get("ics.written", written.getFileName()),
                TEXTS.get("ics.open"), () -> context.dialogs().openOutside(written))));
    }
}
