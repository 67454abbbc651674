package vn.sokiemtra.desktop.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.evidence.FakeEvidenceWork;

/** A disk so slow that a person works on before the chosen item stands there. */
class TurnJourneyTest extends FieldWorkWindow {

    private static final UUID FIRST = FakeFieldWork.leaf(1, 1);
    private static final UUID SECOND = FakeFieldWork.leaf(1, 2);

    private final FakeFieldWork work = new FakeFieldWork(1, 3);
    private final CountDownLatch read = new CountDownLatch(1);

    @BeforeEach
    void theSecondItemIsSlowToRead() {
        open("1.1", context -> new FieldWorkView(context, work, new FakeEvidenceWork()), FakeFieldWork.INSPECTION);
        fx(() -> {
            lookup(".checklist").query().requestFocus();
            return true;
        });
        work.reading = item -> {
            try {
                if (item.equals(SECOND)) {
                    read.await();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @AfterEach
    void readOn() {
        read.countDown();
    }

    @Test
    void whatIsTypedInATextMeanwhileIsOfTheItemThatComes() {
        focusRemark();
        write("cũ");
        key(KeyCode.CONTROL, KeyCode.DOWN);
        write("mới");
        assertThat(model().item().item().itemId()).isEqualTo(FIRST);
        read.countDown();
        until(() -> text("Nhận xét của Đoàn").text().equals("mới"));
        write(" nữa");
        key(KeyCode.CONTROL, KeyCode.DOWN);
        until(() -> "mới nữa".equals(work.remarks.get(SECOND)));
        assertThat(work.remarks.get(FIRST)).isEqualTo("cũ");
    }

    @Test
    void aClickIntoATextMeanwhileLetsNothingThroughToTheItemThatGoes() {
        focusRemark();
        key(KeyCode.CONTROL, KeyCode.DOWN);
        clickOn(text("Nhận xét của Đoàn"));
        write("mới");
        read.countDown();
        until(() -> text("Nhận xét của Đoàn").text().equals("mới"));
        key(KeyCode.CONTROL, KeyCode.DOWN);
        until(() -> "mới".equals(work.remarks.get(SECOND)));
        assertThat(work.remarks.get(FIRST)).isNull();
    }

    @Test
    void whoGoesIntoTheItemMeanwhileFillsTheOneThatComes() {
        key(KeyCode.DIGIT2);
        key(KeyCode.ENTER);
        write("7").push(KeyCode.ENTER);
        read.countDown();
        until(() -> work.written.contains("count VERIFIED 7"));
        assertThat(fx(() -> model().item().item().itemId())).isEqualTo(SECOND);
    }

    @Test
    void aFindingAskedForMeanwhileIsOfTheItemThatComes() {
        key(KeyCode.DOWN);
        key(KeyCode.CONTROL, KeyCode.T);
        write("3 lần họp");
        assertThat(work.findings).isEmpty();
        read.countDown();
        until(() -> work.findings.values().stream().anyMatch(finding -> finding.itemId().equals(SECOND)));
        until(() -> text("Nội dung").text().equals("3 lần họp"));
        push(KeyCode.TAB);
        until(() -> work.written.contains("CONTENT 3 lần họp") && work.drafts.isEmpty());
        assertThat(work.verdicts).isEmpty();
    }

    @Test
    void aPressDoesNotReachTheItemThatGoes() {
        Hyperlink add = lookup("Thêm tồn tại").query();
        key(KeyCode.DOWN);
        moveTo(add).clickOn(MouseButton.PRIMARY);
        assertThat(work.findings).isEmpty();
        read.countDown();
        until(() -> SECOND.equals(model().item().item().itemId()));
        clickOn(add);
        until(() -> work.findings.values().stream().anyMatch(finding -> finding.itemId().equals(SECOND)));
    }

    @Test
    void whereAnItemCannotBeReadTheOneBeforeStaysChosen() {
        work.reading = item -> {
            if (item.equals(SECOND)) {
                throw new IllegalStateException("nothing comes from the disk");
            }
        };
        key(KeyCode.DOWN);
        until(() -> !tasks.problems().shown().isEmpty());
        until(() -> FIRST.equals(model().checklist().selected().get()));
        focusRemark();
        write("còn đây").push(KeyCode.TAB);
        until(() -> "còn đây".equals(work.remarks.get(FIRST)));
    }

    @Test
    void whatWasKeptWhileOthersWorkCameInIsNotSeenBeforeItIsReadAgain() {
        work.remarks.put(FIRST, "của máy khác");
        comeBackBehindOthersWork();
        assertThat(seen(text("Nhận xét của Đoàn"))).isFalse();
        assertThat(seen(note())).isTrue();
        picture("fieldwork-outdated");
        read.countDown();
        until(() -> text("Nhận xét của Đoàn").text().equals("của máy khác"));
        until(() -> seen(text("Nhận xét của Đoàn")));
        assertThat(seen(note())).isFalse();
    }

    @Test
    void whatNobodySeesTakesNoKey() {
        comeBackBehindOthersWork();
        key(KeyCode.DIGIT2);
        key(KeyCode.DOWN);
        key(KeyCode.F6);
        key(KeyCode.DIGIT3);
        key(KeyCode.F8);
        read.countDown();
        until(() -> seen(text("Nhận xét của Đoàn")));
        assertThat(work.verdicts).isEmpty();
        assertThat(fx(() -> model().checklist().selected().get())).isEqualTo(FIRST);
    }

    @Test
    void whatIsAskedOfAPageThatNobodySeesWaitsForItWithWhatIsTyped() {
        comeBackBehindOthersWork();
        key(KeyCode.CONTROL, KeyCode.T);
        write("3 lần họp");
        assertThat(work.findings).isEmpty();
        read.countDown();
        until(() -> work.findings.values().stream().anyMatch(finding -> finding.itemId().equals(FIRST)));
        until(() -> text("Nội dung").text().equals("3 lần họp"));
        push(KeyCode.TAB);
        until(() -> work.written.contains("CONTENT 3 lần họp") && work.drafts.isEmpty());
        assertThat(work.verdicts).isEmpty();
    }

    @Test
    void whereItCannotBeReadAgainThePageStaysHiddenAndTheWindowHearsOn() {
        work.reading = _ -> {
            throw new IllegalStateException("nothing comes from the disk");
        };
        comeBack();
        until(() -> note().getText().startsWith("Chưa đọc lại được"));
        key(KeyCode.CONTROL, KeyCode.T);
        key(KeyCode.DIGIT2);
        assertThat(seen(text("Nhận xét của Đoàn"))).isFalse();
        work.reading = _ -> {
        };
        fx(() -> {
            shell.leave();
            shell.resume();
            return true;
        });
        until(() -> seen(text("Nhận xét của Đoàn")));
        assertThat(work.findings).isEmpty();
        assertThat(work.verdicts).isEmpty();
    }

    private void comeBackBehindOthersWork() {
        work.reading = _ -> {
            try {
                read.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        };
        comeBack();
    }

    private void comeBack() {
        fx(() -> {
            shell.leave();
            shell.requestFocus();
            session.receive();
            shell.resume();
            return true;
        });
    }

    private Label note() {
        return lookup(".outdated").query();
    }

    private boolean seen(Node node) {
        return fx(() -> {
            double opacity = 1;
            for (Node at = node; at != null; at = at.getParent()) {
                opacity *= at.isVisible() ? at.getOpacity() : 0;
            }
            return opacity > 0;
        });
    }

    private void focusRemark() {
        fx(() -> {
            text("Nhận xét của Đoàn").requestFocus();
            return true;
        });
    }
}
