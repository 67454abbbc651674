package vn.sokiemtra.desktop.welcome;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Segmented;
import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.settings.SettingsModel;
import vn.sokiemtra.text.Texts;

/** What a newcomer should know, at the right. */
final class WelcomeSide extends VBox {

    private static final Texts TEXTS = Texts.beside(WelcomeSide.class);

    WelcomeSide(SettingsModel settings) {
        super(14);
        getStyleClass().addAll("panel", "welcome-side");
        Label know = Controls.paneTitle(TEXTS.get("know"));
        getChildren().addAll(know, fact(Glyph.WIFI_OFF, "accent", "know.offline"), fact(Glyph.CHECK, "success",
                "know.save"), fact(Glyph.PACKAGE, "accent", "know.bundles"),
                fact(Glyph.CONTRADICTION, "contradiction", "know.figures"), new Separator(),
                Controls
                        .paneTitle(TEXTS.get("keys")),
                key("Ctrl K", "key.search"), key("Ctrl ↓", "key.next"), key(
                        "F8", "key.attention"),
                key("F1", "key.help"), new Separator(), sizes(settings));
    }

    private static Node fact(Glyph glyph, String tone, String text) {
        Label head = new Label(TEXTS.get(text));
        head.getStyleClass().add("strong");
        Label detail = new Label(TEXTS.get(text + ".detail"));
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(1, head, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        StackPane icon = new StackPane(Icons.of(glyph, tone, "icon-rail"));
        icon.setMinWidth(24);
        icon.setAlignment(Pos.TOP_CENTER);
        return new HBox(16, icon, words);
    }

    private static Node key(String keys, String text) {
        HBox cap = Controls.row(0, Controls.keyCap(keys));
        cap.setMinWidth(96);
        Label words = new Label(TEXTS.get(text));
        return Controls.row(8, cap, words);
    }

    private static Node sizes(SettingsModel settings) {
        Segmented<TextSize> sizes = new Segmented<>();
        for (TextSize size : TextSize.values()) {
            sizes.add(size, TEXTS.get("text." + size), null, Tone.ACCENT);
        }
        sizes.value().set(settings.get().textSize());
        sizes.value().addListener((property, before, now) -> {
            if (now != null) {
                settings.update(old -> old.withTextSize(now));
            }
        });
        return Controls.row(8, new Label(TEXTS.get("text.size")), Controls.spacer(), sizes);
    }
}
