package vn.sokiemtra.desktop.document;

import java.util.List;

import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.CopiedRows;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Lists;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.shell.ListPage;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.document.issue.IssuedDocument;
import vn.sokiemtra.text.Texts;

/** Sổ văn bản: what was issued, to whom it went, and what stands in whose place. */
public final class RegisterView extends ListPage {

    private static final Texts TEXTS = Texts.beside(RegisterView.class);

    private final RegisterViewModel model;
    private final TextField filter = new TextField();

    public RegisterView(ScreenContext context) {
        this(new RegisterViewModel(context));
    }

    private RegisterView(RegisterViewModel model) {
        super(new SimpleStringProperty(TEXTS.get("register")), model.plan(), model::activate, model::deactivate);
        this.model = model;
        ListView<RegisterViewModel.Line> list = Lists.of("issued", TEXTS.get("register"), model.lines(),
                view -> new Row());
        CopiedRows.of(list, TEXTS.get("register.copy.head"), RegisterView::copied);
        Lists.several(list);
        list.setPlaceholder(Controls.onceKnown(model.known(), Controls.empty(Glyph.FILE_TEXT, TEXTS.get(
                "register.none"), null)));
        Lists.onKey(list, model::open, KeyCode.ENTER);
        Lists.onKey(list, model::openText, KeyCode.SPACE);
        filter.textProperty().bindBidirectional(model.filter());
        filter.setPromptText(TEXTS.get("register.filter"));
        filter.setAccessibleText(TEXTS.get("register.filter"));
        filter.setPrefWidth(260);
        HBox tools = Controls.row(10, Icons.of(Glyph.FILTER, "muted"), filter, Controls.keyCap("Ctrl F"));
        tools.getStyleClass().add("register-tools");
        VBox page = list(list, tools);
        page.getStyleClass().add("register");
    }

    private static List<String> copied(RegisterViewModel.Line line) {
        return List.of(DocumentWords.cited(line.issued()), line.issued().kind().label(), line.unit(),
                DocumentWords.days(
                        line.issued()),
                line.by() == null
                        ? TEXTS.get("register.stands")
                        : TEXTS.get("register.superseded", DocumentWords.cited(line.by())),
                line.issued().numbered() && line.issued().sameNumber()
                        ? TEXTS.get("register.same-number")
                        : "");
    }

    /** Number, kind and unit; below, the days; at the right, whether it stands. */
    private final class Row extends ListCell<RegisterViewModel.Line> {
        Row() {
            getStyleClass().add("register-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(RegisterViewModel.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : content(line));
        }

        private Node content(RegisterViewModel.Line line) {
            IssuedDocument issued = line.issued();
            Label number = new Label(DocumentWords.cited(issued));
            number.getStyleClass().add("strong");
            number.setMinWidth(USE_PREF_SIZE);
            Label about = Controls.cuttable(line.unit().isEmpty()
                    ? issued.kind().label()
                    : TEXTS.get("pane.place", issued.kind().label(), line.unit()));
            about.setMinWidth(0);
            HBox first = Controls.row(10, number, about, Controls.spacer());
            if (issued.numbered() && issued.sameNumber()) {
                first.getChildren().add(Controls.badge(Tone.DANGER, Glyph.OVERDUE, TEXTS.get("register.same-number")));
            }
            first.getChildren().add(line.by() == null
                    ? Controls.badge(Tone.SUCCESS, Glyph.CHECK, TEXTS.get("register.stands"))
                    : Controls.badge(Tone.NEUTRAL, null, TEXTS.get("register.superseded", DocumentWords.cited(line
                            .by()))));
            Label days = Controls.cuttable(DocumentWords.days(issued));
            days.getStyleClass().add("note");
            days.setMinWidth(0);
            return new VBox(1, first, Controls.row(12, days, Controls.spacer(), Controls.lineLink(TEXTS.get(
                    "register.text"), () -> model.openText(line)), Controls.lineLink(TEXTS.get("register.open"),
                            () -> model.open(line))));
        }
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("Enter", TEXTS.get("register.open")), new KeyHint("Space",
                TEXTS.get("register.text")), new KeyHint("Ctrl F", TEXTS.get("hint.filter")));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("register.filter", TEXTS.get("register.filter"), "Ctrl+F", filter::requestFocus));
    }
}
