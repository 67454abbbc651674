package vn.sokiemtra.desktop.plan;

import java.util.function.Consumer;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.text.Texts;

/** The line of a unit that is not inspected, made once and filled with one after the other. */
final class KnownLine extends HBox {

    private final Label name = Controls.cuttable("");

    private final Label kind = Controls.cuttable("");

    private final Hyperlink choose;

    private PlanRow.@Nullable Known shown;

    /** @param chosen names a form of inspection for the unit */
    KnownLine(Consumer<PlanRow.Known> chosen) {
        super(12);
        choose = Controls.link(Texts.beside(KnownLine.class).get("choose"), () -> {
            if (shown != null) {
                chosen.accept(shown);
            }
        });
        choose.managedProperty().bind(choose.visibleProperty());
        name.getStyleClass().add("medium");
        kind.getStyleClass().add("muted");
        name.setMinWidth(0);
        kind.setMinWidth(0);
        getStyleClass().add("row");
        getChildren().addAll(name, kind, Controls.spacer(), choose);
    }

    void fill(PlanRow.Known row) {
        shown = row;
        name.setText(row.unit().name());
        kind.setText(row.unitClass());
        choose.setVisible(!row.gone());
    }
}
