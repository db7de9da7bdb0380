package org.watchkeeper.remote.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;

/// A short program run by a test; its output is the answer, any other exit status than 0 is an error.
public final class LocalCommand {
    private LocalCommand() {}

    /// Runs it and returns what it printed on both streams, stripped.
    public static String run(String... command) {
        return run(Map.of(), command);
    }

    /// The same with more in its environment.
    public static String run(Map<String, String> environment, String... command) {
        var result = result(environment, List.of(command));
        if (result.status() != 0) {
            throw new IllegalStateException(
                    List.of(command) + " ended with " + result.status() + ": " + result.output());
        }
        return result.output();
    }

    /// Runs it and returns exit status and output, whatever the status is.
    public static Result result(List<String> command) {
        return result(Map.of(), command);
    }

    private static Result result(Map<String, String> environment, List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command, e);
        }
    }

    /// Skips the test, and says so, unless this program is there.
    public static void assumeInstalled(String path) {
        Assumptions.assumeTrue(Files.isExecutable(Path.of(path)), path + " is not installed");
    }

    /// Exit status and both outputs of a program.
    public record Result(int status, String output) {}
}
