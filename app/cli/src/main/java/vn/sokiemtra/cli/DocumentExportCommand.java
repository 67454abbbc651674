package vn.sokiemtra.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sokiemtra.document.kind.DocumentKind;

/** {@code document export}: a document as DOCX, PDF or both. */
@Command
final class DocumentExportCommand extends OnData {

    @Option(names = "--kind", required = true, paramLabel = "KIND")
    DocumentKind kind;

    @Option(names = "--unit", paramLabel = "U")
    @Nullable
    String unit;

    @Option(names = "--format", paramLabel = "docx,pdf", split = ",", defaultValue = "docx,pdf")
    List<DocumentFormat> formats = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR")
    Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the options
    DocumentExportCommand(Program program) {
        super(program);
    }

    @Override
    Report report(Session session) {
        String named = unit;
        Set<DocumentFormat> wanted = new LinkedHashSet<>(formats);
        List<Path> files = new DocumentFiles(session).write(kind, DocumentCommands.unitOf(session, kind, named),
                program().folder().resolve(out), wanted);
        return new Report(Fields.of("kind", kind.toString()).and("unit", named).and("files", files),
                files.stream().map(Path::toString).toList());
    }

    /** The kinds of files. */
    enum DocumentFormat {
        DOCX, PDF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
