package vn.sokiemtra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sokiemtra.document.export.ExportDocuments.Format;
import vn.sokiemtra.document.kind.DocumentKind;
import vn.sokiemtra.contradiction.Contradiction;
import vn.sokiemtra.contradiction.Severity;
import vn.sokiemtra.database.CheckReport;
import vn.sokiemtra.database.DataFile;
import vn.sokiemtra.database.NewDataFile;
import vn.sokiemtra.document.export.ExportDocuments.Exported;
import vn.sokiemtra.inspection.LoadContradictions;
import vn.sokiemtra.plan.LoadUnits;
import vn.sokiemtra.sample.EnterSample;
import vn.sokiemtra.sample.SampleData;
import vn.sokiemtra.text.VietnameseFormat;

/** {@code demo DIR}: the main job from a new data file to the Biên bản, through the use cases a person uses. */
@Command
final class DemoCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "DIR")
    Path folder;

    @Option(names = "--input", paramLabel = "JSON")
    @Nullable
    Path input;

    private final List<Map<String, @Nullable Object>> files = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> steps = new ArrayList<>();
    private long since;

    @SuppressWarnings("NullAway.Init") // picocli sets folder
    DemoCommand(Program program) {
        super(program);
    }

    @Override
    Report report() {
        files.clear();
        steps.clear();
        since = System.nanoTime();
        SampleData sample = sample();
        Path into = program().folder().resolve(folder);
        Path data = into.resolve(TEXTS.get("file.demo"));
        String person = sample.team().members().getFirst().name();
        try (DataFile file = DataFile.create(data,
                NewDataFile.ofNewPlan(program().clock(), person, NewCommand.machine()), program().surroundings())) {
            step("demo.new");
            return work(new Session(file, program().clock()), sample, into, person);
        }
    }

    private Report work(Session session, SampleData sample, Path into, String person) {
        UUID inspection = new EnterSample(session.ledger(), session.clock()).run(person, sample,
                done -> step("demo." + done));
        made(session.file().path());
        List<Contradiction> contradictions = new LoadContradictions(session.ledger()).of(inspection).stream()
                .filter(one -> one.severity() != Severity.DIFFERENCE).toList();
        step("demo.rules");
        contradictions
                .forEach(one -> say(TEXTS.get("demo.contradiction", one.ruleId(), one.sentence(), one.arithmetic())));
        Exported documents = new DocumentFiles(session).write(DocumentKind.BIEN_BAN, new LoadUnits(session.ledger())
                .ofInspection(inspection), into, EnumSet.allOf(Format.class));
        documents.files().forEach(this::made);
        if (documents.manifest() != null) {
            made(documents.manifest());
        }
        step("demo.document");
        CheckReport check = session.file().check();
        step("demo.check");
        check.flaws().forEach(this::say);
        String digest = session.ledger().digest();
        step("demo.digest");
        Path backup = into.resolve(TEXTS.get("file.backup"));
        session.file().backUp(backup);
        made(backup);
        step("demo.backup");
        say(TEXTS.get("demo.digest.is", digest));
        return new Report(Fields.of("folder", into).and("unit", sample.unit()).and("inspection", inspection)
                .and("files", files).and("steps", steps).and("contradictions", contradictions.size())
                .and("clean", check.isClean()).and("digest", digest), List.of(TEXTS.get("demo.end", into)));
    }

    private SampleData sample() {
        if (input == null) {
            return SampleData.builtIn();
        }
        Path file = program().folder().resolve(input);
        try {
            return SampleData.read(Files.newInputStream(file), file.toString());
        } catch (IOException unreadable) {
            throw new Refused("SKT-CLI-INPUT", TEXTS.get("SKT-CLI-INPUT", file));
        }
    }

    private void step(String name) {
        long now = System.nanoTime();
        long took = (now - since) / 1_000_000;
        since = now;
        steps.add(Fields.of("step", name.substring("demo.".length())).and("milliseconds", took).map());
        say(TEXTS.get("demo.step", TEXTS.get(name), VietnameseFormat.number(took)));
    }

    private void made(Path file) {
        try {
            long size = Files.size(file);
            files.add(Fields.of("path", file).and("size", size).map());
            say(TEXTS.get("demo.file", file, VietnameseFormat.size(size)));
        } catch (IOException gone) {
            throw new Refused("SKT-CLI-INPUT", TEXTS.get("SKT-CLI-INPUT", file));
        }
    }

    /** At once, so that a person sees it go on. */
    private void say(String line) {
        if (!json) {
            spec.commandLine().getOut().println(line);
            spec.commandLine().getOut().flush();
        }
    }
}
