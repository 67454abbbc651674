package vn.sokiemtra.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.task.SameThreadTasks;
import vn.sokiemtra.desktop.testing.Window;

class StatusBarTest extends Window {

    @Test
    void aRemarkThatIsTooLongIsCutAndSeen() {
        String words = "Đã lấy từ kế hoạch trước: 25 đơn vị, 1 Đoàn. ".repeat(10);
        SameThreadTasks tasks = new SameThreadTasks();
        StatusBar bar = show(() -> new StatusBar(new AppSession(Path.of("x.mv.db"), null, tasks, InstantSource.system(),
                "A"), tasks, () -> {
                }), 1000, 40);
        fx(() -> {
            bar.say(words);
            return true;
        });
        settle();
        Label remark = lookup(words).query();
        assertThat(fx(remark::isVisible)).isTrue();
        assertThat(fx(remark::getWidth)).isBetween(300.0, 1000.0);
    }

    @Test
    void whatIsMentionedGivesWayToTheHints() {
        SameThreadTasks tasks = new SameThreadTasks();
        StatusBar bar = show(() -> new StatusBar(new AppSession(Path.of("x.mv.db"), null, tasks, InstantSource.system(),
                "A"), tasks, () -> {
                }), 1000, 40);
        fx(() -> {
            bar.showHints(FXCollections.observableArrayList(new KeyHint("F6", "đổi khung")));
            bar.mention("Không còn chỗ cần xem trên trang này.");
            return true;
        });
        assertThat(lookup("đổi khung").tryQuery()).isEmpty();
        fx(() -> {
            tasks.pass();
            return true;
        });
        assertThat(lookup("đổi khung").tryQuery()).isPresent();
        assertThat(lookup("Không còn chỗ cần xem trên trang này.").tryQuery()).isEmpty();
    }
}
