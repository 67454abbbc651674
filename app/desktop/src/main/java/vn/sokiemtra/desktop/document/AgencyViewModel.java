package vn.sokiemtra.desktop.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.desktop.dialog.Dialogs.FileRequest;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.shell.DraftStore;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.desktop.task.SaveState;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.document.setting.DocumentSetting;
import vn.sokiemtra.document.setting.LoadDocumentSettings;
import vn.sokiemtra.document.setting.SetDocumentSetting;
import vn.sokiemtra.document.setting.SettingCode;
import vn.sokiemtra.plan.LoadPlan;
import vn.sokiemtra.text.Texts;

/** How the agency's documents differ from what the program would print. JavaFX thread only. */
public final class AgencyViewModel {

    private static final Texts TEXTS = Texts.beside(AgencyViewModel.class);

    private record Read(List<DocumentSetting> settings, String plan) {
    }

    private final ScreenContext context;
    private final Latest loading;
    private final ObservableList<DocumentSetting> settings = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<DocumentKind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper plan = new ReadOnlyStringWrapper("");
    private final ChangeListener<Number> revision = (o, before, now) -> load();

    AgencyViewModel(ScreenContext context) {
        this.context = context;
        this.loading = context.tasks().latest(Duration.ZERO);
    }

    /** The kind that is set; empty for every kind that has none of its own. */
    ObjectProperty<Optional<DocumentKind>> kind() {
        return kind;
    }

    /** Every setting of the plan. */
    ObservableList<DocumentSetting> settings() {
        return settings;
    }

    ReadOnlyStringProperty plan() {
        return plan.getReadOnlyProperty();
    }

    /** What is set for the kind shown; empty where nothing is. */
    String value(SettingCode code, String name) {
        return value(kind.get().orElse(null), code, name);
    }

    /** What is set for every kind and counts for the one shown unless it has its own; empty where nothing is. */
    String inherited(SettingCode code) {
        return kind.get().isEmpty() ? "" : value(null, code, "");
    }

    private String value(@Nullable DocumentKind of, SettingCode code, String name) {
        return settings.stream().filter(each -> Objects.equals(each.kind(), of) && each.code() == code && each.name()
                .equals(name)).map(DocumentSetting::content).findFirst().orElse("");
    }

    /** How much is set for a kind. */
    long count(Optional<DocumentKind> of) {
        return settings.stream().filter(each -> Objects.equals(each.kind(), of.orElse(null))).count();
    }

    /** The named paragraphs of the kind shown. */
    List<DocumentSetting> paragraphs() {
        return settings.stream().filter(each -> Objects.equals(each.kind(), kind.get().orElse(null)) && each.code()
                .named()).toList();
    }

    /** The picture above the bodies; null where there is none. */
    byte @Nullable [] logo() {
        String own = value(SettingCode.LOGO, "");
        String picture = own.isEmpty() ? inherited(SettingCode.LOGO) : own;
        return picture.isEmpty() ? null : Base64.getDecoder().decode(picture);
    }

    void activate() {
        context.session().revision().addListener(revision);
        load();
    }

    void deactivate() {
        context.session().revision().removeListener(revision);
        loading.cancel();
    }

    private void load() {
        var ledger = context.session().ledger();
        loading.load(TEXTS.get("task.agency"), () -> new Read(new LoadDocumentSettings(ledger).all(), DataFiles
                .document(new LoadPlan(ledger).header())), read -> {
                    plan.set(read.plan());
                    settings.setAll(read.settings());
                });
    }

    /** @param content blank takes the setting back @param state told Saved or Failed, for the field */
    void set(SettingCode code, String name, String content, Consumer<SaveState> state) {
        String author = context.session().author().get();
        DocumentKind of = kind.get().orElse(null);
        String key = key(code, name);
        var ledger = context.session().ledger();
        context.session().edit(TEXTS.get("step.agency"), () -> new SetDocumentSetting(ledger).text(author, of, code,
                name, content), edited -> {
                    keep(key, null);
                    state.accept(new SaveState.Saved(edited.at()));
                }, failure -> state.accept(new SaveState.Failed(Problems.describe(failure).sentence())));
    }

    /** Takes a named paragraph off; the status bar offers to take that back. */
    void remove(DocumentSetting paragraph) {
        set(paragraph.code(), paragraph.name(), "", state -> {
            if (state instanceof SaveState.Saved) {
                context.session().offerUndo();
            }
        });
    }

    void chooseLogo() {
        String author = context.session().author().get();
        DocumentKind of = kind.get().orElse(null);
        var ledger = context.session().ledger();
        Optional<Path> file = context.dialogs().openFile(new FileRequest(TEXTS.get("agency.logo.choose"), TEXTS.get(
                "agency.logo.kind"), List.of("*.png", "*.jpg", "*.jpeg"), null, null));
        file.ifPresent(picture -> context.session().edit(TEXTS.get("step.agency"), () -> new SetDocumentSetting(ledger)
                .logo(author, of, picture), set -> {
                }));
    }

    void removeLogo() {
        set(SettingCode.LOGO, "", "", state -> {
            if (state instanceof SaveState.Saved) {
                context.session().offerUndo();
            }
        });
    }

    /** Under what a text is kept between keystrokes. */
    String key(SettingCode code, String name) {
        return "/agency/" + kind.get().map(DocumentKind::code).orElse("") + "/" + code + "/" + name;
    }

    void keep(String key, @Nullable String text) {
        DraftStore drafts = context.session().drafts();
        context.tasks().write(TEXTS.get("task.draft"), () -> {
            drafts.keep(key, text);
            return Boolean.TRUE;
        }, kept -> {
        });
    }

    void find(String key, Consumer<String> found) {
        DraftStore drafts = context.session().drafts();
        context.tasks().<@Nullable String>read(TEXTS.get("task.draft"), () -> drafts.find(key), text -> {
            if (text != null) {
                found.accept(text);
            }
        });
    }
}
