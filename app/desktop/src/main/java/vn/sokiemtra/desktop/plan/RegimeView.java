package vn.sokiemtra.desktop.plan;

import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.design.Theme;
import vn.sokiemtra.desktop.design.Tone;
import vn.sokiemtra.desktop.shell.Place;
import vn.sokiemtra.desktop.shell.Screen;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.plan.RegimeFolder;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The tab Quy định: settings with what the source says, the rules, the warnings. */
public final class RegimeView implements Screen {

    private static final Texts TEXTS = Texts.beside(RegimeView.class);
    private static final double READABLE = 760;

    private final RegimeViewModel model;

    private final VBox body = new VBox(12);

    private final ScrollPane scroll = new ScrollPane(body);

    private final TextField name = new TextField();

    private final Node saving;

    public RegimeView(ScreenContext context, RegimeFolder own) {
        this.model = new RegimeViewModel(context, own);
        body.getStyleClass().add("plan-detail");
        body.setMaxWidth(READABLE);
        scroll.setFitToWidth(true);
        name.setId("regime-name");
        Label saved = Controls.note("");
        saved.textProperty().bind(model.saved());
        saving = Controls.card(Controls.paneTitle(TEXTS.get("regime.own")), Controls.note(TEXTS.get(
                "regime.own.why")), new Field(TEXTS.get("regime.name"), name),
                Controls.row(10, Controls.primary(TEXTS.get(
                        "regime.save"), Glyph.FILE_PLUS, "", this::save), saved));
        Theme.add(scroll, RegimeView.class, "plan.css");
        model.regime().addListener((property, before, now) -> fill(now));
    }

    private void save() {
        if (!name.getText().isBlank()) {
            model.save(name.getText(), id -> name.clear());
        }
    }

    private void fill(@Nullable RegimeDefinition regime) {
        body.getChildren().clear();
        if (regime == null) {
            return;
        }
        part("regime.settings", regime.settings().stream().map(this::setting).toList());
        part("regime.forms", regime.forms().stream().map(form -> words(TEXTS.get("regime.form", form.name(), String
                .valueOf(form.host()), window(form)))).toList());
        part("regime.coverage", regime.coverage().stream().map(rule -> words(rule.content())).toList());
        part("regime.deadlines", regime.deadlines().stream().map(rule -> words(rule.content())).toList());
        part("regime.topics", regime.topics().stream().map(topic -> words(TEXTS.get("regime.topic", topic.code(), topic
                .content()))).toList());
        part("regime.bodies", regime.participants().stream().map(each -> words(TEXTS.get("regime.body." + each.role(),
                each.agency()))).toList());
        part("regime.warnings", regime.warnings().stream().map(warning -> (Node) wrapped(Controls.status(Tone.ATTENTION,
                Glyph.CLOCK, warning))).toList());
        body.getChildren().add(saving);
    }

    private void part(String title, List<? extends Node> lines) {
        if (!lines.isEmpty()) {
            body.getChildren().add(Controls.paneTitle(TEXTS.get(title)));
            body.getChildren().addAll(lines);
        }
    }

    private static String window(RegimeDefinition.FormOfInspection form) {
        return form.windowFrom() == null
                ? TEXTS.get("regime.window.none")
                : TEXTS.get("regime.window", VietnameseFormat.date(form.windowFrom()), VietnameseFormat.date(form
                        .windowTo()));
    }

    private static Node words(String text) {
        return wrapped(new Label(text));
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        return label;
    }

    private Node setting(RegimeDefinition.Setting setting) {
        ComboBox<RegimeDefinition.Option> options = new ComboBox<>();
        options.setId("setting-" + setting.code());
        options.setMaxWidth(Double.MAX_VALUE);
        options.setConverter(new StringConverter<>() {
            @Override
            public String toString(RegimeDefinition.@Nullable Option option) {
                return option == null ? "" : option.label();
            }

            @Override
            public RegimeDefinition.@Nullable Option fromString(String text) {
                return null;
            }
        });
        options.getItems().setAll(setting.options());
        options.setValue(setting.options().stream().filter(option -> option.code().equals(setting.value())).findFirst()
                .orElseThrow());
        options.valueProperty().addListener((property, before, now) -> model.choose(setting, now.code()));
        return new VBox(4, new Field(setting.question(), options), Controls.note(setting.explanation()));
    }

    @Override
    public Node content() {
        return scroll;
    }

    @Override
    public void show(Place place) {
        // there is one place here
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void onDeactivate() {
        model.deactivate();
    }

    @Override
    public ReadOnlyStringProperty title() {
        return model.heading().title();
    }

    @Override
    public ReadOnlyStringProperty context() {
        return model.heading().context();
    }
}
