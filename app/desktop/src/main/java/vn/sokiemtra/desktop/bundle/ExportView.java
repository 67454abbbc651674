package vn.sokiemtra.desktop.bundle;

import java.util.List;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.BundleKind;
import vn.sokiemtra.bundle.ExportResult;
import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Segmented;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.plan.PlanUnit;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The page that makes bundles. */
public final class ExportView extends BundlePage {

    private static final Texts TEXTS = Texts.beside(ExportView.class);

    private final ExportViewModel model;
    private final Segmented<BundleKind> kind = new Segmented<>();
    private final Segmented<Boolean> evidence = new Segmented<>();
    private final Segmented<Boolean> some = new Segmented<>();
    private final Segmented<Boolean> lacking = new Segmented<>();
    private final Segmented<Boolean> sealed = new Segmented<>();
    private final Label kindNote = Controls.note("");
    private final ListView<PlanUnit> units = new ListView<>();
    private final VBox done = Controls.card();
    private final Label error = new Label();
    private final Button run;
    private final VBox page = new VBox(14);
    private final VBox whole = new VBox();
    private final ObservableList<KeyHint> hints = FXCollections.observableArrayList(new KeyHint("Tab", TEXTS.get(
            "hint.next")), new KeyHint("← →", TEXTS.get("hint.choose")), new KeyHint("Ctrl Enter",
                    TEXTS.get(
                            "hint.export")));

    public ExportView(ScreenContext context, BundleDesk desk) {
        super(context);
        model = new ExportViewModel(context, desk);
        run = Controls.primary(TEXTS.get("export.run"), Glyph.UPLOAD, "Ctrl Enter", model::export);
        run.setId("export-run");
        page.getStyleClass().add("form-page");
        done.getStyleClass().add("form-card");
        page.getChildren().addAll(done, kindCard(), evidenceCard(), lackingCard(), sealCard());
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        whole.getChildren().addAll(scroll, foot());
        model.result().addListener((property, before, now) -> showDone(now));
        showDone(null);
    }

    private Node kindCard() {
        for (BundleKind each : BundleKind.values()) {
            kind.add(each, TEXTS.get("export.kind." + each), null, Tone.ACCENT);
        }
        kind.setId("export-kind");
        kind.value().bindBidirectional(model.kind());
        model.kind().addListener((property, before, now) -> kindNote.setText(now == null
                ? ""
                : TEXTS.get(
                        "export.kind.note." + now)));
        return card("export.kind", flow(kind), kindNote);
    }

    private Node evidenceCard() {
        yesNo(evidence, model.evidence(), "export.evidence.yes", "export.evidence.no");
        yesNo(some, model.onlySome(), "export.units.some", "export.units.all");
        units.setItems(model.units());
        units.setId("export-units");
        units.setAccessibleText(TEXTS.get("export.units.some"));
        units.setPrefHeight(200);
        units.setMinHeight(120);
        units.getStyleClass().add("boxed");
        units.setCellFactory(view -> new CheckBoxListCell<>(this::ticked, new StringConverter<>() {
            @Override
            public String toString(@Nullable PlanUnit unit) {
                return unit == null ? "" : unit.name();
            }

            @Override
            public PlanUnit fromString(String name) {
                throw new UnsupportedOperationException(name);
            }
        }));
        units.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            PlanUnit unit = units.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && unit != null) {
                model.choose(unit, !model.isChosen(unit));
                units.refresh();
                event.consume();
            }
        });
        Label chosen = Controls.note("");
        chosen.textProperty().bind(model.chosenWords());
        VBox which = new VBox(8, chosen, units);
        VBox limits = new VBox(10, flow(some), which, Controls.note(TEXTS.get("export.units.note")));
        which.visibleProperty().bind(model.onlySome());
        which.managedProperty().bind(model.onlySome());
        limits.visibleProperty().bind(model.evidence());
        limits.managedProperty().bind(model.evidence());
        return card("export.evidence", flow(evidence), limits);
    }

    private javafx.beans.value.ObservableValue<Boolean> ticked(PlanUnit unit) {
        SimpleBooleanProperty in = new SimpleBooleanProperty(model.isChosen(unit));
        in.addListener((property, before, now) -> model.choose(unit, now));
        return in;
    }

    private Node lackingCard() {
        yesNo(lacking, model.onlyLacking(), "export.lacking", "export.everything");
        Label file = Controls.fileName("");
        file.textProperty().bind(model.since().map(each -> String.valueOf(each.getFileName())).orElse(TEXTS.get(
                "export.since.missing")));
        file.setMinWidth(0);
        HBox row = Controls.row(10, Controls.secondary(TEXTS.get("export.since.choose"), Glyph.PACKAGE, "",
                model::chooseSince), file);
        VBox more = new VBox(8, row, Controls.note(TEXTS.get("export.since.note")));
        more.visibleProperty().bind(model.onlyLacking());
        more.managedProperty().bind(model.onlyLacking());
        return card("export.contents", flow(lacking), more);
    }

    private Node sealCard() {
        yesNo(sealed, model.sealed(), "export.sealed", "export.open");
        PasswordField first = new PasswordField();
        first.setId("export-passphrase");
        first.textProperty().bindBidirectional(model.passphrase());
        PasswordField second = new PasswordField();
        second.setId("export-again");
        second.textProperty().bindBidirectional(model.again());
        Field left = new Field(TEXTS.get("export.passphrase"), first);
        Field right = new Field(TEXTS.get("export.again"), second);
        left.setPrefWidth(280);
        right.setPrefWidth(280);
        VBox more = new VBox(8, new FlowPane(14, 8, left, right), Controls.note(TEXTS.get("export.seal.note")));
        more.visibleProperty().bind(model.sealed());
        more.managedProperty().bind(model.sealed());
        return card("export.seal", flow(sealed), more);
    }

    private static void yesNo(Segmented<Boolean> choice, BooleanProperty value, String yes, String no) {
        boolean yesFirst = value.get();
        choice.add(yesFirst, TEXTS.get(yesFirst ? yes : no), null, Tone.ACCENT);
        choice.add(!yesFirst, TEXTS.get(yesFirst ? no : yes), null, Tone.ACCENT);
        choice.value().set(value.get());
        choice.value().addListener((property, before, now) -> {
            if (now != null) {
                value.set(now);
            }
        });
        value.addListener((property, before, now) -> choice.value().set(now));
    }

    /** Choices side by side where there is room. */
    private static Node flow(Node choice) {
        FlowPane flow = new FlowPane(choice);
        flow.setMinWidth(0);
        return flow;
    }

    private static Node card(String titleKey, Node... content) {
        VBox card = Controls.card(Controls.paneTitle(TEXTS.get(titleKey)));
        card.getChildren().addAll(content);
        card.getStyleClass().add("form-card");
        return card;
    }

    private Node foot() {
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        error.textProperty().bind(model.error());
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        Label note = Controls.note(TEXTS.get("export.note"));
        note.setMinWidth(0);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        run.disableProperty().bind(model.busy());
        Button stop = Controls.secondary(TEXTS.get("export.stop"), null, "Esc", model::stop);
        stop.visibleProperty().bind(model.busy());
        stop.managedProperty().bind(model.busy());
        VBox foot = new VBox(6, error, Controls.row(10, note, stop, run));
        foot.getStyleClass().add("import-foot");
        return foot;
    }

    private void showDone(@Nullable ExportResult result) {
        done.setVisible(result != null);
        done.setManaged(result != null);
        if (result != null) {
            Label words = new Label(TEXTS.get("export.done", String.valueOf(result.file().getFileName()),
                    VietnameseFormat.size(result.size()), ImportWords.count(result.header().changes()), ImportWords
                            .count(result.evidence())));
            words.setWrapText(true);
            words.getStyleClass().add("strong");
            words.setGraphic(Icons.of(Glyph.MET, "success"));
            done.getChildren().setAll(words);
            if (result.absent() > 0) {
                done.getChildren().add(Controls.note(TEXTS.get("export.absent", ImportWords.count(result.absent()))));
            }
            done.getChildren().add(Controls.row(10, Controls.secondary(TEXTS.get("export.folder"), Glyph.FOLDER, "",
                    model::openFolder), Controls.note(String.valueOf(result.file().getParent()))));
        }
    }

    @Override
    public Node content() {
        return whole;
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return hints;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("export.run", TEXTS.get("export.run"), "Ctrl+Enter", () -> !model.busy().get(),
                model::export));
    }

    @Override
    public boolean escape() {
        if (model.busy().get()) {
            model.stop();
            return true;
        }
        return false;
    }
}
