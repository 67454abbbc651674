package vn.sokiemtra.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import javax.imageio.ImageIO;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.tables.InspectionWindow;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.setting.DocumentSetting;
import vn.sokiemtra.document.setting.LoadDocumentSettings;
import vn.sokiemtra.document.setting.SettingCode;

/** Mẫu của cơ quan in the window, on a real data file, by keyboard. */
class AgencyTest extends InspectionWindow {

    @Test
    void whatIsSetForEveryKindStandsBehindThatOfOneKind() throws IOException {
        open();
        focus("#agency-PARENT_BODY");
        write("-").type(KeyCode.ENTER);
        until(() -> "-".equals(set(null, SettingCode.PARENT_BODY, "")));
        focus("#agency-RECIPIENTS");
        write("Huyen uy (de bao cao)").type(KeyCode.ENTER);
        write("Luu: VT, NV");
        // The field still has the focus.
        until(() -> "Huyen uy (de bao cao)\nLuu: VT, NV".equals(set(null, SettingCode.RECIPIENTS, "")));
        focus("#agency-new-name");
        type(KeyCode.ENTER);
        until(() -> lookup(".agency-form .field-error").queryAll().stream().anyMatch(error -> error.isVisible()));
        write("lien-he").type(KeyCode.ENTER);
        until(() -> lookup("#agency-PARAGRAPH_END-lien-he").tryQuery().isPresent());
        // Printed as it stands it is a line to be filled, not a sentence that nobody wrote.
        assertThat(set(null, SettingCode.PARAGRAPH_END, "lien-he")).matches("lien-he: \\.{40,}");
        Path logo = open.folder.resolve("huy-hieu.png");
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", logo.toFile());
        open.dialogs.files.add(logo);
        focus("#agency-logo");
        type(KeyCode.SPACE);
        until(() -> set(null, SettingCode.LOGO, "") != null);
        settle();
        picture("agency-filled");
        assertLaidOut();
        fx(() -> {
            lookup("#agency-kinds").query().requestFocus();
            return null;
        });
        type(KeyCode.DOWN);
        until(() -> Optional.of(DocumentKind.values()[0]).equals(lookup("#agency-kinds").<ListView<?>>query()
                .getSelectionModel().getSelectedItem()));
        focus("#agency-FILE_LINE");
        write("Luu: VT").type(KeyCode.ENTER);
        until(() -> "Luu: VT".equals(set(DocumentKind.values()[0], SettingCode.FILE_LINE, "")));
        assertThat(set(null, SettingCode.FILE_LINE, "")).isNull();
        picture("agency-kind");
        // In a text field Ctrl+Z belongs to the text.
        focus("#agency-kinds");
        press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> set(DocumentKind.values()[0], SettingCode.FILE_LINE, "") == null);
    }

    @Test
    void everySizeIsLaidOut() {
        open();
        assertLaidOutAtEverySize("agency");
    }

    private void open() {
        openAt("documents", "");
        fx(() -> {
            shell.go(Place.of(Area.DOCUMENTS, "agency"));
            return null;
        });
        until(() -> lookup("#agency-PARENT_BODY").tryQuery().isPresent());
        settle();
    }

    private void focus(String field) {
        fx(() -> {
            lookup(field).query().requestFocus();
            return null;
        });
    }

    private String set(DocumentKind kind, SettingCode code, String name) {
        return new LoadDocumentSettings(open.ledger()).all().stream().filter(each -> each.kind() == kind && each
                .code() == code && each.name().equals(name)).map(DocumentSetting::content).findFirst().orElse(null);
    }
}
