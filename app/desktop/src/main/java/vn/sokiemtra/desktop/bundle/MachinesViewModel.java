package vn.sokiemtra.desktop.bundle;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import vn.sokiemtra.bundle.LoadMachines;
import vn.sokiemtra.bundle.Machine;
import vn.sokiemtra.bundle.RevokeMachine;
import vn.sokiemtra.bundle.TrustMachine;
import vn.sokiemtra.desktop.dialog.Dialogs;
import vn.sokiemtra.desktop.shell.AppSession;
import vn.sokiemtra.desktop.shell.ScreenContext;
import vn.sokiemtra.desktop.task.Latest;
import vn.sokiemtra.desktop.task.Problems;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The machines that write into the plan: which are known, and which is lost. */
public final class MachinesViewModel {

    /** What is known of a machine. */
    public enum State {
        /** This one. */
        SELF,
        /** A person compared its code. */
        KNOWN,
        /** Nobody compared its code yet. */
        NEW,
        /** Another machine of the same name and person is known here. */
        KEY_CHANGED,
        /** Declared lost. */
        REVOKED
    }

    /** A machine and what is known of it. */
    public record Line(Machine machine, State state) {
    }

    private static final Texts TEXTS = Texts.beside(MachinesViewModel.class);

    private final AppSession session;
    private final Dialogs dialogs;
    private final Problems problems;
    private final Latest loading;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper mayRevoke = new ReadOnlyBooleanWrapper();
    private final ChangeListener<Number> onRevision = (property, before, now) -> load();
    private boolean owner;

    public MachinesViewModel(ScreenContext context) {
        this.session = context.session();
        this.dialogs = context.dialogs();
        this.problems = context.tasks().problems();
        this.loading = context.tasks().latest(Duration.ZERO);
    }

    public void activate() {
        session.revision().addListener(onRevision);
        load();
    }

    public void deactivate() {
        session.revision().removeListener(onRevision);
        loading.cancel();
    }

    private void load() {
        loading.load(TEXTS.get("task.machines"), () -> new LoadMachines(session.ledger()).all(), all -> {
            all.stream().filter(Machine::self).findFirst().ifPresent(self -> {
                owner = self.owner();
                mayRevoke.set(self.mayRevoke());
            });
            lines.setAll(all.stream().map(each -> new Line(each, state(each, all))).toList());
        });
    }

    static State state(Machine machine, List<Machine> all) {
        if (machine.revokedAfter() != null) {
            return State.REVOKED;
        } else if (machine.self()) {
            return State.SELF;
        } else if (machine.trusted()) {
            return State.KNOWN;
        }
        boolean twin = !machine.name().isEmpty() && all.stream().anyMatch(other -> !other.id().equals(machine.id())
                && other.name().equals(machine.name()) && other.person().equals(machine.person()) && !other.self());
        return twin ? State.KEY_CHANGED : State.NEW;
    }

    public boolean canTrust(Line line) {
        return (line.state() == State.NEW || line.state() == State.KEY_CHANGED) && !line.machine().code().isEmpty();
    }

    /** Only those who may, and never the machine that made the plan. */
    public boolean canRevoke(Line line) {
        Machine machine = line.machine();
        return mayRevoke.get() && !machine.owner() && !machine.self() && machine.revokedAfter() == null && (owner
                || !machine.mayRevoke());
    }

    /** Keeps that the code was compared and is right. */
    public void trust(Line line) {
        if (canTrust(line)) {
            String author = session.author().get();
            UUID machine = line.machine().id();
            session.edit(TEXTS.get("edit.trust", line.machine().name()), () -> new TrustMachine(session.ledger()).run(
                    author, machine), done -> {
                    });
        }
    }

    /** Declares a machine lost, after saying what that means. */
    public void revoke(Line line) {
        Machine machine = line.machine();
        if (canRevoke(line) && dialogs.confirm(TEXTS.get("revoke.title", machine.name()), TEXTS.get("revoke.sentence",
                machine.person(), machine.name(), VietnameseFormat.number(machine.seq())), TEXTS.get("revoke.verb"))) {
            String author = session.author().get();
            session.lasting(TEXTS.get("edit.revoke", machine.name()),
                    () -> new RevokeMachine(session.ledger()).run(author, machine.id()), done -> {
                    }, failure -> problems.show(failure));
        }
    }

    public void copyCode(Line line) {
        dialogs.copy(line.machine().code());
    }

    /** This machine first. */
    public ObservableList<Line> lines() {
        return lines;
    }

    public ReadOnlyBooleanProperty mayRevoke() {
        return mayRevoke.getReadOnlyProperty();
    }
}
