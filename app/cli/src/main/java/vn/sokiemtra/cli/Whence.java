package vn.sokiemtra.cli;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.LoadMachines;
import vn.sokiemtra.bundle.LoadReceived;
import vn.sokiemtra.bundle.Machine;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.text.Texts;

/** Says where a value was written, and which bundle brought it. */
final class Whence {

    private static final Texts TEXTS = Texts.beside(Whence.class);

    private final Map<UUID, Machine> machines;
    private final LoadReceived received;

    Whence(Ledger ledger) {
        this.machines = new LoadMachines(ledger).all().stream().collect(Collectors.toMap(Machine::id, each -> each));
        this.received = new LoadReceived(ledger);
    }

    /** Name of the machine; the id where it never introduced itself. */
    String machine(UUID replica) {
        Machine machine = machines.get(replica);
        return machine == null || machine.name().isEmpty() ? replica.toString() : machine.name();
    }

    /** Name of the bundle that brought a change; null for one that was made here. */
    @Nullable
    String bundle(UUID replica, long seq) {
        LoadReceived.Received bundle = received.of(replica, seq);
        return bundle == null ? null : bundle.file();
    }

    /** Both in words. */
    String words(UUID replica, long seq) {
        String bundle = bundle(replica, seq);
        return bundle == null
                ? TEXTS.get("whence.machine", machine(replica))
                : TEXTS.get("whence.bundle", machine(replica), bundle);
    }
}
