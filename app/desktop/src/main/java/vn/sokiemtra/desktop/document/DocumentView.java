package vn.sokiemtra.desktop.document;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.command.Command;
import vn.sokiemtra.desktop.command.KeyHint;
import vn.sokiemtra.desktop.design.Segmented;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.shell.PaneLayout;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.shell.WidthClass;
import javafx.scene.layout.StackPane;
import vn.sokiemtra.desktop.field.ConflictPane;
import vn.sokiemtra.desktop.field.ConflictViewModel;
import vn.sokiemtra.desktop.field.HistoryPopup;
import vn.sokiemtra.document.issue.FrozenDocument;
import vn.sokiemtra.document.section.DocumentSection;
import vn.sokiemtra.text.Texts;

/** Screen 05: one document, its sections, its pages, and what stands between it and its delivery. */
public final class DocumentView implements Screen {

    private static final Texts TEXTS = Texts.beside(DocumentView.class);
    private static final double LIST = 214;
    private static final double GATES = 280;

    private final ScreenContext context;
    private final DocumentViewModel model;
    private final SectionEditor editor;
    private final PreviewPane preview;
    private final HBox centre = new HBox();
    private final VBox narrow = new VBox();
    private final Segmented<Boolean> which = new Segmented<>();
    private final PaneLayout panes;
    private final StackPane whole = new StackPane();
    private final HistoryPopup popup;
    private @Nullable IssueForm issuing;
    private String issuingOf = "";

    /** The last trùng sửa that was opened here. */
    private @Nullable ConflictPane choosing;
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty line = new SimpleStringProperty("");

    /** The Biên bản of the unit in the header. */
    public static DocumentView minutes(ScreenContext context) {
        return new DocumentView(context, DocumentScope.MINUTES);
    }

    /** Every other document of the unit in the header. */
    public static DocumentView ofUnit(ScreenContext context) {
        return new DocumentView(context, DocumentScope.UNIT);
    }

    /** The documents of the plan. */
    public static DocumentView ofPlan(ScreenContext context) {
        return new DocumentView(context, DocumentScope.PLAN);
    }

    private DocumentView(ScreenContext context, DocumentScope scope) {
        this.context = context;
        model = new DocumentViewModel(context, scope);
        title.set(TEXTS.get("screen." + scope));
        editor = new SectionEditor(model, this::openHistory, this::openConflict);
        popup = new HistoryPopup(model.life(), context.session(), context.tasks());
        preview = new PreviewPane(model);
        which.add(true, TEXTS.get("which.editor"), null, Tone.ACCENT);
        which.add(false, TEXTS.get("which.preview"), null, Tone.ACCENT);
        which.value().set(true);
        which.value().addListener((o, before, now) -> arrange());
        which.getStyleClass().add("which");
        centre.getStyleClass().add("minutes-centre");
        HBox.setHgrow(preview, Priority.ALWAYS);
        HBox.setHgrow(editor, Priority.ALWAYS);
        VBox.setVgrow(centre, Priority.ALWAYS);
        narrow.getChildren().addAll(which, centre);
        panes = new PaneLayout(context.width(), context.panes(), narrow).left("minutes.sections", TEXTS.get(
                "pane.sections"), new SectionList(model), LIST).right("minutes.gates", TEXTS.get("gates.title"),
                        new GatesPane(model,
                                new IssuingPane(model, this::openIssue, this::openDelivery, this::openWay)),
                        GATES);
        whole.getChildren().addAll(panes, popup);
        context.width().addListener((o, before, now) -> arrange());
        centre.widthProperty().addListener((o, before, now) -> share());
        model.page().addListener((o, before, now) -> titles());
        model.selected().addListener((o, before, now) -> titles());
        arrange();
    }

    private void arrange() {
        boolean small = context.width().get() == WidthClass.SMALL;
        which.setVisible(small);
        which.setManaged(small);
        boolean text = !Boolean.FALSE.equals(which.value().get());
        if (small) {
            centre.getChildren().setAll(text ? editor : preview);
        } else {
            centre.getChildren().setAll(editor, preview);
        }
        preview.offerPrinting(context.width().get().atMost(WidthClass.MEDIUM));
        share();
    }

    /** The text takes a little less than half, and never more than one reads well. */
    private void share() {
        boolean both = centre.getChildren().size() == 2;
        double width = both ? Math.clamp(centre.getWidth() * 0.47, 300, 760) : centre.getWidth();
        editor.setPrefWidth(width);
        editor.setMaxWidth(both ? width : Double.MAX_VALUE);
        editor.setMinWidth(both ? width : 0);
        preview.setPrefWidth(Math.max(0, centre.getWidth() - width));
    }

    private void titles() {
        DocumentBook.Page read = model.page().get();
        line.set(read == null ? "" : read.plan());
        model.section().ifPresent(section -> panes.leftTitle(model.scope() == DocumentScope.MINUTES
                ? section.title()
                : TEXTS.get("pane.place", DocumentWords.name(model.kind().get()), section.title())));
        long open = model.issuing().open();
        panes.rightTitle(TEXTS.get("pane.gates", String.valueOf(open)));
    }

    /** Every change of the section's text and facts. */
    private void openHistory() {
        editor.leave();
        model.fieldsHere(fields -> popup.open(model.section().map(DocumentSection::title).orElse(""), fields));
    }

    /** What was typed before the form was left is there again, as long as it is about the same frozen text. */
    private void openIssue() {
        FrozenDocument frozen = model.standing().frozen();
        String of = frozen == null ? "" : frozen.sha256();
        IssueForm form = issuing;
        if (form == null || !of.equals(issuingOf)) {
            form = new IssueForm(model, popup::close, () -> {
                issuing = null;
                popup.close();
            });
            issuing = form;
            issuingOf = of;
        }
        popup.ask(form, form::begin);
    }

    private void openDelivery() {
        DeliveryForm form = new DeliveryForm(model, popup::close);
        popup.ask(form, form::begin);
    }

    private void openWay() {
        model.issuing().way(events -> {
            WayPane way = new WayPane(DocumentWords.name(model.kind().get()), events);
            popup.show(way, way::begin);
        });
    }

    /** Two people rewrote the section: the same choice as on the page of all trùng sửa. */
    private void openConflict() {
        editor.leave();
        model.fieldsHere(fields -> {
            ConflictViewModel choice = new ConflictViewModel(model.life(), context.session(), context.tasks());
            ConflictPane pane = new ConflictPane(choice, false, settled -> popup.close(), this::openHistory);
            choosing = pane;
            choice.shown().addListener((o, before, now) -> pane.begin());
            fields.stream().filter(field -> field.table().equals("document_section")).findFirst().ifPresent(
                    field -> popup.show(pane, () -> choice.show(field, popup::close)));
        });
    }

    @Override
    public Node content() {
        return whole;
    }

    @Override
    public void show(Place place) {
        if (place.inspection() != null || model.scope() == DocumentScope.PLAN) {
            model.show(place.inspection(), place.focus());
        }
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void onDeactivate() {
        editor.leave();
        ConflictPane open = choosing;
        if (open != null) {
            open.hand();
        }
        model.deactivate();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return title;
    }

    @Override
    public ReadOnlyStringProperty context() {
        return line;
    }

    @Override
    public ObservableList<KeyHint> keyHints() {
        return FXCollections.observableArrayList(new KeyHint("Ctrl ↑ ↓", TEXTS.get("hint.section")), new KeyHint("F8",
                TEXTS.get("hint.attention")), new KeyHint("F6", TEXTS.get("hint.pane")),
                new KeyHint("Ctrl P", TEXTS.get(
                        "hint.print")),
                new KeyHint("Ctrl Z", TEXTS.get("hint.undo")));
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>(List.of(Command.of("minutes.next", TEXTS.get("command.next"),
                "Ctrl+Down", () -> model.step(1)),
                Command.of("minutes.previous", TEXTS.get("command.previous"), "Ctrl+Up", () -> model.step(-1)),
                new Command("minutes.take", TEXTS.get("changed.take"), "Alt+Y", model.edits()::canSettle,
                        () -> model.edits().settle(true)),
                new Command("minutes.keep", TEXTS.get("changed.keep"), "Alt+N", model.edits()::canSettle,
                        () -> model.edits().settle(false)),
                Command.of("minutes.history", TEXTS.get("action.history"), "Ctrl+H", this::openHistory),
                new Command("minutes.conflict", TEXTS.get("action.conflict"), "Ctrl+R",
                        () -> model.section().filter(DocumentSection::conflicting).isPresent(), this::openConflict),
                Command.of("minutes.print", TEXTS.get("print"), "Ctrl+P", () -> {
                    editor.leave();
                    model.exporting().print();
                }), Command.of("minutes.export", TEXTS.get("command.export"), "", () -> {
                    editor.leave();
                    model.exporting().export();
                })));
        commands.addAll(steps());
        if (model.scope() != DocumentScope.MINUTES) {
            model.scope().kinds().forEach(kind -> commands.add(Command.of("document." + kind.code(), TEXTS.get(
                    "command.kind", DocumentWords.name(kind)), "", () -> model.kind().set(kind))));
        }
        return List.copyOf(commands);
    }

    /** From the draft to the unit. */
    private List<Command> steps() {
        return List.of(new Command("document.freeze", TEXTS.get("freeze"), "", model.issuing()::canFreeze, () -> {
            editor.leave();
            model.issuing().freeze();
        }), new Command("document.issue", TEXTS.get("issue"), "", () -> model.standing().waiting(), this::openIssue),
                new Command("document.deliver", TEXTS.get("deliver"), "", () -> model.standing().issued() != null,
                        this::openDelivery),
                new Command("document.scan", TEXTS.get("scan.attach"), "", () -> model.standing().issued() != null,
                        model.issuing()::attachScan),
                Command.of("document.way", TEXTS.get("way"), "", this::openWay),
                new Command("document.export-all", TEXTS.get("export-all"), "",
                        () -> model.kind().get().ofUnit(), model.exporting()::exportAll));
    }

    @Override
    public boolean nextPane(boolean forward) {
        panes.nextPane(forward);
        return true;
    }

    @Override
    public boolean nextAttention(boolean forward) {
        return model.nextAttention(forward);
    }

    @Override
    public boolean escape() {
        return popup.close() || panes.close();
    }
}
