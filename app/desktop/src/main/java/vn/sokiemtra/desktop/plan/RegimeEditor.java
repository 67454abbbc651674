package vn.sokiemtra.desktop.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Reveal;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.plan.PlanSection;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.text.Texts;

/** Edits one part of what the plan lays down. */
final class RegimeEditor extends ScrollPane {

    private static final Texts TEXTS = Texts.beside(RegimeEditor.class);

    private static final double READABLE = 860;

    private final RegimeViewModel model;

    private final VBox body = new VBox(12);

    private final TextField name = new TextField();

    private final CheckBox replace = new CheckBox(TEXTS.get("regime.replace"));

    private @Nullable RegimePart part;

    private @Nullable RegimeDefinition regime;

    /** What is shown now: the codes of its entries; a part with others is built anew. */
    private List<String> built = List.of();

    private List<EntryCard<?>> cards = List.of();

    /** The sentences being edited; null in other parts. */
    private @Nullable TextArea words;

    private Runnable leave = () -> {
    };

    /** An entry was asked for; as soon as it is there it is shown, and its first field has the focus. */
    private boolean adding;

    RegimeEditor(RegimeViewModel model) {
        this.model = model;
        body.getStyleClass().add("plan-detail");
        body.setMaxWidth(READABLE);
        setContent(body);
        setFitToWidth(true);
        setFocusTraversable(false);
        name.setId("regime-name");
    }

    void show(RegimePart wanted) {
        if (!wanted.equals(part)) {
            adding = false;
            commit();
            part = wanted;
            built = List.of();
            refresh();
            setVvalue(0);
        }
    }

    void show(RegimeDefinition now) {
        regime = now;
        refresh();
    }

    /** Leads to a field of the head, or to the text where the part is one. @param field empty for the text */
    void leadTo(String field) {
        @Nullable
        Node at = field.isEmpty() ? words : body.lookup("#" + PlanCards.FIELD + field);
        if (at != null) {
            Reveal.field(this, body, at);
        }
    }

    /** Hands over what was typed. */
    void commit() {
        cards.forEach(EntryCard::commit);
        leave.run();
    }

    private void refresh() {
        RegimeDefinition now = regime;
        RegimePart of = part;
        if (now == null || of == null) {
            return;
        }
        List<String> codes = codes(of, now);
        if (codes.equals(built)) {
            again(of, now);
            return;
        }
        built = codes;
        cards = List.of();
        words = null;
        leave = () -> {
        };
        Label title = Controls.paneTitle(of.label());
        body.getChildren().setAll(title);
        switch (of.kind()) {
            case SETTINGS -> now.settings().forEach(each -> body.getChildren().add(setting(each)));
            case TEXT -> text(now, Objects.requireNonNull(of.section()));
            case WARNINGS -> now.warnings().forEach(each -> body.getChildren().add(warning(each)));
            case OWN -> own();
            default -> entries(of.kind(), now);
        }
    }

    /** With the part's name first; for what is built anew with every change, with its contents. */
    private static List<String> codes(RegimePart of, RegimeDefinition now) {
        List<String> codes = new ArrayList<>(List.of(of.toString()));
        switch (of.kind()) {
            case SETTINGS -> now.settings().forEach(each -> codes.add(each.code() + each.value()));
            case FORMS -> now.forms().forEach(each -> codes.add(each.code()));
            case TOPICS -> now.topics().forEach(each -> codes.add(each.code()));
            case DEADLINES -> now.deadlines().forEach(each -> codes.add(each.code()));
            case COVERAGE -> now.coverage().forEach(each -> codes.add(each.code()));
            case BODIES -> codes.add(String.valueOf(now.participants().size()));
            default -> {
                // one card, always the same
            }
        }
        return codes;
    }

    /** The same entries with other contents: the fields stay, so that nobody loses the place. */
    @SuppressWarnings("unchecked")
    private void again(RegimePart of, RegimeDefinition now) {
        PlanSection section = of.section();
        if (section != null && words != null && !words.isFocused()) {
            words.setText(String.join("\n", RegimeViewModel.lines(now, section)));
        }
        for (int i = 0; i < cards.size(); i++) {
            Object entry = entriesOf(of.kind(), now).get(i);
            if (cards.get(i) instanceof RegimeCards.CoverageCard share
                    && entry instanceof RegimeDefinition.Coverage rule) {
                share.mark(rule);
            } else {
                ((EntryCard<Object>) cards.get(i)).show(entry);
            }
        }
    }

    private static List<?> entriesOf(RegimePart.Kind kind, RegimeDefinition now) {
        return switch (kind) {
            case HEAD -> List.of(now.plan());
            case AFTER -> List.of(now);
            case FORMS -> now.forms();
            case TOPICS -> now.topics();
            case DEADLINES -> now.deadlines();
            case COVERAGE -> now.coverage();
            case BODIES -> now.participants();
            default -> List.of();
        };
    }

    private void entries(RegimePart.Kind kind, RegimeDefinition now) {
        boolean many = kind != RegimePart.Kind.HEAD && kind != RegimePart.Kind.AFTER;
        if (many) {
            body.getChildren().add(Controls.secondary(TEXTS.get("entry.add"), Glyph.PLUS, "", () -> {
                adding = true;
                model.add(kind);
            }));
        }
        List<EntryCard<?>> made = new ArrayList<>();
        List<?> all = entriesOf(kind, now);
        for (int i = 0; i < all.size(); i++) {
            int at = i;
            EntryCard<?> card = card(kind, now, i);
            made.add(card);
            VBox frame = Controls.card(card);
            if (many) {
                frame.getChildren().add(Controls.link(TEXTS.get("entry.remove"), () -> remove(kind, at)));
            }
            body.getChildren().add(frame);
        }
        cards = made;
        if (adding && !made.isEmpty()) {
            adding = false;
            reveal(made.getLast());
        }
    }

    private void reveal(EntryCard<?> card) {
        applyCss();
        layout();
        setVvalue(getVmax());
        card.lookupAll("*").stream().filter(node -> node.isFocusTraversable() && node.getParent().isVisible())
                .findFirst()
                .ifPresent(first -> {
                    first.requestFocus();
                    if (first instanceof TextInputControl words) {
                        words.selectAll(); // what stands in a new entry is to be typed over
                    }
                });
    }

    private void remove(RegimePart.Kind kind, int at) {
        RegimeDefinition now = regime;
        if (now == null) {
            return;
        }
        switch (kind) {
            case FORMS -> model.remove(kind, now.forms().get(at).code());
            case TOPICS -> model.remove(kind, now.topics().get(at).code());
            case DEADLINES -> model.remove(kind, now.deadlines().get(at).code());
            case COVERAGE -> model.remove(kind, now.coverage().get(at).code());
            default -> model.removeBody(at);
        }
    }

    private EntryCard<?> card(RegimePart.Kind kind, RegimeDefinition now, int at) {
        return switch (kind) {
            case HEAD -> shown(new PlanCards.HeadCard(model), now.plan());
            case AFTER -> shown(new PlanCards.AfterCard(model), now);
            case FORMS -> shown(new RegimeCards.FormCard(model), now.forms().get(at));
            case TOPICS -> shown(new RegimeCards.TopicCard(model), now.topics().get(at));
            case DEADLINES -> shown(new RegimeCards.DeadlineCard(model, now), now.deadlines().get(at));
            case COVERAGE -> {
                RegimeCards.CoverageCard card = new RegimeCards.CoverageCard(model, now);
                card.mark(now.coverage().get(at));
                yield card;
            }
            default -> shown(new RegimeCards.BodyCard(model, now, at), now.participants().get(at));
        };
    }

    private static <T> EntryCard<T> shown(EntryCard<T> card, T entry) {
        card.show(entry);
        return card;
    }

    private void text(RegimeDefinition now, PlanSection section) {
        TextArea area = new TextArea(String.join("\n", RegimeViewModel.lines(now, section)));
        area.setId("regime-text");
        area.setWrapText(true);
        area.setPrefRowCount(16);
        area.setAccessibleText(TEXTS.get("section." + section));
        words = area;
        leave = () -> model.texts(section, area.getText());
        Runnable left = leave;
        area.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                left.run();
            }
        });
        body.getChildren().addAll(
                Controls.note(TEXTS.get(section == PlanSection.PUBLISHED_PROCEDURE ? "text.published" : "text.why")),
                area);
    }

    private static Node warning(String words) {
        Label label = Controls.status(Tone.ATTENTION, Glyph.WARNING, words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void own() {
        Label saved = Controls.note("");
        saved.textProperty().bind(model.saved());
        body.getChildren().addAll(Controls.note(TEXTS.get("regime.own.why")), new Field(TEXTS.get("regime.name"), name),
                replace, Controls.row(10, Controls.primary(TEXTS.get("regime.save"), Glyph.FILE_PLUS, "", this::save),
                        saved));
        name.setOnAction(event -> save());
    }

    private void save() {
        if (name.getText().isBlank()) {
            model.nameless();
            name.requestFocus();
        } else {
            model.save(name.getText(), replace.isSelected(), id -> name.clear());
        }
    }

    private Node setting(RegimeDefinition.Setting setting) {
        ComboBox<RegimeDefinition.Option> options = new ComboBox<>();
        options.setId("setting-" + setting.code());
        options.setMaxWidth(Double.MAX_VALUE);
        options.setConverter(new StringConverter<>() {
            @Override
            public String toString(RegimeDefinition.@Nullable Option option) {
                return option == null ? "" : option.label();
            }

            @Override
            public RegimeDefinition.@Nullable Option fromString(String text) {
                return null;
            }
        });
        options.getItems().setAll(setting.options());
        options.setValue(setting.options().stream().filter(option -> option.code().equals(setting.value())).findFirst()
                .orElseThrow());
        options.valueProperty().addListener((property, before, now) -> model.choose(setting, now.code()));
        return Controls.card(new Field(setting.question(), options), Controls.note(setting.explanation()));
    }
}
