package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class LogFileTest {
    private final LoggerContext context = new LoggerContext();

    @TempDir
    private Path data;

    @BeforeEach
    void complete() {
        context.setMDCAdapter(new LogbackMDCAdapter());
    }

    @AfterEach
    void stop() {
        System.clearProperty(LogFile.DATA);
        context.stop();
    }

    @Test
    void what_is_logged_lies_in_the_data_folder() throws IOException {
        System.setProperty(LogFile.DATA, data.toString());

        assertThat(new LogFile().configure(context))
                .isEqualTo(Configurator.ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
        context.getLogger("a.b").info("something {}", "happened");
        context.getLogger("org.apache.sshd.server").warn("a practice connection was cut");
        context.stop();

        assertThat(Files.readString(data.resolve("log/watchkeeper.log"))).contains("INFO", "a.b - something happened")
                .doesNotContain("practice");
    }

    @Test
    void without_a_data_folder_the_next_way_applies() {
        assertThat(new LogFile().configure(context)).isEqualTo(Configurator.ExecutionStatus.INVOKE_NEXT_IF_ANY);
    }
}
