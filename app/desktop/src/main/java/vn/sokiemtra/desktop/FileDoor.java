package vn.sokiemtra.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.carryover.MovedRegime;
import vn.sokiemtra.carryover.StartNextYear;
import vn.sokiemtra.database.Passphrase;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.plan.RegimePart;
import vn.sokiemtra.desktop.task.Work;
import vn.sokiemtra.desktop.welcome.WelcomeViewModel;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The ways to an open data file, each of which may take long, be stopped, or be refused. */
final class FileDoor implements WelcomeViewModel.Choices {

    private static final Texts TEXTS = Texts.beside(FileDoor.class);

    private final AppWindow window;

    private final AppWindow.Parts parts;

    /** What is being opened or made, in the words of the status bar. */
    private final Set<String> underway = new HashSet<>();

    FileDoor(AppWindow window, AppWindow.Parts parts) {
        this.window = window;
        this.parts = parts;
    }

    @Override
    public void create(Path file, String regime, @Nullable Passphrase passphrase) {
        String person = window.person();
        bring(TEXTS.get("creating", DataFiles.shown(file)), progress -> parts.files().create(file, regime, person,
                passphrase), window::opened, this::failed);
    }

    @Override
    public void createAfter(Path file, Path last, @Nullable Integer year, @Nullable Passphrase passphrase) {
        createAfter(file, last, null, year, passphrase);
    }

    /** Last year's file may be the one that is open; else it is opened for as long as it is read. */
    private void createAfter(Path file, Path last, @Nullable Passphrase ofLast, @Nullable Integer year,
            @Nullable Passphrase passphrase) {
        String person = window.person();
        Path from = DataFiles.withEnding(last).toAbsolutePath();
        OpenFile now = window.current();
        AtomicReference<StartNextYear.@Nullable Taken> taken = new AtomicReference<>();
        bring(TEXTS.get("creating", DataFiles.shown(file)), progress -> {
            if (now != null && now.file().file().equals(from)) {
                return parts.files().createAfter(file, now.session().ledger(), year, person, passphrase, taken::set);
            } else if (!Files.exists(from)) {
                throw new Problem(TEXTS, "SKT-FILE-GONE", from);
            }
            Opened before = parts.files().open(from, ofLast);
            try {
                return parts.files().createAfter(file, before.data().ledger(), year, person, passphrase, taken::set);
            } finally {
                before.data().close();
            }
        }, opened -> {
            window.opened(opened);
            StartNextYear.Taken all = taken.get();
            if (all != null) {
                String words = TEXTS.get("after.taken", VietnameseFormat.number(all.units()),
                        VietnameseFormat.number(all
                                .teams()),
                        VietnameseFormat.number(all.findings()), VietnameseFormat.number(all
                                .deductedPoints()));
                String more = all.inconclusive() == 0
                        ? words
                        : words + " " + TEXTS.get("after.inconclusive", VietnameseFormat.number(all.inconclusive()));
                window.requireCurrent().view().say((oldYear(all) + " " + more).strip());
            }
        }, failure -> refused(last, failure, again -> createAfter(file, last, again, year, passphrase)));
    }

    /** "Còn ghi năm 2026, hãy xem lại: Căn cứ, Thời gian, Đề cương (3 mục)."; empty for nothing. */
    private static String oldYear(StartNextYear.Taken taken) {
        List<String> where = new ArrayList<>(taken.oldYear().stream().map(MovedRegime.Named::part).filter(
                part -> !part.isEmpty()).distinct().map(RegimePart::label).toList());
        long items = taken.oldYear().stream().filter(one -> !one.item().isEmpty()).count();
        if (items > 0) {
            where.add(TEXTS.get("after.old.items", VietnameseFormat.number(items)));
        }
        return where.isEmpty()
                ? ""
                : TEXTS.get("after.old", String.valueOf(taken.lastYear()), String.join(", ", where));
    }

    @Override
    public void sample(Path folder) {
        String person = window.person();
        bring(TEXTS.get("sampling"), progress -> parts.files().sample(folder, person, progress), window::opened,
                this::failed);
    }

    @Override
    public void join(Path file, Path bundle, Passphrases passphrases, @Nullable Passphrase own) {
        String person = window.person();
        bring(TEXTS.get("joining", DataFiles.shown(file)), progress -> parts.files().join(file, bundle, person,
                passphrases, own, progress), opened -> {
                    List<Path> waiting = parts.incoming().take();
                    parts.incoming().add(waiting.stream().filter(each -> !each.equals(bundle)).toList());
                    window.opened(opened);
                }, this::failed);
    }

    @Override
    public void open(Path file) {
        open(file, null);
    }

    private void open(Path file, @Nullable Passphrase passphrase) {
        bring(TEXTS.get("opening", DataFiles.shown(file)), progress -> {
            if (!Files.exists(DataFiles.withEnding(file))) {
                throw new Problem(TEXTS, "SKT-FILE-GONE", file);
            }
            Opened early = passphrase == null && parts.early() != null ? parts.early().take(file) : null;
            return early != null ? early : parts.files().open(file, passphrase);
        }, window::opened, failure -> refused(file, failure, again -> open(file, again)));
    }

    /**
     * A file that was opened although the person pressed Dừng is closed again. A second press or click asks for what is
     * being done already: it would only find the file in use, by this program.
     */
    private void bring(String what, Work<Opened> work, Consumer<Opened> then, Consumer<Throwable> failed) {
        if (!underway.add(what)) {
            return;
        }
        AtomicReference<@Nullable Opened> open = new AtomicReference<>();
        parts.tasks().read(what, progress -> {
            Opened file = work.run(progress);
            open.set(file);
            return file;
        }, opened -> {
            underway.remove(what);
            then.accept(opened);
        }, failure -> {
            underway.remove(what);
            Opened unwanted = open.get();
            if (unwanted != null) {
                parts.tasks().read(TEXTS.get("closing"), progress -> {
                    unwanted.data().close();
                    return true;
                }, closed -> {
                }, parts.tasks().problems()::show);
            }
            failed.accept(failure);
        });
    }

    /** A sealed file was not touched; its passphrase is asked for until it is right or the person gives up. */
    private void refused(Path file, Throwable failure, Consumer<Passphrase> again) {
        if (!(failure instanceof Problem problem) || !problem.code().startsWith("SKT-DB-PASSPHRASE-")) {
            failed(failure);
        } else if (problem.code().endsWith("-NEEDED")) {
            unlock(file, TEXTS.get("passphrase.ask", DataFiles.shown(file)), again);
        } else {
            unlock(file, TEXTS.get("passphrase.wrong", DataFiles.shown(file)), again);
        }
    }

    private void unlock(Path file, String sentence, Consumer<Passphrase> again) {
        Optional<char[]> typed = parts.dialogs().passphrase(sentence);
        if (typed.isEmpty()) {
            window.somewhere();
        } else if (new String(typed.get()).isBlank()) {
            unlock(file, TEXTS.get("passphrase.ask", DataFiles.shown(file)), again);
        } else {
            Passphrase passphrase = Passphrase.of(typed.get());
            Arrays.fill(typed.get(), '\0');
            again.accept(passphrase);
        }
    }

    private void failed(Throwable failure) {
        window.somewhere();
        parts.tasks().problems().show(failure);
    }
}
