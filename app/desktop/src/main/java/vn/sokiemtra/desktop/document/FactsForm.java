package vn.sokiemtra.desktop.document;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

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

    private static final Set<MinutesField> TALL = Set.of(MinutesField.UNIT_OPINION, MinutesField.RESERVATION,
            MinutesField.REFUSAL, MinutesField.STRENGTHS);

    private final DocumentViewModel model;
    private final Map<MinutesField, KeptField> entries = new LinkedHashMap<>();
    private String section = "";
    private @Nullable AttendeesForm people;

    FactsForm(DocumentViewModel model) {
        super(10);
        this.model = model;
        getStyleClass().add("facts");
    }

    /** Commits what is being typed. */
    void commit() {
        new ArrayList<>(entries.values()).forEach(KeptField::commit);
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
                KeptField entry = new KeptField(TEXTS.get("fact." + fact), TEXTS.get("fact.prompt." + fact), TALL
                        .contains(fact) ? 3 : 1, text -> model.edits().keep(fact.name(), text),
                        (text, state) -> model.meeting().setFact(fact, text, state)).called("fact-" + fact.name());
                entries.put(fact, entry);
                getChildren().add(entry.field());
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
