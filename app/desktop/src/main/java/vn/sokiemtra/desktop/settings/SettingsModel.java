package vn.sokiemtra.desktop.settings;

import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.sokiemtra.desktop.shell.PaneWidths;
import vn.sokiemtra.desktop.task.Tasks;

/** The settings while the program runs: changed on the JavaFX thread, written behind it. */
public final class SettingsModel implements PaneWidths {

    private final ReadOnlyObjectWrapper<UserSettings> settings;

    private final SettingsFile file;

    private final Tasks tasks;

    public SettingsModel(UserSettings loaded, SettingsFile file, Tasks tasks) {
        this.settings = new ReadOnlyObjectWrapper<>(loaded);
        this.file = file;
        this.tasks = tasks;
    }

    public UserSettings get() {
        return settings.get();
    }

    public ReadOnlyObjectProperty<UserSettings> property() {
        return settings.getReadOnlyProperty();
    }

    public void update(UnaryOperator<UserSettings> change) {
        UserSettings next = change.apply(settings.get());
        if (!next.equals(settings.get())) {
            settings.set(next);
            tasks.write("", () -> {
                file.save(next);
                return next;
            }, written -> {
            });
        }
    }

    @Override
    public OptionalDouble width(String pane) {
        Double width = get().paneWidths().get(pane);
        return width == null ? OptionalDouble.empty() : OptionalDouble.of(width);
    }

    @Override
    public void remember(String pane, double width) {
        update(now -> now.withPaneWidth(pane, width));
    }
}
