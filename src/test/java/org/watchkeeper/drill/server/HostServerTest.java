package org.watchkeeper.drill.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.sshd.server.StandardEnvironment;
import org.apache.sshd.server.channel.ChannelSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchkeeper.drill.Director;
import org.watchkeeper.drill.Scene;

/// A practice host that ends, and one that is out of order.
class HostServerTest {
    private static final String NAME = "leaves-nothing";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void no_thread_is_left_behind_also_where_somebody_is_connected() throws IOException, InterruptedException {
        List<Thread> threads;
        try (var socket = new Socket()) {
            try (var server = new HostServer(new Greeting(NAME, "x.md"), stage(folder.resolve("host")),
                    new PracticeKeys(folder.resolve("keys")))) {
                socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
                assertThat(socket.getInputStream().read()).isEqualTo('S');
                threads = threads();
                assertThat(threads).isNotEmpty();
            }
            for (var thread : threads) {
                assertThat(thread.join(PATIENCE)).as(thread.getName()).isTrue();
            }
            assertThat(threads().stream().filter(Thread::isAlive)).isEmpty();
        }
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().contains(NAME)).toList();
    }

    @Test
    void a_host_whose_files_cannot_be_used_is_out_of_order_and_no_mistake_of_the_console() throws IOException {
        var file = Files.writeString(folder.resolve("no-folder"), "");
        var ended = new ArrayList<Integer>();
        var command = new PlayedCommand("exec /bin/sh", stage(file.resolve("host")), Runnable::run);
        command.setInputStream(new ByteArrayInputStream(
                "wk_nonce='n'\nwk_count='1'\nwk_id_1='disk'\n".getBytes(StandardCharsets.UTF_8)));
        command.setExitCallback((status, _, _) -> ended.add(status));
        command.start(new ChannelSession(), new StandardEnvironment());
        assertThat(ended).isEqualTo(List.of(126));
    }

    private static HostStage stage(Path folder) {
        return new HostStage(new StageFiles(folder), new Scene(new TreeMap<>(), List.of(), new TreeSet<>()),
                new Director(List.of()), Clock.systemUTC(), 1);
    }
}
