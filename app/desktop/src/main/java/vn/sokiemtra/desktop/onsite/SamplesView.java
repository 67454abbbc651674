package vn.sokiemtra.desktop.onsite;

import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.shell.WidthClass;
import vn.sokiemtra.inspection.cases.CaseSample;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The tab Hồ sơ xác suất: a list is pasted, some of it drawn, and what was found of each drawn hồ sơ recorded. */
public final class SamplesView implements Screen {

    private static final Texts TEXTS = Texts.beside(SamplesView.class);

    private static final double SIDE = 320;
    private static final double STACKED = 240;
    private static final double LEAST = 120;

    private final SamplesViewModel model;
    private final CaseTable table;
    private final ListView<CaseSample> draws = new ListView<>();
    private final TextArea list = new TextArea();
    private final ComboBox<ItemChoice> item = new ComboBox<>();
    private final Label counts = new Label();
    private final Label proof = wrapped();
    private final VBox main = new VBox(8);
    private final VBox side = new VBox(10);
    private final VBox page = new VBox();
    private final FlowPane steps = new FlowPane(12, 6);
    private final HBox wide = new HBox();
    private final ScrollPane scroll = new ScrollPane();
    private boolean showing;

    public SamplesView(ScreenContext context) {
        this.model = new SamplesViewModel(context);
        this.table = new CaseTable(model);
        buildSide();
        buildMain();
        wide.getStyleClass().add("onsite");
        model.chosen().addListener((property, before, now) -> shown(now));
        context.width().addListener((property, before, now) -> fit(now));
        fit(context.width().get());
        shown(null);
    }

    private static Label wrapped() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }

    private void buildSide() {
        list.setId("case-list");
        list.setPromptText(TEXTS.get("list.prompt"));
        list.setAccessibleText(TEXTS.get("list"));
        list.setPrefRowCount(6);
        list.setMinHeight(70);
        list.textProperty().bindBidirectional(model.pasted());
        TextField title = field("case-title", "title", model.title());
        TextField amount = field("case-amount", "amount", model.amount());
        amount.setPromptText("");
        amount.setPrefColumnCount(5);
        Label understood = wrapped();
        understood.setId("case-understood");
        understood.textProperty().bind(model.understood());
        understood.managedProperty().bind(model.understood().isNotEmpty());
        Node draw = Controls.primary(TEXTS.get("draw"), Glyph.REFRESH, "Ctrl Enter", model::draw);
        draw.setId("case-draw");
        draws.setId("draws");
        draws.setItems(model.samples());
        draws.setAccessibleText(TEXTS.get("draws"));
        draws.setPlaceholder(Controls.note(TEXTS.get("draws.empty")));
        Cells.sentences(draws, one -> TEXTS.get("draws.line", one.title(), VietnameseFormat.number(one.amount()),
                VietnameseFormat.number(one.codes().size()), VietnameseFormat.dateTime(one.drawnAt())));
        draws.setMinHeight(70);
        draws.setPrefHeight(140);
        draws.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !showing) {
                model.chosen().set(now);
            }
        });
        side.getStyleClass().add("onsite-side");
        Label words = new Label(TEXTS.get("amount"));
        words.setLabelFor(amount);
        side.getChildren().addAll(Controls.paneTitle(TEXTS.get("list")), Controls.note(TEXTS.get("list.note")), list,
                understood, title, Controls.row(8, words, amount), draw, Controls.paneTitle(TEXTS.get("draws")), draws);
        VBox.setVgrow(draws, Priority.ALWAYS);
        VBox.setVgrow(side, Priority.ALWAYS);
        scroll.setContent(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("onsite-pane");
    }

    private static TextField field(String id, String key, javafx.beans.property.StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(TEXTS.get(key));
        field.setAccessibleText(TEXTS.get(key));
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private void buildMain() {
        counts.setId("case-counts");
        counts.getStyleClass().add("strong");
        counts.setWrapText(true);
        counts.setMinHeight(Region.USE_PREF_SIZE);
        proof.setId("case-proof");
        Label notice = wrapped();
        notice.setId("case-notice");
        notice.textProperty().bind(model.notice());
        notice.managedProperty().bind(model.notice().isNotEmpty());
        item.setId("case-item");
        item.setItems(model.items());
        item.setAccessibleText(TEXTS.get("item"));
        item.setMaxWidth(320);
        item.setMinWidth(0);
        item.setPrefWidth(260);
        Cells.items(item);
        item.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                model.belongs(now);
            }
        });
        steps.getChildren().addAll(Controls.secondary(TEXTS.get("finding"), Glyph.FINDING, "Ctrl T",
                model::recordFinding), Controls.row(6, Controls.note(TEXTS.get("item")), item),
                Controls.link(TEXTS.get(
                        "delete"), model::delete));
        main.getStyleClass().add("onsite-main");
        VBox.setVgrow(table, Priority.ALWAYS);
        main.getChildren().addAll(counts, table, notice, steps, proof);
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
    }

    /** Where there is no room for two panes the cases stand below the list. */
    private void fit(WidthClass width) {
        boolean stacked = width.atMost(WidthClass.NARROW);
        wide.getChildren().clear();
        page.getChildren().setAll(side);
        scroll.setFitToHeight(!stacked);
        scroll.setMinWidth(stacked ? 0 : SIDE);
        scroll.setPrefWidth(stacked ? Region.USE_COMPUTED_SIZE : SIDE);
        scroll.setMaxWidth(stacked ? Double.MAX_VALUE : SIDE);
        table.setMinHeight(stacked ? STACKED : LEAST);
        if (stacked) {
            page.getChildren().add(main);
            HBox.setHgrow(scroll, Priority.ALWAYS);
            wide.getChildren().setAll(scroll);
        } else {
            HBox.setHgrow(scroll, Priority.NEVER);
            wide.getChildren().setAll(scroll, main);
        }
    }

    private void shown(@Nullable CaseSample sample) {
        showing = true;
        counts.setText(sample == null ? "" : SamplesViewModel.counts(sample));
        proof.setText(sample == null ? "" : SamplesViewModel.proof(sample));
        steps.setVisible(sample != null);
        item.setValue(sample == null ? null : model.item(sample));
        if (sample == null) {
            draws.getSelectionModel().clearSelection();
        } else {
            draws.getSelectionModel().select(sample);
        }
        showing = false;
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
        if (model.samples().isEmpty()) {
            list.requestFocus();
        } else {
            table.requestFocus();
        }
    }

    @Override
    public void onDeactivate() {
        model.deactivate();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return new ReadOnlyStringWrapper(TEXTS.get("samples")).getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty context() {
        return new ReadOnlyStringWrapper("").getReadOnlyProperty();
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("F2", TEXTS.get("hint.edit")), new KeyHint("Ctrl V", TEXTS
                .get("hint.paste")), new KeyHint("Ctrl T", TEXTS.get("finding")));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("samples.draw", TEXTS.get("draw"), "Ctrl+Enter", model::draw), Command.of(
                "samples.finding", TEXTS.get("command.finding"), "Ctrl+T", model::recordFinding));
    }

    @Override
    public boolean nextPane(boolean forward) {
        Node owner = wide.getScene() == null ? null : wide.getScene().getFocusOwner();
        List<Node> panes = List.of(list, draws, table);
        int at = forward ? -1 : 0;
        for (int i = 0; i < panes.size(); i++) {
            at = owner != null && PaneLayout.within(owner, panes.get(i)) ? i : at;
        }
        panes.get(Math.floorMod(at + (forward ? 1 : -1), panes.size())).requestFocus();
        return true;
    }
}
