package vn.sokiemtra.desktop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import vn.sokiemtra.desktop.settings.SettingsModel;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.text.Texts;

/** Who is at the keyboard: the person of this machine, the members of the teams, or a name typed. */
final class Authors {

    private static final Texts TEXTS = Texts.beside(Authors.class);

    private static final double MENU_FROM_RIGHT = 300;

    private static final double MENU_FROM_BOTTOM = 44;

    private final AppSession session;

    private final SettingsModel settings;

    private final Tasks tasks;

    Authors(AppSession session, SettingsModel settings, Tasks tasks) {
        this.session = session;
        this.settings = settings;
        this.tasks = tasks;
    }

    void choose(Stage owner) {
        tasks.read("", () -> new LoadUnits(session.ledger()).teams().stream().flatMap(team -> team.members().stream())
                .map(member -> member.name()).toList(), members -> show(owner, members));
    }

    private void show(Stage owner, List<String> members) {
        Set<String> names = new LinkedHashSet<>();
        UserSettings.Person person = settings.get().person();
        if (person != null) {
            names.add(person.name());
        }
        names.add(session.author().get());
        names.addAll(members);
        ContextMenu menu = new ContextMenu();
        List<MenuItem> items = new ArrayList<>();
        for (String name : names) {
            RadioMenuItem item = new RadioMenuItem(name);
            item.setSelected(name.equals(session.author().get()));
            item.setOnAction(event -> session.author().set(name));
            items.add(item);
        }
        TextField other = new TextField();
        other.setPromptText(TEXTS.get("author.other"));
        other.setAccessibleText(TEXTS.get("author.other"));
        other.setPrefColumnCount(22);
        other.setOnAction(event -> {
            if (!other.getText().isBlank()) {
                session.author().set(other.getText().strip());
                menu.hide();
            }
        });
        items.add(new CustomMenuItem(other, false));
        menu.getItems().setAll(items);
        menu.setOnShown(event -> {
            // Above the status bar, however many names there are.
            menu.setY(owner.getY() + owner.getHeight() - MENU_FROM_BOTTOM - menu.getHeight());
        });
        menu.show(owner, owner.getX() + owner.getWidth() - MENU_FROM_RIGHT, owner.getY() + owner.getHeight()
                - MENU_FROM_BOTTOM);
    }
}
