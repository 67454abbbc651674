package vn.sokiemtra.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

class PaletteViewModelTest {

    private final PaletteViewModel model = new PaletteViewModel();

    @Test
    void wordsAreFoundWithoutMarksAndInAnyOrder() {
        model.offer(List.of(hit("Đơn vị", "Xã Thạch Cẩm"), hit("Đơn vị", "Thị trấn Kim Tân"), hit("Lệnh",
                "Đến chỗ cần xem kế tiếp")));
        model.query().set("cam thach");
        assertThat(model.hits()).extracting(Hit::title).containsExactly("Xã Thạch Cẩm");
        model.query().set("den cho");
        assertThat(model.hits()).extracting(Hit::title).containsExactly("Đến chỗ cần xem kế tiếp");
        model.query().set("");
        assertThat(model.hits()).hasSize(3);
    }

    @Test
    void marksThatAreTypedFindToo() {
        model.offer(List.of(hit("Đơn vị", "Xã Thạch Cẩm")));
        model.query().set("Cẩm");
        assertThat(model.total().get()).isEqualTo(1);
    }

    @Test
    void aTitleWithTheWordsTogetherComesFirst() {
        model.offer(List.of(hit("Mục", "Xin ý kiến về lỗi"), hit("Mục", "Công khai xin lỗi")));
        model.query().set("xin loi");
        assertThat(model.hits().getFirst().title()).isEqualTo("Công khai xin lỗi");
    }

    @Test
    void whatIsFoundForWordsThatWereTakenBackIsNotShown() {
        List<Consumer<Searched>> waiting = new ArrayList<>();
        PaletteViewModel typing = new PaletteViewModel((query, group, then) -> waiting.add(then));
        typing.offer(List.of(hit("Đơn vị", "Xã Thạch Cẩm")));
        typing.query().set("xa");
        typing.query().set("");
        Searched late = new Searched(Map.of("Tồn tại", 1), List.of(hit("Tồn tại", "Xã chưa niêm yết")));
        waiting.getFirst().accept(late);
        assertThat(typing.hits()).extracting(Hit::title).containsExactly("Xã Thạch Cẩm");
        typing.query().set("xa");
        waiting.getLast().accept(late);
        assertThat(typing.hits()).extracting(Hit::title).containsExactly("Xã Thạch Cẩm", "Xã chưa niêm yết");
    }

    @Test
    void noCommandTakesTheKeysOfUniKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> Command.of("a", "A", "Ctrl+Shift+K", () -> {
        }));
        assertThatIllegalArgumentException().isThrownBy(() -> Command.of("a", "A", "Alt+Z", () -> {
        }));
    }

    @Test
    void keysAreShownAsOnTheirCaps() {
        assertThat(Keys.shown("Ctrl+Down")).isEqualTo("Ctrl ↓");
        assertThat(Keys.isTypable("Shift+F8")).isTrue();
    }

    /** Marks of matches are placed by position, so a folded text must be as long as the text. */
    @Property
    void foldingKeepsPositionsOfVietnamese(@ForAll @net.jqwik.api.constraints.Chars({'ạ', 'Đ', 'đ', 'Ằ', 'ữ', 'x', ' ',
            '3'}) String text) {
        assertThat(Folding.fold(text)).hasSameSizeAs(text).matches("[a-z0-9 ]*");
    }

    private static Hit hit(String group, String title) {
        return new Hit(group, title, "", "", () -> {
        });
    }
}
