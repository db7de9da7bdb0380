package org.watchkeeper.health.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.watchkeeper.health.Level.CRITICAL;
import static org.watchkeeper.health.Level.OK;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.health.Level;
import org.watchkeeper.remote.testing.LocalCommand;

/// Units as a real manager of systemd has them: that of a user, which needs not be the machine's first process. It looks whether the machine
/// was started by systemd, and is shown a `/run` of its own where that is so. Where this is not allowed nothing is tested.
final class RealUnitsTest {
    private static final String MANAGER = "/usr/lib/systemd/systemd";
    private static final String START = "mount -t tmpfs none /run && mkdir -p /run/systemd/system && exec " + MANAGER
            + " --user";
    private static final int TRIES = 100;

    @TempDir
    private Path folder;

    private @Nullable Process manager;

    private void start() throws IOException {
        LocalCommand.assumeInstalled(MANAGER);
        LocalCommand.assumeInstalled("/usr/bin/unshare");
        Files.createDirectory(place(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        unit("shop", "ExecStart=/bin/sleep 120");
        unit("broken", "Type=oneshot\nExecStart=/bin/false");
        unit("postgresql", "Type=oneshot\nRemainAfterExit=yes\nExecStart=/bin/true");
        unit("postgresql@", "ExecStart=/bin/sleep 120");
        var started = process("/usr/bin/unshare", "-m", "/bin/sh", "-c", START);
        manager = started;
        for (int left = TRIES; left > 0 && started.isAlive(); left--) {
            if (tell("start", "shop", "postgresql") == 0) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        abort("systemd starts nothing for a user here");
    }

    private Path place() {
        return folder.resolve("run");
    }

    private void unit(String name, String start) throws IOException {
        var units = Files.createDirectories(folder.resolve(".config/systemd/user"));
        Files.writeString(units.resolve(name + ".service"), "[Service]\n" + start + "\n");
    }

    private Process process(String... words) throws IOException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(new File("/dev/null"));
        builder.environment().remove("XDG_CONFIG_HOME");
        builder.environment().put("XDG_RUNTIME_DIR", place().toString());
        builder.environment().put("HOME", folder.toString());
        return builder.start();
    }

    private int tell(String... words) throws IOException {
        var all = new ArrayList<>(List.of("/usr/bin/systemctl", "--user"));
        all.addAll(List.of(words));
        try {
            var told = process(all.toArray(String[]::new));
            return told.waitFor(1, TimeUnit.MINUTES) ? told.exitValue() : killed(told);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A manager that may not make groups of processes here never says that a unit has started.
    private static int killed(Process silent) {
        silent.destroyForcibly();
        return abort("systemd does not answer here");
    }

    @AfterEach
    void end() throws InterruptedException {
        var started = manager;
        if (started != null) {
            started.destroy();
            if (!started.waitFor(20, TimeUnit.SECONDS)) {
                started.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void a_unit_is_as_systemd_says_and_the_wrapper_of_postgresql_is_not_believed() throws IOException {
        start();
        var bench = new Bench(folder).with("systemctl",
                "XDG_RUNTIME_DIR='" + place() + "' exec /usr/bin/systemctl --user \"$@\"");

        tell("start", "broken");
        reads(bench, "shop", OK, "active (running)");
        reads(bench, "broken", CRITICAL, "failed (failed)");
        reads(bench, "nowhere", CRITICAL, "there is no unit nowhere");
        reads(bench, "postgresql", CRITICAL, "active (exited), but no cluster runs");
        tell("start", "postgresql@15-main");
        reads(bench, "postgresql", OK, "active (exited)");
        tell("stop", "shop");
        reads(bench, "shop", CRITICAL, "inactive (dead)");
    }

    private static void reads(Bench bench, String unit, Level level, String text) {
        var reading = bench.read(Units.unit(unit));
        assertThat(reading.level()).as(reading.toString()).isEqualTo(level);
        assertThat(reading.text()).isEqualTo(text);
    }
}
