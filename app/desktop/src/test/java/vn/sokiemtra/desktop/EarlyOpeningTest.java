package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.sokiemtra.database.Passphrase;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.Opened;
import vn.sokiemtra.desktop.settings.ConfigFolder;
import vn.sokiemtra.desktop.settings.SettingsFile;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.text.Problem;

/** The file of a start is opened before there is a window, and never held by nobody. */
class EarlyOpeningTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-10-16T01:00:00Z"));
    private static final StartRequest NOTHING = StartRequest.nothing();

    @TempDir
    private Path folder;

    private ConfigFolder config;
    private DataFiles files;
    private Path last;
    private Path other;

    @BeforeEach
    void aFileOfLastTime() {
        config = new ConfigFolder(folder.resolve("cau-hinh"), folder, "LT-HANH");
        files = new DataFiles(CLOCK, "LT-HANH");
        last = make("lan-truoc", null);
        other = make("khac", null);
        settings(UserSettings.initial().withPerson(new UserSettings.Person("Lê Thị Hạnh", "Chuyên viên", "")), last);
    }

    private Path make(String name, @Nullable Passphrase passphrase) {
        Opened made = files.create(folder.resolve(name), "thach-thanh-2020", "Hạnh", passphrase);
        made.data().close();
        return made.file();
    }

    private void settings(UserSettings settings, Path recent) {
        new SettingsFile(config.settings(), CLOCK).save(settings.withRecent(new UserSettings.Recent(recent.toString(),
                "", "", "", "")));
    }

    private static StartRequest asking(Path file) {
        return new StartRequest(Optional.of(file), List.of());
    }

    @Test
    void theFileOfLastTimeIsOpenWhenTheWindowAsks() {
        try (EarlyOpening early = EarlyOpening.begin(NOTHING, config, CLOCK)) {
            Opened opened = Objects.requireNonNull(early.take(last));
            assertThat(opened.units()).isNotEmpty();
            assertThat(early.take(last)).as("a second time").isNull();
            opened.data().close();
        }
    }

    @Test
    void aFileThatIsOpenByNowIsHandedOverWithoutWaiting() {
        CountDownLatch mayBegin = new CountDownLatch(1);
        try (EarlyOpening early = EarlyOpening.begin(NOTHING, () -> config, CLOCK, () -> await(mayBegin))) {
            assertThat(early.ready(last)).as("not open yet").isNull();
            mayBegin.countDown();
            Opened opened = null;
            while (opened == null) {
                Thread.onSpinWait();
                assertThat(early.ready(other)).as("another").isNull();
                opened = early.ready(last);
            }
            assertThat(early.ready(last)).as("a second time").isNull();
            assertThat(early.take(last)).as("a second time").isNull();
            opened.data().close();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theFileThatTheStartNamesComesFirst() {
        try (EarlyOpening early = EarlyOpening.begin(asking(other), config, CLOCK)) {
            Opened opened = Objects.requireNonNull(early.take(other));
            assertThat(opened.file()).isEqualTo(other);
            opened.data().close();
        }
    }

    @Test
    void whatTheWindowDoesNotWantIsClosedAgain() {
        try (EarlyOpening early = EarlyOpening.begin(NOTHING, config, CLOCK)) {
            assertThat(early.take(other)).isNull();
            files.open(last).data().close();
        }
        EarlyOpening.begin(NOTHING, config, CLOCK).close();
        files.open(last).data().close();
    }

    @Test
    void aRefusalIsToldToTheWindow() {
        Path sealed = make("niem-phong", Passphrase.of("Mật khẩu của Đoàn".toCharArray()));
        try (EarlyOpening early = EarlyOpening.begin(asking(sealed), config, CLOCK)) {
            assertThat(early.ready(sealed)).as("a refusal is told, not shown").isNull();
            assertThat(catchThrowableOfType(Problem.class, () -> early.take(sealed)).code()).isEqualTo(
                    "SKT-DB-PASSPHRASE-NEEDED");
        }
    }

    @Test
    void nothingIsOpenedBeforeTheFirstRunOrWithABundleOrWhereTheFileIsGone() {
        settings(UserSettings.initial(), last);
        assertThat(taken(NOTHING, last)).as("nobody is known").isNull();
        aFileOfLastTimeAgain(folder.resolve("da-xoa.mv.db"));
        assertThat(taken(NOTHING, folder.resolve("da-xoa.mv.db"))).as("gone").isNull();
        aFileOfLastTimeAgain(last);
        assertThat(taken(new StartRequest(Optional.empty(), List.of(folder.resolve("goi.skt"))), last)).as("a bundle")
                .isNull();
        files.open(last).data().close();
    }

    @Test
    void theSettingsAreReadOnceAndBrokenOnesPutAsideOnce() throws IOException {
        Path file = config.settings().resolve("settings.json");
        try (EarlyOpening early = EarlyOpening.begin(NOTHING, config, CLOCK)) {
            UserSettings settings = early.settings(new SettingsFile(folder.resolve("noi-khac"), CLOCK));
            assertThat(settings.person()).isNotNull();
        }
        Files.writeString(file, "{ hỏng");
        Files.deleteIfExists(file.resolveSibling("settings.previous.json"));
        try (EarlyOpening early = EarlyOpening.begin(NOTHING, config, CLOCK)) {
            assertThat(early.settings(new SettingsFile(config.settings(), CLOCK))).isEqualTo(UserSettings.initial());
            assertThat(early.take(last)).isNull();
        }
        try (Stream<Path> all = Files.list(config.settings())) {
            assertThat(all.filter(each -> each.toString().contains(".broken-"))).hasSize(1);
        }
    }

    /** A window that cannot be prepared for is still shown: it reads its settings itself. */
    @Test
    void whatGoesWrongBeforeLeavesTheSettingsToTheWindow() {
        Runnable trouble = () -> {
            throw new IllegalStateException("trouble");
        };
        try (EarlyOpening early = EarlyOpening.begin(NOTHING, () -> config, CLOCK, trouble)) {
            assertThat(early.settings(new SettingsFile(config.settings(), CLOCK)).person()).isNotNull();
            assertThat(early.take(last)).isNull();
        }
    }

    private void aFileOfLastTimeAgain(Path recent) {
        settings(UserSettings.initial().withPerson(new UserSettings.Person("Lê Thị Hạnh", "", "")), recent);
    }

    private @Nullable Opened taken(StartRequest asked, Path file) {
        try (EarlyOpening early = EarlyOpening.begin(asked, config, CLOCK)) {
            return early.take(file);
        }
    }
}
