package vn.sokiemtra.desktop.fieldwork;

import java.time.InstantSource;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import vn.sokiemtra.carryover.PriorLine;
import vn.sokiemtra.carryover.PriorMatter;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Segmented;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.field.HistoryPane;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.inspection.ChecklistNode;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The middle of the screen while something is shown that an earlier year left. */
final class PriorPane extends StackPane {

    private static final Texts TEXTS = Texts.beside(PriorPane.class);

    private final FieldWorkViewModel screen;
    private final PriorViewModel model;
    private final Label path = Controls.note("");
    private final Label title = new Label();
    private final Segmented<PriorMatter.State> state = new Segmented<>();
    private final SavedMark stateSaved;
    private final VBox facts = new VBox(4);
    private final VBox conflicts = new VBox(8);
    private final SavedMark remarkSaved;
    private final TextSlot remark;
    private final FlowPane raising = new FlowPane(12, 6);
    private final ComboBox<PriorViewModel.Choice> item = new ComboBox<>();
    private final Button raise;
    private final VBox answer;
    private final VBox overview = new VBox(8);
    private final VBox body = new VBox(10);
    private final ItemOverlay overlay = new ItemOverlay();
    private boolean filling;

    PriorPane(FieldWorkViewModel screen, InstantSource clock) {
        this.screen = screen;
        this.model = screen.prior();
        this.stateSaved = new SavedMark(clock);
        this.remarkSaved = new SavedMark(clock);
        this.remark = new TextSlot(screen.item(), TEXTS.get("prior.remark"), TEXTS.get("prior.remark.prompt"));
        this.raise = Controls.secondary(TEXTS.get("prior.raise"), Glyph.FINDING, "Ctrl T", model::raise);
        getStyleClass().addAll("item-pane", "prior-pane");
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        buildState();
        buildRaising();
        facts.getStyleClass().addAll("card", "prior-facts");
        Label name = Controls.note(TEXTS.get("prior.remark"));
        Hyperlink history = Controls.link(TEXTS.get("history.item"), this::openHistory);
        history.setGraphic(Icons.of(Glyph.HISTORY, "accent"));
        Label proof = Controls.note(TEXTS.get("prior.evidence"));
        answer = new VBox(10, facts, Controls.row(10, state, stateSaved), conflicts, new VBox(3, Controls.row(8, name,
                Controls.spacer(), remarkSaved), remark.node()), proof, raising, Controls.row(8, Controls.spacer(),
                        history));
        answer.managedProperty().bind(answer.visibleProperty());
        overview.managedProperty().bind(overview.visibleProperty());
        conflicts.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(conflicts.getChildren()));
        body.getStyleClass().add("item-body");
        body.getChildren().addAll(path, title, answer, overview);
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getProperties().put(PaneLayout.FIRST_FOCUS, state);
        getChildren().addAll(scroll, overlay);
        managedProperty().bind(visibleProperty());
        model.shown().addListener((_, _, now) -> show(now));
        model.choices().addListener((_, _, now) -> item.getItems().setAll(now));
        model.chosen().addListener((_, _, now) -> showChosen(now));
        show(model.shown().get());
    }

    private void buildState() {
        for (PriorMatter.State each : PriorMatter.State.values()) {
            var look = java.util.Objects.requireNonNull(PriorNodes.look(each));
            state.add(each, PriorNodes.name(each), VerdictLook.glyph(look), VerdictLook.tone(look)).setAccessibleText(
                    TEXTS.get("prior.state") + ": " + PriorNodes.name(each));
        }
        state.setMinWidth(Region.USE_PREF_SIZE);
        state.value().addListener((_, _, now) -> {
            if (!filling && now != null) {
                model.settle(now);
            }
        });
    }

    private void buildRaising() {
        item.setPromptText(TEXTS.get("prior.item.prompt"));
        item.setAccessibleText(TEXTS.get("prior.item"));
        item.setConverter(new StringConverter<>() {
            @Override
            public String toString(PriorViewModel.@Nullable Choice choice) {
                return choice == null ? "" : choice.words();
            }

            @Override
            public PriorViewModel.@Nullable Choice fromString(String unused) {
                return null; // the list cannot be typed into
            }
        });
        item.setMinWidth(180);
        item.setPrefWidth(320);
        item.getItems().setAll(model.choices().get());
        item.valueProperty().addListener((_, _, now) -> {
            if (!filling && now != null) {
                model.chosen().set(now.item());
            }
        });
        raise.disableProperty().bind(model.chosen().isNull());
        raising.getStyleClass().add("row");
    }

    private void showChosen(@Nullable UUID now) {
        filling = true;
        item.setValue(item.getItems().stream().filter(each -> each.item().equals(now)).findFirst().orElse(null));
        filling = false;
    }

    // --- showing ---

    private void show(PriorViewModel.@Nullable Shown now) {
        setVisible(now != null);
        if (now == null) {
            remark.commitNow();
            closeOverlay();
            return;
        }
        PriorLine line = now.line();
        answer.setVisible(line != null);
        overview.setVisible(line == null);
        if (line == null) {
            remark.commitNow();
            showOverview(now.group());
            return;
        }
        filling = true;
        try {
            showFacts(line);
            state.value().set(line.answer());
            conflicts.getChildren().setAll(now.conflicts().stream().map(each -> new ConflictBox(screen.item(), each,
                    this::openHistory)).toList());
            stateSaved.follow(model.state(), ItemViewModel.stored(line.state()));
            remark.show(PriorViewModel.asItem(line), "prior-remark", line.remark().value(), model.remarkState(),
                    (_, text, done) -> model.remark(line, text, written -> {
                        if (written) {
                            screen.item().keepDraft(ItemViewModel.draftKey(PriorViewModel.asItem(line),
                                    "prior-remark"), null);
                        }
                        done.accept(written);
                    }));
            remarkSaved.follow(model.remarkState(), ItemViewModel.stored(line.remark()));
            showRaising(line);
        } finally {
            filling = false;
        }
        showChosen(model.chosen().get());
    }

    private void showFacts(PriorLine line) {
        PriorMatter matter = line.matter();
        String year = String.valueOf(matter.year());
        path.setText(TEXTS.get("prior.group") + " › " + (matter.kind() == PriorMatter.Kind.FINDING
                ? TEXTS.get("prior.kind.FINDING", year)
                : TEXTS.get("prior.points", year, VietnameseFormat.number(matter.points()))));
        title.setText(matter.content());
        facts.getChildren().clear();
        if (line.inherited()) {
            Label from = Controls.status(Tone.ACCENT, Glyph.NEXT_STEP, TEXTS.get("prior.inherited", matter
                    .unitName()));
            from.setWrapText(true);
            facts.getChildren().add(from);
        }
        fact("prior.source", matter.source());
        fact("prior.demand", matter.recommendation());
        fact("prior.due", VietnameseFormat.date(matter.dueOn()));
        fact("prior.code-then", matter.itemCode());
        facts.setVisible(!facts.getChildren().isEmpty());
        facts.setManaged(facts.isVisible());
    }

    private void fact(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            Label words = new Label(TEXTS.get(key, value));
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            facts.getChildren().add(words);
        }
    }

    private void showRaising(PriorLine line) {
        PriorLine.Raised raised = line.raised();
        if (raised == null) {
            raising.getChildren().setAll(raise, item);
            return;
        }
        Label done = new Label(TEXTS.get("prior.raised", raised.number()), Icons.of(Glyph.FINDING));
        done.getStyleClass().addAll("badge", "danger");
        raising.getChildren().setAll(done, Controls.link(TEXTS.get("prior.open") + "  →", () -> screen.checklist()
                .selected().set(raised.item())));
    }

    private void showOverview(ChecklistNode group) {
        path.setText("");
        title.setText(group.shortTitle());
        Label words = new Label(TEXTS.get("prior.overview", group.judged(), group.leaves()));
        words.setWrapText(true);
        Label content = Controls.note(group.content());
        overview.getChildren().setAll(content, words);
        group.children().stream().filter(each -> each.verdict() == null).findFirst().ifPresent(each -> overview
                .getChildren().add(Controls.link(TEXTS.get("prior.next", each.label()) + "  →", () -> screen
                        .checklist().selected().set(each.itemId()))));
    }

    // --- keys and lists on top ---

    void focusFirst() {
        if (answer.isVisible()) {
            state.getChildren().stream().filter(javafx.scene.Node::isFocusTraversable).findFirst().ifPresent(
                    javafx.scene.Node::requestFocus);
        }
    }

    void openHistory() {
        HistoryPane[] list = new HistoryPane[1];
        list[0] = new HistoryPane(TEXTS.get("history.item"), past -> screen.item().takeBack(past, () -> model.history(
                list[0]::show)));
        model.history(list[0]::show);
        commitNow();
        overlay.open(list[0], list[0]::begin);
    }

    boolean closeOverlay() {
        return overlay.close();
    }

    void commitNow() {
        remark.commitNow();
    }
}
