package vn.sokiemtra.desktop.figuretext;

import java.util.Optional;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/** Copies texts both ways: with live figures for this program, as read for every other. */
final class FigureClipboard {

    private static final String MIME = "application/x-sokiemtra-figure-text";

    private FigureClipboard() {
    }

    private static DataFormat format() {
        DataFormat known = DataFormat.lookupMimeType(MIME);
        return known != null ? known : new DataFormat(MIME);
    }

    static void put(String stored, String readable) {
        ClipboardContent content = new ClipboardContent();
        content.put(format(), stored);
        content.putString(readable);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** The text to insert, tokens included; empty when there is no text to paste. */
    static Optional<String> take() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        Object own = clipboard.hasContent(format()) ? clipboard.getContent(format()) : null;
        String text = own instanceof String stored ? stored : clipboard.getString();
        return Optional.ofNullable(text).map(FigureTokens::clean);
    }
}
