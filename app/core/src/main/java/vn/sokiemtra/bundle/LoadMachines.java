package vn.sokiemtra.bundle;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.sokiemtra.bundle.store.BundleStore;
import vn.sokiemtra.ledger.Known;
import vn.sokiemtra.ledger.Ledger;
import vn.sokiemtra.ledger.ReplicaId;
import vn.sokiemtra.text.Problem;

/** Reads the machines that write into the plan. */
public final class LoadMachines {

    private final Ledger ledger;
    private final BundleStore store;

    public LoadMachines(Ledger ledger) {
        this.ledger = ledger;
        this.store = new BundleStore(ledger);
    }

    /** This machine first, then by person and name. */
    public List<Machine> all() {
        Map<UUID, BundleStore.Introduced> introduced = store.introduced();
        Map<UUID, BundleStore.Signed> signed = store.signed();
        Map<UUID, Known> known = ledger.known();
        UUID owner = store.owner();
        TreeSet<UUID> ids = new TreeSet<>(introduced.keySet());
        ids.addAll(known.keySet());
        List<Machine> all = new ArrayList<>();
        for (UUID id : ids) {
            all.add(machine(id, introduced.get(id), signed.get(id), known.get(id), id.equals(owner)));
        }
        all.sort(java.util.Comparator.comparing(Machine::self).reversed().thenComparing(Machine::person).thenComparing(
                Machine::name).thenComparing(m -> m.id().toString()));
        return all;
    }

    private Machine machine(UUID id, BundleStore.@Nullable Introduced introduced, BundleStore.@Nullable Signed signed,
            @Nullable Known known, boolean owner) {
        boolean self = id.equals(ledger.replica());
        return new Machine(id, introduced == null ? "" : introduced.name(), introduced == null
                ? ""
                : introduced.person(), code(id, introduced, signed, self), self, owner,
                self || signed != null && signed
                        .trusted(),
                owner || introduced != null && introduced.mayIssue(), owner || introduced != null
                        && introduced.mayRevoke(),
                introduced == null ? null : introduced.revokedAfter(), known == null
                        ? 0
                        : known.seq(),
                known == null ? null : known.at());
    }

    private String code(UUID id, BundleStore.@Nullable Introduced introduced, BundleStore.@Nullable Signed signed,
            boolean self) {
        if (self) {
            return Keys.code(ledger.publicKey());
        } else if (signed != null) {
            return Keys.code(signed.key());
        }
        String given = introduced == null ? null : introduced.key();
        try {
            byte[] key = given == null ? null : Base64.getDecoder().decode(given);
            return key != null && ReplicaId.of(key).equals(id) ? Keys.code(key) : "";
        } catch (IllegalArgumentException noKey) {
            return "";
        }
    }

    /**
     * By id or by code, with or without its dots.
     *
     * @throws Problem {@code SKT-MACHINE-UNKNOWN}
     */
    public Machine find(String idOrCode) {
        String wanted = plain(idOrCode);
        return all().stream().filter(m -> plain(m.id().toString()).equals(wanted) || !m.code().isEmpty() && plain(m
                .code()).equals(wanted)).findFirst().orElseThrow(() -> new Problem(Flaws.TEXTS, "SKT-MACHINE-UNKNOWN",
                        idOrCode));
    }

    private static String plain(String text) {
        return text.replaceAll("[^0-9A-Za-z]", "").toUpperCase(java.util.Locale.ROOT);
    }
}
