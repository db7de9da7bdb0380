package org.watchkeeper.host.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.watchkeeper.kernel.Problem;

/// The operator's ssh, asked how it would connect (`ssh -G`); it never connects here. No shell is between.
///
/// `command` is a path or a name on PATH. Throws `Problem` where there is no such program, or where it does not answer in time.
public record SshProgram(String command, Duration limit) {
    private static final int MOST_BYTES = 4 << 20;
    private static final Duration GRACE = Duration.ofSeconds(1);

    /// `ssh` as PATH has it. The limit is for names that have to be looked up and commands of `Match exec`.
    public static SshProgram usual() {
        return new SshProgram("ssh", Duration.ofSeconds(15));
    }

    record Answer(int status, String out, String err) {}

    Answer ask(List<String> arguments) {
        var line = new ArrayList<String>();
        line.add(command);
        line.addAll(arguments);
        var process = start(line);
        try {
            process.getOutputStream().close();
            var out = reading(process.getInputStream());
            var err = reading(process.getErrorStream());
            if (!process.waitFor(limit)) {
                throw new Problem("ssh did not answer within " + limit.toSeconds() + " s", String.join(" ", line),
                        "A command of Match exec or a name server may hang: run the same line in a terminal");
            }
            return new Answer(process.exitValue(), text(out), text(err));
        } catch (IOException e) {
            throw new Problem("ssh could not be asked: " + e.getMessage(), String.join(" ", line), "Try again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("ssh was not waited for: cancelled", String.join(" ", line), "");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Process start(List<String> line) {
        var builder = new ProcessBuilder(line);
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Problem("There is no ssh program on this machine, so its configuration cannot be asked", command,
                    "Install OpenSSH's client, or enter the hosts by hand", e);
        }
    }

    private static FutureTask<String> reading(InputStream from) {
        var task = new FutureTask<>(() -> new String(from.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        Thread.ofVirtual().name("ssh -G").start(task);
        return task;
    }

    /// What a child of ssh keeps open is not waited for long.
    private static String text(FutureTask<String> task) throws IOException, InterruptedException {
        try {
            return task.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("its answer did not end", e);
        }
    }
}
