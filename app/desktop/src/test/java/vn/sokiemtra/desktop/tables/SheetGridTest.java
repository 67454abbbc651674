package vn.sokiemtra.desktop.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.design.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The grid alone, by keyboard, over a sheet in memory. */
@ExtendWith(ApplicationExtension.class)
class SheetGridTest implements SheetActions {

    private static final int ROWS = 3_000;

    private final List<String> typing = new ArrayList<>();
    private SheetGrid grid;
    private ListSheet sheet = ListSheet.of(9, ROWS);

    @Start
    void show(Stage stage) {
        grid = new SheetGrid(this);
        grid.sheetProperty().set(sheet);
        Scene scene = new Scene(new StackPane(grid), 900, 500);
        Theme.install();
        Theme.dress(scene, TextSize.MEDIUM);
        stage.setScene(scene);
        stage.show();
        grid.requestFocus();
        grid.select(new CellPlace(0, 1));
    }

    @Test
    void typingOverwritesAndEnterGoesDown(FxRobot robot) {
        robot.type(KeyCode.RIGHT).write("12").type(KeyCode.ENTER).write("7").type(KeyCode.DOWN);
        assertThat(sheet.rows.get(0).get(2)).isEqualTo("12");
        assertThat(sheet.rows.get(1).get(2)).isEqualTo("7");
        assertThat(cursor()).isEqualTo(new CellPlace(2, 2));
    }

    @Test
    void everyKeyIsToldUntilTheCellIsTakenOrGivenUp(FxRobot robot) {
        robot.write("12").type(KeyCode.ESCAPE);
        assertThat(typing).containsExactly("1", "12", null);
        typing.clear();
        robot.type(KeyCode.F2).write("9").type(KeyCode.ENTER);
        assertThat(typing).as("a value that is taken is told as such").containsExactly("0.19");
    }

    @Test
    void f2ChangesTheValueAndEscapeKeepsIt(FxRobot robot) {
        robot.type(KeyCode.F2).write("9").type(KeyCode.ENTER);
        assertThat(sheet.rows.get(0).get(1)).isEqualTo("0.19");
        robot.type(KeyCode.F2).write("9").type(KeyCode.ESCAPE);
        assertThat(sheet.rows.get(1).get(1)).isEqualTo("1.1");
        assertThat(grid.isFocused()).isTrue();
    }

    @Test
    void tabPassesComputedCellsAndEnterReturnsBelowItsStart(FxRobot robot) {
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT).type(KeyCode.TAB).type(KeyCode.TAB);
        assertThat(cursor()).isEqualTo(new CellPlace(0, 6));
        robot.type(KeyCode.ENTER);
        assertThat(cursor()).isEqualTo(new CellPlace(1, 3));
    }

    @Test
    void aBlockIsCopiedAndPastedAsExcelDoesIt(FxRobot robot) {
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(
                "0.1\t0.2\r\n1.1\t1.2\r\n"));
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("Đất đai\t1.200\r\n\"Hộ\ntịch\"\t2,5\r\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.type(KeyCode.DOWN).press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        assertThat(sheet.rows.get(2).subList(2, 4)).containsExactly("Đất đai", "1.200");
        assertThat(sheet.rows.get(3).subList(2, 4)).containsExactly("Hộ\ntịch", "2,5");
        assertThat(grid.selection().size()).isEqualTo(4);
    }

    @Test
    void deleteClearsAndControlDCopiesTheRowAbove(FxRobot robot) {
        robot.type(KeyCode.DELETE);
        assertThat(sheet.rows.get(0).get(1)).isEmpty();
        robot.type(KeyCode.DOWN, KeyCode.DOWN).press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        assertThat(sheet.rows.get(2).get(1)).isEqualTo("1.1");
    }

    @Test
    void onlyTheRowsInViewAreNodes(FxRobot robot) {
        for (int i = 0; i < 40; i++) {
            robot.type(KeyCode.PAGE_DOWN);
        }
        robot.press(KeyCode.CONTROL).type(KeyCode.END).release(KeyCode.CONTROL);
        assertThat(cursor().row()).isEqualTo(ROWS);
        Set<Node> cells = robot.lookup(".sheet-cell").queryAll();
        assertThat(cells.size()).isLessThan(9 * 30);
        assertThat(cells).anyMatch(cell -> cell.isVisible() && ((SheetCellNode) cell).shownText().equals("2999.8"));
    }

    @Test
    void theHeadStandsOverItsColumns(FxRobot robot) {
        robot.interact(() -> grid.layout());
        List<Node> titles = new ArrayList<>(robot.lookup(".sheet-head-title").queryAll());
        Node group = titles.stream().filter(node -> ((javafx.scene.control.Label) node).getText().equals("Nhóm một"))
                .findFirst().orElseThrow();
        Node last = titles.stream().filter(node -> ((javafx.scene.control.Label) node).getText().equals("Cột số 6"))
                .findFirst().orElseThrow();
        assertThat(group.getBoundsInParent().getMaxX()).isEqualTo(last.getBoundsInParent().getMaxX());
        assertThat(group.getBoundsInParent().getMaxY()).isEqualTo(last.getBoundsInParent().getMinY());
    }

    @Test
    void aProblemStandsBesideItsCellWithWhatWasTyped(FxRobot robot) {
        robot.type(KeyCode.RIGHT).write("xa").type(KeyCode.ENTER).type(KeyCode.UP);
        assertThat(robot.lookup(".sheet-problem").queryAs(javafx.scene.control.Label.class).isVisible()).isTrue();
        assertThat(grid.sheet().cell(0, 2).text()).isEqualTo("xa");
    }

    private CellPlace cursor() {
        return grid.selection().cursor();
    }

    @Override
    public void typing(CellPlace place, String text) {
        typing.add(text);
    }

    @Override
    public void type(CellPlace place, String text) {
        sheet.rows.get(place.row()).set(place.column(), text);
        renew();
    }

    @Override
    public void paste(CellPlace place, List<List<String>> block) {
        for (int r = 0; r < block.size(); r++) {
            for (int c = 0; c < block.get(r).size(); c++) {
                sheet.rows.get(place.row() + r).set(place.column() + c, block.get(r).get(c));
            }
        }
        renew();
    }

    @Override
    public void clear(CellRange range) {
        for (int r = range.top(); r <= range.bottom(); r++) {
            for (int c = range.left(); c <= range.right(); c++) {
                sheet.rows.get(r).set(c, "");
            }
        }
        renew();
    }

    @Override
    public void fillDown(CellRange range) {
        for (int c = range.left(); c <= range.right(); c++) {
            sheet.rows.get(range.top()).set(c, sheet.rows.get(range.top() - 1).get(c));
        }
        renew();
    }

    @Override
    public void deleteRows(CellRange range) {
        sheet.rows.remove(range.top());
        renew();
    }

    private void renew() {
        sheet = new ListSheet(sheet.columns(), sheet.rows);
        grid.sheetProperty().set(sheet);
    }
}
