package vn.sokiemtra.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.Keys;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.text.Texts;

/** Hướng dẫn (F1): a page for the screen one comes from, with the keys of that screen; the others can be chosen. */
public final class GuideView implements Screen {

    private static final Texts TEXTS = Texts.beside(GuideView.class);

    /** The page that is no screen's own. */
    static final String OVERVIEW = "overview";

    /** The page of the first run, where no file is open yet. */
    public static final String WELCOME = "WELCOME";

    /** What a page is called by: area and tab, as {@link Place} names them. */
    static final List<String> PAGES = List.of(OVERVIEW, WELCOME, "START", "PLAN.units", "PLAN.teams", "PLAN.calendar",
            "PLAN.deadlines", "PLAN.outline", "PLAN.regime", "PLAN.succession", "PLAN.surprise", "PLAN.days-off",
            "PLAN.add-units",
            "INSPECTION.checklist",
            "INSPECTION.tables", "INSPECTION.quick", "INSPECTION.samples", "INSPECTION.minutes", "INSPECTION.documents",
            "INSPECTION.history", "DOCUMENTS.plan",
            "DOCUMENTS.register", "DOCUMENTS.agency", "REMEDIATION", "SUMMARY.board", "SUMMARY.tables", "START.search",
            "REMEDIATION.archive", "BUNDLES.import", "BUNDLES.conflicts",
            "BUNDLES.export", "BUNDLES.machines", "BUNDLES.log", "SETTINGS");

    private static final double WIDTH = 760;

    private final Supplier<List<Command>> commands;

    private final ChoiceBox<String> pages = new ChoiceBox<>();

    private final VBox words = new VBox(10);

    private final VBox keys = new VBox(6);

    private final VBox keysOfScreen;

    private final ScrollPane scroll;

    private String from = OVERVIEW;

    /**
     * @param commands of the screen one comes from, and of the window; none where no file is open
     * @param at told which page is shown
     */
    public GuideView(Supplier<List<Command>> commands, Consumer<String> at) {
        this.commands = commands;
        pages.getItems().setAll(PAGES);
        pages.setId("guide-pages");
        pages.setConverter(new StringConverter<>() {
            @Override
            public String toString(String page) {
                return title(page);
            }

            @Override
            public String fromString(String name) {
                return OVERVIEW; // the list cannot be typed into
            }
        });
        Controls.named(pages, TEXTS.get("guide.pages"));
        pages.valueProperty().addListener((property, before, now) -> {
            show(now);
            at.accept(now);
        });
        keysOfScreen = new VBox(10, Controls.paneTitle(TEXTS.get("guide.keys")), keys);
        VBox body = new VBox(12, Controls.row(8, Controls.note(TEXTS.get("guide.pages")), pages), words, keysOfScreen);
        body.setMaxWidth(WIDTH);
        body.setStyle("-fx-padding: 18px 24px 24px 24px;");
        scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
    }

    /** At its page of the first run, while no file is open that has screens of its own. */
    public static GuideView ofFirstRun() {
        GuideView guide = new GuideView(List::of, page -> {
        });
        guide.show(new Place(Area.GUIDE, "", null, WELCOME));
        return guide;
    }

    private static String title(String page) {
        return TEXTS.get("guide." + page);
    }

    private void show(String page) {
        List<Node> lines = new ArrayList<>();
        lines.add(Controls.pageTitle(title(page)));
        for (int i = 1;; i++) {
            String sentence = TEXTS.getOr("guide." + page + "." + i, "");
            if (sentence.isEmpty()) {
                break;
            }
            Label label = new Label(sentence);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            lines.add(label);
        }
        words.getChildren().setAll(lines);
        // Keys are known of the screen one comes from only.
        boolean own = (page.equals(from) || page.equals(OVERVIEW)) && !commands.get().isEmpty();
        keysOfScreen.setVisible(own);
        keysOfScreen.setManaged(own);
        scroll.setVvalue(0);
    }

    @Override
    public Node content() {
        return scroll;
    }

    @Override
    public void show(Place place) {
        String asked = place.focus();
        if (!asked.equals(pages.getValue())) {
            from = PAGES.contains(asked) ? asked : OVERVIEW;
            pages.setValue(from);
        }
    }

    @Override
    public void onActivate() {
        keys.getChildren().setAll(commands.get().stream().filter(command -> !command.keys().isEmpty()).map(command -> {
            HBox cap = Controls.row(0, Controls.keyCap(Keys.shown(command.keys())));
            cap.setMinWidth(110);
            return Controls.row(8, cap, Controls.cuttable(command.title()));
        }).toList());
    }

    @Override
    public void focus() {
        pages.requestFocus();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return new SimpleStringProperty(TEXTS.get("guide.title"));
    }

    @Override
    public ReadOnlyStringProperty context() {
        return new SimpleStringProperty(TEXTS.get("guide.context"));
    }
}
