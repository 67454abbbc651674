package vn.sokiemtra.checklist.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** LibreOffice without a window. Where it is missing a test fails, it is not skipped. */
final class OfficeSuite {

    private OfficeSuite() {
    }

    /** @param filter by which it reads the file; null for its own choice */
    static Path convert(Path file, String to, @Nullable String filter) throws IOException, InterruptedException {
        Path folder = file.toAbsolutePath().getParent();
        Path out = Files.createDirectories(folder.resolve("out"));
        List<String> command = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile")
                .toUri(), "--headless"));
        if (filter != null) {
            command.add("--infilter=" + filter);
        }
        command.addAll(List.of("--convert-to", to.equals("docx")
                ? "docx:MS Word 2007 XML"
                : "xlsx:Calc MS Excel 2007 XML", "--outdir", out.toString(), file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve(
                "office.log").toFile()).start();
        process.waitFor();
        Path made = out.resolve(file.getFileName().toString().replaceFirst("\\.[^.]+$", "." + to));
        if (!Files.exists(made)) {
            throw new IOException(Files.readString(folder.resolve("office.log")));
        }
        return made;
    }
}
