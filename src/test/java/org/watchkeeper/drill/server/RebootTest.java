package org.watchkeeper.drill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.drill.Director;
import org.watchkeeper.drill.Rule;
import org.watchkeeper.drill.Scene;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.run.Ids;

/// A practice host that reboots is away for as long as its play says.
class RebootTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration LEAVES = Duration.ofSeconds(1);
    private static final Duration BACK = Duration.ofSeconds(8);

    @TempDir
    private Path folder;

    @BeforeEach
    void reboot() {
        var ids = Ids.of(new SecureRandom());
        var run = ids.attempt();
        var stage = at(Duration.ZERO);
        stage.open(run);
        stage.begin(run,
                new RemoteCommand(ids.attempt(), "sudo reboot", new TreeMap<>(), Map.of(), false, Duration.ZERO),
                Map.of());
    }

    @Test
    void it_is_there_until_it_leaves_and_again_when_it_is_back() {
        assertThat(at(LEAVES.minusMillis(1)).isAway()).isFalse();
        assertThat(at(LEAVES).isAway()).isTrue();
        assertThat(at(BACK.minusMillis(1)).isAway()).isTrue();
        assertThat(at(BACK).isAway()).isFalse();
    }

    @Test
    void it_is_started_anew_when_it_is_back() {
        assertThat(at(Duration.ZERO).boot()).isEqualTo("boot-0");
        assertThat(at(BACK).boot()).isEqualTo("boot-1");
    }

    @Test
    void it_answers_nobody_meanwhile() {
        assertThat(greeting(LEAVES)).isEmpty();
        assertThat(greeting(BACK)).startsWith("SSH-2.0-");
    }

    /// What a host says to whoever connects, up to the first line end or until it hangs up.
    private String greeting(Duration since) {
        try (var server = new HostServer(new Greeting("host", "x.md"), at(since),
                new PracticeKeys(folder.resolve("keys")));
                var socket = new Socket("127.0.0.1", server.port())) {
            var said = new StringBuilder();
            for (int next = read(socket); next >= 0 && next != '\n'; next = read(socket)) {
                said.append((char) next);
            }
            return said.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int read(Socket socket) {
        try {
            return socket.getInputStream().read();
        } catch (IOException _) {
            return -1;
        }
    }

    private HostStage at(Duration since) {
        var rule = new Rule(Pattern.compile("reboot"), "", Map.of(), List.of(), List.of(), BACK, List.of(), 0, Map.of(),
                List.of(), List.of(), LEAVES, true);
        var first = new Scene(new TreeMap<>(), List.of(), new TreeSet<>());
        return new HostStage(new StageFiles(folder.resolve("host")), first, new Director(List.of(rule)),
                Clock.fixed(MIDNIGHT.plus(since), ZoneOffset.UTC), 1);
    }
}
