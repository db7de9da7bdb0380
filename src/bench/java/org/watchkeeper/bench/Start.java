package org.watchkeeper.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// From the start of the process to the first window drawn, beside an empty AtlantaFX stage, on the same display.
///
/// Started as `./watchkeeper` does, from the jars of this build, once without and once with a cache of loaded classes.
public final class Start implements AutoCloseable {
    private static final int TURNS = 5;
    /// As `./watchkeeper` says it.
    private static final List<String> OURS = List.of("-XX:CompileThresholdScaling=20", "-XX:+UseCompactObjectHeaders",
            "-XX:SoftRefLRUPolicyMSPerMB=0");
    private static final String WHAT = "start to first usable window";

    private final Path app;
    private final Path folder;
    private final Process screen;
    private final String display;
    private final Path jar;

    private Start(Path app) throws IOException {
        this.app = app;
        folder = Files.createTempDirectory("wk-start");
        screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        display = ":" + screen.inputReader(StandardCharsets.UTF_8).readLine();
        jar = folder.resolve("bench.jar");
        var tool = ToolProvider.findFirst("jar").orElseThrow();
        var quiet = new PrintStream(java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        tool.run(quiet, System.err, "--create", "--file", jar.toString(), "-C", classes(), "org/watchkeeper/bench");
    }

    private static String classes() {
        try {
            return Path.of(Start.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String... arguments) throws Exception {
        var app = Path.of(System.getProperty("bench.app", ""));
        if (!Files.isDirectory(app.resolve("fx"))) {
            Row.skipped(WHAT, "the application is not packed; run ./mvnw -Pbench verify").print();
        } else if (!Ssh.isInstalled("Xvfb")) {
            Row.skipped(WHAT, "there is no Xvfb here to show a window on").print();
        } else {
            try (var start = new Start(app)) {
                start.measure(WHAT, OURS, List.of());
                start.measure(WHAT + ", classes cached", start.learn("console", OURS), start.learn("empty", List.of()));
            }
        }
    }

    private void measure(String what, List<String> console, List<String> empty) throws Exception {
        var turns = new Turns().way("empty", () -> launch("empty", empty))
                .way("console", () -> launch("console", console)).take(1, TURNS);
        Row.of(what, turns.figure("console", "ms"), "an empty AtlantaFX stage", turns.figure("empty", "ms"),
                Budget.atMostTimes(1.5)).noting("until its second frame is drawn").print();
    }

    /// Starts once with these options to learn what is loaded; answers them with the one that uses it.
    private List<String> learn(String what, List<String> options) throws IOException, InterruptedException {
        var cache = folder.resolve(what + ".aot");
        launch(what, with(options, "-XX:AOTCacheOutput=" + cache));
        return with(options, "-XX:AOTCache=" + cache);
    }

    private static List<String> with(List<String> options, String one) {
        var all = new ArrayList<>(options);
        all.add(one);
        return all;
    }

    /// Milliseconds until the window is drawn; the process has ended when this returns.
    private double launch(String what, List<String> flags) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Child.java(), "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "--module-path", app.resolve("fx").toString(), "--add-modules", "javafx.controls", "-Xmx512m",
                "-XX:+UseSerialGC", "-cp", app.resolve("lib") + "/*" + File.pathSeparator + jar, "-Xlog:aot=off",
                "-Xlog:disable", "-Duser.home=" + folder));
        command.addAll(flags);
        command.addAll(List.of(FirstWindow.class.getName(), what));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DISPLAY", display);
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("WATCHKEEPER_HOME", folder.resolve("data").toString());
        long begin = System.nanoTime();
        var process = builder.start();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            var said = new StringBuilder();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals(FirstWindow.DRAWN)) {
                    double took = (System.nanoTime() - begin) / 1e6;
                    process.waitFor();
                    return took;
                }
                said.append(line).append('\n');
            }
            throw new IllegalStateException(what + " did not show a window: " + said);
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() throws IOException {
        screen.destroy();
        Benches.delete(folder);
    }
}
