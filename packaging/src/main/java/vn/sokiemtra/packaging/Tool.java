package vn.sokiemtra.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs other programs; anything but success ends the build. */
final class Tool {

    private Tool() {
    }

    /** One of the JDK's own, jlink or jpackage; paths in argument files are relative to {@code folder}. */
    static void ofTheJdk(String name, Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", name)
                .toString()));
        command.addAll(arguments);
        process(folder, Map.of(), command);
    }

    /** Another process, its output on this one's. */
    static void process(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command.getFirst() + " ended with " + exit);
        }
    }
}
