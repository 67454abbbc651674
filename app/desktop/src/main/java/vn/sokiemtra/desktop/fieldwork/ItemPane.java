package vn.sokiemtra.desktop.fieldwork;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import javafx.geometry.VPos;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.HeldKeys;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.field.HistoryPane;
import vn.sokiemtra.desktop.figuretext.FigureEditor;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.inspection.ItemUse;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.phrase.Phrase;
import vn.sokiemtra.text.Texts;

/** The middle of the screen: one item with everything that is known of it. */
final class ItemPane extends StackPane {

    private static final Texts TEXTS = Texts.beside(ItemPane.class);

    private final FieldWorkViewModel screen;
    private final ItemViewModel model;
    private final InstantSource clock;
    private final ItemHeader header;
    private final IndicatorGrid indicators;
    private final FlowPane forms = new FlowPane(20, 2);
    private final GroupBlock group;
    private final StandingBlock standing;
    private final VBox documents = new VBox(8);
    private final VBox conflicts = new VBox(8);
    private final ContradictionsBlock contradictions;
    private final TextsBlock texts;
    private final VBox findings = new VBox(8);
    private final List<FindingCard> cards = new ArrayList<>();
    private final List<DocumentsBlock> documentBlocks = new ArrayList<>();
    /** In a narrow window the last ones take a second line. */
    private final FlowPane actions = new FlowPane(20, 4);
    private final Hyperlink switching = Controls.link(TEXTS.get("use.off"), this::switchOff);
    private final VBox body = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(body);
    private final VBox empty;
    private final ItemOverlay overlay = new ItemOverlay();
    private @Nullable UUID shownItem;
    private @Nullable FigureEditor lastText;
    private List<ConflictView> shownConflicts = List.of();
    private List<ConflictBox> boxes = List.of();

    private @Nullable HeldKeys held;

    ItemPane(FieldWorkViewModel screen, InstantSource clock) {
        this.screen = screen;
        this.model = screen.item();
        this.clock = clock;
        this.group = new GroupBlock(screen);
        this.standing = new StandingBlock(model);
        this.header = new ItemHeader(model);
        this.indicators = new IndicatorGrid(model);
        this.contradictions = new ContradictionsBlock(screen);
        this.texts = new TextsBlock(model, clock);
        this.empty = Controls.empty(Glyph.CHECK_SQUARE, TEXTS.get("item.none"), null);
        getStyleClass().add("item-pane");
        body.getStyleClass().add("item-body");
        body.getChildren().addAll(header, standing, group, indicators, forms, documents, conflicts, contradictions,
                texts,
                findings,
                actions);
        for (Pane block : List.of(standing, group, forms, documents, conflicts, contradictions, findings)) {
            block.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(block.getChildren()));
        }
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        buildActions();
        getProperties().put(PaneLayout.FIRST_FOCUS, indicators);
        Label coming = Controls.note(TEXTS.get("item.coming"));
        coming.visibleProperty().bind(model.shown().isNull().and(screen.isLoaded().not().or(screen.checklist()
                .selected().isNotNull())));
        VBox noOutline = Controls.empty(Glyph.CHECK_SQUARE, TEXTS.get("item.no-outline"), Controls
                .secondary(TEXTS.get("item.import-outline"), Glyph.DOWNLOAD, "", screen::importOutline));
        noOutline.visibleProperty().bind(screen.checklist().isBlank());
        empty.visibleProperty().bind(model.shown().isNull().and(coming.visibleProperty().not()).and(noOutline
                .visibleProperty().not()));
        getChildren().addAll(scroll, empty, noOutline, coming, overlay);
        model.shown().addListener((_, _, now) -> show(now));
        model.freshFinding().addListener((_, _, now) -> focusFresh());
        model.awaited().addListener((_, _, now) -> awaited(now));
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((_, _, owner) -> focused(owner));
            }
        });
        show(model.shown().get());
    }

    private void buildActions() {
        Hyperlink add = Controls.link(TEXTS.get("finding.add"), model::addFinding);
        add.setGraphic(Icons.of(Glyph.PLUS, "accent"));
        Hyperlink phrases = Controls.link(TEXTS.get("phrases.title"), this::openPhrases);
        phrases.setGraphic(Icons.of(Glyph.BOOK, "accent"));
        Hyperlink history = Controls.link(TEXTS.get("history.item"), this::openHistory);
        history.setGraphic(Icons.of(Glyph.HISTORY, "accent"));
        actions.getStyleClass().add("item-actions");
        actions.setRowValignment(VPos.CENTER);
        actions.getChildren().addAll(Controls.row(8, add, Controls.keyCap("Ctrl T")),
                Controls.row(8, phrases, Controls.keyCap("Ctrl M")), switching, history);
    }

    private void switchOff() {
        ItemView item = model.item();
        if (item != null) {
            commitNow();
            model.switchItem(item, true);
        }
    }

    // --- showing ---

    private void show(ItemViewModel.@Nullable Shown now) {
        scroll.setVisible(now != null);
        if (now == null) {
            commitNow();
            return;
        }
        ItemView item = now.item();
        boolean other = !item.itemId().equals(shownItem);
        if (other) {
            contradictions.begin();
            indicators.commitNow();
            documentBlocks.forEach(DocumentsBlock::commitNow);
            shownItem = item.itemId();
            scroll.setVvalue(0);
            closeOverlay();
        }
        header.show(item, now.people());
        standing.show(item);
        indicators.show(item);
        showForms(item);
        showDocuments(item);
        showConflicts(now);
        contradictions.show(item, now.contradictions());
        texts.show(item, now.contradictions(), now.notices());
        showFindings(now);
        boolean aside = !item.leaf() || item.use() != ItemUse.USED;
        for (javafx.scene.Node block : List.of(indicators, documents, texts)) {
            block.setDisable(aside);
        }
        body.getStyleClass().remove("item-aside");
        if (aside) {
            body.getStyleClass().add("item-aside");
        }
        switching.setVisible(item.use() == ItemUse.USED);
        actions.setVisible(item.leaf() && item.use() == ItemUse.USED);
        group.show(item);
        focusFresh();
    }

    private void showForms(ItemView item) {
        List<Node> links = new ArrayList<>();
        for (PartView part : item.parts()) {
            String cell = part.cell();
            if (part.type() == PartType.TABLE && cell != null) {
                Hyperlink link = Controls.link(TEXTS.get("item.form", part.source()) + "  →",
                        () -> screen.openCell(cell));
                Tips.on(link, part.label());
                links.add(link);
            }
        }
        if (links.size() != forms.getChildren().size() || !links.isEmpty()) {
            forms.getChildren().setAll(links);
        }
    }

    private void showDocuments(ItemView item) {
        List<PartView> lists = item.parts().stream().filter(part -> part.type() == PartType.DOCUMENTS).toList();
        while (documentBlocks.size() > lists.size()) {
            documentBlocks.removeLast();
        }
        while (documentBlocks.size() < lists.size()) {
            documentBlocks.add(new DocumentsBlock(model));
        }
        for (int i = 0; i < lists.size(); i++) {
            documentBlocks.get(i).show(item, lists.get(i));
        }
        if (!documents.getChildren().equals(documentBlocks)) {
            documents.getChildren().setAll(documentBlocks);
        }
    }

    private void showConflicts(ItemViewModel.Shown now) {
        if (!now.conflicts().equals(shownConflicts)) {
            shownConflicts = now.conflicts();
            boxes = shownConflicts.stream().map(each -> new ConflictBox(model, each, this::openHistory)).toList();
            conflicts.getChildren().setAll(boxes);
        }
    }

    private void showFindings(ItemViewModel.Shown now) {
        List<Finding> all = now.item().findings();
        while (cards.size() > all.size()) {
            cards.removeLast().dispose();
        }
        while (cards.size() < all.size()) {
            cards.add(new FindingCard(screen, clock));
        }
        for (int i = 0; i < all.size(); i++) {
            cards.get(i).show(now.item(), all.get(i), now.terms().get(all.get(i).id()), now.notices());
        }
        if (!findings.getChildren().equals(cards)) {
            findings.getChildren().setAll(cards);
        }
    }

    private void focusFresh() {
        UUID fresh = model.freshFinding().get();
        if (fresh == null) {
            return;
        }
        for (FindingCard card : cards) {
            Finding finding = card.finding();
            if (finding != null && finding.id().equals(fresh)) {
                model.freshFinding().set(null);
                // The card has no size before the next layout.
                Platform.runLater(() -> come(card));
            }
        }
    }

    private void awaited(boolean now) {
        HeldKeys before = held;
        held = now && getScene() != null ? HeldKeys.of(this) : null;
        if (before != null) {
            before.drop();
        }
    }

    private void come(FindingCard card) {
        card.focusContent();
        HeldKeys typed = held;
        held = null;
        model.awaited().set(false);
        if (typed != null) {
            typed.give(this);
        }
    }

    // --- focus ---

    private void focused(@Nullable Node owner) {
        if (owner == null || !PaneLayout.within(owner, this)) {
            return;
        }
        if (owner instanceof FigureEditor editor) {
            lastText = editor;
        }
        if (!overlay.isVisible()) {
            reveal(owner);
        }
    }

    /** Scrolls only as far as needed. */
    private void reveal(Node node) {
        if (node.getScene() == null || scroll.getViewportBounds().getHeight() <= 0) {
            return;
        }
        Bounds at = body.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double view = scroll.getViewportBounds().getHeight();
        double rest = body.getHeight() - view;
        if (rest <= 0 || at == null) {
            return;
        }
        double top = scroll.getVvalue() * rest;
        double wanted = at.getMinY() - 12 < top || at.getHeight() > view
                ? at.getMinY() - 12
                : at.getMaxY() + 12 > top + view ? at.getMaxY() + 12 - view : top;
        scroll.setVvalue(Math.clamp(wanted / rest, 0, 1));
    }

    /** The first thing to fill. */
    void focusFirst() {
        if (!indicators.isVisible() || !indicators.focusFirst()) {
            texts.focusRemark();
        }
    }

    /** The contradiction after (or before) the one shown; false when the item has no further one. */
    boolean stepInside(boolean forward) {
        boolean stepped = model.item() != null && contradictions.step(forward);
        if (stepped) {
            focusAttention();
        }
        return stepped;
    }

    /** Ctrl+L: why the shown contradiction is right all the same; nothing where none is shown. */
    void askReason() {
        ContradictionBox box = contradictions.box();
        if (box != null) {
            reveal(box);
            box.askReason();
        }
    }

    /** Brings the conflict or contradiction of the item into sight. */
    void focusAttention() {
        VBox box = conflicts.getChildren().isEmpty() ? contradictions : conflicts;
        if (!box.getChildren().isEmpty()) {
            reveal(box.getChildren().getFirst());
        }
    }

    // --- lists on top ---

    /** Ctrl+M. */
    void openPhrases() {
        FigureEditor target = lastText == null || lastText.node().getScene() == null ? null : lastText;
        ItemView item = model.item();
        if (item == null) {
            return;
        }
        Phrase.Kind kind = target == null
                ? null
                : cards.stream().map(card -> card.kindOf(target)).filter(java.util.Objects::nonNull).findFirst().orElse(
                        null);
        screen.phrases().open(item, kind, target == null ? "" : target.text());
        PhraseList list = new PhraseList(screen.phrases(), text -> {
            closeOverlay();
            if (target != null) {
                target.node().requestFocus();
                target.insertSentence(text);
            } else {
                model.addFinding(text);
            }
        });
        open(list, list::begin);
    }

    /** Lịch sử mục này. */
    void openHistory() {
        HistoryPane[] list = new HistoryPane[1];
        list[0] = new HistoryPane(TEXTS.get("history.item"), past -> model.takeBack(past, () -> model.history(
                list[0]::show)));
        model.history(list[0]::show);
        open(list[0], list[0]::begin);
    }

    private void open(VBox list, Runnable begin) {
        commitNow();
        overlay.open(list, begin);
    }

    /** False when nothing was open. */
    boolean closeOverlay() {
        return overlay.close();
    }

    /** Writes whatever is typed and not written yet. */
    void commitNow() {
        standing.commitNow();
        indicators.commitNow();
        documentBlocks.forEach(DocumentsBlock::commitNow);
        texts.commitNow();
        boxes.forEach(ConflictBox::hand);
        cards.forEach(FindingCard::commitNow);
    }
}
