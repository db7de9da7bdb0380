package org.watchkeeper.run.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.shell.ShellRounds;
import org.watchkeeper.host.testing.MemoryFacts;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Whereabouts;
import org.watchkeeper.remote.ssh.SshSettings;
import org.watchkeeper.remote.ssh.SshWires;
import org.watchkeeper.remote.ssh.known.TrustFiles;
import org.watchkeeper.remote.testing.SshdServer;

/// Facts over a real sshd; a host that does not let in is told, and nothing of it is known.
class FactRoundIT {
    @TempDir
    private Path folder;

    /// What hosts are asked, however slow the machine is.
    private static List<Probe> patient() {
        return FactScripts.of("").stream().map(probe -> new Probe(probe.id(), probe.title(), probe.ask(),
                probe.judgement(), probe.every(), Duration.ofSeconds(120), probe.dependsOn(), probe.from())).toList();
    }

    @Test
    void a_real_host_says_what_it_is_and_one_that_is_gone_is_told() throws Exception {
        try (var server = SshdServer.start(folder)) {
            var known = Files.write(folder.resolve("known"), server.knownHostsLines(server.endpoint()));
            var there = server.host("app-1");
            var gone = server.host("gone-1", new org.watchkeeper.host.Endpoint("127.0.0.1", 1));
            try (var wires = new SshWires(new MemoryHosts(there, gone), Whereabouts.asInventoried(),
                    new TrustFiles(known, List.of()), SshSettings.standard(""))) {
                var told = new FactRound(
                        questions -> new ShellRounds(wires, questions, Clock.systemUTC(), "facts-it"),
                        new MemoryFacts(), Clock.systemUTC(), patient())
                        .of(List.of(there, gone), Questions.refuseAll());
                assertThat(told.get(gone).isAsked()).isFalse();
                assertThat(told.get(gone).known().facts()).isEmpty();
                var facts = told.get(there).known().facts().orElseThrow();
                assertThat(facts.platform().kernel()).startsWith("Linux ");
                assertThat(facts.clock().orElseThrow().isOff()).isFalse();
                assertThat(facts.programs()).containsKeys("bash", "tar");
            }
        }
    }
}
