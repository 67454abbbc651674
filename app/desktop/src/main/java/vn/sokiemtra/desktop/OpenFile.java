package vn.sokiemtra.desktop;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.file.WorkingFile;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.DraftStore;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.shell.ScreenEntry;
import vn.sokiemtra.desktop.shell.ShellView;
import vn.sokiemtra.desktop.shell.ShellViewModel;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.inspection.LoadConflicts;
import vn.sokiemtra.search.SearchIndex;
import vn.sokiemtra.text.Texts;

/** The open file, what shows it, and all that reads it of its own accord until it is left. */
final class OpenFile {

    private static final Texts TEXTS = Texts.beside(OpenFile.class);

    private static final Duration COUNT_PAUSE = Duration.ofMillis(250);

    /** Where people go from the first page, the likeliest first. */
    private static final List<Place> NEXT = List.of(Place.of(Area.START), Place.of(Area.PLAN, "units"),
            Place.of(Area.INSPECTION, "checklist"), Place.of(Area.PLAN, "teams"), Place.of(Area.PLAN, "deadlines"),
            Place.of(Area.PLAN, "regime"), Place.of(Area.PLAN, "outline"), Place.of(Area.REMEDIATION), Place.of(
                    Area.SUMMARY, "board"),
            Place.of(Area.SUMMARY, "tables"));

    private final Opened file;

    private final AppWindow.Parts parts;

    private final WorkingFile working;

    private final AppSession session;

    private final ShellViewModel model;

    private final SearchIndex index;

    private final EarlyReading early;

    private final EverythingSearch search;

    private final Latest counting;

    private @Nullable NextSteps steps;

    private @Nullable ShellView view;

    private boolean left;

    OpenFile(Opened file, List<ScreenEntry> screens, Place first, AppWindow.Parts parts, String author) {
        this.file = file;
        this.parts = parts;
        working = new WorkingFile(file);
        session = new AppSession(file.file(), working.ledger(), DraftStore.of(working::drafts), parts.tasks(), parts
                .clock(), author);
        model = new ShellViewModel(screens, first);
        model.units().setAll(file.units());
        index = new SearchIndex(session.ledger());
        early = new EarlyReading(parts.tasks());
        early.after(EarlyReads.pause(file), EarlyReads.of(session, model, index, LocalDate.ofInstant(parts.clock()
                .instant(), Texts.ZONE)));
        search = new EverythingSearch(index, model, parts.tasks(), early);
        counting = parts.tasks().latest(COUNT_PAUSE);
    }

    /** Makes what shows it. */
    void show(List<Command> commands, Runnable switchAuthor, Runnable writeElsewhere) {
        ShellView shown = new ShellView(model, new ScreenContext(session, parts.tasks(), parts.dialogs(), model, parts
                .clock(), model.width(), parts.settings()), new ShellView.Surroundings(commands,
                        new Findables(session,
                                model, parts.tasks())::load,
                        switchAuthor, () -> parts.settings().get().textSize(), search));
        shown.showSample(file.plan().sample());
        shown.showMachine(file.machine());
        shown.offerElsewhere(writeElsewhere);
        if (parts.early() != null) {
            // Only in a window that a start of the program opened: tests find on a page what they asked for, and nothing else.
            shown.makeAhead(NEXT);
        }
        view = shown;
    }

    /** From now on its edges follow what is written. */
    void read() {
        session.revision().addListener((property, before, now) -> {
            refreshUnits();
            countConflicts();
        });
        countConflicts();
        steps = new NextSteps(session, model, parts.tasks());
    }

    /** How many trùng sửa wait, on the rail and on their tab. */
    private void countConflicts() {
        if (!left) {
            counting.load(TEXTS.get("counting"), () -> new LoadConflicts(session.ledger()).count(),
                    found -> model.badge(Area.BUNDLES, "conflicts", found));
        }
    }

    /** Names and dates in the header follow the plan. Its last writes end after a file was left; nothing is read then. */
    private void refreshUnits() {
        if (model.place().get().area() != Area.PLAN || left) {
            return;
        }
        parts.tasks().read("", () -> DataFiles.units(session.ledger(), file.plan()), units -> {
            if (!units.equals(model.units())) {
                model.units().setAll(units);
            }
        });
    }

    /** Nothing more is read of it. */
    void end() {
        left = true;
        search.close();
        early.close();
        if (steps != null) {
            steps.close();
        }
        counting.cancel();
    }

    Opened file() {
        return file;
    }

    AppSession session() {
        return session;
    }

    ShellViewModel model() {
        return model;
    }

    ShellView view() {
        return Objects.requireNonNull(view);
    }

    WorkingFile working() {
        return working;
    }
}
