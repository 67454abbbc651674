package vn.sokiemtra.desktop.evidence;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Icons;
import vn.sokiemtra.desktop.design.Tips;
import vn.sokiemtra.evidence.Preview;
import vn.sokiemtra.text.Texts;

/** One file in the list: small picture, name cut in its middle, what it is, and what it proves. */
final class EvidenceCell extends ListCell<EvidenceLine> {

    private static final Texts TEXTS = Texts.beside(EvidenceCell.class);
    private static final double WIDTH = 58;
    private static final double HEIGHT = 44;

    private final EvidenceViewModel model;
    private final Map<String, Image> pictures;
    private final StackPane frame = new StackPane();
    private final Label name = new Label();
    private final Label details = Controls.note("");
    private final Label proves = Controls.note("");
    private final VBox words = new VBox(1, name, details, proves);
    private final HBox row = Controls.row(9, frame, words);

    /** @param pictures decoded so far, shared by the cells of a list */
    EvidenceCell(EvidenceViewModel model, Map<String, Image> pictures) {
        this.model = model;
        this.pictures = pictures;
        getStyleClass().add("evidence-cell");
        setPrefWidth(0);
        frame.getStyleClass().add("thumbnail");
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setPrefSize(WIDTH, HEIGHT);
        frame.setMaxSize(WIDTH, HEIGHT);
        name.getStyleClass().add("medium");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        Tips.whole(name);
        details.setWrapText(true);
        proves.setGraphic(Icons.of(Glyph.FINDING, "muted", "tiny-icon"));
        proves.managedProperty().bind(proves.visibleProperty());
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
    }

    static Map<String, Image> pictures() {
        return new HashMap<>();
    }

    @Override
    protected void updateItem(EvidenceLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            Tips.on(this, null);
            return;
        }
        name.setText(line.evidence().name());
        details.setText(line.details());
        proves.setVisible(!line.findings().isEmpty());
        proves.setText(line.findings().stream().map(number -> TEXTS.get("finding", number)).collect(Collectors
                .joining(", ")));
        Tips.on(this, line.evidence().name());
        frame.getChildren().setAll(picture(line));
        setGraphic(row);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private Node picture(EvidenceLine line) {
        String sha = line.evidence().sha256();
        Preview preview = model.thumbnails().get(sha);
        if (preview instanceof Preview.Picture found) {
            ImageView view = new ImageView(pictures.computeIfAbsent(sha, _ -> new Image(new ByteArrayInputStream(found
                    .png()), WIDTH * 2, HEIGHT * 2, true, true)));
            view.setPreserveRatio(true);
            view.setFitWidth(WIDTH - 2);
            view.setFitHeight(HEIGHT - 2);
            return view;
        }
        return Icons.of(line.evidence().picture() ? Glyph.IMAGE : Glyph.FILE_TEXT, "muted");
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        EvidenceLine line = getItem();
        if (attribute == AccessibleAttribute.TEXT && line != null) {
            return name.getText() + ", " + details.getText() + (proves.isVisible() ? ", " + proves.getText() : "");
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
