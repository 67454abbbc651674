package vn.sokiemtra.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.sokiemtra.desktop.OpenPlan;

/** The tabs of the plan, which are more than a small laptop has room for. */
class HeaderTabsTest extends OpenPlan {

    /** Here some tabs have room and others do not. */
    private static final int NARROW = 911;

    private List<String> all;

    @BeforeEach
    void aPlan() {
        open("tab", "so-noi-vu-2026", "Nguyễn Thị Mai", InstantSource.fixed(Instant.parse("2026-11-20T02:12:00Z")),
                ledger -> {
                });
        area(KeyCode.DIGIT2, "#units");
        all = shell().tabs(Area.PLAN).stream().map(ScreenEntry::title).filter(title -> !title.isEmpty()).toList();
    }

    @Test
    void everyTabStandsInTheRowOrInTheMenuBehindIt() {
        resize(1920, 1080);
        assertThat(row()).isEqualTo(all);
        assertThat(more().isVisible()).isFalse();
        int fewest = all.size();
        for (int width : new int[]{1366, 1093, 1024, 960, 911, 860, 820}) {
            resize(width, 698);
            List<String> row = row();
            fewest = Math.min(fewest, row.size());
            assertThat(more().isVisible()).as(width + ": %s", row).isEqualTo(row.size() < all.size());
            List<String> both = new ArrayList<>(row);
            both.addAll(menu());
            assertThat(both).as("at " + width).containsExactlyInAnyOrderElementsOf(all);
        }
        assertThat(fewest).as("some have no room").isBetween(2, all.size() - 1);
    }

    @Test
    void theOpenTabIsNeverInTheMenu() {
        for (int width : new int[]{1366, NARROW}) {
            resize(width, 698);
            for (ScreenEntry entry : shell().tabs(Area.PLAN)) {
                if (!entry.title().isEmpty()) {
                    fx(() -> {
                        shell().go(Place.of(Area.PLAN, entry.tab()));
                        return entry;
                    });
                    settle();
                    assertThat(row()).as("at " + width).contains(entry.title());
                    assertThat(tabs().stream().filter(ToggleButton::isSelected).map(ToggleButton::getText)).as("at "
                            + width).containsExactly(entry.title());
                    assertLaidOut();
                }
            }
        }
    }

    @Test
    void theMenuIsReachedAndUsedByKeyboard() {
        resize(NARROW, 698);
        until(() -> more().isVisible());
        fx(() -> {
            tabs().getLast().requestFocus();
            return null;
        });
        push(KeyCode.TAB);
        assertThat(fx(() -> stage().getScene().getFocusOwner())).isSameAs(more());
        assertThat(fx(more()::isFocusVisible)).isTrue();
        push(KeyCode.SPACE);
        until(more()::isShowing);
        push(KeyCode.ESCAPE);
        until(() -> !more().isShowing());
        assertThat(fx(() -> shell().place().get().tab())).isEqualTo("units");
        String first = menu().getFirst();
        push(KeyCode.SPACE);
        until(more()::isShowing);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        until(() -> shell().entry(shell().place().get()).orElseThrow().title().equals(first));
        assertThat(row()).contains(first);
    }

    @Test
    void aTitleWithoutASecondLineStandsInTheMiddleOfAHeaderThatIsAsHigh() {
        double high = fx(() -> lookup(".header").queryAs(Region.class).getHeight());
        fx(() -> {
            shell().go(Place.of(Area.PLAN, "outline-import"));
            return null;
        });
        until(() -> "Nhập đề cương".equals(lookup(".context-title").queryAs(Label.class).getText()));
        settle();
        assertThat(fx(() -> lookup(".header").queryAs(Region.class).getHeight())).isEqualTo(high);
        assertThat(fx(() -> {
            Label title = lookup(".context-title").query();
            return title.localToScene(title.getLayoutBounds()).getCenterY();
        })).isCloseTo(high / 2, within(2.0));
    }

    @Test
    void theTabsOfAUnitStandInTheSamePlaceOnEachOfItsPages() {
        open("units", "thach-thanh-2020", "Nguyễn Thị Mai", InstantSource.fixed(Instant.parse("2020-11-20T02:12:00Z")),
                ledger -> {
                });
        UnitChoice unit = fx(() -> shell().units().getFirst());
        for (int width : new int[]{1920, 1366}) {
            resize(width, 698);
            fx(() -> {
                shell().go(Place.inspection(unit.inspection(), "checklist", ""));
                return unit;
            });
            until(() -> shell().place().get().area() == Area.INSPECTION
                    && lookup("#header-next").tryQuery().isPresent());
            Set<Double> begin = new HashSet<>();
            for (ScreenEntry entry : shell().tabs(Area.INSPECTION)) {
                if (!entry.title().isEmpty()) {
                    fx(() -> {
                        shell().go(shell().place().get().withTab(entry.tab()));
                        return entry;
                    });
                    until(() -> tabs().stream()
                            .anyMatch(tab -> tab.isSelected() && tab.getText().equals(entry.title())));
                    settle();
                    begin.add(fx(() -> lookup(".tab-row").query().getLayoutX()));
                    assertLaidOut();
                }
            }
            assertThat(begin).as("at " + width).hasSize(1);
        }
    }

    private List<ToggleButton> tabs() {
        return lookup(".header-tab").queryAllAs(ToggleButton.class).stream().filter(tab -> tab.isVisible() && tab
                .getParent().isVisible()).toList();
    }

    private List<String> row() {
        return fx(() -> tabs().stream().map(ToggleButton::getText).toList());
    }

    private List<String> menu() {
        return fx(() -> more().getItems().stream().filter(MenuItem::isVisible).map(MenuItem::getText).toList());
    }

    private MenuButton more() {
        return lookup(".menu-button").queryAllAs(MenuButton.class).stream().filter(button -> "Thêm".equals(button
                .getText())).findFirst().orElseThrow();
    }
}
