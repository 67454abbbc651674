package vn.sokiemtra.desktop.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;

class GlyphTest {

    @ParameterizedTest
    @EnumSource
    void letterIsTheOneThatFeatherDrawsUnderThatName(Glyph glyph) {
        if (!glyph.literal().isEmpty()) {
            assertThat(glyph.letter()).isEqualTo(Character.toString(Feather.findByDescription(glyph.literal())
                    .getCode()));
        }
    }
}
