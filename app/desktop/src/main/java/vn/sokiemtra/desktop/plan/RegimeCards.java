package vn.sokiemtra.desktop.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.plan.DayKind;
import vn.sokiemtra.plan.InspectionKind;
import vn.sokiemtra.plan.ParticipantRole;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.RegimeDefinition.Coverage;
import vn.sokiemtra.plan.RegimeDefinition.Deadline;
import vn.sokiemtra.plan.RegimeDefinition.FormOfInspection;
import vn.sokiemtra.plan.RegimeDefinition.Participant;
import vn.sokiemtra.plan.RegimeDefinition.Topic;
import vn.sokiemtra.plan.UnitClass;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The cards of the plan's entries: forms of inspection, contents, deadlines, shares, bodies. */
final class RegimeCards {

    private static final Texts TEXTS = Texts.beside(RegimeCards.class);

    private RegimeCards() {
    }

    private static String form(RegimeDefinition regime, @Nullable String code) {
        return code == null
                ? TEXTS.get("card.every-form")
                : regime.forms().stream().filter(each -> each.code().equals(code)).map(FormOfInspection::name)
                        .findFirst().orElse(code);
    }

    private static List<@Nullable String> forms(RegimeDefinition regime) {
        List<@Nullable String> codes = new ArrayList<>();
        codes.add(null);
        regime.forms().forEach(each -> codes.add(each.code()));
        return codes;
    }

    /** A card that writes through the view model. */
    private abstract static class Card<T> extends EntryCard<T> {

        final RegimeViewModel model;

        Card(RegimeViewModel model) {
            this.model = model;
        }

        @Override
        void blank() {
            model.blank();
        }
    }

    /** A form of inspection. */
    static final class FormCard extends Card<FormOfInspection> {

        private final TextField name = text(TEXTS.get("card.form.name"), 26, FormOfInspection::name);

        private final ComboBox<@Nullable InspectionKind> kind = choice(TEXTS.get("card.form.kind"), Arrays.asList(
                InspectionKind.values()), each -> each == null ? "" : TEXTS.get("kind." + each),
                FormOfInspection::kind);

        private final TextField host = text(TEXTS.get("card.form.host"), 22, FormOfInspection::host);

        private final DatePicker from = date(TEXTS.get("card.form.from"), FormOfInspection::windowFrom);

        private final DatePicker to = date(TEXTS.get("card.form.to"), FormOfInspection::windowTo);

        private final TextField place = text(TEXTS.get("card.form.place"), 26, FormOfInspection::place);

        private final CheckBox announced = check(TEXTS.get("card.form.announced"), FormOfInspection::announced);

        private final TextArea targets = area(TEXTS.get("card.form.targets"), 2, FormOfInspection::targets);

        private final TextArea content = area(TEXTS.get("card.form.content"), 2, FormOfInspection::content);

        FormCard(RegimeViewModel model) {
            super(model);
        }

        @Override
        FormOfInspection read(FormOfInspection before) {
            InspectionKind chosen = kind.getValue();
            return new FormOfInspection(before.code(), name.getText().strip(), chosen == null ? before.kind() : chosen,
                    given(host), announced.isSelected(), from.getValue(), to.getValue(), given(place), given(targets),
                    before.topics(), given(content));
        }

        @Override
        void write(FormOfInspection changed, Runnable refused) {
            model.form(changed, refused);
        }
    }

    /** A content of inspection. */
    static final class TopicCard extends Card<Topic> {

        private final TextArea content = area(TEXTS.get("card.topic"), 2, Topic::content);

        private final TextArea details = area(TEXTS.get("card.topic.details"), 2, topic -> String.join("\n", topic
                .details()));

        TopicCard(RegimeViewModel model) {
            super(model);
        }

        @Override
        Topic read(Topic before) {
            return new Topic(before.code(), content.getText().strip(), details.getText().lines().map(String::strip)
                    .filter(each -> !each.isEmpty()).toList());
        }

        @Override
        void write(Topic changed, Runnable refused) {
            model.topic(changed, refused);
        }
    }

    /** A deadline. */
    static final class DeadlineCard extends Card<Deadline> {

        private final TextField obligor;

        private final TextField recipient;

        private final TextField via;

        private final ComboBox<@Nullable String> form;

        private final ComboBox<@Nullable DayKind> kind;

        private final TextField amount;

        private final ComboBox<@Nullable String> anchor;

        private final ComboBox<@Nullable String> direction;

        private final ComboBox<@Nullable String> strictness;

        private final DatePicker fixed;

        private final TextArea content;

        DeadlineCard(RegimeViewModel model, RegimeDefinition regime) {
            super(model);
            obligor = text(TEXTS.get("card.deadline.obligor"), 18, Deadline::obligor);
            recipient = text(TEXTS.get("card.deadline.recipient"), 18, Deadline::recipient);
            via = text(TEXTS.get("card.deadline.via"), 14, Deadline::via);
            form = choice(TEXTS.get("card.form"), forms(regime), code -> form(regime, code), Deadline::form);
            kind = choice(TEXTS.get("card.deadline.kind"), Arrays.asList(DayKind.values()), each -> each == null
                    ? ""
                    : TEXTS.get("days." + each), Deadline::dayKind);
            amount = text(TEXTS.get("card.deadline.amount"), 4, rule -> rule.amount() == null
                    ? ""
                    : String.valueOf(rule.amount()));
            direction = choice(TEXTS.get("card.deadline.direction"), List.of("BEFORE", "AFTER"),
                    each -> each == null ? "" : TEXTS.get("direction." + each), Deadline::direction);
            anchor = choice(TEXTS.get("card.deadline.anchor"), List.of("INSPECTION_DATE", "CONCLUSION_RECEIVED",
                    "FIXED_DATE"), each -> each == null ? "" : TEXTS.get("anchor." + each), Deadline::anchor);
            strictness = choice(TEXTS.get("card.deadline.strictness"), List.of("AT_LEAST", "NO_LATER",
                    "BEFORE_EXCLUSIVE"), each -> each == null ? "" : TEXTS.get("strictness." + each),
                    Deadline::strictness);
            fixed = date(TEXTS.get("card.deadline.fixed"), Deadline::fixedOn);
            content = area(TEXTS.get("card.deadline.content"), 2, Deadline::content);
            only(amount, kind.valueProperty(), DeadlineCard::counts);
            only(fixed, kind.valueProperty(), chosen -> chosen == DayKind.FIXED_DATE);
        }

        private static boolean counts(@Nullable DayKind kind) {
            return kind == DayKind.WORKING_DAY || kind == DayKind.CALENDAR_DAY;
        }

        @Override
        String missing(Deadline typed) {
            return counts(typed.dayKind()) && typed.amount() == null
                    ? TEXTS.get("card.deadline.wants.amount")
                    : typed.dayKind() == DayKind.FIXED_DATE && typed.fixedOn() == null
                            ? TEXTS.get("card.deadline.wants.fixed")
                            : "";
        }

        @Override
        Deadline read(Deadline before) {
            DayKind chosen = kind.getValue() == null ? before.dayKind() : kind.getValue();
            String from = anchor.getValue() == null ? before.anchor() : anchor.getValue();
            if (counts(chosen) && from.equals("FIXED_DATE")) {
                from = "INSPECTION_DATE"; // days are counted from something
            }
            return new Deadline(before.code(), form.getValue(), obligor.getText().strip(), recipient.getText().strip(),
                    given(via), counts(chosen) ? number(amount) : null, chosen, from, direction.getValue() == null
                            ? before.direction()
                            : direction.getValue(),
                    strictness.getValue() == null
                            ? before.strictness()
                            : strictness.getValue(),
                    chosen == DayKind.FIXED_DATE ? fixed.getValue() : null, content.getText().strip());
        }

        @Override
        void write(Deadline changed, Runnable refused) {
            model.deadline(changed, refused);
        }
    }

    /** Digits alone; anything else is no number. */
    static @Nullable Integer number(TextField field) {
        String text = field.getText() == null ? "" : field.getText().strip();
        return text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }

    /** A share of some classes of units. */
    static final class CoverageCard extends Card<Coverage> {

        private final ComboBox<@Nullable String> kind;

        private final TextField percent;

        private final TextField amount;

        private final TextField chooser;

        private final ComboBox<@Nullable String> form;

        private final TextArea content;

        private final List<CheckBox> classes = new ArrayList<>();

        CoverageCard(RegimeViewModel model, RegimeDefinition regime) {
            super(model);
            kind = choice(TEXTS.get("card.share.kind"), List.of("ALL", "RATIO", "COUNT", "PER_PARENT"),
                    each -> each == null ? "" : TEXTS.get("share." + each), Coverage::kind);
            percent = text(TEXTS.get("card.share.percent"), 5, rule -> rule.ratio() == null
                    ? ""
                    : VietnameseFormat.number(rule.ratio().movePointRight(2).stripTrailingZeros()));
            amount = text(TEXTS.get("card.share.amount"), 4, rule -> rule.amount() == null
                    ? ""
                    : String.valueOf(rule.amount()));
            form = choice(TEXTS.get("card.form"), forms(regime), code -> form(regime, code), Coverage::form);
            chooser = text(TEXTS.get("card.share.chooser"), 18, Coverage::chooser);
            content = area(TEXTS.get("card.share.content"), 2, Coverage::content);
            FlowPane boxes = new FlowPane(12, 6);
            for (UnitClass each : UnitClass.values()) {
                CheckBox box = new CheckBox(each.label());
                box.setUserData(each.name());
                box.setOnAction(event -> commit());
                classes.add(box);
                boxes.getChildren().add(box);
            }
            below(boxes);
            only(percent, kind.valueProperty(), "RATIO"::equals);
            only(amount, kind.valueProperty(), CoverageCard::counts);
        }

        private static boolean counts(@Nullable String kind) {
            return "COUNT".equals(kind) || "PER_PARENT".equals(kind);
        }

        @Override
        String missing(Coverage typed) {
            return typed.unitClasses().isEmpty()
                    ? TEXTS.get("card.share.wants.class")
                    : typed.kind().equals("RATIO") && typed.ratio() == null
                            ? TEXTS.get("card.share.wants.percent")
                            : counts(typed.kind()) && typed.amount() == null
                                    ? TEXTS.get("card.share.wants.amount")
                                    : "";
        }

        void mark(Coverage rule) {
            classes.forEach(box -> box.setSelected(rule.unitClasses().contains(String.valueOf(box.getUserData()))));
            show(rule);
        }

        @Override
        Coverage read(Coverage before) {
            String chosen = kind.getValue() == null ? before.kind() : kind.getValue();
            return new Coverage(before.code(), classes.stream().filter(CheckBox::isSelected).map(box -> String.valueOf(
                    box.getUserData())).toList(), chosen, chosen.equals("RATIO") ? ratio() : null, counts(
                            chosen)
                                    ? number(amount)
                                    : null,
                    given(chooser), form.getValue(), content.getText().strip());
        }

        private @Nullable BigDecimal ratio() {
            String text = percent.getText().replace("%", "").replace(',', '.').strip();
            return text.matches("\\d{1,3}(\\.\\d{1,2})?")
                    ? new BigDecimal(text).movePointLeft(2).stripTrailingZeros()
                    : null;
        }

        @Override
        void write(Coverage changed, Runnable refused) {
            model.coverage(changed, () -> {
                refused.run();
                Coverage now = current();
                if (now != null) {
                    mark(now);
                }
            });
        }
    }

    /** A body with a part in the inspection. */
    static final class BodyCard extends Card<Participant> {

        private final TextField agency;

        private final ComboBox<@Nullable ParticipantRole> role;

        private final ComboBox<@Nullable String> form;

        private final TextField duty;

        private final int at;

        BodyCard(RegimeViewModel model, RegimeDefinition regime, int at) {
            super(model);
            this.at = at;
            agency = text(TEXTS.get("card.body.agency"), 26, Participant::agency);
            role = choice(TEXTS.get("card.body.role"), Arrays.asList(ParticipantRole.values()), each -> each == null
                    ? ""
                    : TEXTS.get("body." + each), Participant::role);
            form = choice(TEXTS.get("card.form"), forms(regime), code -> form(regime, code), Participant::form);
            duty = text(TEXTS.get("card.body.duty"), 30, Participant::duty);
        }

        @Override
        Participant read(Participant before) {
            ParticipantRole chosen = role.getValue();
            return new Participant(agency.getText().strip(), chosen == null ? before.role() : chosen, given(duty), form
                    .getValue());
        }

        @Override
        void write(Participant changed, Runnable refused) {
            model.body(at, changed, refused);
        }
    }
}
