package vn.sokiemtra.desktop.figuretext;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class FigureTextAreaTest {

    private final TestFigures figures = new TestFigures();
    private final List<String> committed = new ArrayList<>();
    private final List<String> drafts = new ArrayList<>();
    private final HeldPause commitPause = new HeldPause();
    private final HeldPause draftPause = new HeldPause();
    private FigureTextArea area;
    private TextField after;

    @Start
    void start(Stage stage) {
        figures.set("B3[1].12", "28");
        figures.set("B3[1].13", "2,42 %");
        area = new FigureTextArea(figures, commitPause, draftPause);
        area.onCommit(committed::add);
        area.onDraft(drafts::add);
        after = new TextField();
        Scene scene = new Scene(new VBox(8, area, after), 420, 300);
        scene.getStylesheets().add(FigureTextArea.class.getResource("figuretext.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
        area.requestFocus();
    }

    @Test
    void vietnameseIsTypedAsItIs(FxRobot robot) {
        robot.write("Đối chiếu sổ theo dõi, chưa thực hiện xin lỗi");
        assertThat(text()).isEqualTo("Đối chiếu sổ theo dõi, chưa thực hiện xin lỗi");
    }

    @Test
    void wordsKeepAwayFromTheFrameOfTheirField(FxRobot robot) {
        Region line = robot.lookup(".paragraph-box").queryAs(Region.class);
        assertThat(onFx(line::snappedLeftInset)).isGreaterThanOrEqualTo(8);
        assertThat(onFx(line::snappedRightInset)).isGreaterThanOrEqualTo(8);
    }

    @Test
    void lettersThatAnInputMethodTakesBackLeaveTheComposedOne(FxRobot robot) {
        // UniKey sends the letter, a backspace, and the accented letter.
        robot.write("ho").push(KeyCode.BACK_SPACE).write("ô").push(KeyCode.BACK_SPACE).write("ồ").write(" so")
                .push(KeyCode.BACK_SPACE).write("ơ");
        assertThat(text()).isEqualTo("hồ sơ");
    }

    @Test
    void aTextThatWrapsAnewIsAsHighAsItsLines(FxRobot robot) {
        robot.interact(() -> area.open("Kiến nghị Ủy ban nhân dân huyện hỗ trợ kinh phí mở rộng Bộ phận tiếp nhận và "
                + "trả kết quả; tập huấn phần mềm một cửa điện tử cho công chức."));
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        double wide = area.getHeight();
        robot.interact(() -> area.setMaxWidth(210));
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        assertThat(area.getHeight()).isGreaterThan(wide * 1.5).isEqualTo(area.prefHeight(area.getWidth()));
    }

    @Test
    void oneTextAfterTheOtherIsAsHighAsItsLines(FxRobot robot) {
        String two = "UBND xã phối hợp với Bưu điện văn hóa xã thực hiện 18 TTHC qua dịch vụ bưu chính công ích.";
        for (String text : List.of(two, "Ngắn", two + " " + two, two, "Có {B3[1].12} hồ sơ; " + two, two + two + two)) {
            robot.interact(() -> area.open(text));
            double high = onFx(() -> area.getHeight());
            double lines = onFx(() -> area.getParagraphLinesCount(0) * 18.0);
            assertThat(high).as(text).isEqualTo(onFx(() -> area.prefHeight(area.getWidth()))).isGreaterThan(lines);
        }
    }

    @Test
    void aFigureFollowsTheData(FxRobot robot) {
        robot.interact(() -> area.show("Có {B3[1].12} hồ sơ."));
        assertThat(chipTexts(robot)).containsExactly("28");
        robot.interact(() -> figures.set("B3[1].12", "29"));
        assertThat(chipTexts(robot)).containsExactly("29");
        assertThat(text()).isEqualTo("Có {B3[1].12} hồ sơ.");
        assertThat(onFx(() -> area.queryAccessibleAttribute(AccessibleAttribute.TEXT))).isEqualTo("Có 29 hồ sơ.");
    }

    @Test
    void aFigureIsOnePlaceForTheKeyboard(FxRobot robot) {
        robot.interact(() -> {
            area.show("a {B3[1].12} b");
            area.moveTo(area.getLength());
        });
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.BACK_SPACE);
        assertThat(text()).isEqualTo("a  b");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(text()).isEqualTo("a {B3[1].12} b");
    }

    @Test
    void ctrlBackspaceAfterAFigureTakesTheFigureAlone(FxRobot robot) {
        robot.interact(() -> {
            area.show("a {B3[1].12}");
            area.moveTo(area.getLength());
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.BACK_SPACE);
        assertThat(text()).isEqualTo("a ");
    }

    @Test
    void undoBringsTheFigureOfTodayBack(FxRobot robot) {
        robot.interact(() -> {
            area.show("{B3[1].12} hồ sơ");
            area.selectAll();
        });
        robot.push(KeyCode.DELETE);
        assertThat(text()).isEmpty();
        robot.interact(() -> figures.set("B3[1].12", "31"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(text()).isEqualTo("{B3[1].12} hồ sơ");
        assertThat(chipTexts(robot)).containsExactly("31");
        robot.push(KeyCode.SHORTCUT, KeyCode.Y);
        assertThat(text()).isEmpty();
    }

    @Test
    void copyingGivesOtherProgramsTheFigureAndThisOneTheChip(FxRobot robot) {
        robot.interact(() -> {
            area.show("Có {B3[1].12} hồ sơ");
            area.selectAll();
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("Có 28 hồ sơ");
        robot.push(KeyCode.END).push(KeyCode.SHORTCUT, KeyCode.V);
        assertThat(text()).isEqualTo("Có {B3[1].12} hồ sơCó {B3[1].12} hồ sơ");
    }

    @Test
    void cuttingTakesWhatIsSelected(FxRobot robot) {
        robot.interact(() -> {
            area.show("Có {B3[1].12} hồ sơ");
            area.selectRange(3, 5);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.X);
        assertThat(text()).isEqualTo("Có hồ sơ");
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("28 ");
    }

    @Test
    void decomposedTextIsPastedComposed(FxRobot robot) {
        String composed = "Tiếp nhận và trả kết quả";
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(Normalizer.normalize(composed, Normalizer.Form.NFD) + "\u0007");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        assertThat(text()).isEqualTo(composed);
        assertThat(onFx(() -> area.getText())).isEqualTo(composed);
    }

    @Test
    void aBraceListsFiguresAndEnterQuotesOne(FxRobot robot) {
        robot.write("có {").write("12").push(KeyCode.ENTER).write(" hồ sơ");
        assertThat(text()).isEqualTo("có {B3[1].12} hồ sơ");
    }

    @Test
    void ctrlJListsFiguresAndArrowsChoose(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.J).push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(text()).isEqualTo("{B3[1].13}");
    }

    @Test
    void aLongNameInTheListLeavesItsFigureInSight(FxRobot robot) {
        figures.suffix = "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất ".repeat(3);
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        List<Label> values = robot.lookup(".figure-picker .list-cell .figure-chip").queryAllAs(Label.class).stream()
                .filter(Label::isVisible).toList();
        assertThat(values).hasSize(2).allSatisfy(value -> {
            javafx.scene.Node list = robot.lookup(".figure-picker .list-view").query();
            double right = list.localToScreen(list.getBoundsInLocal()).getMaxX();
            assertThat(value.localToScreen(value.getBoundsInLocal()).getMaxX()).isLessThan(right);
        });
    }

    @Test
    void goingAwayFromTheListKeepsWhatWasTyped(FxRobot robot) {
        robot.write("{xy").push(KeyCode.ESCAPE).write("!");
        assertThat(text()).isEqualTo("{xy!");
    }

    @Test
    void aSentenceIsPutBehindWhatStandsThere(FxRobot robot) {
        robot.interact(() -> area.insertSentence("Một."));
        robot.interact(() -> area.insertSentence("Hai."));
        robot.write(" ");
        robot.interact(() -> area.insertSentence("Ba."));
        assertThat(text()).isEqualTo("Một. Hai. Ba.");
    }

    @Test
    void tabLeavesTheFieldAndCommits(FxRobot robot) {
        robot.write("xong").push(KeyCode.TAB);
        assertThat(after.isFocused()).isTrue();
        assertThat(committed).containsExactly("xong");
    }

    @Test
    void aPauseCommitsAndADraftIsKeptBefore(FxRobot robot) {
        robot.write("đang viết");
        assertThat(committed).isEmpty();
        robot.interact(draftPause::pass);
        assertThat(drafts).containsExactly("đang viết");
        robot.interact(commitPause::pass);
        assertThat(committed).containsExactly("đang viết");
        robot.push(KeyCode.TAB);
        assertThat(committed).hasSize(1);
    }

    @Test
    void whoTypesWithoutARestHasDraftsKept(FxRobot robot) {
        robot.write("viết liền");
        assertThat(commitPause.anew).isPositive();
        assertThat(draftPause.anew).isZero();
        robot.interact(draftPause::pass);
        robot.write(" một mạch");
        robot.interact(draftPause::pass);
        assertThat(drafts).containsExactly("viết liền", "viết liền một mạch");
    }

    @Test
    void theDataNeverReplaceWhatIsBeingTyped(FxRobot robot) {
        robot.write("của tôi");
        robot.interact(() -> area.show("của máy khác"));
        assertThat(text()).isEqualTo("của tôi");
    }

    @Test
    void aDraftComesBackAsTyped(FxRobot robot) {
        robot.interact(() -> {
            area.show("cũ");
            area.restoreDraft("cũ và {B3[1].12}");
            commitPause.pass();
        });
        assertThat(committed).containsExactly("cũ và {B3[1].12}");
    }

    @Test
    void underliningIsNoStepOfUndo(FxRobot robot) {
        robot.interact(() -> {
            area.show("100 % hồ sơ trả đúng hạn");
            area.mark(List.of("100 % hồ sơ trả đúng hạn"));
        });
        assertThat(robot.lookup(".contradicted").queryAll()).isNotEmpty();
        robot.push(KeyCode.END).write("!");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(text()).isEqualTo("100 % hồ sơ trả đúng hạn");
        assertThat(onFx(() -> area.isUndoAvailable())).isFalse();
    }

    @Test
    void threeHundredLettersWithoutABlankWrapAndStayInside(FxRobot robot) {
        String name = "ẵ".repeat(300);
        robot.interact(() -> area.show("Nguyễn " + name));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(onFx(() -> area.totalWidthEstimateProperty().getValue())).isLessThanOrEqualTo(area.getWidth() + 1);
        assertThat(area.getHeight()).isGreaterThan(60);
        assertThat(text()).hasSize(307);
    }

    @Test
    void linesStayLines(FxRobot robot) {
        robot.write("một").push(KeyCode.ENTER).write("hai");
        assertThat(text()).isEqualTo("một\nhai");
    }

    private String text() {
        return onFx(() -> area.text());
    }

    private static <T> T onFx(Callable<T> call) {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(5000, call);
    }

    private static List<String> chipTexts(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".figure-chip").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    /** Passes only when the test says so. */
    private static final class HeldPause implements Pause {
        private @Nullable Runnable then;

        private int anew;

        @Override
        public void restart(Runnable next) {
            anew += then == null ? 0 : 1;
            then = next;
        }

        @Override
        public void begin(Runnable next) {
            then = then == null ? next : then;
        }

        @Override
        public void stop() {
            then = null;
        }

        void pass() {
            Runnable due = then;
            then = null;
            if (due != null) {
                due.run();
            }
        }
    }

    private static final class TestFigures implements Figures {
        private final Map<String, SimpleStringProperty> shown = new HashMap<>();
        private String suffix = "";

        void set(String cell, String value) {
            shown.computeIfAbsent(cell, _ -> new SimpleStringProperty()).set(value);
        }

        @Override
        public ObservableValue<String> shown(String cell) {
            return shown.computeIfAbsent(cell, _ -> new SimpleStringProperty("–"));
        }

        @Override
        public String source(String cell) {
            return "Biểu 03, cột " + cell;
        }

        @Override
        public List<FigureChoice> find(String query) {
            return List.of("B3[1].12", "B3[1].13").stream().filter(cell -> cell.contains(query))
                    .map(cell -> new FigureChoice(cell, source(cell) + suffix, shown(cell).getValue())).toList();
        }

        @Override
        public void open(String cell) {
            throw new AssertionError(cell);
        }
    }
}
