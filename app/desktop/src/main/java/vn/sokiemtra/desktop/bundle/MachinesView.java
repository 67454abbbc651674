package vn.sokiemtra.desktop.bundle;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.Machine;
import vn.sokiemtra.desktop.bundle.MachinesViewModel.Line;
import vn.sokiemtra.desktop.bundle.MachinesViewModel.State;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.text.Texts;

/** The machines of the plan. */
public final class MachinesView extends BundlePage {

    private static final Texts TEXTS = Texts.beside(MachinesView.class);

    private final MachinesViewModel model;
    private final ListView<Line> list;
    private final VBox page = new VBox(8);
    private final ObservableList<KeyHint> hints = FXCollections.observableArrayList(new KeyHint("T", TEXTS.get(
            "hint.trust")), new KeyHint("C", TEXTS.get("hint.copy")), new KeyHint("Delete", TEXTS.get("hint.revoke")));

    public MachinesView(ScreenContext context) {
        super(context);
        model = new MachinesViewModel(context);
        list = list("machines", TEXTS.get("machines"), model.lines(), view -> new MachineCell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        Label revoking = Controls.note("");
        revoking.textProperty().bind(model.mayRevoke().map(may -> TEXTS.get(may
                ? "machines.may.revoke"
                : "machines.may.not.revoke")));
        page.getStyleClass().add("form-page");
        page.getChildren().addAll(Controls.paneTitle(TEXTS.get("machines")), Controls.note(TEXTS.get("machines.note")),
                list, revoking);
    }

    private void key(KeyEvent event) {
        Line line = list.getSelectionModel().getSelectedItem();
        if (line == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case T -> model.trust(line);
            case C -> model.copyCode(line);
            case DELETE -> model.revoke(line);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public Node content() {
        return page;
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void onDeactivate() {
        model.deactivate();
    }

    @Override
    public void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return hints;
    }

    private static Label badge(State state) {
        return switch (state) {
            case SELF -> Controls.badge(Tone.ACCENT, Glyph.DRIVE, TEXTS.get("machine.state.SELF"));
            case KNOWN -> Controls.badge(Tone.SUCCESS, Glyph.SHIELD, TEXTS.get("trust.KNOWN"));
            case NEW -> Controls.badge(Tone.ATTENTION, Glyph.USER_PLUS, TEXTS.get("trust.NEW"));
            case KEY_CHANGED -> Controls.badge(Tone.DANGER, Glyph.OVERDUE, TEXTS.get("trust.KEY_CHANGED"));
            case REVOKED -> Controls.badge(Tone.DANGER, Glyph.NOT_APPLICABLE, TEXTS.get("trust.REVOKED"));
        };
    }

    /** Who, which machine, its code, what it wrote, what one can do. */
    private final class MachineCell extends ListCell<Line> {

        MachineCell() {
            getStyleClass().add("log-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : row(line));
        }

        private Node row(Line line) {
            Machine machine = line.machine();
            Label person = Controls.cuttable(machine.person().isEmpty()
                    ? TEXTS.get("machine.unnamed")
                    : machine
                            .person());
            person.getStyleClass().add("strong");
            person.setMinWidth(0);
            HBox head = Controls.row(8, person, badge(line.state()));
            if (machine.owner()) {
                head.getChildren().add(Controls.badge(Tone.NEUTRAL, null, TEXTS.get("machine.owner")));
            }
            Label about = Controls.note(TEXTS.get("machine.about", machine.name(), ImportWords.count(machine.seq()),
                    machine.lastChange() == null
                            ? TEXTS.get("machine.never")
                            : ImportWords.time(machine
                                    .lastChange())));
            Label code = Controls.figure(machine.code());
            FlowPane actions = new FlowPane(14, 2, code);
            actions.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            if (model.canTrust(line)) {
                Button trust = Controls.secondary(TEXTS.get("code.right"), Glyph.CHECK, "T", () -> model.trust(line));
                trust.setFocusTraversable(false);
                actions.getChildren().add(trust);
            }
            if (model.canRevoke(line)) {
                Hyperlink revoke = Controls.link(TEXTS.get("revoke"), () -> model.revoke(line));
                revoke.setFocusTraversable(false);
                actions.getChildren().add(revoke);
            }
            VBox text = new VBox(3, head, about, actions);
            text.setMinWidth(0);
            return text;
        }
    }
}
