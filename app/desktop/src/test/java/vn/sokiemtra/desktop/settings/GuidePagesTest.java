package vn.sokiemtra.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.text.Texts;

class GuidePagesTest {

    private static final Texts TEXTS = Texts.beside(GuideView.class);

    static List<String> pages() {
        return new ArrayList<>(GuideView.PAGES);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasATitleAndSaysSomething(String page) {
        assertThat(TEXTS.getOr("guide." + page, "")).isNotEmpty();
        assertThat(TEXTS.getOr("guide." + page + ".1", "")).endsWith(".");
        if (!List.of(GuideView.OVERVIEW, GuideView.WELCOME).contains(page)) {
            assertThat(Area.valueOf(page.replaceFirst("\\..*", ""))).isNotNull();
        }
    }
}
