package org.watchkeeper.remote.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.watchkeeper.host.Login;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.testing.SshKeys;
import org.watchkeeper.remote.testing.SshdServer;

/// PRODUCT rule 6: whatever is logged of a connection, no secret and no command is in it.
class SilenceIT {
    @TempDir
    Path directory;

    @Test
    void the_log_of_logins_and_commands_holds_neither_passphrase_nor_command() {
        var heard = new Heard();
        var logger = (Logger) LoggerFactory.getLogger(LoginRecord.class);
        logger.setLevel(Level.TRACE);
        heard.start();
        logger.addAppender(heard);
        try (var server = SshdServer.start(directory);
                var bench = Bench.in(directory).knowing(server.knownHostsLines(server.endpoint()))) {
            var key = SshKeys.generate(directory.resolve("key"), "my passphrase", "-t", "ed25519");
            server.authorize(key);
            var host = KeyLoginIT.with(server.host("app-1"),
                    new Login(server.user(), List.of(key.toString()), false, false));
            try (var wire = bench.wires.open(host, new Answers("wrong guess", "my passphrase"))) {
                Bench.run(wire, "echo my-command");
            }
            var refused = catchThrowableOfType(Unreachable.class,
                    () -> bench.wires.open(host, new Answers("wrong guess")));
            assertThat(refused).message().doesNotContain("wrong guess");
            assertThat(heard.text()).contains("auth success").doesNotContain("my passphrase", "wrong guess",
                    "my-command");
        } finally {
            logger.detachAppender(heard);
            logger.setLevel(null);
        }
    }

    private static final class Heard extends AppenderBase<ILoggingEvent> {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
        }

        String text() {
            return lines.stream().collect(Collectors.joining("\n"));
        }
    }
}
