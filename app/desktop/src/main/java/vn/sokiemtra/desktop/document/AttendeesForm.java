package vn.sokiemtra.desktop.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.document.minutes.Attendee;
import vn.sokiemtra.document.minutes.AttendeeRole;
import vn.sokiemtra.document.minutes.Party;
import vn.sokiemtra.text.Texts;

/** Those present of one party: one line a person, written on leaving it. */
final class AttendeesForm extends VBox {

    private static final Texts TEXTS = Texts.beside(AttendeesForm.class);

    private final DocumentViewModel model;
    private final Party party;
    private final VBox rows = new VBox(8);
    private final Label none = Controls.note("");
    private final Button take;
    private final List<Row> shown = new ArrayList<>();
    private int before;

    AttendeesForm(DocumentViewModel model, Party party) {
        super(10);
        this.model = model;
        this.party = party;
        none.setText(TEXTS.get(party == Party.TEAM ? "people.none-team" : "people.none-unit"));
        Button add = Controls.secondary(TEXTS.get("people.add"), Glyph.PLUS, "",
                () -> model.meeting().addAttendee(party));
        add.setId("add-attendee");
        take = Controls.secondary(TEXTS.get("people.take"), Glyph.USERS, "", model.meeting()::takeTeam);
        javafx.scene.layout.FlowPane buttons = new javafx.scene.layout.FlowPane(8, 6, add);
        if (party == Party.TEAM) {
            buttons.getChildren().add(take);
        }
        getChildren().addAll(none, rows, buttons);
        before = -1;
    }

    void commit() {
        List.copyOf(shown).forEach(Row::commit);
    }

    void show(List<Attendee> all) {
        List<Attendee> present = all.stream().filter(each -> each.party() == party).toList();
        none.setVisible(present.isEmpty());
        none.setManaged(present.isEmpty());
        take.setDisable(!present.isEmpty());
        List<Row> next = new ArrayList<>();
        for (Attendee attendee : present) {
            Row row = shown.stream().filter(each -> each.attendee.id().equals(attendee.id())).findFirst().orElseGet(
                    () -> new Row(attendee));
            row.show(attendee);
            next.add(row);
        }
        boolean added = before >= 0 && next.size() == before + 1 && !shown.contains(next.getLast());
        if (!next.equals(shown)) {
            shown.clear();
            shown.addAll(next);
            rows.getChildren().setAll(next.stream().map(row -> (Node) row.box).toList());
        }
        if (added) {
            next.getLast().name.requestFocus();
        }
        before = next.size();
    }

    private final class Row {
        private final ChoiceBox<String> honorific = new ChoiceBox<>();
        private final TextField name = new TextField();
        private final TextField position = new TextField();
        private final ChoiceBox<AttendeeRole> role = new ChoiceBox<>();
        private final Label error = new Label();
        private final VBox box;
        private Attendee attendee;

        Row(Attendee attendee) {
            this.attendee = attendee;
            honorific.getItems().setAll("", TEXTS.get("people.mr"), TEXTS.get("people.mrs"));
            role.getItems().setAll(party == Party.TEAM
                    ? List.of(AttendeeRole.LEADER, AttendeeRole.DEPUTY, AttendeeRole.SECRETARY, AttendeeRole.MEMBER)
                    : List.of(AttendeeRole.HEAD, AttendeeRole.DEPUTY, AttendeeRole.MEMBER));
            role.setConverter(new RoleWords());
            name.setPromptText(TEXTS.get("people.name"));
            position.setPromptText(TEXTS.get("people.position"));
            Controls.named(name, TEXTS.get("people.name"));
            Controls.named(position, TEXTS.get("people.position"));
            Controls.named(honorific, TEXTS.get("people.honorific"));
            Controls.named(role, TEXTS.get("people.role"));
            honorific.setPrefWidth(76);
            honorific.setMinWidth(76);
            role.setMinWidth(128);
            role.setPrefWidth(128);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            position.setMinWidth(0);
            HBox.setHgrow(position, Priority.ALWAYS);
            HBox first = Controls.row(6, honorific, name, role);
            HBox second = Controls.row(2, position, Controls.iconButton(Glyph.CHEVRON_UP, TEXTS.get("people.up"),
                    () -> model.meeting().moveAttendee(this.attendee, -1)),
                    Controls.iconButton(Glyph.CHEVRON_DOWN, TEXTS.get(
                            "people.down"), () -> model.meeting().moveAttendee(this.attendee, 1)),
                    Controls.iconButton(
                            Glyph.TRASH, TEXTS.get("people.remove"), () -> model.meeting().removeAttendee(
                                    this.attendee)));
            error.getStyleClass().add("field-error");
            error.setWrapText(true);
            error.managedProperty().bind(error.textProperty().isNotEmpty());
            box = new VBox(4, first, second, error);
            box.getStyleClass().add("person");
            List.of(name, position).forEach(field -> {
                field.focusedProperty().addListener((o, was, now) -> {
                    if (!now) {
                        commit();
                    }
                });
                field.setOnAction(event -> commit());
            });
            honorific.setOnAction(event -> commit());
            role.setOnAction(event -> commit());
            box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        }

        private void pressed(KeyEvent event) {
            if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
                model.meeting().moveAttendee(attendee, event.getCode() == KeyCode.UP ? -1 : 1);
                event.consume();
            }
        }

        void show(Attendee next) {
            Attendee was = attendee;
            attendee = next;
            boolean typing = !text(was.name()).equals(name.getText()) && !name.getText().isEmpty() || !text(was
                    .position()).equals(position.getText()) && !position.getText().isEmpty();
            if (!typing) {
                name.setText(text(next.name()));
                position.setText(text(next.position()));
            }
            honorific.setValue(text(next.honorific()));
            role.setValue(next.role());
        }

        void commit() {
            AttendeeRole chosen = Objects.requireNonNullElse(role.getValue(), attendee.role());
            String title = text(honorific.getValue());
            if (title.equals(text(attendee.honorific())) && name.getText().equals(text(attendee.name())) && position
                    .getText().equals(text(attendee.position())) && chosen == attendee.role()) {
                return;
            }
            Attendee next = new Attendee(attendee.id(), party, title, name.getText(), position.getText(), chosen);
            Attendee was = attendee;
            attendee = next;
            model.meeting().changeAttendee(was, title, next.name(), next.position(), chosen, saved -> error.setText(
                    saved instanceof SaveState.Failed failed ? failed.sentence() : ""));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private final class RoleWords extends StringConverter<AttendeeRole> {
        @Override
        public String toString(@Nullable AttendeeRole role) {
            return role == null ? "" : TEXTS.get("role." + party + "." + role);
        }

        @Override
        public AttendeeRole fromString(String words) {
            return AttendeeRole.MEMBER;
        }
    }
}
