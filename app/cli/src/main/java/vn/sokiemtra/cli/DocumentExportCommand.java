package vn.sokiemtra.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sokiemtra.document.export.ExportDocuments.Exported;
import vn.sokiemtra.document.export.ExportDocuments.Format;
import vn.sokiemtra.document.kind.DocumentKind;

/** {@code document export}: a document as DOCX, PDF or both. */
@Command
final class DocumentExportCommand extends OnData {

    @Option(names = "--kind", required = true, paramLabel = "KIND")
    DocumentKind kind;

    @Option(names = "--unit", paramLabel = "U")
    @Nullable
    String unit;

    @Option(names = "--all")
    boolean all;

    @Option(names = "--format", paramLabel = "docx,pdf", split = ",", defaultValue = "docx,pdf")
    List<Format> formats = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR")
    Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the options
    DocumentExportCommand(Program program) {
        super(program);
    }

    @Override
    Report report(Session session) {
        String named = unit;
        Path folder = program().folder().resolve(out);
        Set<Format> wanted = new LinkedHashSet<>(formats);
        Exported done = all
                ? everyUnit(session, folder, wanted)
                : new DocumentFiles(session).write(kind, DocumentCommands.unitOf(session, kind, named), folder, wanted);
        var lines = new ArrayList<>(done.files().stream().map(Path::toString).toList());
        if (done.manifest() != null) {
            lines.add(done.manifest().toString());
        }
        return new Report(Fields.of("kind", kind.toString()).and("unit", named).and("files", done.files())
                .and("manifest", done.manifest()), lines);
    }

    private Exported everyUnit(Session session, Path folder, Set<Format> wanted) {
        if (unit != null || !kind.ofUnit()) {
            throw new WrongUse("SKT-CLI-UNIT-UNWANTED", kind.toString());
        }
        return new DocumentFiles(session).all(kind, folder, wanted, this::tell);
    }

    /** For a person, on standard error, so that the list of files stays what it is; a machine is not told. */
    private boolean tell(int done, int total, String name) {
        if (!name.isEmpty() && !json) {
            spec.commandLine().getErr()
                    .println(TEXTS.get("document.exporting", String.valueOf(done + 1), String.valueOf(total),
                            name));
        }
        return true;
    }
}
