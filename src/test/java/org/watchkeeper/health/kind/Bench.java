package org.watchkeeper.health.kind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judge;
import org.watchkeeper.health.Level;
import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Reading;

/// Runs the script of a probe where only the tools are that every host has, and those that a test puts there.
final class Bench {
    private static final List<String> EVERYWHERE = List.of("awk", "cat", "date", "df", "find", "getconf", "grep",
            "head",
            "id", "nproc", "printf", "ps", "sed", "sh", "sleep", "sort", "stat", "tail", "tr", "wc", "sha256sum");
    private final Path tools;
    private final Map<String, String> variables = new TreeMap<>();
    private String shell = "/bin/sh";

    Bench(Path folder) {
        try {
            tools = Files.createDirectories(folder.resolve("tools"));
            for (var tool : EVERYWHERE) {
                real(tool);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The real program of that name, where this machine has it.
    Bench real(String tool) {
        for (var folder : List.of("/usr/bin/", "/bin/", "/usr/sbin/")) {
            if (Files.isExecutable(Path.of(folder + tool)) && !Files.exists(tools.resolve(tool))) {
                with(tool, "exec " + folder + tool + " \"$@\"");
            }
        }
        return this;
    }

    Bench in(String path) {
        shell = path;
        return this;
    }

    /// A variable of the environment.
    Bench set(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Bench with(String tool, String script) {
        try {
            var file = tools.resolve(tool);
            Files.writeString(file, "#!/bin/sh\n" + script + "\n");
            if (!file.toFile().setExecutable(true)) {
                throw new IllegalStateException("cannot make " + file + " executable");
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Bench without(String tool) {
        try {
            Files.deleteIfExists(tools.resolve(tool));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading read(Probe probe) {
        return Judge.reading(probe, observe(probe), Instant.parse("2026-11-30T03:00:00Z"), Level.OK);
    }

    /// What comes of a probe that hangs.
    static Level hanging(Probe probe) {
        return Judge.reading(probe, new Observation.TimedOut("", "", probe.limit()), Instant.EPOCH, Level.OK).level();
    }

    Observation observe(Probe probe) {
        var script = ((Ask.OnHost) probe.ask()).script();
        try {
            var builder = new ProcessBuilder(shell, "-c", script);
            builder.environment().clear();
            builder.environment().put("PATH", tools.toString());
            builder.environment().put("LC_ALL", "C");
            builder.environment().putAll(variables);
            builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
            var err = Files.createTempFile(tools.getParent(), "err", "");
            builder.redirectError(err.toFile());
            var process = builder.start();
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Observation.Ended(process.waitFor(), out, Files.readString(err), false, Duration.ofMillis(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
