package vn.sokiemtra.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.ledger.Edited;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.plan.NameTeam;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** Edits, undo and what the status bar says of them, on a real data file. */
class AppSessionTest {

    private static final Instant NOW = Instant.parse("2020-10-22T02:41:00Z");

    private final SameThreadTasks tasks = new SameThreadTasks();

    @TempDir
    private Path folder;

    private Opened file;

    private AppSession session;

    @BeforeEach
    void open() {
        file = new DataFiles(InstantSource.fixed(NOW), "LT-HANH").create(folder.resolve("kế hoạch thử"),
                "thach-thanh-2020", "Lê Thị Hạnh");
        session = new AppSession(file.file(), file.data().ledger(), tasks, InstantSource.fixed(NOW), "Lê Thị Hạnh");
    }

    @AfterEach
    void close() {
        file.data().close();
    }

    @Test
    void anEditIsSavedUndoneAndRedone() {
        found("Đoàn số 1");
        assertThat(session.saveState().get()).isInstanceOf(SaveState.Saved.class);
        assertThat(ShellViewModel.saved(session.saveState().get())).isEqualTo("Đã ghi 09:41");
        assertThat(teams()).containsExactly("Đoàn số 1");
        session.undo();
        assertThat(teams()).isEmpty();
        assertThat(session.canUndo().get()).isFalse();
        session.redo();
        assertThat(teams()).containsExactly("Đoàn số 1");
        assertThat(session.canRedo().get()).isFalse();
    }

    @Test
    void aNewEditEndsWhatCouldBeRedone() {
        found("Đoàn số 1");
        session.undo();
        found("Đoàn số 2");
        assertThat(session.canRedo().get()).isFalse();
    }

    @Test
    void aRefusedEditIsToldAndChangesNothing() {
        List<Throwable> failures = new ArrayList<>();
        session.<java.util.UUID>edit("Lập Đoàn", () -> new NameTeam(session.ledger()).found(NameTeam.TeamFacts.named(
                " "), "Lê Thị Hạnh"), edited -> {
                }, failures::add);
        assertThat(failures).hasSize(1);
        assertThat(session.saveState().get()).isInstanceOf(SaveState.Failed.class);
        assertThat(session.canUndo().get()).isFalse();
        assertThat(teams()).isEmpty();
    }

    @Test
    void whatIsSaidOfAFullDiskGoesOnceEverythingIsWritten() {
        List<String> attempts = new ArrayList<>();
        session.<java.util.UUID>edit("Lập Đoàn", () -> {
            attempts.add("");
            if (attempts.size() < 3) {
                throw new Problem(Texts.beside(DataFile.class), "SKT-DB-DISKFULL", "day.mv.db");
            }
            return team("Đoàn số 1");
        }, made -> {
        });
        session.writeAgain();
        assertThat(tasks.problems().shown()).extracting(Problems.Shown::code).containsExactly("SKT-DB-DISKFULL");
        session.writeAgain();
        assertThat(session.unwritten().get()).isZero();
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void aSecondPressBeforeTheFirstIsWrittenAsksForNothingNew() {
        List<String> done = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        session.<java.util.UUID>lasting("Ban hành", () -> {
            session.<java.util.UUID>lasting("Ban hành", () -> {
                throw new IllegalStateException("đã ban hành");
            }, edited -> done.add("hai lần"), failures::add);
            return team("Đoàn số 1");
        }, edited -> done.add("một lần"), failures::add);
        assertThat(done).containsExactly("một lần");
        assertThat(failures).isEmpty();
        assertThat(session.saveState().get()).isInstanceOf(SaveState.Saved.class);
        session.<java.util.UUID>lasting("Ban hành", () -> team("Đoàn số 2"), edited -> done.add("lần sau"),
                failures::add);
        assertThat(done).containsExactly("một lần", "lần sau");
    }

    @Test
    void theSameDoneToAnotherIsNoSecondPress() {
        session.<java.util.UUID>once("Gia hạn", "tồn tại 1", () -> {
            session.<java.util.UUID>once("Gia hạn", "tồn tại 2", () -> team("Đoàn số 2"), edited -> {
            }, tasks.problems()::show);
            return team("Đoàn số 1");
        }, edited -> {
        }, tasks.problems()::show);
        assertThat(teams()).containsExactlyInAnyOrder("Đoàn số 1", "Đoàn số 2");
    }

    @Test
    void anOfferToUndoGoesWithTheNextEdit() {
        found("Đoàn số 1");
        session.offerUndo();
        assertThat(session.offered().get()).isNotNull();
        found("Đoàn số 2");
        assertThat(session.offered().get()).isNull();
    }

    @Test
    void everyEditIsHeardOf() {
        long before = session.revision().get();
        found("Đoàn số 1");
        session.undo();
        assertThat(session.revision().get()).isEqualTo(before + 2);
    }

    @Test
    void theWindowShowsTheNameWithoutItsEnding() {
        assertThat(session.name()).isEqualTo("kế hoạch thử");
    }

    private void found(String name) {
        session.edit("Lập " + name, () -> team(name), id -> {
        });
    }

    private Edited<java.util.UUID> team(String name) {
        return new NameTeam(session.ledger()).found(NameTeam.TeamFacts.named(name), session.author().get());
    }

    private List<String> teams() {
        return new LoadUnits(session.ledger()).teams().stream().map(team -> team.name()).toList();
    }
}
