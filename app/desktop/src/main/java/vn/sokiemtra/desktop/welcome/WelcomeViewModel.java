package vn.sokiemtra.desktop.welcome;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.database.Passphrase;
import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.file.DataFiles;
import vn.sokiemtra.desktop.file.ProposedFile;
import vn.sokiemtra.desktop.settings.SettingsModel;
import vn.sokiemtra.desktop.settings.UserSettings;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Tasks;
import vn.sokiemtra.plan.RegimeDefinition;
import vn.sokiemtra.text.Texts;

/** The first run: who, where, and which work to open. Also the page while no file is open. */
public final class WelcomeViewModel {

    /** What the program does when the person has chosen. */
    public interface Choices {

        /** @param passphrase seals the file; null for a file that anybody can read */
        void create(Path file, String regime, @Nullable Passphrase passphrase);

        void sample(Path folder);

        /**
         * The plan of a later year from last year's file, which is only read.
         *
         * @param year null for the year after last year's
         */
        void createAfter(Path file, Path last, @Nullable Integer year, @Nullable Passphrase passphrase);

        /** A data file that joins the plan of a bundle. */
        void join(Path file, Path bundle, Passphrases passphrases, @Nullable Passphrase own);

        void open(Path file);
    }

    private static final Texts TEXTS = Texts.beside(WelcomeViewModel.class);

    private final SettingsModel settings;

    private final DataFiles files;

    private final Tasks tasks;

    private final Dialogs dialogs;

    private final Choices choices;

    private final StringProperty name = new SimpleStringProperty("");

    private final StringProperty position = new SimpleStringProperty("");

    private final StringProperty agency = new SimpleStringProperty("");

    private final StringProperty folder = new SimpleStringProperty("");

    private final StringProperty fileName = new SimpleStringProperty("");

    private final ReadOnlyObjectWrapper<@Nullable FolderState> folderState = new ReadOnlyObjectWrapper<>();

    private final ObservableList<RegimeDefinition> regimes = FXCollections.observableArrayList();

    private final ObjectProperty<@Nullable RegimeDefinition> regime = new SimpleObjectProperty<>();

    private final BooleanBinding personKnown = Bindings.createBooleanBinding(() -> !name.get().isBlank(), name);

    private final BooleanBinding ready;

    private final SealChoice seal = new SealChoice();

    private final Latest folderCheck;

    private final Latest nameCheck;

    public WelcomeViewModel(SettingsModel settings, DataFiles files, Path usualFolder, Tasks tasks, Dialogs dialogs,
            Choices choices) {
        this.settings = settings;
        this.files = files;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.choices = choices;
        this.folderCheck = tasks.latest(Duration.ofMillis(200));
        this.nameCheck = tasks.latest(Duration.ZERO);
        this.ready = Bindings.createBooleanBinding(() -> personKnown.get() && folderState.get() != null && folderState
                .get().usable(), personKnown, folderState);
        UserSettings.Person person = settings.get().person();
        if (person != null) {
            name.set(person.name());
            position.set(person.position());
            agency.set(person.agency());
        }
        folder.addListener((property, before, now) -> checkFolder());
        regime.addListener((property, before, now) -> proposeName());
        String kept = settings.get().folder();
        folder.set(kept == null ? usualFolder.toString() : kept);
        tasks.read(TEXTS.get("loading.regimes"), files::regimes, all -> {
            regimes.setAll(all);
            regime.set(all.isEmpty() ? null : all.getFirst());
        });
    }

    private void checkFolder() {
        Path path = path();
        if (path == null) {
            folderState.set(new FolderState(false, false, TEXTS.get("folder.none")));
            return;
        }
        folderCheck.load(TEXTS.get("checking.folder"), () -> FolderState.of(path), folderState::set);
        proposeName();
    }

    private void proposeName() {
        RegimeDefinition chosen = regime.get();
        Path path = path();
        if (chosen != null && path != null) {
            nameCheck.load(TEXTS.get("checking.folder"), () -> DataFiles.shown(ProposedFile.proposed(path, chosen)),
                    fileName::set);
        }
    }

    private @Nullable Path path() {
        try {
            return folder.get().isBlank() ? null : Path.of(folder.get().strip());
        } catch (InvalidPathException typo) {
            return null;
        }
    }

    /** Lets the person choose the folder for data files. */
    public void chooseFolder() {
        Path now = path();
        dialogs.chooseFolder(TEXTS.get("folder.choose"), now).ifPresent(chosen -> folder.set(chosen.toString()));
    }

    /** Keeps who and where, so that the first run is over. */
    private void keep() {
        settings.update(now -> now.withPerson(new UserSettings.Person(name.get().strip(), position.get().strip(),
                agency.get().strip())).withFolder(folder.get().strip()));
    }

    public void create() {
        RegimeDefinition chosen = regime.get();
        Path path = path();
        if (ready.get() && chosen != null && path != null && !fileName.get().isBlank() && seal.isSound()) {
            keep();
            choices.create(ProposedFile.typed(path, fileName.get()), chosen.id(), seal.take());
        }
    }

    /** What opening a bundle begins with. */
    JoinViewModel joining() {
        return new JoinViewModel(files, tasks, dialogs, this::path, name, (file, bundle, passphrases, own) -> {
            if (ready.get()) {
                keep();
                choices.join(file, bundle, passphrases, own);
            }
        });
    }

    /** What the plan of a later year is made with. */
    NextYearViewModel nextYear() {
        return new NextYearViewModel(tasks, dialogs, this::path, (file, last, year, own) -> {
            if (ready.get()) {
                keep();
                choices.createAfter(file, last, year, own);
            }
        });
    }

    public void sample() {
        Path path = path();
        if (ready.get() && path != null) {
            keep();
            choices.sample(path);
        }
    }

    /** Looks whether a file that is offered is still where it was. */
    void ifGone(Path file, Runnable then) {
        tasks.read(TEXTS.get("checking.folder"), () -> Files.exists(DataFiles.withEnding(file)), there -> {
            if (!there) {
                then.run();
            }
        });
    }

    /** Opens a data file that is already there. */
    public void openExisting() {
        if (personKnown.get()) {
            dialogs.openFile(new Dialogs.FileRequest(TEXTS.get("open.title"), TEXTS.get("open.kind"), List.of("*"
                    + DataFiles.ENDING), path(), null)).ifPresent(this::open);
        }
    }

    public void open(Path file) {
        keep();
        choices.open(file);
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty position() {
        return position;
    }

    public StringProperty agency() {
        return agency;
    }

    public StringProperty folder() {
        return folder;
    }

    public StringProperty fileName() {
        return fileName;
    }

    /** Whether the file to be made gets a passphrase. */
    public SealChoice seal() {
        return seal;
    }

    /** Null until the folder was looked at. */
    public ReadOnlyObjectProperty<@Nullable FolderState> folderState() {
        return folderState.getReadOnlyProperty();
    }

    public ObservableList<RegimeDefinition> regimes() {
        return regimes;
    }

    public ObjectProperty<@Nullable RegimeDefinition> regime() {
        return regime;
    }

    public BooleanBinding personKnown() {
        return personKnown;
    }

    /** Whether the third step can be taken. */
    public BooleanBinding ready() {
        return ready;
    }

    public SettingsModel settings() {
        return settings;
    }

    public Tasks tasks() {
        return tasks;
    }
}
