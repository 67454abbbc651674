package vn.sokiemtra.desktop.evidence;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.util.List;
import java.util.Map;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.evidence.Preview;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The evidence of the item: list, one of them large, and ways to add more. */
public final class EvidencePane extends VBox {

    private static final Texts TEXTS = Texts.beside(EvidencePane.class);
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private static final double ROW = 63;

    private final EvidenceViewModel model;
    private final Label count = Controls.note("");
    private final ListView<EvidenceLine> list = new ListView<>();
    private final VBox adding = new VBox(4);
    private final VBox refused = new VBox(6);
    private final StackPane frame = new StackPane();
    private final ImageView large = new ImageView();
    private final Label noPicture = Controls.note("");
    private final HBox hash = Controls.row(5);
    private final Label addedBy = Controls.note("");
    private final VBox details = new VBox(6);
    private final Label dropWords = new Label(TEXTS.get("drop"));
    private final Map<String, Image> pictures = EvidenceCell.pictures();

    public EvidencePane(EvidenceViewModel model) {
        this.model = model;
        getStyleClass().add("evidence-pane");
        buildList();
        buildPreview();
        VBox head = new VBox(head());
        head.getStyleClass().add("evidence-head");
        Region rest = new Region();
        VBox.setVgrow(rest, Priority.SOMETIMES);
        VBox foot = new VBox(8, adding, refused, details, rest, dropZone());
        foot.getStyleClass().add("evidence-foot");
        VBox.setVgrow(details, Priority.ALWAYS);
        getChildren().addAll(head, list, foot);
        list.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> Math.clamp(model.lines().size(), 2, 6) * ROW + 2, model.lines()));
        VBox.setVgrow(foot, Priority.ALWAYS);
        setOnDragOver(this::dragOver);
        setOnDragExited(_ -> dropping(false));
        setOnDragDropped(this::dropped);
        getProperties().put(PaneLayout.FIRST_FOCUS, list);
        model.lines().addListener((ListChangeListener<EvidenceLine>) _ -> showCount());
        model.adding().addListener((ListChangeListener<EvidenceViewModel.Adding>) _ -> showAdding());
        model.refused().addListener((ListChangeListener<String>) _ -> showRefused());
        model.thumbnails().addListener((MapChangeListener<String, Preview>) _ -> list.refresh());
        showCount();
        showAdding();
        showRefused();
    }

    private HBox head() {
        HBox head = Controls.row(8, Controls.paneTitle(TEXTS.get("title")), count, Controls.spacer(),
                Controls.secondary(TEXTS.get("add"), Glyph.PLUS, "Ctrl E", model::choose));
        head.setMinHeight(34);
        return head;
    }

    private void buildList() {
        list.setItems(model.lines());
        list.setCellFactory(_ -> new EvidenceCell(model, pictures));
        list.setAccessibleText(TEXTS.get("list.name"));
        list.setPlaceholder(Controls.empty(Glyph.PAPERCLIP, TEXTS.get("empty"), null));
        list.getStyleClass().add("evidence-list");
        // Without a line nothing would show that the focus stands in it.
        list.focusTraversableProperty().bind(Bindings.isNotEmpty(model.lines()));
        list.setMinHeight(64);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (now != null) {
                model.selected().set(now);
            }
        });
        model.selected().addListener((_, _, now) -> {
            if (now != null && !now.equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().select(now);
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        ContextMenu menu = new ContextMenu(new MenuItem());
        menu.setOnShowing(_ -> menu.getItems().setAll(menuItems()));
        list.setContextMenu(menu);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> model.openOutside();
            case DELETE -> model.remove();
            default -> {
                int number = digit(event.getCode());
                if (number < 1) {
                    return;
                }
                // The digit is the finding's number, as its card says.
                model.toggleLinkByNumber(number);
            }
        }
        event.consume();
    }

    private static int digit(KeyCode code) {
        String name = code.getName().replace("Numpad ", "");
        return name.length() == 1 && Character.isDigit(name.charAt(0)) ? name.charAt(0) - '0' : -1;
    }

    private List<MenuItem> menuItems() {
        List<MenuItem> items = new java.util.ArrayList<>();
        EvidenceLine line = model.selected().get();
        if (line == null) {
            return items;
        }
        items.add(item(TEXTS.get("open"), model::openOutside));
        for (Finding finding : model.findings()) {
            boolean linked = line.findings().contains(finding.number());
            items.add(item(TEXTS.get(linked ? "unlink" : "link", finding.number()),
                    () -> model.toggleLink(finding.id())));
        }
        items.add(item(TEXTS.get("remove"), model::remove));
        return items;
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void buildPreview() {
        large.setPreserveRatio(true);
        large.setSmooth(true);
        frame.getStyleClass().add("preview");
        frame.setMinHeight(60);
        // The picture fits the frame, never the frame the picture: the pane could not become narrower again.
        frame.setMinWidth(0);
        frame.setPrefHeight(170);
        frame.setMaxHeight(320);
        noPicture.setWrapText(true);
        noPicture.getStyleClass().add("preview-words");
        frame.getChildren().addAll(noPicture, large);
        frame.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                model.openOutside();
            }
        });
        VBox.setVgrow(frame, Priority.ALWAYS);
        addedBy.textProperty().bind(model.addedBy());
        details.getChildren().addAll(frame, hash, addedBy);
        hash.setMinHeight(18);
        frame.widthProperty().addListener((_, _, _) -> fit());
        frame.heightProperty().addListener((_, _, _) -> fit());
        model.preview().addListener((_, _, _) -> showPreview());
        model.selected().addListener((_, _, _) -> showPreview());
        model.integrity().addListener((_, _, _) -> showHash());
        showPreview();
    }

    private void fit() {
        large.setFitWidth(Math.max(1, frame.getWidth() - 2));
        large.setFitHeight(Math.max(1, frame.getHeight() - 2));
    }

    private void showPreview() {
        EvidenceLine line = model.selected().get();
        details.setVisible(line != null);
        details.setManaged(line != null);
        if (line == null) {
            large.setImage(null);
            return;
        }
        Preview preview = model.preview().get();
        large.setImage(preview instanceof Preview.Picture found
                ? new Image(new ByteArrayInputStream(found.png()))
                : null);
        noPicture.setText(switch (preview) {
            case Preview.None(String sentence) -> sentence;
            case Preview.Later(String sentence) -> sentence;
            case Preview.Picture _ -> "";
            case null -> TEXTS.get("loading");
        });
        frame.setAccessibleText(TEXTS.get("preview.name", line.evidence().name()));
        fit();
        showHash();
    }

    private void showHash() {
        EvidenceLine line = model.selected().get();
        if (line == null) {
            hash.getChildren().clear();
            return;
        }
        String sha = line.evidence().sha256();
        Label words = Controls.note("SHA-256");
        Label figure = new Label(shortened(sha));
        figure.getStyleClass().add("hash");
        Tips.on(figure, sha);
        hash.getChildren().setAll(words, figure, integrity(model.integrity().get()));
        words.setMinWidth(USE_PREF_SIZE);
        figure.setMinWidth(USE_PREF_SIZE);
    }

    private static Node integrity(EvidenceViewModel.Integrity integrity) {
        Label words = Controls.note(TEXTS.get(switch (integrity) {
            case UNKNOWN -> "checking";
            case INTACT -> "intact";
            case BROKEN -> "broken";
            case ABSENT -> "absent";
        }));
        words.setWrapText(false);
        Tips.on(words, words.getText());
        switch (integrity) {
            case INTACT -> words.setGraphic(Icons.of(Glyph.CHECK, "success", "tiny-icon"));
            case BROKEN, ABSENT -> {
                words.setGraphic(Icons.of(Glyph.WARNING, "danger", "tiny-icon"));
                words.getStyleClass().add("danger");
            }
            case UNKNOWN -> {
                // Nothing to say yet.
            }
        }
        return words;
    }

    /** {@code 9f3c 17e2 … a40b}: enough to compare by eye. */
    static String shortened(String sha256) {
        return sha256.length() < 16
                ? sha256
                : sha256.substring(0, 4) + " " + sha256.substring(4, 8) + " … " + sha256.substring(sha256.length() - 4);
    }

    private void showCount() {
        count.setText(model.lines().isEmpty() ? "" : VietnameseFormat.number(model.lines().size()));
    }

    private void showAdding() {
        adding.getChildren().setAll(model.adding().stream().map(EvidencePane::progress).toList());
        adding.setManaged(!adding.getChildren().isEmpty());
    }

    private static Node progress(EvidenceViewModel.Adding file) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(file.running().fraction());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox row = Controls.row(8, bar, Controls.link(TEXTS.get("stop"), file.running()::stop));
        return new VBox(1, Controls.fileName(file.name()), row);
    }

    private void showRefused() {
        refused.getChildren().setAll(model.refused().stream().map(sentence -> {
            Label words = new Label(sentence);
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            words.getStyleClass().add("danger");
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox row = new HBox(6, words, Controls.iconButton(Glyph.CLOSE, TEXTS.get("close"),
                    model::dismissRefusals));
            row.getStyleClass().add("refused");
            return (Node) row;
        }).toList());
        refused.setManaged(!refused.getChildren().isEmpty());
    }

    // --- dropping ---

    private Node dropZone() {
        HBox zone = new HBox(6, dropWords, Controls.keyCap("Ctrl V"));
        zone.getStyleClass().add("drop-zone");
        VBox.setMargin(zone, new Insets(2, 0, 0, 0));
        zone.setMinHeight(34);
        return zone;
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            dropping(true);
        }
        event.consume();
    }

    private void dropping(boolean now) {
        pseudoClassStateChanged(DROPPING, now);
        dropWords.setText(TEXTS.get(now ? "drop.now" : "drop"));
    }

    private void dropped(DragEvent event) {
        boolean files = event.getDragboard().hasFiles();
        if (files) {
            model.add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        dropping(false);
        event.setDropCompleted(files);
        event.consume();
    }

    /** What the strip says while the pane is folded. */
    public String stripTitle() {
        return TEXTS.get("strip", VietnameseFormat.number(model.lines().size()));
    }

}
