package vn.sokiemtra.desktop.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.shell.WidthClass;
import vn.sokiemtra.desktop.testing.Window;

/** Why a bundle is not taken in is read without opening anything, at any width. */
class ImportReasonTest extends Window {

    private final TwoLaptops laptops = new TwoLaptops();

    @AfterEach
    void close() {
        laptops.close();
    }

    @Test
    void theReasonStandsUnderTheListWhereThePaneBesideItIsFolded() throws IOException {
        Path bad = Files.write(laptops.folder.resolve("hong.skt"), new byte[100]);
        SimpleObjectProperty<WidthClass> width = new SimpleObjectProperty<>(WidthClass.MEDIUM);
        ScreenContext all = laptops.context;
        laptops.incoming.add(List.of(bad));
        show(() -> {
            ImportView view = new ImportView(new ScreenContext(all.session(), all.tasks(), all.dialogs(), all
                    .navigator(), all.clock(), width, all.panes()), laptops);
            view.onActivate();
            laptops.tasks.pass();
            return new StackPane(view.content());
        }, 1090, 600);
        Label reason = lookup("#import-reason").query();
        assertThat(fx(reason::isVisible)).isTrue();
        assertThat(fx(reason::getText)).startsWith("Tệp này không phải là gói dữ liệu");
        fx(() -> {
            width.set(WidthClass.WIDE);
            return true;
        });
        assertThat(fx(reason::isVisible)).isFalse();
    }
}
