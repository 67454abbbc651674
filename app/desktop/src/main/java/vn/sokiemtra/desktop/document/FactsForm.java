package vn.sokiemtra.desktop.document;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.figuretext.FigureTextArea;
import vn.sokiemtra.desktop.figuretext.Pause;
import vn.sokiemtra.document.minutes.Minutes;
import vn.sokiemtra.document.minutes.MinutesFacts;
import vn.sokiemtra.document.minutes.MinutesField;
import vn.sokiemtra.document.minutes.Party;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** What only a person can say about the meeting, asked for at the section that prints it. */
final class FactsForm extends VBox {

    private static final Texts TEXTS = Texts.beside(FactsForm.class);
    /** Which facts a section asks for. */
    static final Map<String, List<MinutesField>> ASKED = Map.of("opening", List.of(MinutesField.STARTED_AT,
            MinutesField.PLACE), "ending", List.of(MinutesField.ENDED_AT, MinutesField.COPIES), "opinion",
            List.of(
                    MinutesField.UNIT_OPINION, MinutesField.RESERVATION, MinutesField.REFUSAL, MinutesField.WITNESSES),
            "strengths", List.of(MinutesField.STRENGTHS));

    private final DocumentViewModel model;
    private final Map<MinutesField, Entry> entries = new LinkedHashMap<>();
    private String section = "";
    private @Nullable AttendeesForm people;

    /** One fact on the screen. */
    private final class Entry {
        private final MinutesField fact;
        private final TextInputControl input;
        private final Field field;
        private final Pause draft = Pause.of(FigureTextArea.DRAFT_PAUSE);
        private final Pause rest = Pause.of(FigureTextArea.COMMIT_PAUSE);
        private String stored = "";

        Entry(MinutesField fact) {
            this.fact = fact;
            boolean tall = fact == MinutesField.UNIT_OPINION || fact == MinutesField.RESERVATION
                    || fact == MinutesField.REFUSAL || fact == MinutesField.STRENGTHS;
            input = tall ? new TextArea() : new TextField();
            if (input instanceof TextArea area) {
                area.setWrapText(true);
                area.setPrefRowCount(3);
            }
            input.setId("fact-" + fact.name());
            input.setPromptText(TEXTS.get("fact.prompt." + fact));
            field = new Field(TEXTS.get("fact." + fact), input);
            input.focusedProperty().addListener((o, before, now) -> {
                if (!now) {
                    commit();
                }
            });
            input.textProperty().addListener((o, before, now) -> typed(tall));
            if (input instanceof TextField line) {
                line.setOnAction(event -> commit());
            }
        }

        /** Kept soon, and a longer text committed after a rest: nobody leaves a field to have it written. */
        private void typed(boolean tall) {
            if (!input.getText().equals(stored)) {
                draft.restart(() -> {
                    if (!input.getText().equals(stored)) {
                        model.edits().keep(fact.name(), input.getText());
                    }
                });
                if (tall) {
                    rest.restart(this::commit);
                }
            }
        }

        /** Puts back what was typed before a crash; it is committed like anything typed. */
        void restore(String typed) {
            if (input.getText().equals(stored)) {
                input.setText(typed);
            }
        }

        void show(String value) {
            // What is being typed, or could not be read, stays.
            if (input.getText().equals(stored)) {
                input.setText(value);
            }
            stored = value;
        }

        void commit() {
            draft.stop();
            rest.stop();
            if (!input.getText().equals(stored)) {
                String typed = input.getText();
                String before = stored;
                stored = typed;
                model.meeting().setFact(fact, typed, saved -> {
                    field.state().set(saved);
                    if (saved instanceof vn.sokiemtra.desktop.task.SaveState.Failed) {
                        stored = before;
                    }
                });
            }
        }
    }

    FactsForm(DocumentViewModel model) {
        super(10);
        this.model = model;
        getStyleClass().add("facts");
    }

    /** Commits what is being typed. */
    void commit() {
        new ArrayList<>(entries.values()).forEach(Entry::commit);
        if (people != null) {
            people.commit();
        }
    }

    void show(String id, DocumentBook.@Nullable Page page) {
        if (model.scope() != DocumentScope.MINUTES) {
            setVisible(false);
            setManaged(false);
            return;
        }
        if (!id.equals(section)) {
            section = id;
            entries.clear();
            people = null;
            getChildren().clear();
            for (MinutesField fact : ASKED.getOrDefault(id, List.of())) {
                Entry entry = new Entry(fact);
                entries.put(fact, entry);
                getChildren().add(entry.field);
                model.edits().find(fact.name(), typed -> {
                    if (entries.get(fact) == entry) {
                        entry.restore(typed);
                    }
                });
            }
            if (id.equals("team") || id.equals("unit")) {
                AttendeesForm form = new AttendeesForm(model, id.equals("team") ? Party.TEAM : Party.UNIT);
                people = form;
                getChildren().add(form);
            }
            setVisible(!getChildren().isEmpty());
            setManaged(isVisible());
        }
        Minutes minutes = page == null ? null : page.minutes();
        if (minutes != null) {
            MinutesFacts facts = minutes.facts();
            entries.forEach((fact, entry) -> entry.show(value(facts, fact)));
            AttendeesForm form = people;
            if (form != null) {
                form.show(minutes.attendees());
            }
        }
    }

    private static String value(MinutesFacts facts, MinutesField fact) {
        return switch (fact) {
            case STARTED_AT -> time(facts.startedAt());
            case ENDED_AT -> time(facts.endedAt());
            case PLACE -> text(facts.place());
            case COPIES -> facts.copies() == null ? "" : String.valueOf(facts.copies());
            case NUMBER -> text(facts.number());
            case NOTATION -> text(facts.notation());
            case UNIT_OPINION -> text(facts.unitOpinion());
            case RESERVATION -> text(facts.reservation());
            case REFUSAL -> text(facts.refusal());
            case WITNESSES -> text(facts.witnesses());
            case STRENGTHS -> text(facts.strengths());
        };
    }

    private static String time(@Nullable LocalDateTime at) {
        return VietnameseFormat.dateTime(at);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
