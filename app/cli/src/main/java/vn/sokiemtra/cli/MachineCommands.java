package vn.sokiemtra.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sokiemtra.bundle.GrantAuthority;
import vn.sokiemtra.bundle.LoadMachines;
import vn.sokiemtra.bundle.Machine;
import vn.sokiemtra.bundle.RevokeMachine;
import vn.sokiemtra.bundle.TrustMachine;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** The machines that write into a plan. */
final class MachineCommands {

    private static final Texts TEXTS = Texts.beside(MachineCommands.class);

    private MachineCommands() {
    }

    private static Fields described(Machine machine) {
        return Fields.of("id", machine.id()).and("name", machine.name()).and("person", machine.person()).and("code",
                machine.code()).and("self", machine.self()).and("owner", machine.owner()).and("trusted", machine
                        .trusted())
                .and("mayIssue", machine.mayIssue()).and("mayRevoke", machine.mayRevoke()).and("revokedAfter",
                        machine.revokedAfter())
                .and("changes", machine.seq()).and("lastChange", machine.lastChange());
    }

    private static String line(Machine machine) {
        List<String> marks = new ArrayList<>();
        mark(marks, machine.self(), "machine.self");
        mark(marks, machine.owner(), "machine.owner");
        mark(marks, machine.trusted() && !machine.self(), "machine.trusted");
        mark(marks, machine.mayIssue() && !machine.owner(), "machine.may-issue");
        mark(marks, machine.mayRevoke() && !machine.owner(), "machine.may-revoke");
        mark(marks, machine.revokedAfter() != null, "machine.revoked");
        Instant last = machine.lastChange();
        return TEXTS.get("machine.line", machine.person(), machine.name(), machine.code(),
                VietnameseFormat.number(machine
                        .seq()),
                last == null
                        ? ""
                        : VietnameseFormat.dateTime(LocalDateTime.ofInstant(last, Texts.ZONE)),
                String
                        .join(", ", marks));
    }

    private static void mark(List<String> marks, boolean holds, String key) {
        if (holds) {
            marks.add(TEXTS.get(key));
        }
    }

    /** {@code machine list DATA}. */
    @Command
    static final class ListAll extends OnData {

        ListAll(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            List<Machine> all = new LoadMachines(session.ledger()).all();
            return new Report(all.stream().map(machine -> described(machine).map()).toList(), all.stream().map(
                    MachineCommands::line).toList());
        }
    }

    /** {@code machine grant DATA ID [--issue] [--revoke]}: the rights are as given afterwards. */
    @Command
    static final class Grant extends OnData {

        @Parameters(index = "1", paramLabel = "MACHINE")
        String id;

        @Option(names = "--issue")
        boolean issue;

        @Option(names = "--revoke")
        boolean revoke;

        @SuppressWarnings("NullAway.Init") // picocli sets id
        Grant(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            LoadMachines machines = new LoadMachines(session.ledger());
            Machine machine = machines.find(id);
            new GrantAuthority(session.ledger()).run(session.author(null), machine.id(), issue, revoke);
            Machine after = machines.find(machine.id().toString());
            return Report.of(described(after), line(after));
        }
    }

    /** {@code machine trust DATA ID} and {@code machine revoke DATA ID}. */
    @Command
    static final class Decide extends OnData {

        private final boolean revoke;

        @Parameters(index = "1", paramLabel = "MACHINE")
        String id;

        @SuppressWarnings("NullAway.Init") // picocli sets id
        Decide(Program program, boolean revoke) {
            super(program);
            this.revoke = revoke;
        }

        @Override
        Report report(Session session) {
            LoadMachines machines = new LoadMachines(session.ledger());
            Machine machine = machines.find(id);
            if (revoke) {
                new RevokeMachine(session.ledger()).run(session.author(null), machine.id());
            } else {
                new TrustMachine(session.ledger()).run(session.author(null), machine.id());
            }
            Machine after = machines.find(machine.id().toString());
            return Report.of(described(after), line(after));
        }
    }
}
