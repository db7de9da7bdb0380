package org.watchkeeper.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program of this build in a JVM of its own; what it prints is shown and kept.
record Child(List<String> flags, String main, List<String> arguments) {
    static final List<String> HEADLESS = List.of("--enable-native-access=ALL-UNNAMED", "-Dglass.platform=Headless",
            "-Dprism.order=sw");

    /// The lines it printed; throws when it ends badly.
    List<String> run(Path home) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(java(), "-Duser.home=" + home));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(main);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("HOME", home.toString());
        var process = builder.start();
        var lines = new ArrayList<String>();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                System.out.println(line);
                lines.add(line);
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main + " ended with status " + process.exitValue());
        }
        return lines;
    }

    String name() {
        return main.substring(main.lastIndexOf('.') + 1);
    }

    static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }
}
