package vn.sokiemtra.desktop.welcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.text.Texts;

/** Screen 10: working in a minute. Also what stands in the window while no file is open. */
public final class WelcomeView extends BorderPane {

    /**
     * What may be chosen here.
     *
     * @param back leads to the open file; null when none is open
     * @param given the data file the program was started with, while nobody has said yet who they are; else null
     */
    public record Options(@Nullable Runnable back, @Nullable Path given) {
    }

    private static final Texts TEXTS = Texts.beside(WelcomeView.class);

    private final WelcomeViewModel model;

    private final Options options;

    private final boolean again;

    private final List<Button> choices = new ArrayList<>();

    private final ScrollPane scroll = new ScrollPane();

    private final VBox createPanel = new VBox(10);

    private final JoinPanel joinPanel;

    private final NextYearPanel nextYear;

    private final Supplier<Screen> guide;

    /** What has the focus when the page comes into the window. */
    private Runnable entering = this::first;

    private final TextField name = new TextField();

    private final TextField folder = new TextField();

    /** @param guide a new one, at its page for this screen */
    public WelcomeView(WelcomeViewModel model, Node band, Options options, Supplier<Screen> guide) {
        this.model = model;
        this.options = options;
        this.guide = guide;
        this.joinPanel = new JoinPanel(model.joining());
        this.nextYear = new NextYearPanel(model.nextYear());
        this.again = model.settings().get().person() != null;
        getStyleClass().add("welcome");
        VBox page = new VBox(20, head(), person(), folder(), work());
        page.getStyleClass().add("welcome-page");
        scroll.setContent(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setTop(band);
        setCenter(scroll);
        Node side = side();
        setRight(side);
        setBottom(new WelcomeStatus(model.tasks(), choices.size()));
        side.managedProperty().bind(widthProperty().greaterThan(1000));
        side.visibleProperty().bind(side.managedProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                entering.run();
            }
        });
    }

    private void first() {
        (again && !choices.isEmpty() ? choices.getFirst() : name).requestFocus();
    }

    /** Once the page is in the window a panel of it is seen and has the focus; before, the page has no place to scroll. */
    private void enter(Node panel, Runnable focus) {
        Runnable both = () -> Platform.runLater(() -> {
            reveal(panel);
            focus.run();
        });
        entering = both;
        if (getScene() != null) {
            both.run();
        }
    }

    private Node head() {
        Label title = new Label(TEXTS.get(again ? "title.again" : "title"));
        title.getStyleClass().add("welcome-title");
        VBox head = new VBox(2, title, Controls.note(TEXTS.get(again ? "subtitle.again" : "subtitle")));
        if (options.back() != null) {
            head.getChildren().addFirst(Controls.link("‹ " + TEXTS.get("back"), options.back()));
        }
        return head;
    }

    private Node person() {
        name.textProperty().bindBidirectional(model.name());
        name.setId("name");
        TextField position = new TextField();
        position.textProperty().bindBidirectional(model.position());
        TextField agency = new TextField();
        agency.textProperty().bindBidirectional(model.agency());
        Field left = new Field(TEXTS.get("name"), name);
        Field right = new Field(TEXTS.get("position"), position);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(300);
        right.setPrefWidth(300);
        return step(1, TEXTS.get("step.person"), model.personKnown(), new HBox(14, left, right), new Field(TEXTS.get(
                "agency"), agency), Controls.note(TEXTS.get("person.note")));
    }

    private Node folder() {
        folder.textProperty().bindBidirectional(model.folder());
        folder.setId("folder");
        folder.setAccessibleText(TEXTS.get("folder.field"));
        HBox.setHgrow(folder, Priority.ALWAYS);
        Label state = Controls.status(Tone.NEUTRAL, null, "");
        state.setWrapText(true);
        model.folderState().addListener((property, before, now) -> show(state, now));
        show(state, model.folderState().get());
        ObservableValue<Boolean> good = model.folderState().map(now -> now.usable()).orElse(false);
        return step(2, TEXTS.get("step.folder"), good, new HBox(8, folder, Controls.secondary(TEXTS.get(
                "folder.button"), null, "", model::chooseFolder)), state);
    }

    private static void show(Label state, @Nullable FolderState now) {
        state.getStyleClass().removeAll("success", "attention", "danger");
        state.setText(now == null ? TEXTS.get("checking.folder") : now.sentence());
        Tone tone = now == null
                ? Tone.NEUTRAL
                : !now.usable()
                        ? Tone.DANGER
                        : now.doubtful()
                                ? Tone.ATTENTION
                                : Tone.SUCCESS;
        state.getStyleClass().add(tone.styleClass());
        state.setGraphic(Icons.of(tone == Tone.SUCCESS ? Glyph.CHECK : Glyph.INFO, tone.styleClass()));
    }

    private Node work() {
        VBox list = new VBox(9);
        Path given = options.given();
        if (given != null) {
            list.getChildren().add(file(given, TEXTS.get("given.detail")));
        }
        for (UserSettings.Recent recent : again
                ? model.settings().get().recent().stream().limit(3).toList()
                : List.<UserSettings.Recent>of()) {
            Path file = Path.of(recent.path());
            list.getChildren().add(file(file, recent.title()));
        }
        list.getChildren().add(choice(Glyph.PACKAGE, TEXTS.get("join"), TEXTS.get("join.detail"), joinPanel::choose));
        list.getChildren().add(joinPanel);
        list.getChildren().add(choice(Glyph.FILE_PLUS, TEXTS.get("create"), TEXTS.get("create.detail"),
                this::toggleCreate));
        list.getChildren().add(createPanel);
        fillCreatePanel();
        list.getChildren().add(choice(Glyph.EYE, TEXTS.get("sample"), TEXTS.get("sample.detail"), model::sample));
        list.getChildren().add(choice(Glyph.FOLDER, TEXTS.get("open"), TEXTS.get("open.detail"),
                model::openExisting));
        list.getChildren().add(choice(Glyph.CALENDAR, TEXTS.get("after"), TEXTS.get("after.detail"), () -> {
            nextYear.toggle();
            reveal(nextYear);
        }));
        list.getChildren().add(nextYear);
        Label need = Controls.note(TEXTS.get("need.name"));
        need.managedProperty().bind(model.personKnown().not());
        need.visibleProperty().bind(need.managedProperty());
        return step(3, TEXTS.get("step.work"), null, need, list);
    }

    /** A data file that was open or given; where it is not there any more, that is said instead. */
    private Node file(Path file, String detail) {
        Label words = Controls.cuttable(detail);
        model.ifGone(file, () -> {
            words.setText(TEXTS.get("gone"));
            words.getStyleClass().add("attention");
        });
        return choice(Glyph.DATABASE, DataFiles.shown(file), words, () -> model.open(file));
    }

    private Node choice(Glyph glyph, String title, String detail, Runnable action) {
        return choice(glyph, title, Controls.cuttable(detail), action);
    }

    private Node choice(Glyph glyph, String title, Label words, Runnable action) {
        Label head = new Label(title);
        head.getStyleClass().add("strong");
        words.getStyleClass().add("note");
        VBox both = new VBox(head, words);
        HBox.setHgrow(both, Priority.ALWAYS);
        HBox row = Controls.row(14, Icons.of(glyph, "choice-icon"), both, Controls.keyCap(String.valueOf(choices.size()
                + 1)));
        Button button = new Button(null, row);
        button.getStyleClass().add("choice");
        button.setMaxWidth(Double.MAX_VALUE);
        button.accessibleTextProperty().bind(words.textProperty().map(detail -> title + ". " + detail));
        button.setOnAction(event -> {
            if (model.ready().get()) {
                action.run();
            } else {
                // What is missing is asked for; a grey button would not say what.
                (model.personKnown().get() ? folder : name).requestFocus();
            }
        });
        row.prefWidthProperty().bind(button.widthProperty().subtract(32));
        row.setMinWidth(0);
        button.setMinWidth(0);
        choices.add(button);
        return button;
    }

    private void fillCreatePanel() {
        ComboBox<RegimeDefinition> regimes = new ComboBox<>(model.regimes());
        regimes.setCellFactory(view -> new RegimeCell());
        regimes.setButtonCell(new RegimeCell());
        regimes.valueProperty().bindBidirectional(model.regime());
        regimes.setMaxWidth(Double.MAX_VALUE);
        regimes.setId("regime");
        TextField fileName = new TextField();
        fileName.textProperty().bindBidirectional(model.fileName());
        fileName.setId("file-name");
        fileName.setOnAction(event -> model.create());
        Field file = new Field(TEXTS.get("file.name"), fileName);
        HBox.setHgrow(file, Priority.ALWAYS);
        Button create = Controls.primary(TEXTS.get("create.button"), Glyph.CHECK, "", model::create);
        create.setId("create");
        HBox row = new HBox(10, file, create);
        row.getStyleClass().add("create-row");
        createPanel.getStyleClass().add("card");
        createPanel.getChildren().setAll(new Field(TEXTS.get("regime"), regimes), new SealFields(model.seal(), ""),
                row);
        createPanel.setVisible(false);
        createPanel.setManaged(false);
    }

    private void toggleCreate() {
        boolean open = !createPanel.isVisible();
        createPanel.setVisible(open);
        createPanel.setManaged(open);
        if (open) {
            reveal(createPanel);
            createPanel.lookup("#regime").requestFocus();
        }
    }

    /** Opens the panel for a new file at once. */
    public void beginCreate() {
        if (!createPanel.isVisible()) {
            toggleCreate();
        }
        enter(createPanel, createPanel.lookup("#regime")::requestFocus);
    }

    /** Asks for the plan of the year after the one in {@code last}. */
    public void beginNextYear(java.nio.file.Path last) {
        nextYear.begin(last);
        enter(nextYear, nextYear::ready);
    }

    /** Scrolls so that the foot of a panel is seen. */
    private void reveal(Node panel) {
        applyCss();
        layout();
        Node page = scroll.getContent();
        double foot = page.sceneToLocal(panel.localToScene(panel.getLayoutBounds())).getMaxY();
        double shown = scroll.getViewportBounds().getHeight();
        double room = page.getLayoutBounds().getHeight() - shown;
        if (room > 0 && panel.isVisible()) {
            scroll.setVvalue(Math.clamp((foot - shown + 24) / room, 0, 1));
        }
    }

    /** Shows what a bundle holds, and the name of the data file it is to become. */
    public void beginJoin(java.nio.file.Path bundle) {
        joinPanel.begin(bundle);
    }

    private Node step(int number, String title, @Nullable ObservableValue<Boolean> done, Node... content) {
        StackPane mark = new StackPane();
        mark.getStyleClass().add("step-mark");
        if (done == null) {
            number(mark, number);
        } else {
            done.addListener((property, before, now) -> mark(mark, number, now));
            mark(mark, number, done.getValue());
        }
        Label head = new Label(title);
        head.getStyleClass().add("step-title");
        VBox body = new VBox(8, head);
        body.getChildren().addAll(content);
        HBox.setHgrow(body, Priority.ALWAYS);
        body.setMinWidth(0);
        return new HBox(18, mark, body);
    }

    private static void mark(StackPane mark, int number, boolean done) {
        mark.getStyleClass().remove("finished");
        if (done) {
            mark.getStyleClass().add("finished");
            mark.getChildren().setAll(Icons.of(Glyph.CHECK, "success"));
        } else {
            number(mark, number);
        }
    }

    private static void number(StackPane mark, int number) {
        mark.getChildren().setAll(new Label(String.valueOf(number)));
    }

    private Node side() {
        ScrollPane side = new ScrollPane(new WelcomeSide(model.settings()));
        side.getStyleClass().add("welcome-side-scroll");
        side.setFitToWidth(true);
        side.setFitToHeight(true);
        side.setFocusTraversable(false);
        return side;
    }

    /** F1 is promised at the side: the guide stands in place of the page until Esc or F1. */
    private void toggleGuide() {
        if (getCenter() != scroll) {
            setCenter(scroll);
            (again ? choices.getFirst() : name).requestFocus();
            return;
        }
        Screen screen = guide.get();
        Node back = Controls.link("‹ " + TEXTS.get("guide.back"), this::toggleGuide);
        BorderPane page = new BorderPane(screen.content());
        page.setTop(back);
        BorderPane.setMargin(back, new Insets(18, 24, 0, 24));
        setCenter(page);
        screen.focus();
    }

    /** A digit chooses as its key cap says, where no text is being typed. */
    private void key(KeyEvent event) {
        boolean escape = event.getCode() == KeyCode.ESCAPE;
        Runnable back = options.back();
        if (event.getCode() == KeyCode.F1 || escape && getCenter() != scroll) {
            toggleGuide();
            event.consume();
        } else if (escape && back != null) {
            back.run();
            event.consume();
        }
        if (event.isConsumed() || getCenter() != scroll) {
            return;
        }
        String text = event.getText();
        if (event.getTarget() instanceof TextField || event.isShortcutDown() || event.isAltDown() || text.length() != 1
                || !Character.isDigit(text.charAt(0))) {
            return;
        }
        int number = Character.digit(text.charAt(0), 10);
        if (number >= 1 && number <= choices.size()) {
            choices.get(number - 1).fire();
            event.consume();
        }
    }

    private static final class RegimeCell extends ListCell<RegimeDefinition> {
        @Override
        protected void updateItem(@Nullable RegimeDefinition regime, boolean empty) {
            super.updateItem(regime, empty);
            setText(empty || regime == null ? "" : regime.name());
        }
    }
}
