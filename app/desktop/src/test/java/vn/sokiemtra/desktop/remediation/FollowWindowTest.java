package vn.sokiemtra.desktop.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;

import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.OpenPlan;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.finding.remediation.FollowState;
import vn.sokiemtra.inspection.course.EarlierFinding;

/** Screen 07 in the whole window, by keyboard. */
class FollowWindowTest extends OpenPlan {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T02:12:00Z"));

    private UUID verified;

    private UUID late;

    private UUID other;

    private UUID disputed;

    @BeforeEach
    void aPlanWithConclusions() {
        openMade("thanh-hoa", "so-noi-vu-2026", "Nguyễn Thị Mai", CLOCK, ledger -> new FollowedPlan(ledger).fill());
        FollowedPlan plan = new FollowedPlan(ledger());
        verified = plan.inspection("Xã Kim Tân");
        late = plan.inspection("Xã Quan Sơn");
        other = plan.inspection("Xã Bá Thước");
        disputed = plan.inspection("Xã Triệu Sơn");
        area(KeyCode.DIGIT5, "#follow-ups");
        until(() -> !list().getItems().isEmpty());
    }

    @Test
    void everyStateIsCountedAndTheListFitsEverySize() {
        assertThat(count("ALL")).isEqualTo("24");
        assertThat(count("DISPUTED")).isEqualTo("1");
        assertThat(count("AGAIN")).isEqualTo("1");
        assertLaidOutAtEverySize("follow");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    /** What the start page leads to is the unit's finding, in a group that was closed and behind a filter too. */
    @Test
    void anotherScreenLeadsToTheFindingItself() {
        fx(() -> {
            lookup("#follow-filter").queryAs(TextField.class).setText("không có gì như vậy");
            shell().go(FollowPlaces.of(verified));
            return true;
        });
        until(() -> FollowRow.item(list().getSelectionModel().getSelectedItem()) instanceof FollowRow.Item item && item
                .followUp().inspection().equals(verified));
        fx(() -> {
            shell().go(FollowPlaces.of(late, FollowAction.DAY));
            return true;
        });
        until(() -> lookup("#follow-form").tryQuery().isPresent());
        assertThat(FollowRow.item(list().getSelectionModel().getSelectedItem())).isNotNull().matches(item -> item
                .followUp().unitName().equals("Xã Quan Sơn"));
        fx(() -> {
            shell().go(FollowPlaces.of(disputed, FollowAction.DIRECT));
            return true;
        });
        until(() -> lookup("#form-ground").tryQuery().isPresent());
        assertThat(lookup("#form-ground").queryLabeled().getText()).as("what is directed about").contains(
                "Số liệu chưa tính tháng 9");
        assertThat(lookup("#form-notation").queryAs(TextField.class).getPromptText()).isEqualTo("UBND-NC");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    /** What is gone to while it is there already takes the focus all the same, and so does what was filtered. */
    @Test
    void theFocusIsLedIntoTheListByDownAndByGoingWhereOneIs() {
        fx(() -> {
            lookup("#follow-filter").query().requestFocus();
            return true;
        });
        push(KeyCode.DOWN);
        assertThat(fx(() -> list().isFocused())).isTrue();
        fx(() -> {
            lookup("#follow-filter").query().requestFocus();
            shell().go(shell().place().get());
            return true;
        });
        assertThat(fx(() -> list().isFocused())).isTrue();
    }

    /** R about a finding that nothing was reported of did nothing and said nothing. */
    @Test
    void aKeyIsOfferedWhereItDoesSomething() {
        fx(() -> {
            shell().go(FollowPlaces.of(late));
            return true;
        });
        until(() -> FollowRow.item(list().getSelectionModel().getSelectedItem()) instanceof FollowRow.Item item && item
                .followUp().inspection().equals(late));
        assertThat(offered("gia hạn")).isTrue();
        assertThat(offered("trả lại")).isFalse();
        fx(() -> {
            lookup("#tile-REPORTED").queryAs(ToggleButton.class).fire();
            list().getSelectionModel().select(1);
            return true;
        });
        assertThat(offered("trả lại")).isTrue();
    }

    private boolean offered(String hint) {
        settle();
        return lookup(node -> node instanceof Label label && label.getText().equals(hint)).tryQuery().isPresent();
    }

    @Test
    void aLongOfficeWrapsInsideTheDetail() {
        until(() -> lookup(node -> node instanceof Label label && label.getText().equals(FollowedPlan.RESPONSIBLE))
                .tryQuery().isPresent());
        settle();
        FollowDetail detail = lookup(FollowDetail.class::isInstance).query();
        assertThat(fx(() -> detail.getContent().getLayoutBounds().getWidth())).isLessThanOrEqualTo(fx(() -> detail
                .getViewportBounds().getWidth() + 1));
    }

    @Test
    void aReportIsVerifiedWithoutTheMouse() {
        String before = count("DONE");
        fx(() -> {
            lookup("#tile-REPORTED").queryAs(ToggleButton.class).fire();
            return true;
        });
        until(() -> list().getItems().getFirst() instanceof FollowRow.Group group && group
                .tile() == FollowTile.REPORTED);
        fx(() -> {
            list().requestFocus();
            list().getSelectionModel().select(1);
            return true;
        });
        push(KeyCode.X);
        until(() -> lookup("#follow-form").tryQuery().isPresent());
        picture("follow-verify");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> !count("DONE").equals(before));
        assertThat(Integer.parseInt(count("DONE"))).isEqualTo(Integer.parseInt(before) + 1);
        assertThat(lookup("#follow-form").tryQuery()).isEmpty();
        // The next one is selected and has the focus: X again goes on.
        assertThat(fx(() -> list().isFocused())).isTrue();
        assertThat(fx(() -> FollowRow.item(list().getSelectionModel().getSelectedItem()))).isNotNull().matches(
                next -> next.followUp().state() == FollowState.REPORTED);
        push(KeyCode.X);
        until(() -> lookup("#follow-form").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
        until(() -> lookup("#follow-form").tryQuery().isEmpty());
        assertThat(fx(() -> list().isFocused())).isTrue();
    }

    @Test
    void sendingBackWithoutAReasonSaysSoAtTheFormAndKeepsIt() {
        fx(() -> {
            lookup("#tile-REPORTED").queryAs(ToggleButton.class).fire();
            return true;
        });
        fx(() -> {
            list().requestFocus();
            list().getSelectionModel().select(1);
            return true;
        });
        push(KeyCode.R);
        until(() -> lookup("#follow-form").tryQuery().isPresent());
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> lookup(".field-error").queryAllAs(Label.class).stream().anyMatch(label -> label.getText()
                .contains("Chưa ghi lý do")));
        fx(() -> {
            lookup("#form-reason").queryAs(TextArea.class).setText("Chưa có ảnh niêm yết");
            lookup("#form-reason").query().requestFocus();
            return true;
        });
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> lookup("#follow-form").tryQuery().isEmpty());
        until(() -> count("REPORTED").equals("4"));
    }

    @Test
    void lettersThatAreDueAreDraftedWithOneClick() throws Exception {
        Path letters = Files.createDirectory(folder.resolve("cong-van"));
        Path mine = letters.resolve("don-doc-Xa-Quan-Son.docx");
        Files.writeString(mine, "bản đã sửa tay");
        dialogs.folders.add(letters);
        String offered = fx(() -> lookup("#draft-letters").queryButton().getText());
        assertThat(offered).matches("Soạn \\d+ công văn đôn đốc…");
        fx(() -> {
            lookup("#draft-letters").queryButton().fire();
            return true;
        });
        until(() -> lookup("#draft-letters").queryButton().isDisabled());
        try (var files = Files.list(letters)) {
            assertThat(files).hasSize(1 + Integer.parseInt(offered.replaceAll("\\D", ""))).allMatch(file -> file
                    .toString().endsWith(".docx"));
        }
        assertThat(mine).hasContent("bản đã sửa tay");
        // It said that the day of a letter had not come, of the letters that had just been written.
        assertThat(fx(() -> lookup("#draft-letters").queryButton().getText())).matches(
                "Đã soạn \\d+ văn bản, chờ ký, phát hành");
        picture("follow-drafted");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    /** A report takes a finding to another group, far below; the person stays with it. */
    @Test
    void aFindingThatMovesToAnotherGroupStaysInSight() {
        fx(() -> {
            list().requestFocus();
            return true;
        });
        push(KeyCode.N);
        until(() -> lookup("#follow-form").tryQuery().isPresent());
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> FollowRow.item(list().getSelectionModel().getSelectedItem()) instanceof FollowRow.Item item && item
                .followUp().state() == FollowState.REPORTED);
        VirtualFlow<?> flow = lookup("#follow-ups .virtual-flow").query();
        int at = fx(() -> list().getSelectionModel().getSelectedIndex());
        assertThat(at).isGreaterThan(15);
        assertThat(fx(() -> flow.getFirstVisibleCell().getIndex())).isLessThanOrEqualTo(at);
        assertThat(fx(() -> flow.getLastVisibleCell().getIndex())).isGreaterThanOrEqualTo(at);
    }

    /** A day can be granted twice: the second form begins empty, and what was left behind comes back only where it was. */
    @Test
    void whatWasTypedComesBackAfterAnotherFindingWasLookedAtAndIsGoneOnceItIsDone() {
        extending(late);
        fx(() -> {
            lookup("#form-reason").queryAs(TextArea.class).setText("Mưa lũ");
            lookup("#form-until").queryAs(DatePicker.class).setValue(LocalDate.parse("2026-12-04"));
            return true;
        });
        leave();
        extending(other);
        assertThat(reason()).isEmpty();
        assertThat(day()).isNull();
        leave();
        extending(late);
        assertThat(reason()).isEqualTo("Mưa lũ");
        assertThat(day()).isEqualTo("2026-12-04");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> lookup("#follow-form").tryQuery().isEmpty());
        extending(late);
        assertThat(FollowRow.item(list().getSelectionModel().getSelectedItem())).isNotNull().matches(item -> item
                .followUp().extensions().size() == 1);
        assertThat(reason()).isEmpty();
        assertThat(day()).isNull();
        assertThat(tasks.problems().shown()).isEmpty();
    }

    /** Opens the form for a later day by its key, for the first finding of an inspection. */
    private void extending(UUID inspection) {
        fx(() -> {
            shell().go(Place.of(Area.REMEDIATION));
            shell().go(FollowPlaces.of(inspection));
            return true;
        });
        until(() -> FollowRow.item(list().getSelectionModel().getSelectedItem()) instanceof FollowRow.Item item && item
                .followUp().inspection().equals(inspection));
        fx(() -> {
            list().requestFocus();
            return true;
        });
        push(KeyCode.G);
        until(() -> lookup("#form-until").tryQuery().isPresent());
    }

    private void leave() {
        push(KeyCode.ESCAPE);
        until(() -> lookup("#follow-form").tryQuery().isEmpty());
    }

    private @Nullable String day() {
        LocalDate day = fx(() -> lookup("#form-until").queryAs(DatePicker.class).getValue());
        return day == null ? null : day.toString();
    }

    private String reason() {
        return fx(() -> lookup("#form-reason").queryAs(TextArea.class).getText());
    }

    @Test
    void theHoSoOfAUnitIsOneClick() {
        dialogs.folders.add(folder);
        fx(() -> {
            MenuButton more = lookup("#more-actions").queryAs(MenuButton.class);
            more.getItems().getLast().fire();
            return true;
        });
        until(() -> !dialogs.opened.isEmpty());
        assertThat(dialogs.opened.getFirst().resolve("manifest-sha256.txt")).exists();
        assertThat(lookup("#archived .label").queryAllAs(Label.class)).extracting(Label::getText)
                .anyMatch(words -> words
                        .contains(dialogs.opened.getFirst().toString()))
                .anyMatch(words -> words.matches(
                        "Đã lập hồ sơ, còn thiếu \\d+ nội dung:"))
                .contains(
                        "– Chưa có Biên bản kiểm tra đã ban hành.");
        assertLaidOutAtEverySize("follow-archived");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void howLongTheHoSoIsKeptIsAFieldThatGoesIntoIt() throws Exception {
        fx(() -> {
            ComboBox<?> term = lookup("#retention").queryAs(ComboBox.class);
            term.requestFocus();
            term.getEditor().setText("15 năm");
            return true;
        });
        push(KeyCode.ENTER);
        until(() -> fx(() -> "15 năm".equals(lookup("#retention").queryAs(ComboBox.class).getValue()) && lookup(
                "#retention").query().isFocused()));
        dialogs.folders.add(folder);
        fx(() -> {
            lookup("#more-actions").queryAs(MenuButton.class).getItems().getLast().fire();
            return true;
        });
        until(() -> !dialogs.opened.isEmpty());
        assertThat(Files.readString(dialogs.opened.getFirst().resolve("bag-info.txt"))).contains("Maintenance: 15 năm");
        assertThat(tasks.problems().shown()).isEmpty();
    }

    @Test
    void aReInspectionBeginsWithWhatWasLeftOpenAndOneKeyConfirmsIt() {
        fx(() -> {
            lookup("#tile-AGAIN").queryAs(ToggleButton.class).fire();
            return true;
        });
        until(() -> list().getItems().size() == 2);
        fx(() -> {
            list().requestFocus();
            list().getSelectionModel().select(1);
            return true;
        });
        push(KeyCode.SPACE);
        until(() -> lookup("#earlier-findings").tryQuery().isPresent() && !earlier().getItems().isEmpty());
        assertThat(earlier().getItems()).noneMatch(EarlierFinding::closed);
        assertLaidOutAtEverySize("earlier-findings");
        fx(() -> {
            earlier().requestFocus();
            earlier().getSelectionModel().select(0);
            return true;
        });
        push(KeyCode.CONTROL, KeyCode.C);
        until(() -> !dialogs.copied.isEmpty());
        assertThat(dialogs.copied.getFirst()).startsWith("Mục\tTồn tại, hạn chế\t").contains("\tChưa khắc phục\r\n");
        push(KeyCode.X);
        until(() -> earlier().getItems().getFirst().closed());
        assertThat(tasks.problems().shown()).isEmpty();
    }

    private ListView<EarlierFinding> earlier() {
        return lookup("#earlier-findings").queryListView();
    }

    @Test
    void theListGoesToASpreadsheetByClipboard() {
        fx(() -> {
            list().requestFocus();
            return true;
        });
        push(KeyCode.CONTROL, KeyCode.C);
        until(() -> !dialogs.copied.isEmpty());
        assertThat(dialogs.copied.getFirst()).startsWith("Đơn vị\tĐoàn\tMục")
                .contains("Xã Quan Sơn\tĐoàn kiểm tra số 1")
                .contains("02/11/2026\tquá 14 ngày");
    }

    private ListView<FollowRow> list() {
        return lookup("#follow-ups").queryListView();
    }

    private String count(String tile) {
        return fx(() -> lookup("#tile-" + tile + " .tile-count").queryAs(Label.class).getText());
    }
}
