package vn.sokiemtra.desktop.onsite;

import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.evidence.EvidencePane;
import vn.sokiemtra.desktop.evidence.Pasting;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.shell.WidthClass;
import vn.sokiemtra.inspection.presence.Headcount;
import vn.sokiemtra.inspection.presence.LoadHeadcounts;
import vn.sokiemtra.text.Texts;

/** The tab Ghi nhanh: from the door to the first recorded fact within a minute, three numbers and Enter. */
public final class QuickView implements Screen {

    private static final Texts TEXTS = Texts.beside(QuickView.class);

    private final QuickViewModel model;
    private final ListView<Headcount> counts = new ListView<>();
    private final VBox form = new VBox(10);
    private static final double SIDE = 340;
    private static final double STACKED = 430;

    private final VBox proof = new VBox(8);
    private final VBox page = new VBox();
    private final HBox wide = new HBox();
    private final ScrollPane scroll = new ScrollPane();
    private final EvidencePane evidence;
    private final TextField present;
    private final ContentsPane contents;

    public QuickView(ScreenContext context) {
        this.model = new QuickViewModel(context);
        this.evidence = new EvidencePane(model.evidence());
        this.contents = new ContentsPane(model);
        this.present = number("present", model.present());
        buildForm();
        buildProof();
        wide.getStyleClass().add("onsite");
        context.width().addListener((property, before, now) -> fit(now));
        fit(context.width().get());
    }

    private void buildForm() {
        FlowPane numbers = new FlowPane(16, 8, named("present", present), named("excused", number("excused", model
                .excused())), named("unexcused", number("unexcused", model.unexcused())));
        TextField place = text("place", model.place());
        TextField note = text("note.field", model.note());
        Label sum = new Label();
        sum.setId("headcount-sum");
        sum.textProperty().bind(model.sum());
        sum.getStyleClass().add("strong");
        Label notice = new Label();
        notice.setId("headcount-notice");
        notice.setWrapText(true);
        notice.setMinHeight(Region.USE_PREF_SIZE);
        notice.textProperty().bind(model.notice());
        notice.getStyleClass().add("muted");
        notice.managedProperty().bind(model.notice().isNotEmpty());
        Node record = Controls.primary(TEXTS.get("headcount.record"), Glyph.CHECK, "Ctrl Enter", this::record);
        record.setId("headcount-record");
        counts.setId("headcounts");
        counts.setItems(model.counts());
        counts.setAccessibleText(TEXTS.get("headcounts"));
        counts.setPlaceholder(Controls.note(TEXTS.get("headcounts.empty")));
        Cells.sentences(counts, one -> LoadHeadcounts.words(one).replaceFirst("^- ", ""));
        counts.setMinHeight(110);
        counts.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Headcount one = counts.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && one != null) {
                model.delete(one);
                event.consume();
            }
        });
        VBox.setVgrow(counts, Priority.ALWAYS);
        form.getStyleClass().add("onsite-main");
        form.getChildren().addAll(Controls.paneTitle(TEXTS.get("headcount")), Controls.note(TEXTS.get(
                "headcount.note")), numbers, sum, named("place", place), named("note.field", note),
                Controls.row(12, record,
                        Controls.link(TEXTS.get("checklist") + "  →", model::openChecklist)),
                notice, Controls
                        .paneTitle(TEXTS.get("headcounts")),
                counts, contents);
        form.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
                record();
                event.consume();
            }
        });
        page.getChildren().add(form);
        VBox.setVgrow(form, Priority.ALWAYS);
        scroll.setContent(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("onsite-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
    }

    private void record() {
        model.record();
        present.requestFocus();
    }

    private static TextField number(String key, StringProperty text) {
        TextField field = text(key, text);
        field.setPrefColumnCount(6);
        field.setMaxWidth(110);
        field.getStyleClass().add("figure");
        return field;
    }

    private static TextField text(String key, StringProperty text) {
        TextField field = new TextField();
        field.setId("headcount-" + key);
        field.setAccessibleText(TEXTS.get("headcount." + key));
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static Node named(String key, TextField field) {
        Label label = new Label(TEXTS.get("headcount." + key));
        label.setLabelFor(field);
        return new VBox(3, label, field);
    }

    private void buildProof() {
        ComboBox<ItemChoice> item = new ComboBox<>(model.items());
        item.setId("quick-item");
        item.setAccessibleText(TEXTS.get("photo.item"));
        item.setMaxWidth(Double.MAX_VALUE);
        item.setMinWidth(0);
        Cells.items(item);
        item.valueProperty().bindBidirectional(model.item());
        proof.getStyleClass().add("onsite-side");
        VBox.setVgrow(evidence, Priority.ALWAYS);
        proof.getChildren().addAll(Controls.paneTitle(TEXTS.get("photo")), Controls.note(TEXTS.get("photo.item")), item,
                evidence);
        proof.addEventFilter(KeyEvent.KEY_PRESSED, this::paste);
    }

    private void paste(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.V && !(event.getTarget() instanceof TextInputControl)
                && Pasting.possible() && Pasting.into(model.evidence())) {
            event.consume();
        }
    }

    /** Where there is no room for two panes the photo stands below. */
    private void fit(WidthClass width) {
        boolean stacked = width.atMost(WidthClass.NARROW);
        page.getChildren().setAll(form);
        if (stacked) {
            page.getChildren().add(proof);
            proof.setPrefWidth(Region.USE_COMPUTED_SIZE);
            proof.setMaxWidth(Double.MAX_VALUE);
            proof.setMinHeight(STACKED);
            wide.getChildren().setAll(scroll);
        } else {
            proof.setMinWidth(SIDE);
            proof.setPrefWidth(SIDE);
            proof.setMaxWidth(SIDE);
            proof.setMinHeight(Region.USE_COMPUTED_SIZE);
            wide.getChildren().setAll(scroll, proof);
        }
        scroll.setFitToHeight(!stacked);
    }

    @Override
    public Node content() {
        return wide;
    }

    @Override
    public void show(Place place) {
        model.show(place);
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void focus() {
        // What a scroll pane holds is in the window only once it has been styled.
        wide.applyCss();
        wide.layout();
        present.requestFocus();
    }

    @Override
    public void onDeactivate() {
        model.deactivate();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return new ReadOnlyStringWrapper(TEXTS.get("quick")).getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty context() {
        return new ReadOnlyStringWrapper("").getReadOnlyProperty();
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("Enter", TEXTS.get("headcount.record")), new KeyHint(
                "Ctrl E", TEXTS.get("photo.add")));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("quick.record", TEXTS.get("headcount.record"), "Ctrl+Enter", this::record), Command
                .of("quick.photo", TEXTS.get("photo.add"), "Ctrl+E", model.evidence()::choose));
    }

    @Override
    public boolean nextPane(boolean forward) {
        Node owner = wide.getScene() == null ? null : wide.getScene().getFocusOwner();
        List<Node> panes = contents.isVisible()
                ? List.of(present, counts, contents, proof.lookup("#quick-item"))
                : List.of(present, counts, proof.lookup("#quick-item"));
        int at = forward ? -1 : 0;
        for (int i = 0; i < panes.size(); i++) {
            at = owner != null && PaneLayout.within(owner, panes.get(i)) ? i : at;
        }
        Node next = panes.get(Math.floorMod(at + (forward ? 1 : -1), panes.size()));
        (next == contents ? contents.first() : next).requestFocus();
        return true;
    }
}
