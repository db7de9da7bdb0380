package org.watchkeeper.remote.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.Login;
import org.watchkeeper.host.Origin;
import org.watchkeeper.host.Variables;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Whereabouts;
import org.watchkeeper.remote.own.OwnTerminal;
import org.watchkeeper.remote.own.Quoting;
import org.watchkeeper.remote.own.TerminalPrograms;
import org.watchkeeper.remote.testing.LocalCommand;
import org.watchkeeper.remote.testing.SshdServer;

/// The operator's own ssh, in a terminal program that writes down what it was told, goes where the console goes.
@TestInstance(Lifecycle.PER_CLASS)
class OwnTerminalIT {
    private static final String LOOK = "echo \"reached $SSH_CONNECTION\"";

    private Path directory;
    private SshdServer bastion;
    private SshdServer target;
    private int benches;

    @BeforeAll
    void start(@TempDir Path temporary) {
        LocalCommand.assumeInstalled("/usr/bin/ssh");
        directory = temporary;
        bastion = SshdServer.start(directory);
        target = SshdServer.start(directory);
    }

    @AfterAll
    void stop() {
        if (target != null) {
            bastion.close();
            target.close();
        }
    }

    @Test
    void the_terminal_program_gets_arguments_and_reaches_the_host_with_the_console_s_keys_and_trust() throws Exception {
        var recorded = directory.resolve("told");
        var ended = new CompletableFuture<String>();
        var program = script("terminal", "printf '%s\\0' \"$@\" > '" + recorded + "'\nshift\n"
                + "echo '" + LOOK + "' | \"$@\" >&2\nexit 7\n");
        try (var bench = bench(target)) {
            var terminal = new OwnTerminal(own(bench), new TerminalPrograms("", "Linux"), () -> program + " {title}");
            assertThat(terminal.open(target.host("db;1"), Questions.refuseAll(), ended::complete))
                    .isEqualTo("terminal");
            assertThat(ended.get(30, TimeUnit.SECONDS)).startsWith("terminal ended with 7: ")
                    .contains("reached 127.0.0.1").contains(" " + target.endpoint().port());
        }
        assertThat(told(recorded)).startsWith("DEVELOPMENT db;1", "ssh", "-F", "none", "-p",
                Integer.toString(target.endpoint().port())).endsWith("--", "127.0.0.1")
                .contains("IdentitiesOnly=yes", "IdentityFile=" + target.clientKey());
    }

    @Test
    void the_copied_line_goes_over_a_jump_host_with_keys_of_hostile_names() throws Exception {
        var hostile = Files.createDirectory(directory.resolve("it's $HOME 100%h \"x\""));
        var first = Files.copy(bastion.clientKey(), hostile.resolve("a key"));
        var second = Files.copy(target.clientKey(), hostile.resolve("b;key"));
        LocalCommand.run("chmod", "600", first.toString(), second.toString());
        var jump = with(bastion.host("bastion"), first);
        var host = behind(with(target.host("db"), second), jump);
        try (var bench = Bench.in(directory.resolve("it's $HOME 100%h \"x\"").resolve("bench"), jump)) {
            bench.knowing(bastion.knownHostsLines(bastion.endpoint()))
                    .knowing(target.knownHostsLines(target.endpoint()));
            assertThat(reached(own(bench).to(host, Questions.refuseAll()).text(Quoting.POSIX)))
                    .contains(" " + target.endpoint().port());
        }
        bastion.awaitLog("Accepted publickey");
    }

    @Test
    void an_address_that_is_more_than_text_to_a_shell_is_an_address_behind_a_jump_too() throws Exception {
        var proof = directory.resolve("proof");
        var jump = bastion.host("bastion");
        var evil = target.host("db", new Endpoint("x';touch${IFS}'" + proof + "';'", Endpoint.SSH_PORT));
        try (var bench = Bench.in(directory.resolve("bench" + benches++), jump)) {
            bench.knowing(bastion.knownHostsLines(bastion.endpoint()));
            var line = own(bench).to(behind(evil, jump), Questions.refuseAll());
            assertThat(line.words()).noneMatch(word -> word.contains("%h"));
            LocalCommand.result(List.of("sh", "-c", line.text(Quoting.POSIX) + " true </dev/null"));
        }
        assertThat(proof).doesNotExist();
    }

    @Test
    void the_program_does_not_hang_on_a_pipe_of_the_console_that_breaks_when_it_is_closed() throws Exception {
        var recorded = directory.resolve("streams");
        var program = script("quiet-terminal", "ls -l /proc/self/fd > '" + recorded + "'\necho it is so >&2\nexit 3\n");
        var ended = new CompletableFuture<String>();
        try (var bench = bench(target)) {
            new OwnTerminal(own(bench), new TerminalPrograms("", "Linux"), () -> program + " {title}")
                    .open(target.host("db"), Questions.refuseAll(), ended::complete);
            assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo("quiet-terminal ended with 3: it is so");
        }
        assertThat(Files.readAllLines(recorded)).filteredOn(line -> line.contains(" 2 -> ")).singleElement().asString()
                .doesNotContain("pipe:");
    }

    @Test
    void two_jump_hosts_are_gone_one_after_the_other() throws Exception {
        try (var inner = SshdServer.start(directory)) {
            var one = bastion.host("bastion");
            var two = inner.host("inner");
            try (var bench = Bench.in(directory.resolve("bench" + benches++), one, two)) {
                Stream.of(bastion, inner, target)
                        .forEach(server -> bench.knowing(server.knownHostsLines(server.endpoint())));
                assertThat(reached(own(bench).to(behind(target.host("db"), one, two), Questions.refuseAll())
                        .text(Quoting.POSIX))).contains(" " + target.endpoint().port());
                inner.awaitLog("Accepted publickey");
            }
        }
    }

    @Test
    void a_host_whose_key_the_console_does_not_know_is_not_reached_unasked() throws Exception {
        try (var bench = bench()) {
            var line = own(bench).to(target.host("db"), Questions.refuseAll()).text(Quoting.POSIX);
            assertThat(LocalCommand.result(List.of("sh", "-c", line + " -o BatchMode=yes true </dev/null")).output())
                    .contains("Host key verification failed");
        }
    }

    @Test
    void a_host_of_an_ssh_configuration_is_left_to_ssh_by_its_name_there() throws Exception {
        var config = Files.writeString(directory.resolve("config"), "Host db\n  HostName 127.0.0.1\n  Port "
                + target.endpoint().port() + "\n  User " + target.user() + "\n  IdentityFile " + target.clientKey()
                + "\n  IdentitiesOnly yes\n  HostKeyAlias database\n  UserKnownHostsFile " + directory.resolve("none")
                + "\n");
        var host = target.host("app").from(new TreeSet<>(List.of(new Origin(Origin.Kind.SSH_CONFIG, config.toString(),
                "db"))), Variables.none());
        try (var bench = bench()) {
            bench.knowing(target.knownHostsLines(new Endpoint("database", Endpoint.SSH_PORT)));
            var line = own(bench).to(host, Questions.refuseAll());
            assertThat(line.words()).startsWith("ssh", "-F", config.toString()).endsWith("--", "db");
            assertThat(reached(line.text(Quoting.POSIX))).contains(" " + target.endpoint().port());
        }
    }

    @Test
    void a_practice_host_is_reached_at_its_own_port_and_known_by_its_own_key_alone() throws Exception {
        var inventoried = target.host("practice-1", new Endpoint("127.0.0.1", Endpoint.SSH_PORT));
        var host = new Host(inventoried.id(), "practice-1", inventoried.endpoint(), inventoried.login(), List.of(),
                inventoried.environment(), inventoried.groups(), inventoried.tags(), true);
        var played = new Whereabouts() {
            @Override
            public Endpoint endpoint(Host asked) {
                return target.endpoint();
            }

            @Override
            public List<String> knownHostsLines(Host asked) {
                return target.knownHostsLines(target.endpoint());
            }
        };
        try (var bench = new Bench(directory.resolve("bench" + benches++), Bench.QUICK, played)) {
            assertThat(reached(own(bench).to(host, Questions.refuseAll()).text(Quoting.POSIX)))
                    .contains(" " + target.endpoint().port());
        }
    }

    @Test
    void a_program_that_is_not_there_is_named() throws IOException {
        try (var bench = bench(target)) {
            var terminal = new OwnTerminal(own(bench), new TerminalPrograms("", "Linux"), () -> "/nowhere/term");
            assertThatThrownBy(() -> terminal.open(target.host("db"), Questions.refuseAll(), _ -> {}))
                    .isInstanceOf(Problem.class).hasMessageContaining("does not start (term)")
                    .hasMessageContaining("Settings");
        }
    }

    private org.watchkeeper.remote.own.OwnSsh own(Bench bench) {
        return bench.wires.own(directory.resolve("practice"));
    }

    /// What a shell prints that runs the line.
    private static String reached(String line) {
        return LocalCommand.run("sh", "-c", "echo '" + LOOK + "' | { " + line + "; } 2>/dev/null");
    }

    private Path script(String name, String text) throws IOException {
        var file = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private static List<String> told(Path file) throws IOException {
        return List.of(Files.readString(file).split("\0", -1)).stream().filter(word -> !word.isEmpty()).toList();
    }

    private static Host with(Host host, Path key) {
        return new Host(host.id(), host.name(), host.endpoint(), new Login(host.login().user(), List.of(key.toString()),
                false, false), List.of(), host.environment(), host.groups(), host.tags(), false);
    }

    private static Host behind(Host host, Host... jumps) {
        return new Host(host.id(), host.name(), host.endpoint(), host.login(),
                Arrays.stream(jumps).map(Host::id).toList(),
                host.environment(), host.groups(), host.tags(), false);
    }

    private Bench bench(SshdServer... known) {
        var bench = Bench.in(directory.resolve("bench" + benches++));
        for (var server : known) {
            bench.knowing(server.knownHostsLines(server.endpoint()));
        }
        return bench;
    }
}
