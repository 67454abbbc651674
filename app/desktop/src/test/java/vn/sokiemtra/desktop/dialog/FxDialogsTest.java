package vn.sokiemtra.desktop.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import javafx.application.Platform;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.testing.Window;

/** The dialogs of the system itself, by keyboard. */
class FxDialogsTest extends Window {

    private final AtomicReference<Optional<char[]>> given = new AtomicReference<>();

    @Test
    void aPassphraseIsTypedAtOnce() {
        asked();
        write("bi mat").type(KeyCode.ENTER);
        until(() -> given.get() != null);
        assertThat(given.get()).hasValueSatisfying(typed -> assertThat(typed).isEqualTo("bi mat".toCharArray()));
    }

    @Test
    void escGivesNoneAndKeepsNothing() {
        asked();
        write("bi mat").type(KeyCode.ESCAPE);
        until(() -> given.get() != null);
        assertThat(given.get()).isEmpty();
        given.set(null);
        asked();
        assertThat(fx(() -> ((PasswordField) owner()).getText())).isEmpty();
        type(KeyCode.ESCAPE);
        until(() -> given.get() != null);
    }

    private void asked() {
        fx(() -> {
            Platform.runLater(() -> given.set(new FxDialogs(stage(), new Problems()).passphrase("Hãy nhập mật khẩu.")));
            return true;
        });
        until(() -> owner() instanceof PasswordField);
    }

    private static javafx.scene.Node owner() {
        return javafx.stage.Window.getWindows().stream()
                .filter(each -> each instanceof Stage dialog && dialog.isShowing()
                        && "Mật khẩu của tệp".equals(dialog.getTitle()))
                .map(each -> each.getScene().getFocusOwner())
                .findFirst().orElse(null);
    }
}
