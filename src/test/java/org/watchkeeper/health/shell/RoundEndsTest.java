package org.watchkeeper.health.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchkeeper.health.Probe;

/// Nothing that a round starts outlives it, however it ends.
@Timeout(120)
final class RoundEndsTest {
    private static final String STUBBORN = "trap '' TERM; touch %s; while :; do sleep 60; done";

    @TempDir
    private Path folder;
    private final String mark = "ROUND_MARK=" + UUID.randomUUID();

    static List<String> shells() {
        return Here.SHELLS;
    }

    @ParameterizedTest
    @MethodSource("shells")
    void a_round_that_is_killed_is_ended_by_its_clock(String shell) throws IOException {
        try (var here = here(shell)) {
            var begun = folder.resolve("begun");
            var main = start(here, "", Here.probe("stubborn", STUBBORN.formatted(begun), 60),
                    Here.probe("left", "setsid sh -c 'echo; exec sleep 60' & sleep 60", 60));
            eventually(() -> Files.exists(begun));
            main.destroyForcibly();
            eventually(() -> left().isEmpty());
            assertThat(here.place()).doesNotExist();
        }
    }

    @Test
    void what_a_round_left_that_died_with_its_clock_is_ended_by_the_next() throws IOException {
        try (var here = here("/bin/sh")) {
            var begun = folder.resolve("begun");
            var main = start(here, "", Here.probe("stubborn", STUBBORN.formatted(begun), 60));
            var number = here.place().resolve("round/1.r");
            eventually(() -> Files.exists(begun) && number.toFile().length() > 0);
            var check = ProcessHandle.of(Long.parseLong(Files.readString(number).replaceFirst(" .*\\s*", "")))
                    .orElseThrow();
            var others = main.descendants()
                    .filter(one -> !one.equals(check) && check.descendants().noneMatch(one::equals))
                    .toList();
            main.destroyForcibly();
            others.forEach(ProcessHandle::destroyForcibly);
            eventually(() -> others.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(check.isAlive()).isTrue();
            assertThat(Here.answered(here.ask(List.of(Here.probe("it", "echo on", 60)))).values().toString())
                    .contains("on");
            eventually(() -> left().isEmpty());
            assertThat(here.place()).doesNotExist();
        }
    }

    /// Whoever took the place away from a dead round was killed before it had ended what that round had started.
    @Test
    void a_burial_that_was_killed_is_ended_by_the_next_round() throws IOException {
        try (var here = here("/bin/sh")) {
            var begun = folder.resolve("begun");
            var main = start(here, "", Here.probe("stubborn", STUBBORN.formatted(begun), 60));
            var work = here.place().resolve("round");
            eventually(() -> Files.exists(begun) && work.resolve("1.r").toFile().length() > 0);
            var all = main.descendants().toList();
            var check = ProcessHandle
                    .of(Long.parseLong(Files.readString(work.resolve("1.r")).replaceFirst(" .*\\s*", "")))
                    .orElseThrow();
            main.destroyForcibly();
            all.stream().filter(one -> !one.equals(check)).forEach(ProcessHandle::destroyForcibly);
            eventually(() -> all.stream().noneMatch(one -> one.isAlive() && !one.equals(check)));
            Files.move(work, here.place().resolve("dead.4711"));
            assertThat(Here.answered(here.ask(List.of(Here.probe("it", "echo on", 60)))).values().toString())
                    .contains("on");
            eventually(() -> left().isEmpty());
            assertThat(here.place()).doesNotExist();
        }
    }

    @Test
    void a_round_whose_answer_nobody_takes_is_over_at_its_limit() throws IOException {
        try (var here = here("/bin/sh")) {
            var many = IntStream.range(0, RoundScript.WIDTH)
                    .mapToObj(at -> Here.probe("n" + at, "yes | head -c " + RoundScript.KEPT, 60))
                    .toArray(Probe[]::new);
            var main = start(here, "wk_last=2\n", many);
            eventually(() -> !main.isAlive() && left().isEmpty());
            assertThat(here.place()).doesNotExist();
        }
    }

    /// The clock is told to end as soon as it was started.
    @Test
    void the_quickest_round_leaves_no_clock_behind() throws IOException {
        try (var here = here("/bin/sh")) {
            for (int round = 0; round < 20; round++) {
                assertThat(read(start(here, "", Here.probe("it", ":", 60)))).endsWith("\ndone " + here.nonce() + "\n");
            }
            eventually(() -> left().isEmpty());
        }
    }

    private Here here(String shell) {
        return new Here(folder, shell, Map.of("ROUND_MARK", mark.substring(mark.indexOf('=') + 1)));
    }

    private Process start(Here here, String before, Probe... probes) throws IOException {
        var script = new RoundScript(here.nonce(), here.placeName(), here.shell()).of(List.of(probes))
                .replaceFirst("_wk_go\n$", before + "_wk_go\n");
        var builder = new ProcessBuilder("/bin/sh", "-c", "exec " + here.shell())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("ROUND_MARK", mark.substring(mark.indexOf('=') + 1));
        var process = builder.start();
        try (var input = process.getOutputStream()) {
            input.write(script.getBytes(StandardCharsets.UTF_8));
        }
        return process;
    }

    private static String read(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// The processes that carry the mark of this test.
    private List<ProcessHandle> left() {
        return ProcessHandle.allProcesses().filter(ProcessHandle::isAlive).filter(this::isMarked).toList();
    }

    private boolean isMarked(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/environ"), StandardCharsets.ISO_8859_1)
                    .contains(mark);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void eventually(BooleanSupplier state) {
        while (!state.getAsBoolean()) {
            assertThat(Thread.currentThread().isInterrupted()).as("it was waited for too long").isFalse();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
