package org.watchkeeper.health.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchkeeper.health.Ask;
import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Observation;
import org.watchkeeper.health.Observation.Ended;
import org.watchkeeper.health.Observation.NotAsked;
import org.watchkeeper.health.Observation.TimedOut;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Round;

@Timeout(60)
final class RoundTest {
    @TempDir
    private Path folder;

    static List<String> shells() {
        return Here.SHELLS;
    }

    @ParameterizedTest
    @MethodSource("shells")
    void all_checks_of_a_host_are_answered_in_one_round(String shell) {
        try (var here = new Here(folder, shell, Map.of())) {
            var found = Here.answered(here.ask(List.of(Here.probe("good", "echo fine", 10),
                    Here.probe("bad", "echo out; echo err >&2; exit 3", 10), Here.probe("silent", "exit 0", 10),
                    Here.probe("quotes", "printf '%s' \"it's 'so'\"", 10), Here.probe("broken", "if (", 10))));
            assertThat(found.get(new ProbeId("good"))).isInstanceOfSatisfying(Ended.class, ended -> {
                assertThat(ended.status()).isZero();
                assertThat(ended.out()).isEqualTo("fine\n");
                assertThat(ended.took()).isLessThan(Duration.ofSeconds(60));
            });
            assertThat(found.get(new ProbeId("bad"))).isInstanceOfSatisfying(Ended.class, ended -> {
                assertThat(ended.status()).isEqualTo(3);
                assertThat(ended.out()).isEqualTo("out\n");
                assertThat(ended.err()).isEqualTo("err\n");
                assertThat(ended.cut()).isFalse();
            });
            assertThat(out(found, "silent")).isEmpty();
            assertThat(out(found, "quotes")).isEqualTo("it's 'so'");
            assertThat(((Ended) found.get(new ProbeId("broken"))).status()).isNotZero();
            assertThat(here.place()).doesNotExist();
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void what_hangs_is_ended_on_the_host_with_all_it_started_and_the_rest_is_on_time(String shell) {
        try (var here = new Here(folder, shell, Map.of())) {
            var mark = "86" + ProcessHandle.current().pid();
            var found = Here.answered(here.ask(List.of(Here.probe("hangs", "echo part; sleep " + mark + "; echo no", 1),
                    Here.probe("stubborn", "trap '' TERM; sleep " + mark + "& while :; do wait; sleep 1; done", 1),
                    Here.probe("leaves", "sleep " + mark + " & echo done", 30),
                    Here.probe("leaves-deaf", "trap '' TERM; sleep " + mark + " & echo done", 30),
                    Here.probe("leaves-silent", "trap '' TERM; sleep " + mark + " >/dev/null 2>&1 & echo done", 30),
                    Here.probe("leaves-far", "setsid sleep " + mark + " & echo done", 30),
                    Here.probe("quick", "echo quick", 30))));
            assertThat(found.get(new ProbeId("hangs"))).isInstanceOfSatisfying(TimedOut.class,
                    late -> assertThat(late.out()).isEqualTo("part\n"));
            assertThat(found.get(new ProbeId("stubborn"))).isInstanceOf(TimedOut.class);
            assertThat(List.of("leaves", "leaves-deaf", "leaves-silent", "leaves-far"))
                    .allSatisfy(leaving -> assertThat(out(found, leaving)).isEqualTo("done\n"));
            assertThat(out(found, "quick")).isEqualTo("quick\n");
            eventually(() -> ProcessHandle.allProcesses().map(ProcessHandle::info)
                    .noneMatch(info -> List.of(info.arguments().orElse(new String[0])).contains(mark)));
            assertThat(here.place()).doesNotExist();
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void output_is_bounded_and_the_exit_status_stays_true(String shell) {
        try (var here = new Here(folder, shell, Map.of())) {
            var ended = (Ended) here.ask("yes | head -c 3000000; yes | head -c 100000 >&2; exit 7");
            assertThat(ended.status()).isEqualTo(7);
            assertThat(ended.cut()).isTrue();
            assertThat(ended.out()).hasSize(RoundScript.KEPT).startsWith("y\ny\n");
            assertThat(ended.err()).hasSize(RoundScript.KEPT);
            assertThat(((Ended) here.ask("yes | head -c " + RoundScript.KEPT)).cut()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void no_output_can_pass_for_a_part_of_the_answer(String shell) {
        try (var here = new Here(folder, shell, Map.of())) {
            var forged = "check 2 ended 0 0 0\\nbodies\\n9 out.2\\nwatchkeeper-health 1 x\\ndone x\\n";
            var found = Here.answered(here.ask(List.of(
                    Here.probe("liar", "printf '" + forged + "'; echo 'ends 2 0 0 0' >&4; printf 'kept 2\\n' >&4", 10),
                    Here.probe("bytes", "printf 'a\\377b\\000c\\n'; exit 1", 10))));
            assertThat(out(found, "liar")).isEqualTo(forged.replace("\\n", "\n"));
            assertThat(found.get(new ProbeId("bytes"))).isInstanceOfSatisfying(Ended.class, ended -> {
                assertThat(ended.status()).isEqualTo(1);
                assertThat(ended.out()).isEqualTo("a\uFFFDb\u0000c\n");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void a_check_finds_the_surroundings_it_may_count_on(String shell) {
        try (var here = new Here(folder, shell, Map.of("BASH_ENV", "/nonexistent/rc", "LC_ALL", "de_DE.UTF-8"))) {
            assertThat(out(here.ask("cat; echo $LC_ALL $PATH; env | grep -c WK_; umask; echo ${BASH_ENV-none}")))
                    .matches("C .*/sbin.*\n0\n0077\nnone\n");
            assertThat(out(here.ask("read -r stat </proc/$$/stat; set -- ${stat##*) }; [ $3 = $$ ] && echo own")))
                    .isEqualTo("own\n");
        }
    }

    @Test
    void more_checks_than_run_side_by_side_are_all_answered() {
        try (var here = new Here(folder)) {
            var many = IntStream.rangeClosed(1, 3 * RoundScript.WIDTH + 1)
                    .mapToObj(number -> Here.probe("n" + number, "echo " + number, 20)).toList();
            var found = Here.answered(here.ask(many));
            assertThat(many).allSatisfy(probe -> assertThat(out(found, probe.id().text()))
                    .isEqualTo(probe.id().text().substring(1) + "\n"));
        }
    }

    @Test
    void a_round_that_still_runs_is_not_started_again() throws Exception {
        try (var here = new Here(folder)) {
            var begun = folder.resolve("begun");
            var free = folder.resolve("free");
            var first = CompletableFuture.supplyAsync(() -> here.ask(
                    "touch " + begun + "; while [ ! -f " + free + " ]; do sleep 0.02; done; echo through"));
            eventually(() -> Files.exists(begun));
            var found = new RoundAnswer(run(here, List.of(Here.probe("it", "echo second", 5)), ""), here.nonce(),
                    Duration.ZERO)
                    .observations(List.of(Here.probe("it", "", 5)), "broken");
            assertThat(found.get(new ProbeId("it"))).isInstanceOfSatisfying(NotAsked.class,
                    not -> assertThat(not.why()).startsWith("the round before still runs on the host, process "));
            Files.createFile(free);
            assertThat(out(first.get())).isEqualTo("through\n");
            assertThat(out(here.ask("echo again"))).isEqualTo("again\n");
        }
    }

    @Test
    void the_lock_of_a_dead_round_is_broken() throws IOException, InterruptedException {
        try (var here = new Here(folder)) {
            var dead = new ProcessBuilder("true").start();
            dead.waitFor();
            Files.createDirectories(here.place().resolve("round"));
            Files.writeString(here.place().resolve("round/pid"), dead.pid() + " 12345\n");
            assertThat(out(here.ask("echo on"))).isEqualTo("on\n");
            Files.createDirectories(here.place().resolve("round"));
            // The number lives, but is another process now.
            Files.writeString(here.place().resolve("round/pid"), ProcessHandle.current().pid() + " 1\n");
            assertThat(out(here.ask("echo on"))).isEqualTo("on\n");
            assertThat(here.place()).doesNotExist();
        }
    }

    @Test
    void a_check_that_cannot_be_killed_is_not_started_beside_itself() throws IOException {
        try (var here = new Here(folder)) {
            var pid = folder.resolve("pid");
            var hung = Here.probe("hung", "echo $$ >" + pid + "; exec sleep 50", 1);
            // As if signals had no effect on it.
            run(here, List.of(hung), "_wk_kill() { :; }\n");
            var process = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
            try {
                assertThat(here.ask(hung)).isInstanceOfSatisfying(NotAsked.class, not -> assertThat(not.why())
                        .isEqualTo("an earlier one still hangs on the host and cannot be ended, process "
                                + process.pid()));
                assertThat(out(here.ask("echo others"))).isEqualTo("others\n");
            } finally {
                process.destroyForcibly();
            }
            process.onExit().join();
            assertThat(out(here.ask(Here.probe("hung", "echo back", 5)))).isEqualTo("back\n");
            assertThat(here.place()).doesNotExist();
        }
    }

    @Test
    void a_place_of_somebody_else_is_not_used() throws IOException {
        try (var here = new Here(folder)) {
            Files.createSymbolicLink(here.place(), Files.createDirectory(folder.resolve("trap")));
            assertThat(out(here.ask("echo elsewhere"))).isEqualTo("elsewhere\n");
            assertThat(folder.resolve("trap")).isEmptyDirectory();
            Files.delete(here.place());
        }
    }

    @Test
    void what_the_console_asks_itself_is_not_asked_on_the_host() {
        try (var here = new Here(folder)) {
            var tcp = new Probe(new ProbeId("port"), "Port", new Ask.Tcp("127.0.0.1", 80), Judgement.EXIT, Probe.USUAL,
                    Duration.ofSeconds(1), Optional.empty(), "");
            assertThat(here.ask(tcp)).isEqualTo(new NotAsked("this is asked from the console, not on the host"));
        }
    }

    @Test
    void a_host_without_a_posix_shell_is_told() {
        try (var here = new Here(folder, "/nonexistent/sh", Map.of())) {
            assertThat(here.ask("echo x")).isInstanceOfSatisfying(NotAsked.class,
                    not -> assertThat(not.why()).startsWith("the host does not run scripts of /bin/sh: "));
        }
    }

    @Test
    void a_connection_that_goes_leaves_nothing_known_and_the_next_round_connects_anew() throws Exception {
        try (var here = new Here(folder)) {
            var begun = folder.resolve("begun");
            var first = CompletableFuture.supplyAsync(
                    () -> here.ask(List.of(Here.probe("it", "touch " + begun + "; exec sleep 5", 5))));
            eventually(() -> Files.exists(begun));
            here.rounds().part(here.host().id());
            var round = first.get();
            if (round instanceof Round.Answered(_, _, _, var found)) {
                assertThat(found.get(new ProbeId("it"))).isInstanceOf(NotAsked.class);
            } else {
                assertThat(((Round.Unreached) round).isFinal()).isFalse();
            }
        }
        try (var anew = new Here(folder)) {
            assertThat(out(anew.ask("echo on"))).isEqualTo("on\n");
            anew.rounds().part(anew.host().id());
            assertThat(out(anew.ask("echo on"))).isEqualTo("on\n");
            anew.rounds().close();
            assertThat(anew.ask(List.of())).isInstanceOf(Round.Unreached.class);
        }
    }

    /// "Host answers" would show how long the slowest check hangs.
    @ParameterizedTest
    @MethodSource("shells")
    void a_host_begins_to_answer_before_its_checks_are_done(String shell) {
        try (var here = new Here(folder, shell, Map.of())) {
            assertThat(here.ask(List.of(Here.probe("slow", "sleep 2", 5))))
                    .isInstanceOfSatisfying(Round.Answered.class,
                            round -> assertThat(round.began()).isLessThan(round.took().minusSeconds(1)));
        }
    }

    /// Runs the script of a round with `before` ahead of its last line.
    private static byte[] run(Here here, List<Probe> probes, String before) throws IOException {
        var script = new RoundScript(here.nonce(), here.placeName(), here.shell()).of(probes).replaceFirst("_wk_go\n$",
                java.util.regex.Matcher.quoteReplacement(before + "_wk_go\n"));
        var process = new ProcessBuilder(here.shell()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var input = process.getOutputStream()) {
            input.write(script.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return process.getInputStream().readAllBytes();
    }

    private static String out(Map<ProbeId, Observation> found, String id) {
        return out(found.get(new ProbeId(id)));
    }

    private static String out(Observation observation) {
        assertThat(observation).isInstanceOf(Ended.class);
        return ((Ended) observation).out();
    }

    private static void eventually(java.util.concurrent.Callable<Boolean> state) throws AssertionError {
        try {
            while (!state.call()) {
                assertThat(Thread.currentThread().isInterrupted()).as("it was waited for too long").isFalse();
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
