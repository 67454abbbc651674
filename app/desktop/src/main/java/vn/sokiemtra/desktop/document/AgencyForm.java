package vn.sokiemtra.desktop.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.design.Controls;
import vn.sokiemtra.desktop.design.Field;
import vn.sokiemtra.desktop.design.Glyph;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.setting.DocumentSetting;
import vn.sokiemtra.document.setting.SettingCode;
import vn.sokiemtra.text.Texts;

/** What is set for one kind, or for every kind: header cells, logo, căn cứ, paragraphs, Nơi nhận. */
final class AgencyForm extends VBox {

    private static final Texts TEXTS = Texts.beside(AgencyForm.class);
    private static final int LOGO = 72;

    private final AgencyViewModel model;
    private final Map<String, KeptField> fields = new LinkedHashMap<>();
    private final VBox paragraphs = new VBox(10);
    private final HBox logo = Controls.row(10);
    private @Nullable Optional<DocumentKind> shown;
    private List<String> names = List.of();

    AgencyForm(AgencyViewModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("agency-form");
    }

    void commit() {
        List.copyOf(fields.values()).forEach(KeptField::commit);
    }

    void show() {
        if (!model.kind().get().equals(shown)) {
            commit();
            shown = model.kind().get();
            names = List.of();
            build();
        }
        fields.forEach((key, field) -> field.show(model.value(code(key), name(key))));
        for (SettingCode code : SettingCode.values()) {
            KeptField field = fields.get(code.name() + "/");
            if (field != null) {
                String general = model.inherited(code);
                field.prompt(general.isEmpty()
                        ? TEXTS.get("agency.prompt." + code)
                        : TEXTS.get("agency.inherited", general.replace('\n', ' ')));
            }
        }
        paragraphs();
        logo();
    }

    private void build() {
        fields.clear();
        paragraphs.getChildren().clear();
        getChildren().clear();
        add(SettingCode.PARENT_BODY, 1);
        add(SettingCode.ISSUING_BODY, 2);
        getChildren().add(new Field(TEXTS.get("agency.LOGO"), logo));
        add(SettingCode.BASIS, 3);
        getChildren().addAll(Controls.paneTitle(TEXTS.get("agency.paragraphs")), Controls.note(TEXTS.get(
                "agency.paragraphs.note")), paragraphs, newParagraph());
        add(SettingCode.RECIPIENTS, 4);
        add(SettingCode.FILE_LINE, 1);
        getChildren().addAll(Controls.paneTitle(TEXTS.get("agency.fields")), Controls.note(TEXTS.get(
                "agency.fields.note")));
        add(SettingCode.ORGAN_ID, 1);
        add(SettingCode.FILE_NOTATION, 1);
    }

    private void add(SettingCode code, int rows) {
        getChildren().add(field(code, "", TEXTS.get("agency." + code), rows).field());
    }

    private KeptField field(SettingCode code, String name, String label, int rows) {
        String key = model.key(code, name);
        KeptField field = new KeptField(label, "", rows, text -> model.keep(key, text), (text, state) -> model.set(code,
                name, text, state)).called("agency-" + code + (name.isEmpty() ? "" : "-" + name));
        fields.put(code.name() + "/" + name, field);
        model.find(key, typed -> {
            if (fields.containsValue(field)) {
                field.restore(typed);
            }
        });
        return field;
    }

    private static SettingCode code(String key) {
        return SettingCode.valueOf(key.substring(0, key.indexOf('/')));
    }

    private static String name(String key) {
        return key.substring(key.indexOf('/') + 1);
    }

    /** One text for each name; a name that came or went builds them anew. */
    private void paragraphs() {
        List<DocumentSetting> all = model.paragraphs();
        List<String> now = all.stream().map(each -> each.code() + "/" + each.name()).toList();
        if (now.equals(names)) {
            return;
        }
        names = now;
        fields.keySet().removeIf(key -> code(key).named());
        paragraphs.getChildren().clear();
        for (DocumentSetting each : all) {
            KeptField field = field(each.code(), each.name(), TEXTS.get("agency.paragraph", each.name(), TEXTS.get(
                    "agency." + each.code())), 3);
            field.show(each.content());
            HBox.setHgrow(field.field(), Priority.ALWAYS);
            paragraphs.getChildren().add(Controls.row(6, field.field(), Controls.iconButton(Glyph.TRASH, TEXTS.get(
                    "agency.paragraph.remove", each.name()), () -> model.remove(each))));
        }
    }

    private Field newParagraph() {
        TextField name = new TextField();
        name.setId("agency-new-name");
        name.setPromptText(TEXTS.get("agency.paragraph.name"));
        name.setMinWidth(120);
        ChoiceBox<SettingCode> place = new ChoiceBox<>();
        place.getItems().setAll(SettingCode.PARAGRAPH_TOP, SettingCode.PARAGRAPH_END);
        place.setValue(SettingCode.PARAGRAPH_END);
        place.setConverter(new PlaceWords());
        place.setMinWidth(190);
        Controls.named(place, TEXTS.get("agency.paragraph.place"));
        Button add = Controls.secondary(TEXTS.get("agency.paragraph.add"), Glyph.PLUS, "", () -> {
        });
        add.setId("agency-add");
        Field field = new Field(TEXTS.get("agency.paragraph.new"), new FlowPane(8, 6, name, place, add));
        Runnable make = () -> {
            String called = name.getText().strip();
            if (called.isEmpty()) {
                field.state().set(new SaveState.Failed(TEXTS.get("agency.paragraph.unnamed")));
                return;
            }
            model.set(place.getValue(), called, TEXTS.get("agency.paragraph.first", called), state -> {
                field.state().set(state);
                if (state instanceof SaveState.Saved) {
                    name.clear();
                }
            });
        };
        add.setOnAction(event -> make.run());
        name.setOnAction(event -> make.run());
        return field;
    }

    private void logo() {
        List<javafx.scene.Node> parts = new ArrayList<>();
        byte[] picture = model.logo();
        if (picture != null) {
            ImageView view = new ImageView(new Image(new ByteArrayInputStream(picture), LOGO, LOGO, true, true));
            view.setAccessibleText(TEXTS.get("agency.LOGO"));
            parts.add(view);
        }
        Button choose = Controls.secondary(TEXTS.get("agency.logo"), Glyph.IMAGE, "", model::chooseLogo);
        choose.setId("agency-logo");
        parts.add(choose);
        if (!model.value(SettingCode.LOGO, "").isEmpty()) {
            parts.add(Controls.link(TEXTS.get("agency.logo.remove"), model::removeLogo));
        }
        logo.getChildren().setAll(parts);
    }

    private static final class PlaceWords extends StringConverter<SettingCode> {
        @Override
        public String toString(@Nullable SettingCode code) {
            return code == null ? "" : TEXTS.get("agency." + code);
        }

        @Override
        public SettingCode fromString(String words) {
            return SettingCode.PARAGRAPH_END;
        }
    }
}
