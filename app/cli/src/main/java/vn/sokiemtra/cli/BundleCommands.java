package vn.sokiemtra.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sokiemtra.bundle.ApplyImport;
import vn.sokiemtra.bundle.BeforeImport;
import vn.sokiemtra.bundle.BundleHeader;
import vn.sokiemtra.bundle.ExportBundle;
import vn.sokiemtra.bundle.ExportResult;
import vn.sokiemtra.bundle.ExportWish;
import vn.sokiemtra.bundle.ImportResult;
import vn.sokiemtra.bundle.InspectBundle;
import vn.sokiemtra.bundle.Missing;
import vn.sokiemtra.bundle.Passphrases;
import vn.sokiemtra.bundle.PlannedBundle.Outcome;
import vn.sokiemtra.bundle.Trust;
import vn.sokiemtra.evidence.Progress;
import vn.sokiemtra.inspection.LoadConflicts;
import vn.sokiemtra.text.Problem;
import vn.sokiemtra.text.Texts;
import vn.sokiemtra.text.VietnameseFormat;

/** Work exchanged by file. */
final class BundleCommands {

    private BundleCommands() {
    }

    /** The first line of a file; null without one. */
    static char @Nullable [] passphrase(Program program, @Nullable Path file) {
        return file == null ? null : PassphraseFile.read(program, file);
    }

    /** {@code bundle export DATA --out FILE …}. */
    @Command
    static final class Export extends OnData {

        @Option(names = "--out", required = true, paramLabel = "FILE")
        Path out;

        @Option(names = "--unit", paramLabel = "U")
        List<String> units = new ArrayList<>();

        @Option(names = "--without-evidence")
        boolean withoutEvidence;

        @Option(names = "--since", paramLabel = "BUNDLE")
        @Nullable
        Path since;

        @Option(names = "--passphrase-file", paramLabel = "F")
        @Nullable
        Path passphraseFile;

        @Option(names = "--as", paramLabel = "NAME")
        @Nullable
        String as;

        @SuppressWarnings("NullAway.Init") // picocli sets out
        Export(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            Set<UUID> inspections = new HashSet<>();
            units.forEach(unit -> inspections.add(session.unit(unit).inspectionId()));
            char[] passphrase = passphrase(program(), passphraseFile);
            ExportWish wish = ExportWish.everything(program().folder().resolve(out), session.author(as)).onlyFor(
                    inspections).sealed(passphrase);
            wish = withoutEvidence ? wish.withoutEvidence() : wish;
            wish = since == null ? wish : wish.since(program().folder().resolve(since), passphrase);
            ExportResult done = new ExportBundle(session.ledger(), session.clock()).run(wish, Progress.NONE);
            BundleHeader header = done.header();
            List<String> lines = new ArrayList<>(List.of(TEXTS.get("bundle.exported", done.file(),
                    VietnameseFormat.size(
                            done.size()),
                    VietnameseFormat.number(header.changes()), VietnameseFormat.number(done.evidence()))));
            if (done.absent() > 0) {
                lines.add(TEXTS.get("bundle.absent", VietnameseFormat.number(done.absent())));
            }
            return new Report(described(header).and("file", done.file()).and("size", done.size()).and("digest", done
                    .digest()).and("evidenceFiles", done.evidence()).and("evidenceAbsent", done.absent()), lines);
        }
    }

    private static Fields described(BundleHeader header) {
        return Fields.of("format", header.format()).and("kind", header.kind().name()).and("plan", header.plan()).and(
                "title", header.title()).and("sender", header.sender()).and("person", header.person()).and("machine",
                        header.machine())
                .and("madeAt", header.madeAt()).and("evidence", header.evidence()).and("units",
                        header.units())
                .and("changes", header.changes()).and("parts", header.parts().stream().map(part -> Fields.of("machine",
                        part.replica()).and("person", part.person()).and("name", part.machine())
                        .and("from", part.from())
                        .and("to", part.to()).map()).toList());
    }

    /** {@code bundle inspect FILE} and {@code bundle verify FILE}. */
    @Command
    static final class Look extends Subcommand {

        private final boolean everyChange;

        @Parameters(index = "0", paramLabel = "BUNDLE")
        Path file;

        @Option(names = "--passphrase-file", paramLabel = "F")
        @Nullable
        Path passphraseFile;

        @SuppressWarnings("NullAway.Init") // picocli sets file
        Look(Program program, boolean everyChange) {
            super(program);
            this.everyChange = everyChange;
        }

        @Override
        Report report() {
            Passphrases passphrases = Passphrases.same(passphrase(program(), passphraseFile));
            Path path = program().folder().resolve(file);
            InspectBundle inspect = new InspectBundle(program().clock());
            InspectBundle.Inspected found = everyChange
                    ? inspect.verify(path, passphrases, Progress.NONE)
                    : inspect.inspect(path, passphrases, Progress.NONE);
            BundleHeader header = found.header();
            List<String> lines = new ArrayList<>();
            lines.add(TEXTS.get("bundle.from", TEXTS.get("bundle.kind." + header.kind()), header.person(), header
                    .machine(), VietnameseFormat.dateTime(LocalDateTime.ofInstant(header.madeAt(), Texts.ZONE))));
            lines.add(TEXTS.get("bundle.code", found.code()));
            lines.add(TEXTS.get("bundle.holds", header.title(), VietnameseFormat.number(header.changes()),
                    VietnameseFormat.number(found.evidence()), VietnameseFormat.size(found.size())));
            header.parts().stream().filter(part -> part.changes() > 0)
                    .forEach(part -> lines.add(TEXTS.get("bundle.part",
                            part.person(), part.machine(), VietnameseFormat.number(part.from() + 1),
                            VietnameseFormat.number(
                                    part.to()))));
            if (everyChange) {
                lines.add(TEXTS.get("bundle.sound"));
            }
            return new Report(described(header).and("file", found.file()).and("size", found.size()).and("sealed", found
                    .sealed()).and("digest", found.digest()).and("code", found.code()).and("evidenceFiles", found
                            .evidence())
                    .and("evidenceBytes", found.evidenceBytes()).and("verified", everyChange), lines);
        }
    }

    /** {@code bundle import DATA FILE…}. */
    @Command
    static final class Import extends OnData {

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "BUNDLE")
        List<Path> files;

        @Option(names = "--passphrase-file", paramLabel = "F")
        @Nullable
        Path passphraseFile;

        @Option(names = "--as", paramLabel = "NAME")
        @Nullable
        String as;

        private static final Duration MUCH_AHEAD = Duration.ofMinutes(10);

        private boolean complete;

        @SuppressWarnings("NullAway.Init") // picocli sets files
        Import(Program program) {
            super(program);
        }

        @Override
        Report report(Session session) {
            ImportResult done = new ApplyImport(session.ledger(), session.clock(), BeforeImport.copyOf(session.file()))
                    .run(files.stream().map(program().folder()::resolve).toList(), session.author(as), Passphrases.same(
                            passphrase(program(), passphraseFile)), Progress.NONE);
            complete = done.complete();
            List<String> lines = new ArrayList<>();
            for (ImportResult.Imported bundle : done.bundles()) {
                tell(bundle, lines);
                warn(bundle, lines);
            }
            return new Report(Fields.of("complete", complete)
                    .and("conflicts", new LoadConflicts(session.ledger()).all().size()).and(
                            "bundles", done.bundles().stream().map(Import::described).toList()),
                    lines);
        }

        private void tell(ImportResult.Imported bundle, List<String> lines) {
            String name = String.valueOf(bundle.file().getFileName());
            switch (bundle.outcome()) {
                case READY -> lines.add(TEXTS.get("bundle.imported", name, VietnameseFormat.number(bundle.changes()),
                        VietnameseFormat.number(bundle.evidence()), VietnameseFormat.number(bundle.conflicts())));
                case NOTHING_NEW -> lines.add(TEXTS.get("bundle.known", name));
                case MISSING -> error("SKT-BUNDLE-PREREQUISITE", TEXTS.get("bundle.missing", name, sentences(bundle
                        .missing())));
                case FLAWED -> {
                    Problem flaw = bundle.flaw();
                    if (flaw != null) {
                        error(flaw.code(), name + ": " + flaw.sentence());
                    }
                }
            }
        }

        /** What a person should know of the sender before relying on what came. */
        private static void warn(ImportResult.Imported bundle, List<String> lines) {
            BundleHeader header = bundle.header();
            Trust trust = bundle.trust();
            if (header == null || bundle.outcome() == Outcome.NOTHING_NEW) {
                return;
            }
            if (trust != null && trust != Trust.KNOWN) {
                lines.add(TEXTS.get("bundle.trust." + trust, header.person(), header.machine(), bundle.code()));
            }
            if (bundle.ahead().compareTo(MUCH_AHEAD) > 0) {
                lines.add(TEXTS.get("bundle.ahead", header.person(), header.machine(), VietnameseFormat.number(bundle
                        .ahead().toMinutes())));
            }
        }

        private static String sentences(List<Missing> missing) {
            return String.join(" ", missing.stream().map(Missing::sentence).toList());
        }

        private void error(String code, String sentence) {
            spec.commandLine().getErr().println(code + ": " + sentence);
            spec.commandLine().getErr().flush();
        }

        private static Object described(ImportResult.Imported bundle) {
            Problem flaw = bundle.flaw();
            BundleHeader header = bundle.header();
            return Fields.of("file", bundle.file()).and("outcome", bundle.outcome() == Outcome.READY
                    ? "IMPORTED"
                    : bundle.outcome().name()).and("person", header == null ? null : header.person()).and("machine",
                            header == null ? null : header.machine())
                    .and("sender", header == null
                            ? null
                            : header.sender())
                    .and("trust", bundle.trust() == null ? null : bundle.trust().name()).and("machineCode", bundle
                            .code())
                    .and("secondsAhead", bundle.ahead().toSeconds())
                    .and("changes", bundle.changes()).and("evidence", bundle.evidence()).and(
                            "conflicts", bundle.conflicts())
                    .and("code", flaw == null ? null : flaw.code()).and("message",
                            flaw == null ? null : flaw.sentence())
                    .and("missing", bundle.missing().stream().map(lack -> Fields.of("machine", lack.replica()).and(
                            "person", lack.person()).and("first", lack.first()).and("last", lack.last())
                            .and("from", lack
                                    .from())
                            .and("to", lack.to()).and("sentence", lack.sentence()).map()).toList())
                    .map();
        }

        @Override
        int exitCode(Report report) {
            return complete ? 0 : Cli.REFUSED;
        }
    }
}
