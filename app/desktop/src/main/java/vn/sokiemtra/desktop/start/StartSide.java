package vn.sokiemtra.desktop.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.settings.SettingsModel;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Where to go on, the files of this machine, and the plan in figures. */
final class StartSide extends ScrollPane {

    private static final Texts TEXTS = Texts.beside(StartSide.class);

    private static final int MOST_FILES = 4;

    private final ScreenContext context;

    private final SettingsModel settings;

    private final FileActions actions;

    private final StartViewModel model;

    private final VBox resume = new VBox(8);

    private final VBox files = new VBox();

    private final VBox figures = new VBox(6);

    private final Label backup = Controls.note("");

    /** A recent file as the list shows it; sizes come from the disk, behind the window. */
    private record Line(UserSettings.Recent recent, boolean there, long size) {
    }

    StartSide(StartViewModel model, ScreenContext context, SettingsModel settings, FileActions actions) {
        this.model = model;
        this.context = context;
        this.settings = settings;
        this.actions = actions;
        getStyleClass().add("panel");
        setFitToWidth(true);
        setFocusTraversable(false);
        files.getStyleClass().add("file-list");
        Button open = wide(TEXTS.get("file.open"), Glyph.FOLDER, "Ctrl O", actions::openOther);
        Button create = wide(TEXTS.get("file.new"), Glyph.PLUS, "Ctrl N", actions::createOther);
        VBox body = new VBox(12, resume, Controls.row(8, Controls.paneTitle(TEXTS.get("files")), Controls.spacer(),
                Controls.note(TEXTS.get("files.here"))), files, open, create, Controls.paneTitle(TEXTS.get("figures")),
                figures, new VBox(2, Controls.row(6, Icons.of(Glyph.DRIVE, "muted"), backup), Controls.link(TEXTS.get(
                        "backup"), actions::backUp)));
        settings.property().addListener((property, before, now) -> backup.setText(backedUp()));
        body.getStyleClass().add("start-side");
        setContent(body);
        model.resume().addListener((property, before, now) -> showResume(now));
        model.figures().addListener((property, before, now) -> showFigures(now));
        showResume(null);
    }

    private static Button wide(String text, Glyph glyph, String keys, Runnable action) {
        Button button = Controls.secondary(text, glyph, keys, action);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private void showResume(StartViewModel.@Nullable Resume now) {
        resume.getChildren().clear();
        resume.setManaged(now != null);
        if (now == null) {
            return;
        }
        Label title = new Label(now.title());
        title.getStyleClass().add("strong");
        Node card = Controls.card(title, Controls.note(now.detail()), Controls.primary(TEXTS.get("resume.button"), null,
                "", model::resumeWork));
        card.getStyleClass().add("accent");
        resume.getChildren().setAll(Controls.paneTitle(TEXTS.get("resume")), card);
    }

    private void showFigures(Figures now) {
        backup.setText(backedUp());
        figures.getChildren().setAll(figure(TEXTS.get("figures.done"), now.ofAll(now.done())), figure(TEXTS.get(
                "figures.begun"), now.ofAll(now.begun())), figure(TEXTS.get("figures.findings"),
                        now.number(now
                                .findings())));
    }

    private String backedUp() {
        String at = settings.get().recentOf(context.session().file().toString()).map(UserSettings.Recent::backedUp)
                .orElse("");
        return at.isEmpty() ? TEXTS.get("backup.never") : TEXTS.get("backup.last", moment(at));
    }

    private static Node figure(String words, String value) {
        return Controls.row(8, new Label(words), Controls.spacer(), Controls.figure(value));
    }

    /** Reads the list of files again. */
    void refresh() {
        List<UserSettings.Recent> recent = settings.get().recent().stream().limit(MOST_FILES).toList();
        context.tasks().read(TEXTS.get("loading"), () -> {
            List<Line> lines = new ArrayList<>();
            for (UserSettings.Recent each : recent) {
                Path file = Path.of(each.path());
                boolean there = Files.isRegularFile(file);
                lines.add(new Line(each, there, there ? Files.size(file) : 0));
            }
            return lines;
        }, lines -> files.getChildren().setAll(lines.stream().map(this::file).toList()));
    }

    private Node file(Line line) {
        Path path = Path.of(line.recent().path());
        boolean open = path.equals(context.session().file());
        Label name = Controls.fileName(DataFiles.shown(path));
        name.getStyleClass().add("strong");
        Label title = small(line.recent().title());
        Label state = small(open
                ? TEXTS.get("file.opened", VietnameseFormat.size(line.size()))
                : line.there() ? TEXTS.get("file.last", moment(line.recent().opened())) : TEXTS.get("file.gone"));
        VBox words = new VBox(name, title, state);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox row = new HBox(10, Icons.of(Glyph.DATABASE, open ? "accent" : "muted"), words);
        Button button = new Button(null, row);
        button.getStyleClass().add("file-line");
        if (open) {
            button.getStyleClass().add("opened");
        }
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        row.prefWidthProperty().bind(button.widthProperty().subtract(26));
        row.setMinWidth(0);
        button.setAccessibleText(name.getText() + ". " + state.getText());
        button.setDisable(!line.there());
        button.setOnAction(event -> actions.open(path));
        return button;
    }

    /** One line: a label that wraps has no height of its own inside a button. */
    private static Label small(String text) {
        Label label = Controls.cuttable(text);
        label.getStyleClass().add("note");
        return label;
    }

    private static String moment(String instant) {
        try {
            return VietnameseFormat.dateTime(Instant.parse(instant).atZone(Texts.ZONE).toLocalDateTime());
        } catch (DateTimeParseException unknown) {
            return VietnameseFormat.UNDEFINED;
        }
    }
}
