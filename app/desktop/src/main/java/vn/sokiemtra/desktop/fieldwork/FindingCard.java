package vn.sokiemtra.desktop.fieldwork;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.evidence.EvidenceViewModel;
import vn.sokiemtra.desktop.figuretext.FigureEditor;
import vn.sokiemtra.desktop.figuretext.NoticeBox;
import vn.sokiemtra.desktop.figuretext.TextNotice;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.evidence.Evidence;
import vn.sokiemtra.finding.Finding;
import vn.sokiemtra.finding.FindingField;
import vn.sokiemtra.finding.RecommendationKind;
import vn.sokiemtra.finding.remediation.RemediationRule;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.phrase.Phrase;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;
import vn.sokiemtra.text.VietnameseInput;

/** One tồn tại: text, cause, recommendation, who and until when, and what proves it. The card shows one after another. */
final class FindingCard extends VBox {

    private static final Texts TEXTS = Texts.beside(FindingCard.class);

    private final ItemViewModel model;
    private final EvidenceViewModel evidence;
    private final Label title = Controls.paneTitle("");
    private final MenuButton proofs = new MenuButton();
    private final SavedMark saved;
    private final TextSlot content;
    private final TextSlot cause;
    private final TextSlot recommendation;
    private final ComboBox<RecommendationKind> kind = new ComboBox<>();
    private final ValueField responsible = new ValueField();
    private final DatePicker due = new DatePicker();
    private final Label weekday = Controls.note("");
    private final Label refusal = new Label();
    /** Words instead of a date are no date: what the conclusion will ask for is told where it is written. */
    private final Label needsDate = new Label(TEXTS.get("finding.needs-date"));
    private final NoticeBox whoNotices = new NoticeBox();
    private final GridPane fields = new GridPane(10, 6);
    private final ChangeListener<SaveState> onDueState = (_, _, now) -> showRefusal(now);
    private @Nullable ObjectProperty<SaveState> dueState;
    private @Nullable ItemView item;
    private @Nullable Finding finding;
    private boolean filling;

    FindingCard(FieldWorkViewModel screen, java.time.InstantSource clock) {
        super(6);
        this.model = screen.item();
        this.evidence = screen.evidence();
        this.saved = new SavedMark(clock);
        this.content = new TextSlot(model, TEXTS.get("finding.content"), TEXTS.get("finding.content.prompt"));
        this.cause = new TextSlot(model, TEXTS.get("finding.cause"), TEXTS.get("finding.cause.prompt"));
        this.recommendation = new TextSlot(model, TEXTS.get("finding.recommendation"), TEXTS.get(
                "finding.recommendation.prompt"));
        getStyleClass().addAll("card", "danger", "finding-card");
        buildFields();
        getChildren().addAll(head(), fields, refusal);
    }

    private HBox head() {
        title.setGraphic(Icons.of(Glyph.FINDING, "danger"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        proofs.getStyleClass().addAll("badge", "proofs");
        proofs.setMinWidth(Region.USE_PREF_SIZE);
        proofs.setOnShowing(_ -> fillProofs());
        Label used = Controls.cuttable(TEXTS.get("finding.used"));
        used.getStyleClass().add("note");
        used.setMinWidth(0);
        Button delete = Controls.iconButton(Glyph.TRASH, TEXTS.get("finding.delete"), () -> {
            if (finding != null) {
                model.deleteFinding(finding);
            }
        });
        return Controls.row(8, title, proofs, Controls.spacer(), used, saved, delete);
    }

    private void buildFields() {
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(86);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        rest.setMinWidth(0);
        fields.getColumnConstraints().addAll(names, rest);
        row(0, TEXTS.get("finding.content"), content.box());
        row(1, TEXTS.get("finding.cause"), cause.box());
        kind.getItems().setAll(RecommendationKind.values());
        kind.setConverter(named(k -> TEXTS.get("kind." + k)));
        kind.setPromptText(TEXTS.get("finding.kind"));
        kind.setAccessibleText(TEXTS.get("finding.kind"));
        kind.setMinWidth(104);
        kind.setPrefWidth(104);
        kind.valueProperty().addListener((_, _, now) -> change(FindingField.KIND, now == null ? "" : now.name()));
        HBox demand = new HBox(8, kind, recommendation.box());
        HBox.setHgrow(recommendation.box(), Priority.ALWAYS);
        row(2, TEXTS.get("finding.recommendation"), demand);
        responsible.setPromptText(TEXTS.get("finding.responsible"));
        responsible.setAccessibleText(TEXTS.get("finding.responsible"));
        responsible.setMinWidth(80);
        responsible.onCommit(typed -> {
            change(FindingField.RESPONSIBLE, typed);
            return true;
        });
        buildDue();
        HBox.setHgrow(responsible, Priority.ALWAYS);
        weekday.setWrapText(false);
        weekday.setMinWidth(0);
        HBox who = Controls.row(8, responsible, due, weekday);
        row(3, TEXTS.get("finding.who"), new VBox(2, who, needsDate, whoNotices));
        needsDate.setId("finding-needs-date");
        needsDate.getStyleClass().addAll("note", "attention");
        needsDate.setWrapText(true);
        needsDate.setMinHeight(Region.USE_PREF_SIZE);
        needsDate.setVisible(false);
        needsDate.managedProperty().bind(needsDate.visibleProperty());
        refusal.getStyleClass().add("field-error");
        refusal.setWrapText(true);
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.visibleProperty().bind(refusal.managedProperty());
    }

    private void row(int index, String name, Node node) {
        Label label = new Label(name);
        label.getStyleClass().add("finding-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(node);
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        fields.addRow(index, label, node);
    }

    private void buildDue() {
        due.setPromptText(TEXTS.get("finding.due"));
        due.setAccessibleText(TEXTS.get("finding.due"));
        due.setPrefWidth(132);
        due.setMinWidth(132);
        due.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate date) {
                return VietnameseFormat.date(date);
            }

            @Override
            public @Nullable LocalDate fromString(String typed) {
                try {
                    LocalDate date = VietnameseInput.date(typed);
                    tellDue(new SaveState.Clean());
                    return date;
                } catch (Problem problem) {
                    tellDue(new SaveState.Failed(problem.sentence()));
                    return due.getValue();
                }
            }
        });
        due.valueProperty().addListener((_, _, now) -> {
            change(FindingField.DUE_ON, VietnameseFormat.date(now));
            // How many working days it is, the data say.
            showWeekday(now, null);
        });
        due.getEditor().focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commitDue();
            }
        });
    }

    private void commitDue() {
        LocalDate typed = due.getConverter().fromString(due.getEditor().getText());
        if (!Objects.equals(typed, due.getValue())) {
            due.setValue(typed);
        }
    }

    private void tellDue(SaveState state) {
        if (dueState != null && !(state instanceof SaveState.Clean && dueState.get() instanceof SaveState.Saved)) {
            dueState.set(state);
        }
    }

    private static StringConverter<RecommendationKind> named(
            java.util.function.Function<RecommendationKind, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable RecommendationKind kind) {
                return kind == null ? "" : name.apply(kind);
            }

            @Override
            public @Nullable RecommendationKind fromString(String unused) {
                return null; // the list cannot be typed into
            }
        };
    }

    // --- showing ---

    /**
     * Shows a finding, the same again or another one.
     *
     * @param notices what stands against its texts, by field
     * @param days working days from the visit to its date; null where they cannot be counted
     */
    void show(ItemView in, Finding now, @Nullable Integer days, Map<String, List<TextNotice>> notices) {
        boolean other = finding == null || !finding.id().equals(now.id());
        if (other) {
            commitNow();
        }
        item = in;
        finding = now;
        UUID id = now.id();
        filling = true;
        try {
            title.setText(TEXTS.get("finding.title", now.number()));
            showProofs(now.evidence().size());
            slot(content, in, now, FindingField.CONTENT, now.content());
            slot(cause, in, now, FindingField.CAUSE, now.cause());
            slot(recommendation, in, now, FindingField.RECOMMENDATION, now.recommendation());
            notices(content, now, FindingField.CONTENT, notices);
            notices(cause, now, FindingField.CAUSE, notices);
            notices(recommendation, now, FindingField.RECOMMENDATION, notices);
            whoNotices.show(notices.getOrDefault(ItemViewModel.findingKey(id, FindingField.RESPONSIBLE), List.of()),
                    notice -> change(FindingField.RESPONSIBLE, notice.mended(Objects.requireNonNullElse(now
                            .responsible(), ""))));
            kind.setValue(now.kind());
            if (other) {
                responsible.open(Objects.requireNonNullElse(now.responsible(), ""));
            } else {
                responsible.show(Objects.requireNonNullElse(now.responsible(), ""));
            }
            if (other || !due.getEditor().isFocused() || Objects.equals(now.dueOn(), due.getValue())) {
                due.setValue(now.dueOn());
            }
            showWeekday(now.dueOn(), days);
            followDue(model.state(ItemViewModel.findingKey(id, FindingField.DUE_ON)));
            saved.follow(Arrays.stream(FindingField.values()).map(field -> model.state(ItemViewModel.findingKey(id,
                    field))).toList(), storedState(now));
        } finally {
            filling = false;
        }
    }

    private static void notices(TextSlot slot, Finding now, FindingField field,
            Map<String, List<TextNotice>> notices) {
        slot.notices(notices.getOrDefault(ItemViewModel.findingKey(now.id(), field), List.of()));
    }

    private static SaveState storedState(Finding finding) {
        return finding.fields().values().stream().map(ItemViewModel::stored)
                .filter(SaveState.Saved.class::isInstance).map(SaveState.Saved.class::cast)
                .max(java.util.Comparator.comparing(SaveState.Saved::at)).<SaveState>map(s -> s)
                .orElseGet(SaveState.Clean::new);
    }

    private void slot(TextSlot slot, ItemView in, Finding now, FindingField field, @Nullable String text) {
        String key = ItemViewModel.findingKey(now.id(), field);
        slot.show(in, key, text, model.state(key),
                (at, typed, done) -> model.changeFinding(at, now, field, typed, done));
    }

    private void followDue(ObjectProperty<SaveState> state) {
        if (dueState != null) {
            dueState.removeListener(onDueState);
        }
        dueState = state;
        state.addListener(onDueState);
        showRefusal(state.get());
    }

    private void showRefusal(SaveState state) {
        refusal.setText(state instanceof SaveState.Failed(String sentence) ? sentence : "");
    }

    private void showWeekday(@Nullable LocalDate date, @Nullable Integer days) {
        needsDate.setVisible(date == null && finding != null && RemediationRule.saysWordsForADate(finding
                .recommendation()));
        String name = date == null
                ? ""
                : date.getDayOfWeek().getDisplayName(TextStyle.FULL, Texts.VIETNAMESE).replaceFirst("^T", "t")
                        .replaceFirst("^C", "c");
        String words = date == null || days == null
                ? name
                : TEXTS.get(days < 0 ? "finding.before-visit" : "finding.term", name, VietnameseFormat.number(Math.abs(
                        days)));
        weekday.setText(words);
        Tips.on(weekday, words.isEmpty() ? null : words);
    }

    private void showProofs(int count) {
        proofs.getStyleClass().removeAll("success", "attention");
        proofs.getStyleClass().add(count > 0 ? "success" : "attention");
        proofs.setGraphic(Icons.of(count > 0 ? Glyph.LINK : Glyph.WARNING, count > 0 ? "success" : "attention"));
        proofs.setText(count > 0 ? TEXTS.get("finding.proofs", count) : TEXTS.get("finding.no-proof"));
        if (proofs.getItems().isEmpty()) {
            proofs.getItems().add(new MenuItem());
        }
    }

    private void fillProofs() {
        ItemView in = item;
        Finding now = finding;
        if (in == null || now == null) {
            return;
        }
        proofs.getItems().clear();
        for (Evidence file : in.evidence()) {
            CheckMenuItem choice = new CheckMenuItem(file.name());
            choice.setMnemonicParsing(false);
            choice.setSelected(now.evidence().contains(file.id()));
            choice.setOnAction(_ -> evidence.toggleLink(now.id(), file.id()));
            proofs.getItems().add(choice);
        }
        if (in.evidence().isEmpty()) {
            MenuItem none = new MenuItem(TEXTS.get("finding.add-proof"));
            none.setOnAction(_ -> evidence.choose());
            proofs.getItems().add(none);
        }
    }

    private void change(FindingField field, String typed) {
        if (!filling && item != null && finding != null) {
            model.changeFinding(item, finding, field, typed, _ -> {
            });
        }
    }

    void commitNow() {
        content.commitNow();
        cause.commitNow();
        recommendation.commitNow();
        responsible.commitNow();
        if (finding != null && due.getEditor().isFocused()) {
            commitDue();
        }
    }

    /** Where writing begins. */
    void focusContent() {
        content.node().requestFocus();
    }

    @Nullable
    Finding finding() {
        return finding;
    }

    /** The kind of phrase that a text of this card takes; null where the editor is none of its. */
    Phrase.@Nullable Kind kindOf(FigureEditor editor) {
        return editor == content.editor()
                ? Phrase.Kind.FINDING
                : editor == cause.editor()
                        ? Phrase.Kind.CAUSE
                        : editor == recommendation.editor() ? Phrase.Kind.RECOMMENDATION : null;
    }

    java.util.List<TextSlot> slots() {
        return java.util.List.of(content, cause, recommendation);
    }

    void dispose() {
        slots().forEach(TextSlot::dispose);
        if (dueState != null) {
            dueState.removeListener(onDueState);
        }
    }
}
