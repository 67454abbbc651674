package vn.sokiemtra.desktop.dialog;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.application.Platform;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.design.Theme;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;

/** {@link Dialogs} of the running program. */
public final class FxDialogs implements Dialogs {

    private static final Texts TEXTS = Texts.beside(FxDialogs.class);

    private static final double TEXT_WIDTH = 420;

    private final Window owner;

    private final Problems problems;

    public FxDialogs(Window owner, Problems problems) {
        this.owner = owner;
        this.problems = problems;
    }

    @Override
    public Optional<Path> openFile(FileRequest request) {
        return Optional.ofNullable(chooser(request).showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public List<Path> openFiles(FileRequest request) {
        List<File> files = chooser(request).showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> saveFile(FileRequest request) {
        return Optional.ofNullable(chooser(request).showSaveDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(FileRequest request) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(request.title());
        if (!request.patterns().isEmpty()) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(request.kind(), request.patterns()));
        }
        if (request.folder() != null && Files.isDirectory(request.folder())) {
            chooser.setInitialDirectory(request.folder().toFile());
        }
        if (request.name() != null) {
            chooser.setInitialFileName(request.name());
        }
        return chooser;
    }

    @Override
    public Optional<Path> chooseFolder(String title, @Nullable Path folder) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<char[]> passphrase(String sentence) {
        PasswordField field = new PasswordField();
        Label label = words(sentence);
        label.setLabelFor(field);
        Dialog<char[]> dialog = dialog(TEXTS.get("passphrase"), TEXTS.get("open"));
        dialog.getDialogPane().setContent(new VBox(10, label, field));
        // Behind the toolkit, which gives the focus to the button of Enter.
        dialog.setOnShown(event -> Platform.runLater(field::requestFocus));
        dialog.setResultConverter(button -> button.getButtonData() == ButtonBar.ButtonData.OK_DONE
                ? field.getText()
                        .toCharArray()
                : null);
        Optional<char[]> typed = dialog.showAndWait();
        field.clear();
        return typed;
    }

    @Override
    public boolean confirm(String title, String sentence, String verb) {
        Dialog<Boolean> dialog = dialog(title, verb);
        dialog.getDialogPane().setContent(words(sentence));
        dialog.setResultConverter(button -> button.getButtonData() == ButtonBar.ButtonData.OK_DONE);
        return dialog.showAndWait().orElse(false);
    }

    private <T> Dialog<T> dialog(String title, String verb) {
        Dialog<T> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.getDialogPane().getButtonTypes().addAll(new ButtonType(verb, ButtonBar.ButtonData.OK_DONE),
                new ButtonType(TEXTS.get("close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        Theme.dress(dialog.getDialogPane().getScene(), TextSize.MEDIUM);
        return dialog;
    }

    private static Label words(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setPrefWidth(TEXT_WIDTH);
        return label;
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void openOutside(Path file) {
        // java.awt.Desktop would load a second toolkit beside JavaFX; the systems' own openers do not.
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = new ArrayList<>(os.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : os.contains("mac") ? List.of("open") : List.of("xdg-open"));
        command.add(file.toAbsolutePath().toString());
        try {
            new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(
                    ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException none) {
            problems.show(new Problem(none, TEXTS, "SKT-OPEN-OUTSIDE", file));
        }
    }
}
