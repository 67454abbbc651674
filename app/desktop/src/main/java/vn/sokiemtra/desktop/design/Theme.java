package vn.sokiemtra.desktop.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/** The look: what the build takes of AtlantaFX's sheet below, our colour roles, type scale and densities above it. */
public final class Theme {

    /** Written by the build ({@code ThemeSheet} among the tests), beside this class. */
    static final String BASE = "theme.css";

    private static final List<String> FONTS = List.of("BeVietnamPro_400Regular", "BeVietnamPro_500Medium",
            "BeVietnamPro_600SemiBold", "IBMPlexSans_400Regular", "IBMPlexSans_500Medium", "IBMPlexSans_600SemiBold");

    /**
     * Of all screens, and one: a sheet at a node would make JavaFX match every kind of control anew below it, and forget
     * all that when the node goes.
     */
    private static final String SHEET = Objects.requireNonNull(Theme.class.getResource("program.css"))
            .toExternalForm();

    private Theme() {
    }

    /** Once per program, before the first scene. */
    public static void install() {
        Application
                .setUserAgentStylesheet(Objects.requireNonNull(Theme.class.getResource(BASE), BASE).toExternalForm());
        for (String font : FONTS) {
            load(Theme.class.getResourceAsStream("fonts/" + font + ".ttf"), font);
        }
        FeatherIkonHandler icons = new FeatherIkonHandler();
        load(icons.getFontResourceAsStream(), icons.getFontFamily());
    }

    private static void load(@Nullable InputStream resource, String font) {
        try (InputStream in = Objects.requireNonNull(resource, font)) {
            Objects.requireNonNull(Font.loadFont(in, 13), font);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Gives a scene the program's look in the given text size. */
    public static void dress(Scene scene, TextSize size) {
        FocusKeys.install(scene);
        TextMenu.install(scene);
        scene.getStylesheets().setAll(SHEET);
        textSize(scene.getRoot(), size);
    }

    public static void textSize(Parent root, TextSize size) {
        for (TextSize each : TextSize.values()) {
            root.getStyleClass().remove(each.styleClass());
        }
        root.getStyleClass().add(size.styleClass());
    }
}
