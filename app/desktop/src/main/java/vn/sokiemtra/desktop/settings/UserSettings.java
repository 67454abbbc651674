package vn.sokiemtra.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.TextSize;

/**
 * What this machine remembers of its person: never part of a data file.
 *
 * @param person null until the first run was done
 * @param folder where new data files go; null for the usual place
 * @param recent newest first, at most {@link #KEPT}
 * @param window null before the first close
 * @param paneWidths by pane name
 */
public record UserSettings(@Nullable Person person, @Nullable String folder, TextSize textSize, List<Recent> recent,
        @Nullable WindowPlace window, Map<String, Double> paneWidths) {

    public static final int KEPT = 12;

    /** Who uses the program here. */
    public record Person(String name, String position, String agency) {
    }

    /**
     * A data file opened here.
     *
     * @param path absolute
     * @param title of its plan
     * @param opened ISO instant of the last opening
     * @param place where its person was, as {@code Place.stored()}; empty for the start
     * @param backedUp ISO instant of the last copy made from here; empty for never
     */
    public record Recent(String path, String title, String opened, String place, String backedUp) {

        public Recent withBackup(String at) {
            return new Recent(path, title, opened, place, at);
        }
    }

    /** Where the window was. */
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    }

    public UserSettings {
        recent = List.copyOf(recent);
        paneWidths = Map.copyOf(paneWidths);
    }

    public static UserSettings initial() {
        return new UserSettings(null, null, TextSize.MEDIUM, List.of(), null, Map.of());
    }

    public UserSettings withPerson(Person newPerson) {
        return new UserSettings(newPerson, folder, textSize, recent, window, paneWidths);
    }

    public UserSettings withFolder(String newFolder) {
        return new UserSettings(person, newFolder, textSize, recent, window, paneWidths);
    }

    public UserSettings withTextSize(TextSize size) {
        return new UserSettings(person, folder, size, recent, window, paneWidths);
    }

    public UserSettings withWindow(WindowPlace place) {
        return new UserSettings(person, folder, textSize, recent, place, paneWidths);
    }

    public UserSettings withPaneWidth(String pane, double width) {
        Map<String, Double> widths = new TreeMap<>(paneWidths);
        widths.put(pane, width);
        return new UserSettings(person, folder, textSize, recent, window, widths);
    }

    /** Puts {@code opened} first. */
    public UserSettings withRecent(Recent opened) {
        List<Recent> files = new ArrayList<>(without(opened.path()));
        files.addFirst(opened);
        return new UserSettings(person, folder, textSize, files.subList(0, Math.min(KEPT, files.size())), window,
                paneWidths);
    }

    public UserSettings forgetting(String path) {
        return new UserSettings(person, folder, textSize, without(path), window, paneWidths);
    }

    private List<Recent> without(String path) {
        return recent.stream().filter(each -> !each.path().equals(path)).toList();
    }

    public Optional<Recent> recentOf(String path) {
        return recent.stream().filter(each -> each.path().equals(path)).findFirst();
    }
}
