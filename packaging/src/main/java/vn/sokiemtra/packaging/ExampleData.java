package vn.sokiemtra.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The example data in an empty home folder, and a person whose settings are there: as on any day but the first. */
final class ExampleData {

    private ExampleData() {
    }

    /**
     * Makes them with the program itself.
     *
     * @param start the program's command line without arguments, main class last
     * @return the data file
     */
    static Path make(List<String> start, Path home) throws IOException, InterruptedException {
        Path folder = home.resolve("demo");
        List<String> command = new ArrayList<>(start);
        command.addAll(1, places(home));
        command.addAll(List.of("demo", folder.toString()));
        Process demo = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(
                ProcessBuilder.Redirect.INHERIT).start();
        if (demo.waitFor() != 0) {
            throw new IllegalStateException("the demo failed");
        }
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/settings.json"),
                """
                {"person": {"name": "Người đo", "position": "", "agency": ""}, "textSize": "MEDIUM", "recent": [],
                "paneWidths": {}}
                """);
        return Folders.files(folder).stream().filter(file -> file.toString().endsWith("2020.mv.db")).findFirst()
                .orElseThrow();
    }

    /** Options that keep the program out of the folders of whoever builds. */
    static List<String> places(Path home) {
        return List.of("-Duser.home=" + home, "-Dsokiemtra.config=" + home.resolve("config"));
    }
}
