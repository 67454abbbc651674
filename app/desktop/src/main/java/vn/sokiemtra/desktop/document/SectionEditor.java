package vn.sokiemtra.desktop.document;

import java.util.Objects;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Differing;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.figuretext.FigureEditor;
import vn.sokiemtra.desktop.figuretext.FigureTextArea;
import vn.sokiemtra.desktop.figuretext.NoticeBox;
import vn.sokiemtra.desktop.figuretext.TextNotice;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.document.section.SectionState;
import vn.sokiemtra.document.section.SentenceChange;
import vn.sokiemtra.ledger.Head;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The selected section: its facts, what the data changed since, and its text, read or edited. */
final class SectionEditor extends VBox {

    private static final Texts TEXTS = Texts.beside(SectionEditor.class);

    private final DocumentViewModel model;
    private final Runnable openHistory;
    private final Runnable openConflict;
    private final Label title = Controls.cuttable("");
    private final HBox state = Controls.row(8);
    private final VBox body = new VBox(12);
    private final FactsForm facts;
    private final VBox text = new VBox(8);
    private final VBox offer = new VBox();
    private final HBox conflict = Controls.row(8);
    private final NoticeBox notices = new NoticeBox();
    private @Nullable FigureEditor editor;
    private @Nullable Field field;
    private String shown = "";
    /** What the head was last built for. */
    private String headed = "";
    /** The section whose live text a person has begun to edit. */
    private String begun = "";

    /** @param openHistory and {@code openConflict} show what became of the selected section's text */
    SectionEditor(DocumentViewModel model, Runnable openHistory, Runnable openConflict) {
        this.model = model;
        this.openHistory = openHistory;
        this.openConflict = openConflict;
        facts = new FactsForm(model);
        getStyleClass().add("section-editor");
        title.getStyleClass().add("pane-title");
        title.setMinWidth(0);
        HBox head = Controls.row(10, title, Controls.spacer(), state);
        head.getStyleClass().add("pane-head");
        head.setMinHeight(42);
        conflict.managedProperty().bind(Bindings.isNotEmpty(conflict.getChildren()));
        body.getChildren().addAll(conflict, offer, facts, text);
        body.getStyleClass().add("section-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setMinWidth(0);
        getChildren().addAll(head, scroll);
        model.selected().addListener((o, before, now) -> {
            leave();
            begun = "";
            show();
        });
        model.page().addListener((o, before, now) -> show());
        show();
    }

    /** Commits what is being typed. */
    void leave() {
        facts.commit();
        FigureEditor open = editor;
        if (open != null) {
            open.commitNow();
        }
    }

    private void show() {
        DocumentSection section = model.section().orElse(null);
        setDisable(section == null);
        if (section == null) {
            title.setText("");
            headed = "";
            state.getChildren().clear();
            conflict.getChildren().clear();
            return;
        }
        title.setText(section.title());
        boolean writing = section.state() != SectionState.LIVE || begun.equals(section.id());
        head(section, writing);
        offer(section);
        facts.show(section.id(), model.page().get());
        if (section.editable() && writing) {
            write(section);
        } else {
            read(section);
            if (section.editable() && !shown.equals(section.id())) {
                String id = section.id();
                // Begun just before a crash: nothing of it is in the data yet.
                model.edits().find(id, typed -> {
                    if (model.selected().get().equals(id) && begun.isEmpty()) {
                        begun = id;
                        show();
                    }
                });
            }
        }
        shown = section.id();
    }

    private void head(DocumentSection section, boolean writing) {
        String now = section.id() + section.state() + writing + section.conflicting();
        if (now.equals(headed)) {
            // What is about to be clicked stays where it is.
            return;
        }
        headed = now;
        state.getChildren().clear();
        conflict.getChildren().clear();
        if (section.conflicting()) {
            Button choose = Controls.secondary(TEXTS.get("action.conflict"), Glyph.CONFLICT, "Ctrl R", openConflict);
            choose.setId("section-conflict");
            conflict.getChildren().add(choose);
        }
        if (section.editable() || model.scope() == DocumentScope.MINUTES && FactsForm.ASKED
                .containsKey(section.id())) {
            state.getChildren().add(Controls.iconButton(Glyph.HISTORY, TEXTS.get("action.history"), openHistory));
        }
        if (!section.editable()) {
            return;
        }
        if (section.state() == SectionState.LIVE && !writing) {
            state.getChildren().addAll(Controls.badge(Tone.ACCENT, Glyph.LIVE, TEXTS.get("state.live")), link(
                    "rewrite", () -> {
                        begun = section.id();
                        show();
                        FigureEditor open = editor;
                        if (open != null) {
                            open.node().requestFocus();
                        }
                    }));
        } else {
            state.getChildren().addAll(Controls.badge(Tone.ATTENTION, Glyph.HAND_EDITED, TEXTS.get("state.rewritten")),
                    link("return", () -> {
                        begun = "";
                        closeEditor();
                        model.edits().returnToData(section.id());
                        show();
                    }));
        }
    }

    private static Hyperlink link(String id, Runnable action) {
        Hyperlink link = Controls.link(TEXTS.get("action." + id), action);
        link.setId("section-" + id);
        return link;
    }

    /** One changed sentence at a time, the rest is counted. */
    private void offer(DocumentSection section) {
        boolean any = !section.changes().isEmpty();
        offer.setVisible(any);
        offer.setManaged(any);
        offer.getChildren().clear();
        if (!any) {
            return;
        }
        SentenceChange change = section.changes().getFirst();
        Label head = Controls.status(Tone.ATTENTION, Glyph.REFRESH, TEXTS.get("changed.title"));
        head.getStyleClass().add("strong");
        head.setWrapText(true);
        Label count = Controls.note(TEXTS.get("changed.count", String.valueOf(section.changes().size())));
        count.setMinWidth(USE_PREF_SIZE);
        Button take = Controls.secondary(TEXTS.get("changed.take"), null, "Alt Y", () -> model.edits().settle(true));
        take.getStyleClass().add("take");
        Button keep = Controls.secondary(TEXTS.get("changed.keep"), null, "Alt N", () -> model.edits().settle(false));
        javafx.scene.layout.FlowPane buttons = new javafx.scene.layout.FlowPane(8, 6, take, keep);
        VBox card = Controls.card(Controls.row(8, head, Controls.spacer(), count), Controls.note(TEXTS.get(
                "changed.standing")), sentence(change.standing(), change.now(), "standing", "changed.gone"),
                Controls.note(
                        TEXTS.get(
                                "changed.now")),
                sentence(change.now(), change.standing(), "now", "changed.no-longer"), buttons);
        card.getStyleClass().add("attention");
        offer.getChildren().add(card);
    }

    /** The sentence with the words that the other one has not set apart. */
    private static Node sentence(@Nullable String words, @Nullable String other, String style, String otherwise) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("changed-sentence");
        if (words == null) {
            flow.getChildren().add(new Label(TEXTS.get(otherwise)));
            return flow;
        }
        Differing.of(words, Objects.requireNonNullElse(other, "")).forEach(piece -> {
            Label label = new Label(piece.text());
            label.getStyleClass().add(piece.differs() ? "changed-" + style : "changed-same");
            flow.getChildren().add(label);
        });
        return flow;
    }

    private void read(DocumentSection section) {
        closeEditor();
        text.getChildren().clear();
        String form = DocumentViewModel.formOf(section);
        if (!form.isEmpty()) {
            text.getChildren().addAll(Controls.note(TEXTS.get("annex.note")), Controls.secondary(TEXTS.get(
                    "annex.open"), Glyph.GRID, "", () -> model.openForm(form)));
        } else if (!section.editable()) {
            text.getChildren().add(Controls.note(TEXTS.get("heading.note")));
        } else {
            section.shown().lines().filter(line -> !line.isBlank()).forEach(line -> {
                Label paragraph = new Label(line);
                paragraph.setWrapText(true);
                paragraph.setMinHeight(USE_PREF_SIZE);
                paragraph.getStyleClass().add("section-paragraph");
                text.getChildren().add(paragraph);
            });
            text.getChildren().add(Controls.note(TEXTS.get("live.note")));
        }
    }

    private void write(DocumentSection section) {
        FigureEditor open = editor;
        if (open == null || !shown.equals(section.id())) {
            closeEditor();
            FigureEditor made = new FigureTextArea(model.figures());
            made.setName(section.title());
            Field around = new Field(TEXTS.get("text.label"), made.node());
            String id = section.id();
            made.onCommit(typed -> model.edits().rewrite(id, typed, saved -> {
                around.state().set(saved);
                if (saved instanceof vn.sokiemtra.desktop.task.SaveState.Failed) {
                    made.commitFailed();
                }
            }));
            made.onDraft(typed -> {
                model.edits().keep(id, typed);
                around.drafted(made.pending());
            });
            editor = made;
            field = around;
            open = made;
            made.open(section.text());
            model.edits().find(id, typed -> {
                if (editor == made && !made.pending()) {
                    made.restoreDraft(typed);
                }
            });
        }
        open.show(section.text());
        notices.show(model.notices(section), this::mend);
        Field around = field;
        Node last = Controls.note(by(section));
        if (around != null) {
            text.getChildren().setAll(around, notices, last);
        }
    }

    private void mend(TextNotice notice) {
        FigureEditor open = editor;
        if (open != null) {
            String mended = notice.mended(open.text());
            if (!mended.equals(open.text())) {
                open.restoreDraft(mended);
                open.commitNow();
            }
            open.node().requestFocus();
        }
    }

    private static String by(DocumentSection section) {
        Head<String> head = section.rewritten();
        return head == null
                ? TEXTS.get("rewritten.note")
                : TEXTS.get("rewritten.by", head.author(), VietnameseFormat.dateTime(head.at().atZone(
                        Texts.ZONE).toLocalDateTime()));
    }

    private void closeEditor() {
        FigureEditor open = editor;
        if (open != null) {
            editor = null;
            field = null;
            open.dispose();
        }
    }
}
