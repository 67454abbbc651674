package vn.sokiemtra.desktop.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.field.ConflictPane;
import vn.sokiemtra.desktop.field.ConflictViewModel;
import vn.sokiemtra.desktop.field.StoredFieldLife;
import vn.sokiemtra.desktop.figuretext.FigureTextArea;
import vn.sokiemtra.desktop.testing.Window;
import vn.sokiemtra.inspection.ConflictView;
import vn.sokiemtra.inspection.FieldRef;

/** Where a trùng sửa is settled beside the field itself. */
class ConflictPaneTest extends Window {

    private final TwoLaptops laptops = new TwoLaptops();

    private VBox place;

    private FieldRef field;

    @BeforeEach
    void twoRemarks() {
        laptops.remark(laptops.office, TwoLaptops.OFFICE, "Ban đầu.");
        laptops.take(laptops.member, laptops.export(laptops.office, TwoLaptops.OFFICE));
        laptops.remark(laptops.member, TwoLaptops.MEMBER, "Có 28 hồ sơ.");
        laptops.remark(laptops.office, TwoLaptops.OFFICE, "Có 26 hồ sơ.");
        laptops.take(laptops.office, laptops.export(laptops.member, TwoLaptops.MEMBER));
        StoredFieldLife life = new StoredFieldLife(laptops.office.ledger());
        ConflictsViewModel all = new ConflictsViewModel(life, laptops.context.session(), laptops.tasks, laptops.context
                .navigator());
        all.activate();
        ConflictView conflict = all.lines().stream().map(ConflictsViewModel.Line::conflict).filter(
                one -> one != null).findFirst().orElseThrow();
        field = conflict.field();
        place = show(() -> {
            ConflictViewModel choice = new ConflictViewModel(life, laptops.context.session(), laptops.tasks);
            ConflictPane pane = new ConflictPane(choice, false, settled -> {
            }, () -> {
            });
            choice.show(field);
            choice.rewrite();
            return new VBox(pane);
        }, 800, 600);
    }

    @AfterEach
    void close() {
        laptops.close();
    }

    @Test
    void whatWasTypedLastIsKeptWhenThePaneGoes() {
        fx(() -> {
            lookup(".figure-text").queryAs(FigureTextArea.class).appendText("Viết dở");
            place.getChildren().clear();
            return true;
        });
        assertThat(laptops.context.session().drafts().find("conflict/" + field.table() + "/" + field.row() + "/" + field
                .column())).endsWith("Viết dở");
    }
}
