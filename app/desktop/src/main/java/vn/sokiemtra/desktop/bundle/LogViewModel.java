package vn.sokiemtra.desktop.bundle;

import java.time.Duration;
import java.util.List;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import vn.sokiemtra.bundle.LoadReceived;
import vn.sokiemtra.bundle.LoadReceived.Received;
import vn.sokiemtra.bundle.UndoImport;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.text.Texts;

/** Which bundles were taken in; the last import can be undone until the next edit. */
public final class LogViewModel {

    private static final Texts TEXTS = Texts.beside(LogViewModel.class);

    private final AppSession session;
    private final BundleDesk desk;
    private final Latest loading;
    private final ObservableList<Received> received = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper undoOffered = new ReadOnlyBooleanWrapper();
    private final ChangeListener<Number> onRevision = (property, before, now) -> load();

    public LogViewModel(ScreenContext context, BundleDesk desk) {
        this.session = context.session();
        this.desk = desk;
        this.loading = context.tasks().latest(Duration.ZERO);
    }

    private record Read(List<Received> received, boolean undo) {
    }

    public void activate() {
        session.revision().addListener(onRevision);
        load();
    }

    /** Whether the list was read once: only then an empty one means that there is nothing. */
    public ReadOnlyBooleanProperty known() {
        return loading.delivered();
    }

    public void deactivate() {
        session.revision().removeListener(onRevision);
        loading.cancel();
    }

    private void load() {
        DataFile file = desk.data();
        loading.load(TEXTS.get("task.log"), () -> new Read(new LoadReceived(session.ledger()).all(), UndoImport
                .isOffered(file)), read -> {
                    received.setAll(read.received());
                    undoOffered.set(read.undo());
                });
    }

    public void undo() {
        desk.undoImport();
    }

    /** The latest first. */
    public ObservableList<Received> received() {
        return received;
    }

    public ReadOnlyBooleanProperty undoOffered() {
        return undoOffered.getReadOnlyProperty();
    }
}
