package vn.sokiemtra.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.NodeQueryUtils;

import vn.sokiemtra.desktop.design.ClipboardTable;
import vn.sokiemtra.desktop.design.Segmented;
import vn.sokiemtra.desktop.remediation.FollowedPlan;
import vn.sokiemtra.desktop.shell.Area;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.ScreenEntry;
import vn.sokiemtra.plan.LoadUnits;

/** What holds of every screen there is, without naming any: a new screen is walked too. */
class EveryScreenTest extends OpenPlan {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T02:12:00Z"));

    /** More presses of Tab than any screen has places. */
    private static final int MOST = 160;

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    /** Some lists hold what is to be filled in; where it is one thing a line, the list has a key for it. */
    private static final int MOST_LINES = 10;

    private UUID inspection;

    @BeforeEach
    void aPlanWithConclusions() {
        openMade("thanh-hoa", "so-noi-vu-2026", "Nguyễn Thị Mai", CLOCK, ledger -> new FollowedPlan(ledger).fill());
        inspection = new LoadUnits(ledger()).find("Xã Kim Tân").inspectionId();
    }

    @Test
    void everyListGoesToASpreadsheetByCtrlC() {
        Set<String> copied = new TreeSet<>();
        List<String> flaws = new ArrayList<>();
        for (Place place : places()) {
            go(place);
            if (lists().stream().anyMatch(list -> fx(() -> rows(list)) == 0)) {
                later();
            }
            for (Control list : lists()) {
                String name = place.area() + "/" + place.tab() + " " + list.getId();
                int rows = fx(() -> rows(list));
                if (rows == 0) {
                    continue;
                }
                dialogs.copied.clear();
                fx(() -> {
                    list.requestFocus();
                    return list;
                });
                push(KeyCode.CONTROL, KeyCode.C);
                List<List<String>> cells = dialogs.copied.isEmpty()
                        ? List.of()
                        : ClipboardTable.parse(dialogs.copied.getFirst());
                if (cells.isEmpty() || cells.stream().anyMatch(row -> row.stream().allMatch(String::isBlank))) {
                    flaws.add(name + ": " + rows + " rows, copied " + cells);
                } else {
                    copied.add(name);
                }
            }
        }
        assertThat(flaws).isEmpty();
        assertThat(copied).as("lists with rows").hasSizeGreaterThan(25);
    }

    @Test
    void everyControlIsReachedByKeyboardAndShowsThatItIs() {
        List<String> flaws = new ArrayList<>();
        for (Place place : places()) {
            go(place);
            Walk walk = new Walk();
            walk.round();
            for (int again = 0; again < 2 && !walk.missed().isEmpty(); again++) {
                // What was still being read has come meanwhile.
                walk.round();
            }
            for (Node missed : walk.missed()) {
                flaws.add(place.area() + "/" + place.tab() + " not reached: " + named(missed));
            }
            walk.unseen.forEach(each -> flaws.add(place.area() + "/" + place.tab() + " no focus seen: " + each));
            long lines = walk.linesStoodIn();
            if (lines > MOST_LINES) {
                flaws.add(place.area() + "/" + place.tab() + " Tab stands in " + lines + " lines of a list");
            }
        }
        assertThat(flaws).isEmpty();
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Area area : shell().areas()) {
            for (ScreenEntry entry : shell().tabs(area)) {
                places.add(new Place(area, entry.tab(), area == Area.INSPECTION ? inspection : null, ""));
            }
        }
        return places;
    }

    private void go(Place place) {
        fx(() -> {
            shell().go(place);
            return place;
        });
        for (int i = 0; i < 3; i++) {
            AtomicBoolean read = new AtomicBoolean();
            fx(() -> tasks.read("", () -> true, read::set));
            until(read::get);
        }
    }

    /** Some of what a page reads is asked for after a pause, and some behind something else. */
    private void later() {
        AtomicBoolean past = new AtomicBoolean();
        fx(() -> tasks.after(LONGEST_PAUSE, () -> tasks.read("", () -> true, past::set)));
        until(past::get);
    }

    private Parent root() {
        return stage().getScene().getRoot();
    }

    private List<Control> lists() {
        return fx(() -> all(root()).stream().filter(node -> node instanceof ListView || node instanceof TableView
                || node instanceof TreeView).map(Control.class::cast).toList());
    }

    private static int rows(Control list) {
        return switch (list) {
            case ListView<?> view -> view.getItems().size();
            case TableView<?> table -> table.getItems().size();
            case TreeView<?> tree -> tree.getExpandedItemCount();
            default -> 0;
        };
    }

    /** What is shown, from the top. */
    private static List<Node> all(Parent root) {
        List<Node> nodes = new ArrayList<>();
        for (Node child : root.getChildrenUnmodifiable()) {
            if (child.isVisible() && !child.isDisabled()) {
                nodes.add(child);
                if (child instanceof Parent parent) {
                    nodes.addAll(all(parent));
                }
            }
        }
        return nodes;
    }

    private static String named(Node node) {
        String words = node instanceof ButtonBase button ? button.getText() : node.getAccessibleText();
        return node.getClass().getSimpleName() + " " + node.getId() + " " + words + " " + node.getStyleClass();
    }

    /** Tab after Tab, and F6 where it does not lead on. */
    private final class Walk {

        private final Set<Node> reached = new LinkedHashSet<>();

        /** In this round: what came late may stand behind places that were reached before. */
        private final Set<Node> seen = new HashSet<>();

        private final Set<Node> judged = new HashSet<>();

        private final Set<String> unseen = new TreeSet<>();

        private final Robot robot = fx(Robot::new);

        private Node owner() {
            return fx(() -> stage().getScene().getFocusOwner());
        }

        void round() {
            seen.clear();
            // Where the program put it: the ring comes with the first key.
            reached.add(owner());
            for (int pane = 0; pane < 4; pane++) {
                for (int i = 0; i < MOST; i++) {
                    Node before = owner();
                    press(KeyCode.TAB);
                    if (owner() == before) {
                        // A sheet and an outline keep Tab for themselves.
                        leave();
                    }
                    Node now = owner();
                    if (!step(now) && i > 0) {
                        break;
                    }
                }
                press(KeyCode.F6);
                step(owner());
            }
        }

        private void press(KeyCode key) {
            fx(() -> {
                robot.keyPress(key);
                robot.keyRelease(key);
                return key;
            });
        }

        private void leave() {
            fx(() -> {
                robot.keyPress(KeyCode.CONTROL);
                robot.keyPress(KeyCode.TAB);
                robot.keyRelease(KeyCode.TAB);
                robot.keyRelease(KeyCode.CONTROL);
                return robot;
            });
        }

        private boolean step(Node now) {
            if (now == null) {
                return false;
            }
            reached.add(now);
            boolean fresh = seen.add(now);
            return fx(() -> {
                if (stays(now) && judged.add(now) && !marked(now)) {
                    unseen.add(named(now));
                }
                return fresh;
            });
        }

        private static boolean marked(Node now) {
            return now.isFocusVisible() || now.getPseudoClassStates().stream().anyMatch(state -> state
                    .getPseudoClassName().equals("led"));
        }

        /** What stops a task goes with it, also while it has the focus. */
        private boolean stays(Node now) {
            return stage().getScene().getFocusOwner() == now && NodeQueryUtils.isVisible().test(now);
        }

        /** Those that a hand could use now and no key came to. */
        List<Node> missed() {
            return fx(() -> all(root()).stream().filter(this::usable).filter(node -> !reached.contains(node)).toList());
        }

        /** Lines of lists through which Tab has to be pressed before it leads on. */
        long linesStoodIn() {
            return reached.stream().filter(node -> node != null && hasKeyOfItsList(node)).map(Node::getParent)
                    .distinct()
                    .count();
        }

        /** What stands in a row and takes no focus is done from the list, by the key its hints name. */
        private boolean hasKeyOfItsList(Node node) {
            for (Node each = node; each != null; each = each.getParent()) {
                if (each instanceof IndexedCell) {
                    return true;
                }
            }
            return false;
        }

        private boolean empty(Node node) {
            return node instanceof ListView<?> list && list.getItems().isEmpty();
        }

        private boolean usable(Node node) {
            boolean control = node instanceof ButtonBase || node instanceof TextInputControl
                    || node instanceof ComboBoxBase || node instanceof ListView || node instanceof TableView
                    || node instanceof TreeView || node instanceof Spinner;
            if (!control || !node.isFocusTraversable() && (hasKeyOfItsList(node) || empty(node))) {
                return false;
            }
            if (node.getParent() instanceof Segmented<?> choice && choice.getChildren().stream().anyMatch(
                    reached::contains)) {
                return false;
            }
            if (node instanceof Toggle toggle && toggle.getToggleGroup() != null && toggle.getToggleGroup()
                    .getToggles().stream().anyMatch(reached::contains)) {
                return false;
            }
            // The parts of a control are the control's own.
            for (Node each = node.getParent(); each != null; each = each.getParent()) {
                if (each instanceof ComboBoxBase || each instanceof Spinner || each instanceof ScrollBar
                        || each instanceof TextInputControl) {
                    return false;
                }
            }
            return true;
        }
    }
}
