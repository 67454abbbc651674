package vn.sokiemtra.desktop.fieldwork;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.sokiemtra.checklist.PartType;
import vn.sokiemtra.checklist.Side;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.figuretext.TextNotice;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.PartView;
import vn.sokiemtra.ledger.Field;
import vn.sokiemtra.text.Texts;

/** The unit's words beside the team's remark, and further narratives with both sides. */
final class TextsBlock extends VBox {

    private static final Texts TEXTS = Texts.beside(TextsBlock.class);
    /** Below this the texts stand one under the other. */
    private static final double BESIDE = 460;

    private final ItemViewModel model;
    private final InstantSource clock;
    private final Pair main;
    private final List<Pair> others = new ArrayList<>();

    TextsBlock(ItemViewModel model, InstantSource clock) {
        super(10);
        this.model = model;
        this.clock = clock;
        this.main = new Pair(TEXTS.get("texts.remark"));
        getChildren().add(main);
        widthProperty().addListener((_, _, _) -> arrange());
    }

    private void arrange() {
        boolean beside = getWidth() == 0 || getWidth() >= BESIDE;
        main.arrange(beside);
        others.forEach(pair -> pair.arrange(beside));
    }

    void show(ItemView item, List<ContradictionLine> contradictions, Map<String, List<TextNotice>> notices) {
        setVisible(item.leaf());
        setManaged(item.leaf());
        if (!item.leaf()) {
            return;
        }
        List<String> phrases = contradictions.stream().flatMap(line -> line.phrases().stream()).toList();
        List<PartView> narratives = item.parts().stream().filter(part -> part.type() == PartType.NARRATIVE).toList();
        PartView first = narratives.stream().filter(part -> part.code().equals(item.narrative())).findFirst()
                .orElse(null);
        main.showLeft(first != null);
        if (first != null) {
            main.title(first.label(), item.report());
            main.reported(item, first, phrases);
        }
        main.remark(item);
        main.right.notices(notices.getOrDefault("remark", List.of()));
        List<PartView> rest = narratives.stream().filter(part -> part != first).toList();
        while (others.size() > rest.size()) {
            getChildren().remove(others.removeLast());
        }
        while (others.size() < rest.size()) {
            Pair pair = new Pair(TEXTS.get("grid.verified"));
            others.add(pair);
            getChildren().add(pair);
        }
        for (int i = 0; i < rest.size(); i++) {
            others.get(i).title(rest.get(i).label(), "");
            others.get(i).reported(item, rest.get(i), phrases);
            others.get(i).verified(item, rest.get(i));
            others.get(i).right.notices(notices.getOrDefault(ItemViewModel.partKey(rest.get(i).code(), Side.VERIFIED),
                    List.of()));
        }
        arrange();
    }

    void focusRemark() {
        main.right.node().requestFocus();
    }

    void commitNow() {
        main.commitNow();
        others.forEach(Pair::commitNow);
    }

    /** Two texts side by side. */
    private final class Pair extends GridPane {
        private final Label leftTitle = Controls.cuttable("");
        private final Label source = Controls.cuttable("");
        private final Label rightTitle;
        private final SavedMark leftSaved = new SavedMark(clock);
        private final SavedMark rightSaved = new SavedMark(clock);
        private final TextSlot left;
        private final TextSlot right;
        private final VBox leftBox;
        private final VBox rightBox;
        private boolean hasLeft = true;

        Pair(String rightName) {
            this.rightTitle = new Label(rightName);
            this.left = new TextSlot(model, TEXTS.get("grid.reported"), TEXTS.get("texts.reported.prompt"));
            this.right = new TextSlot(model, rightName, TEXTS.get("texts.remark.prompt"));
            left.node().getStyleClass().add("reported-text");
            for (Label label : List.of(leftTitle, source, rightTitle)) {
                label.getStyleClass().add("note");
                label.setMinWidth(0);
            }
            leftTitle.setMinWidth(USE_PREF_SIZE);
            rightTitle.setMinWidth(USE_PREF_SIZE);
            HBox leftHead = Controls.row(8, leftTitle, Controls.spacer(), source, leftSaved);
            HBox rightHead = Controls.row(8, rightTitle, Controls.spacer(), rightSaved);
            leftBox = new VBox(3, leftHead, left.node());
            rightBox = new VBox(3, rightHead, right.box());
            VBox.setVgrow(left.node(), javafx.scene.layout.Priority.ALWAYS);
            VBox.setVgrow(right.box(), javafx.scene.layout.Priority.ALWAYS);
            setHgap(10);
            setVgap(8);
            arrange(true);
        }

        void arrange(boolean beside) {
            getColumnConstraints().clear();
            getChildren().clear();
            int columns = beside && hasLeft ? 2 : 1;
            for (int i = 0; i < columns; i++) {
                ColumnConstraints column = new ColumnConstraints();
                column.setPercentWidth(100.0 / columns);
                getColumnConstraints().add(column);
            }
            if (hasLeft) {
                add(leftBox, 0, 0);
            }
            add(rightBox, columns - 1, hasLeft && columns == 1 ? 1 : 0);
        }

        void showLeft(boolean shown) {
            if (hasLeft != shown) {
                left.commitNow();
                hasLeft = shown;
            }
        }

        void title(String label, String report) {
            leftTitle.setText(TEXTS.get("grid.reported"));
            left.editor().setName(TEXTS.get("grid.cell.reported", label));
            source.setText(report.isEmpty()
                    ? label
                    : TEXTS.get("texts.report", report.replace(TEXTS.get("texts.dated"), ", ")));
        }

        void reported(ItemView item, PartView part, List<String> phrases) {
            String key = ItemViewModel.partKey(part.code(), Side.REPORTED);
            left.show(item, key, part.reportedValue(), model.state(key),
                    (at, text, done) -> model.setNarrative(at, part.code(), Side.REPORTED, text, done));
            left.editor().mark(phrases);
            // When the unit's words were typed in matters less than the room for their source.
            leftSaved.follow(model.state(key), new SaveState.Clean());
        }

        void verified(ItemView item, PartView part) {
            String key = ItemViewModel.partKey(part.code(), Side.VERIFIED);
            right.show(item, key, part.verifiedValue(), model.state(key),
                    (at, text, done) -> model.setNarrative(at, part.code(), Side.VERIFIED, text, done));
            rightSaved.follow(model.state(key), ItemViewModel.stored(part.verified()));
        }

        void remark(ItemView item) {
            Field<String> remark = item.remark();
            right.show(item, "remark", remark.value(), model.state("remark"), model::setRemark);
            rightSaved.follow(model.state("remark"), ItemViewModel.stored(remark));
        }

        void commitNow() {
            left.commitNow();
            right.commitNow();
        }
    }
}
