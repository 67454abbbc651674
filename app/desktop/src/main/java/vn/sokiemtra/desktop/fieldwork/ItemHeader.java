package vn.sokiemtra.desktop.fieldwork;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Segmented;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.inspection.ItemUse;
import vn.sokiemtra.inspection.ItemView;
import vn.sokiemtra.inspection.Verdict;
import vn.sokiemtra.text.Texts;

/** Where one is in the outline, what the item asks, who takes care of it, and the verdict. */
final class ItemHeader extends VBox {

    private static final Texts TEXTS = Texts.beside(ItemHeader.class);
    private final ItemViewModel model;
    private final Label path = Controls.cuttable("");
    private final MenuButton assignee = new MenuButton();
    private final Label title = Controls.cuttable("");
    private final ToggleButton more = new ToggleButton();
    private final Label content = new Label();
    private final Label guide = Controls.note("");
    private final Segmented<Verdict> verdict = new Segmented<>();
    private final Label proof = Controls.status(Tone.NEUTRAL, Glyph.PAPERCLIP, "");
    private final VBox sentence = new VBox(2, content, guide);
    private boolean filling;

    ItemHeader(ItemViewModel model) {
        super(4);
        this.model = model;
        getStyleClass().add("item-header");
        path.getStyleClass().add("note");
        path.setMinWidth(0);
        HBox.setHgrow(path, Priority.ALWAYS);
        path.setMaxWidth(Double.MAX_VALUE);
        assignee.getStyleClass().addAll("flat", "assignee");
        assignee.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("page-title");
        title.setMinWidth(0);
        more.setGraphic(Icons.of(Glyph.INFO, "muted"));
        more.getStyleClass().addAll("flat", "icon-button", "more-button");
        more.setAccessibleText(TEXTS.get("item.sentence"));
        Tips.on(more, TEXTS.get("item.sentence"));
        content.setWrapText(true);
        sentence.managedProperty().bind(sentence.visibleProperty());
        // A group has nothing but its sentence.
        sentence.visibleProperty().bind(more.selectedProperty().or(verdict.visibleProperty().not()));
        sentence.getStyleClass().add("item-sentence");
        guide.managedProperty().bind(guide.textProperty().isNotEmpty());
        for (Verdict each : Verdict.values()) {
            ToggleButton button = verdict.add(each, VerdictLook.name(each), VerdictLook.glyph(each),
                    VerdictLook.tone(each));
            button.setAccessibleText(TEXTS.get("verdict.name") + ": " + VerdictLook.name(each));
        }
        verdict.value().addListener((_, _, now) -> {
            if (!filling) {
                model.setVerdict(now);
            }
        });
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        proof.setWrapText(true);
        proof.setMinHeight(Region.USE_PREF_SIZE);
        proof.managedProperty().bind(proof.visibleProperty());
        getChildren().addAll(Controls.row(6, path, more, assignee), new TitleAndVerdict(title, verdict), proof,
                sentence);
    }

    void show(ItemView item, List<String> people) {
        filling = true;
        try {
            path.setText(item.path().stream().map(crumb -> (crumb.label() + " " + crumb.title()).strip())
                    .collect(Collectors.joining(" › ")));
            title.setText(item.shortTitle());
            content.setText(item.content());
            guide.setText(item.guide() == null ? "" : TEXTS.get("item.guide", item.guide()));
            verdict.value().set(item.verdict().value());
            verdict.setVisible(item.leaf());
            verdict.setManaged(item.leaf());
            assignee.setVisible(item.leaf());
            assignee.setManaged(item.leaf());
            showProof(item);
            showAssignee(item.assignee().value(), item.assignedTo(), people);
            verdict.setDisable(item.use() != ItemUse.USED);
        } finally {
            filling = false;
        }
    }

    /** The Đề cương asks for evidence and there is none: a hint at first, a warning once somebody has judged. */
    private void showProof(ItemView item) {
        Verdict judged = item.verdict().value();
        boolean none = item.evidence().isEmpty() && item.findings().stream().allMatch(finding -> finding.evidence()
                .isEmpty());
        proof.setVisible(item.leaf() && item.evidenceRequired() && none && item.use() == ItemUse.USED
                && judged != Verdict.NOT_APPLICABLE);
        proof.setText(TEXTS.get(judged == null ? "item.proof" : "item.proof.missing"));
        Tone tone = judged == null ? Tone.NEUTRAL : Tone.ATTENTION;
        proof.getStyleClass().removeAll(Tone.NEUTRAL.styleClass(), Tone.ATTENTION.styleClass());
        proof.getStyleClass().add(tone.styleClass());
        proof.setGraphic(Icons.of(judged == null ? Glyph.PAPERCLIP : Glyph.WARNING, tone.styleClass()));
    }

    /** @param byOutline whom the Đề cương names */
    private void showAssignee(@Nullable String person, @Nullable String byOutline, List<String> people) {
        assignee.setText(person != null
                ? TEXTS.get("item.assignee", person)
                : byOutline == null ? TEXTS.get("item.no-assignee") : TEXTS.get("item.assignee", byOutline));
        assignee.getItems().clear();
        for (String each : people) {
            CheckMenuItem choice = new CheckMenuItem(each);
            choice.setMnemonicParsing(false);
            choice.setSelected(Objects.equals(each, person));
            choice.setOnAction(_ -> model.setAssignee(each));
            assignee.getItems().add(choice);
        }
        MenuItem nobody = new MenuItem(TEXTS.get("item.nobody"));
        nobody.setOnAction(_ -> model.setAssignee(null));
        if (!people.isEmpty()) {
            assignee.getItems().add(new SeparatorMenuItem());
        }
        assignee.getItems().add(nobody);
    }
}
