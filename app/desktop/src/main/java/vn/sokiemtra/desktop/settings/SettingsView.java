package vn.sokiemtra.desktop.settings;

import java.nio.file.Path;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Segmented;
import vn.sokiemtra.desktop.design.TextSize;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.text.Texts;

/** Cài đặt: who uses this machine, where files go, how big the text is. */
public final class SettingsView implements Screen {

    private static final Texts TEXTS = Texts.beside(SettingsView.class);

    private static final double WIDTH = 640;

    private final ScreenContext context;

    private final SettingsModel settings;

    private final TextField name = new TextField();

    private final TextField position = new TextField();

    private final TextField agency = new TextField();

    private final TextField folder = new TextField();

    private final ScrollPane page;

    public SettingsView(ScreenContext context, SettingsModel settings) {
        this.context = context;
        this.settings = settings;
        folder.setEditable(false);
        HBox.setHgrow(folder, Priority.ALWAYS);
        name.setId("settings-name");
        VBox body = new VBox(12, Controls.paneTitle(TEXTS.get("person")), new Field(TEXTS.get("name"), name), new Field(
                TEXTS.get("position"), position), new Field(TEXTS.get("agency"), agency),
                Controls.note(TEXTS.get(
                        "person.note")),
                Controls.paneTitle(TEXTS.get("folder")), new HBox(8, folder, Controls.secondary(
                        TEXTS.get("folder.button"), null, "", this::chooseFolder)),
                Controls.paneTitle(TEXTS
                        .get("text.size")),
                sizes());
        body.setMaxWidth(WIDTH);
        body.setStyle("-fx-padding: 18px 24px 24px 24px;");
        for (TextField each : new TextField[]{name, position, agency}) {
            each.focusedProperty().addListener((property, before, now) -> {
                if (!now) {
                    keep();
                }
            });
        }
        page = new ScrollPane(body);
        page.setFitToWidth(true);
        page.setFocusTraversable(false);
    }

    private Node sizes() {
        Segmented<TextSize> sizes = new Segmented<>();
        for (TextSize size : TextSize.values()) {
            sizes.add(size, TEXTS.get("text." + size), null, Tone.ACCENT);
        }
        sizes.value().set(settings.get().textSize());
        sizes.value().addListener((property, before, now) -> {
            if (now != null) {
                settings.update(old -> old.withTextSize(now));
            }
        });
        return new HBox(10, sizes, new Label());
    }

    private void chooseFolder() {
        String now = settings.get().folder();
        context.dialogs().chooseFolder(TEXTS.get("folder.button"), now == null ? null : Path.of(now)).ifPresent(
                chosen -> {
                    settings.update(old -> old.withFolder(chosen.toString()));
                    folder.setText(chosen.toString());
                });
    }

    private void keep() {
        if (!name.getText().isBlank()) {
            settings.update(old -> old.withPerson(new UserSettings.Person(name.getText().strip(), position.getText()
                    .strip(), agency.getText().strip())));
        }
    }

    @Override
    public Node content() {
        return page;
    }

    @Override
    public void show(Place place) {
        UserSettings now = settings.get();
        UserSettings.Person person = now.person();
        if (person != null) {
            name.setText(person.name());
            position.setText(person.position());
            agency.setText(person.agency());
        }
        String where = now.folder();
        folder.setText(where == null ? "" : where);
    }

    @Override
    public void onDeactivate() {
        keep();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return new SimpleStringProperty(TEXTS.get("title"));
    }

    @Override
    public ReadOnlyStringProperty context() {
        return new SimpleStringProperty(TEXTS.get("context"));
    }
}
