package vn.sokiemtra.desktop.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.fieldwork.FieldWork.DocumentEntry;
import vn.sokiemtra.inspection.DocumentLine;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;
import vn.sokiemtra.text.VietnameseInput;

/**
 * A document list: lines of the unit, lines the team has seen, each edited in place. What cannot be read is written nowhere,
 * nor is a line that was emptied: it stands in its line, and is kept with the drafts until it can be.
 */
final class DocumentsBlock extends VBox {

    private static final Texts TEXTS = Texts.beside(DocumentsBlock.class);

    private final ItemViewModel model;
    private final Label title = new Label();
    private final GridPane grid = new GridPane();
    private final Label refusal = new Label();
    private final List<Line> lines = new ArrayList<>();
    private List<DocumentLine> shown = List.of();
    private @Nullable Side adding;
    private @Nullable PartView part;
    private @Nullable ItemView item;
    /** What the drafts hold of the list that is shown. */
    private @Nullable String kept;

    DocumentsBlock(ItemViewModel model) {
        super(0);
        this.model = model;
        getStyleClass().addAll("indicator-grid", "documents-block");
        ColumnConstraints number = fixed(138);
        ColumnConstraints date = fixed(118);
        ColumnConstraints subject = new ColumnConstraints();
        subject.setHgrow(Priority.ALWAYS);
        subject.setMinWidth(90);
        ColumnConstraints tools = fixed(58);
        grid.getColumnConstraints().addAll(number, date, subject, tools);
        refusal.getStyleClass().addAll("field-error", "grid-refusal");
        refusal.setWrapText(true);
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.visibleProperty().bind(refusal.managedProperty());
        getChildren().addAll(grid, refusal);
    }

    private static ColumnConstraints fixed(double width) {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(width);
        column.setPrefWidth(width);
        return column;
    }

    void show(ItemView in, PartView now) {
        boolean other = part == null || !part.code().equals(now.code()) || item == null
                || !in.itemId().equals(item.itemId());
        item = in;
        if (other) {
            adding = null;
            refusal.setText("");
        }
        part = now;
        title.setText(now.label());
        boolean sameLines = !other && ids(shown).equals(ids(now.documents()));
        shown = now.documents();
        if (other) {
            lines.clear();
            kept = null;
            build(now);
            findKept();
        } else if (!sameLines) {
            build(now);
            keep();
        } else {
            for (Line line : lines) {
                shown.stream().filter(document -> document.id().equals(line.id)).findFirst().ifPresent(line::show);
            }
        }
    }

    private static List<UUID> ids(List<DocumentLine> documents) {
        return documents.stream().map(DocumentLine::id).toList();
    }

    /** What is typed and not written goes on standing in its line. */
    private void build(PartView now) {
        List<Typed> open = lines.stream().filter(Line::isOpen).map(Line::typed).toList();
        lines.clear();
        grid.getChildren().clear();
        int row = 0;
        head(row++, title);
        row = side(row, now, Side.REPORTED);
        side(row, now, Side.VERIFIED);
        lines.forEach(line -> open.stream().filter(typed -> typed.line().equals(line.name())).findFirst().ifPresent(
                line::restore));
    }

    private void head(int row, Label label) {
        label.getStyleClass().setAll("label", "grid-head", "left");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        label.setWrapText(true);
        grid.add(label, 0, row, 4, 1);
    }

    private int side(int from, PartView now, Side side) {
        int row = from;
        Label name = new Label(TEXTS.get(side == Side.REPORTED ? "grid.reported" : "documents.seen"));
        name.getStyleClass().add("note");
        HBox bar = Controls.row(12, name, Controls.spacer(), Controls.link("+ " + TEXTS.get("documents.add"),
                () -> startAdding(side)));
        bar.getStyleClass().add("documents-side");
        grid.add(bar, 0, row++, 4, 1);
        for (DocumentLine document : now.documents()) {
            if (document.side() == side) {
                addLine(row++, side, document);
            }
        }
        if (adding == side) {
            addLine(row++, side, null);
        }
        return row;
    }

    private void addLine(int row, Side side, @Nullable DocumentLine document) {
        ItemView at = item;
        PartView now = part;
        if (at == null || now == null) {
            return;
        }
        Line line = new Line(at, now, side, document);
        lines.add(line);
        grid.add(line.number, 0, row);
        grid.add(line.date, 1, row);
        grid.add(new CutField(line.subject), 2, row);
        grid.add(line.tools, 3, row);
    }

    private void startAdding(Side side) {
        commitNow();
        // A new line that cannot be read is mended before there is another.
        if (lines.stream().noneMatch(line -> line.id == null && line.refused)) {
            adding = side;
            if (part != null) {
                build(part);
            }
        }
        lines.stream().filter(line -> line.id == null).findFirst().ifPresent(line -> line.number.requestFocus());
    }

    private void keep() {
        ItemView at = item;
        PartView now = part;
        String text = Typed.together(lines.stream().filter(line -> line.refused).map(Line::typed).toList());
        if (text == null) {
            refusal.setText("");
        }
        if (at != null && now != null && !Objects.equals(text, kept)) {
            kept = text;
            model.keepDraft(key(at, now), text);
        }
    }

    private void findKept() {
        ItemView at = item;
        PartView now = part;
        if (at == null || now == null) {
            return;
        }
        String key = key(at, now);
        model.draft(key, text -> {
            ItemView shownItem = item;
            PartView shownPart = part;
            if (kept == null && shownItem != null && shownPart != null && key.equals(key(shownItem, shownPart))) {
                kept = text;
                restore(Typed.apart(text), shownPart);
                // Of a document that another machine deleted meanwhile there is no line to keep anything in.
                keep();
            }
        });
    }

    private void restore(List<Typed> found, PartView now) {
        for (Side side : Side.values()) {
            if (adding == null && found.stream().anyMatch(typed -> typed.line().equals(side.name()))) {
                adding = side;
                build(now);
            }
        }
        lines.forEach(line -> found.stream().filter(typed -> typed.line().equals(line.name())).findFirst().ifPresent(
                line::restore));
    }

    private static String key(ItemView at, PartView now) {
        return ItemViewModel.draftKey(at, "documents/" + now.code());
    }

    /** @param line the id of a document, or the side that a new one is added to */
    private record Typed(String line, String number, String date, String subject) {

        private static final String FIELD = "\t";

        static @Nullable String together(List<Typed> all) {
            return all.isEmpty()
                    ? null
                    : all.stream().map(each -> String.join(FIELD, each.line, each.number, each.date, each.subject))
                            .collect(Collectors.joining("\n"));
        }

        static List<Typed> apart(String text) {
            return text.lines().map(line -> line.split(FIELD, 4)).filter(fields -> fields.length == 4)
                    .map(fields -> new Typed(fields[0], fields[1], fields[2], fields[3])).toList();
        }
    }

    void commitNow() {
        List.copyOf(lines).forEach(Line::commit);
    }

    /** One document in three fields; it is written as a whole when the focus leaves one of them. */
    private final class Line {
        private final @Nullable UUID id;
        private final ItemView at;
        private final PartView now;
        private final Side side;
        private final ValueField number = field("documents.number");
        private final ValueField date = field("documents.date");
        private final ValueField subject = field("documents.subject");
        private final HBox tools = Controls.row(0);
        private boolean touched;
        private boolean written;
        private boolean refused;

        Line(ItemView at, PartView now, Side side, @Nullable DocumentLine document) {
            this.at = at;
            this.now = now;
            this.side = side;
            this.id = document == null ? null : document.id();
            for (ValueField each : List.of(number, date, subject)) {
                each.onCommit(_ -> {
                    touched = true;
                    boolean taken = isReadable();
                    if (taken) {
                        write(false);
                    }
                    return taken;
                });
                each.focusedProperty().addListener((_, _, focused) -> {
                    // Also of what was taken back with Esc, which commits nothing.
                    if (!focused && isReadable() && this.id == null) {
                        write(false);
                    }
                });
            }
            date.getStyleClass().add("figure");
            tools.getStyleClass().add("documents-tools");
            if (document != null) {
                open(document);
                if (side == Side.REPORTED) {
                    Node copy = Controls.iconButton(Glyph.CHECK, TEXTS.get("documents.confirm"), () -> confirm());
                    tools.getChildren().add(copy);
                }
                tools.getChildren().addAll(Controls.spacer(), Controls.iconButton(Glyph.TRASH, TEXTS.get(
                        "documents.delete"), () -> model.deleteDocument(document)));
            }
        }

        private ValueField field(String name) {
            ValueField field = new ValueField();
            field.getStyleClass().addAll("value-field", "grid-cell", "left");
            field.setAccessibleText(TEXTS.get(name));
            field.setPromptText(TEXTS.get(name));
            field.setMinWidth(0);
            return field;
        }

        private void open(DocumentLine document) {
            number.open(VietnameseFormat.notation(document.number(), document.notation()).strip());
            date.open(VietnameseFormat.date(document.issuedOn()));
            subject.open(Objects.requireNonNullElse(document.subject(), ""));
        }

        void show(DocumentLine document) {
            number.show(VietnameseFormat.notation(document.number(), document.notation()).strip());
            date.show(VietnameseFormat.date(document.issuedOn()));
            subject.show(Objects.requireNonNullElse(document.subject(), ""));
        }

        /** The screen is left, also with the focus still in the line: as when the window closes. */
        void commit() {
            number.commitNow();
            date.commitNow();
            subject.commitNow();
            if (id == null && isReadable()) {
                write(true);
            }
        }

        private boolean isBlank() {
            return number.getText().isBlank() && date.getText().isBlank() && subject.getText().isBlank();
        }

        /** Says why not. */
        private boolean isReadable() {
            boolean before = refused;
            refused = false;
            if (touched && isBlank()) {
                refused = id != null;
                if (refused) {
                    refusal.setText(TEXTS.get("documents.blank"));
                }
            } else if (touched) {
                try {
                    if (!number.getText().isBlank()) {
                        Object unused = VietnameseInput.notation(number.getText());
                    }
                    Object unused = VietnameseInput.date(date.getText());
                } catch (Problem problem) {
                    refused = true;
                    refusal.setText(problem.sentence());
                }
            }
            if (before && !refused) {
                refusal.setText("");
            }
            keep();
            return !refused;
        }

        /** @param leaving whether nothing more can follow in a new line, although the focus stands in it */
        private void write(boolean leaving) {
            // One new line is one document however many of its fields are left one after another.
            if (!touched || isBlank() || id == null && (written || !leaving && fieldsFocused())) {
                return;
            }
            if (id == null) {
                written = true;
                adding = null;
            }
            model.setDocument(at, new DocumentEntry(id, now.code(), side, number.getText(), date.getText(),
                    subject.getText()), _ -> {
                    });
        }

        /** As {@link Typed#line}. */
        String name() {
            return id == null ? side.name() : id.toString();
        }

        /** Whether something is typed in it that is not on its way to the disk. */
        boolean isOpen() {
            return refused || id == null && !written && !isBlank();
        }

        Typed typed() {
            return new Typed(name(), number.getText(), date.getText(), subject.getText());
        }

        void restore(Typed typed) {
            number.setText(typed.number());
            date.setText(typed.date());
            subject.setText(typed.subject());
            touched = true;
            if (!isReadable()) {
                List.of(number, date, subject).forEach(ValueField::commitNow);
            }
        }

        private boolean fieldsFocused() {
            Node owner = number.getScene() == null ? null : number.getScene().getFocusOwner();
            return owner == number || owner == date || owner == subject;
        }

        private void confirm() {
            model.setDocument(at, new DocumentEntry(null, now.code(), Side.VERIFIED, number.getText(),
                    date.getText(), subject.getText()), _ -> {
                    });
        }
    }
}
