package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphicsTest {

    @TempDir
    Path devices;

    private final @Nullable String before = System.getProperty(Graphics.ORDER);

    @BeforeEach
    void nobodyHasChosen() {
        System.clearProperty(Graphics.ORDER);
    }

    @AfterEach
    void asItWas() {
        if (before == null) {
            System.clearProperty(Graphics.ORDER);
        } else {
            System.setProperty(Graphics.ORDER, before);
        }
    }

    @Test
    void withoutAGraphicsCardOpenGlIsNotAsked() {
        Graphics.choose("Linux", devices);
        assertThat(System.getProperty(Graphics.ORDER)).isEqualTo("sw");
    }

    @Test
    void anyKindOfGraphicsCardIsAsked() throws IOException {
        for (String card : new String[]{"dri", "nvidiactl", "dxg"}) {
            Path made = Files.createDirectory(devices.resolve(card));
            Graphics.choose("Linux", devices);
            assertThat(System.getProperty(Graphics.ORDER)).as(card).isNull();
            Files.delete(made);
        }
    }

    @Test
    void otherSystemsAndWhoeverHasChosenDecideThemselves() {
        Graphics.choose("Windows 11", devices);
        assertThat(System.getProperty(Graphics.ORDER)).isNull();
        System.setProperty(Graphics.ORDER, "es2");
        Graphics.choose("Linux", devices);
        assertThat(System.getProperty(Graphics.ORDER)).isEqualTo("es2");
    }
}
