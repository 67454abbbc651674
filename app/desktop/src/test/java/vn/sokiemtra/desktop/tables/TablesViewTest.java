package vn.sokiemtra.desktop.tables;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import vn.sokiemtra.finding.LoadFindings;
import vn.sokiemtra.inspection.ContradictionReason;
import vn.sokiemtra.inspection.LoadReasons;

/** Screen 04 in the window, on a real data file, by keyboard. */
class TablesViewTest extends InspectionWindow {

    @Test
    void everySizeIsLaidOut() {
        open.filled();
        openAt("B4[total].8@verified");
        until(() -> grid().sheet().rows() == 10);
        fx(() -> {
            grid().select(new CellPlace(2, 11));
            return null;
        });
        assertLaidOutAtEverySize("tables-b4");
    }

    @Test
    void theWideAndTheOneRowBieuReadWell() {
        open.filled();
        openAt("B3");
        until(() -> grid().sheet().columns().size() == 16);
        picture("tables-b3");
        assertLaidOut();
        press(KeyCode.ALT).type(KeyCode.RIGHT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        until(() -> grid().sheet().columns().size() == 7);
        picture("tables-b5");
        press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        until(() -> grid().sheet().columns().size() == 9);
        picture("tables-b1");
        assertLaidOut();
    }

    @Test
    void aRowIsTypedTakenBackAndPutAgain() {
        openAt("B4");
        until(() -> grid().sheet().rows() == 1);
        fx(() -> {
            grid().select(new CellPlace(0, 1));
            return null;
        });
        write("Dat dai").type(KeyCode.TAB).write("9").type(KeyCode.TAB).write("8").type(KeyCode.TAB).write("128").type(
                KeyCode.TAB).write("84").type(KeyCode.TAB).write("19").type(KeyCode.ENTER);
        until(() -> text(0, 5).equals("103"));
        assertThat(fx(() -> grid().selection().cursor())).isEqualTo(new CellPlace(1, 1));
        until(() -> text(0, 7).equals("19"));
        press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> text(0, 7).isEmpty());
        press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
        until(() -> text(0, 7).equals("19"));
        picture("tables-typed");
    }

    @Test
    void aTextThatIsNoNumberIsToldBesideItsCell() {
        open.filled();
        openAt("B4");
        until(() -> grid().sheet().rows() == 10);
        fx(() -> {
            grid().select(new CellPlace(0, 2));
            return null;
        });
        write("hai tu").type(KeyCode.ENTER).type(KeyCode.UP);
        until(() -> grid().sheet().cell(0, 2).problem() != null);
        picture("tables-problem");
        assertThat(text(0, 2)).isEqualTo("hai tu");
        assertLaidOut();
    }

    @Test
    void aHalfTypedCellIsOpenAgainInTheNextWindow() {
        open.filled();
        openAt("B4");
        until(() -> grid().sheet().rows() == 10);
        fx(() -> {
            grid().select(new CellPlace(2, 6));
            return null;
        });
        write("77");
        until(() -> open.drafts.find(open.inspection + "/tables/B4/open") != null);
        fx(() -> {
            stage().close();
            tasks.close();
            return null;
        });
        openAt("B4");
        until(() -> lookup("#sheet-editor").tryQuery().isPresent());
        picture("tables-reopened");
        assertLaidOut();
        assertThat(fx(() -> lookup("#sheet-editor").queryTextInputControl().isFocused())).isTrue();
        assertThat(text(2, 6)).isEqualTo("84");
        write("7").type(KeyCode.ENTER);
        until(() -> text(2, 6).equals("777"));
        until(() -> open.drafts.find(open.inspection + "/tables/B4/open") == null);
    }

    @Test
    void theOtherBieuByKeyboardTakesWhatIsBeingTyped() {
        open.filled();
        openAt("B4");
        until(() -> grid().sheet().rows() == 10);
        fx(() -> {
            grid().select(new CellPlace(2, 6));
            return null;
        });
        write("77").press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        until(() -> grid().sheet().columns().size() == 7);
        press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        until(() -> grid().sheet().rows() == 10);
        assertThat(text(2, 6)).isEqualTo("77");
    }

    @Test
    void whyFiguresAreRightIsWrittenChangedAndTakenBackByKeyboard() {
        open.filled();
        openAt("B4");
        until(() -> grid().sheet().rows() == 10);
        type(KeyCode.F8);
        until(() -> lookup(".clash-row").tryQuery().isPresent());
        press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        until(() -> fx(() -> lookup("#reason").query().isFocused()));
        assertLaidOutAtEverySize("tables-reason-writing");
        resize(1366, 698);
        type(KeyCode.ESCAPE);
        until(() -> fx(() -> lookup("#clashes").query().isFocused()));
        press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        until(() -> fx(() -> lookup("#reason").query().isFocused()));
        write("Ho so ton tu nam truoc chuyen sang, da co van ban xac nhan cua huyen").type(KeyCode.ENTER);
        until(() -> reasons().size() == 1);
        assertLaidOutAtEverySize("tables-reason");
        resize(1366, 698);
        until(() -> fx(() -> lookup("#clashes").query().isFocused()));
        press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        until(() -> fx(() -> lookup("#reason").query().isFocused()));
        press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).type(KeyCode.BACK_SPACE).type(KeyCode.ENTER);
        until(() -> reasons().isEmpty());
    }

    @Test
    void aContradictionIsSeenRecordedAsAFindingAndMended() {
        open.filled();
        openAt("B4");
        until(() -> lookup(".term").tryQuery().isPresent());
        type(KeyCode.F8);
        until(() -> cursor().row() == 2 && grid().sheet().cell(2, cursor().column()).contradicts());
        picture("tables-clash");
        assertLaidOut();
        assertThat(fx(() -> {
            Region list = lookup("#clashes").query();
            return list.getHeight() - lookup(".clash-row").queryAllAs(ListCell.class).stream().filter(row -> !row
                    .isEmpty()).mapToDouble(row -> row.getBoundsInParent().getMaxY()).max().orElseThrow();
        })).as("nothing stands empty below the last one").isBetween(0.0, 3.0);
        press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
        until(() -> !new LoadFindings(open.ledger()).of(open.inspection).isEmpty());
        assertThat(new LoadFindings(open.ledger()).of(open.inspection).getFirst().content()).contains("Đất đai");
        until(() -> lookup("đã ghi: tồn tại 1").tryQuery().isPresent());
        picture("tables-recorded");
        fx(() -> {
            grid().select(new CellPlace(2, 11));
            grid().requestFocus();
            return null;
        });
        write("13").type(KeyCode.ENTER);
        until(() -> lookup(".term").tryQuery().isEmpty());
        assertThat(grid().sheet().cell(2, 11).contradicts()).isFalse();
    }

    @Test
    void f6ShowsWhereItLedAndWhatIsTypedThereGoesIntoTheSheet() {
        open.filled();
        openAt("B4");
        until(() -> grid().sheet().rows() == 10);
        fx(() -> {
            grid().select(new CellPlace(2, 6));
            grid().requestFocus();
            return null;
        });
        type(KeyCode.F6).type(KeyCode.F6);
        Node owner = fx(() -> grid().getScene().getFocusOwner());
        assertThat(owner).isInstanceOf(ToggleButton.class);
        assertThat(fx(() -> ((ToggleButton) owner).getBorder())).as("the ring").isNotNull();
        picture("tables-f6");
        write("7");
        until(() -> lookup("#sheet-editor").tryQuery().isPresent());
        write("7").type(KeyCode.ENTER);
        until(() -> text(2, 6).equals("77"));
        assertThat(fx(() -> ((ToggleButton) owner).getBorder())).as("no ring without the focus").isNull();
    }

    @Test
    void theTabsOfBieuStayAsHighWhenTheyContradict() {
        openAt("B4");
        until(() -> grid().sheet().rows() == 1);
        double plain = fx(() -> lookup("#forms").query().getBoundsInParent().getHeight());
        open.filled();
        go("tables", "B3");
        until(() -> grid().sheet().columns().size() == 16);
        until(() -> lookup("#forms .unequal").tryQuery().isPresent());
        assertThat(fx(() -> lookup("#forms").query().getBoundsInParent().getHeight())).isEqualTo(plain);
    }

    @Test
    void theMenuOfTabsIsAsHighAsTheButtonsBesideIt() {
        openAt("B4");
        resize(683, 400);
        double menu = fx(() -> lookup(".header > .menu-button").query().getBoundsInParent().getHeight());
        double button = fx(() -> lookup(".search-button").queryAllAs(Button.class).stream().filter(Node::isVisible)
                .findFirst().orElseThrow().getHeight());
        assertThat(menu).isBetween(button - 1, button + 1);
    }

    private CellPlace cursor() {
        return grid().selection() == null ? new CellPlace(-1, 0) : grid().selection().cursor();
    }

    @Test
    void bothSidesAreShownTogether() {
        open.filled();
        openAt("B4");
        until(() -> grid().sheet().rows() == 10);
        clickOn("Song song");
        until(() -> grid().sheet().rows() == 20);
        picture("tables-both");
        assertLaidOut();
    }

    private SheetGrid grid() {
        return (SheetGrid) lookup("#sheet").query();
    }

    private String text(int row, int column) {
        return grid().sheet().cell(row, column).text();
    }

    private void openAt(String focus) {
        openAt("tables", focus);
        until(() -> !grid().sheet().columns().isEmpty());
    }

    private java.util.List<ContradictionReason> reasons() {
        return new LoadReasons(open.ledger()).of(open.inspection).all();
    }
}
