package vn.sokiemtra.cli;

import picocli.CommandLine.Command;

/** {@code digest DATA}: what two files that have seen the same changes have in common. */
@Command
final class DigestCommand extends OnData {

    DigestCommand(Program program) {
        super(program);
    }

    @Override
    Report report(Session session) {
        String digest = session.ledger().digest();
        return Report.of(Fields.of("digest", digest), digest);
    }
}
