package org.watchkeeper;

import java.nio.charset.StandardCharsets;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;

/// Where the console's own log goes: a file in the data folder, and warnings to standard error. Commands' output never goes
/// there: it belongs to the journal.
///
/// In code, because reading the same from XML takes a tenth of the console's start. Without a data folder (tests) the next
/// way of Logback's applies.
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogFile extends ContextAwareBase implements Configurator {
    /// The system property that holds the data folder.
    static final String DATA = "watchkeeper.data";

    private static final String IN_FILE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36} - %msg%n";
    private static final String ON_TERMINAL = "%level: %msg%n%nopex";
    private static final int DAYS = 14;

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var data = System.getProperty(DATA, "");
        if (data.isEmpty()) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        // Logback's own complaints stay out of the console's and the commands' output.
        context.getStatusManager().add(new NopStatusListener());
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(file(context, data + "/log/watchkeeper"));
        root.addAppender(terminal(context));
        // A practice connection that is cut in the middle is no news.
        context.getLogger("org.apache.sshd").setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static Appender<ILoggingEvent> file(LoggerContext context, String name) {
        var file = new RollingFileAppender<ILoggingEvent>();
        file.setContext(context);
        file.setName("FILE");
        file.setFile(name + ".log");
        file.setEncoder(encoder(context, IN_FILE));
        var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(name + ".%d.%i.log.gz");
        rolling.setMaxFileSize(FileSize.valueOf("10MB"));
        rolling.setMaxHistory(DAYS);
        rolling.setTotalSizeCap(FileSize.valueOf("200MB"));
        rolling.start();
        file.setRollingPolicy(rolling);
        file.start();
        return file;
    }

    private static Appender<ILoggingEvent> terminal(LoggerContext context) {
        var terminal = new ConsoleAppender<ILoggingEvent>();
        terminal.setContext(context);
        terminal.setName("STDERR");
        terminal.setTarget("System.err");
        terminal.setEncoder(encoder(context, ON_TERMINAL));
        var warnings = new ThresholdFilter();
        warnings.setLevel(Level.WARN.levelStr);
        warnings.start();
        terminal.addFilter(warnings);
        terminal.start();
        return terminal;
    }

    private static PatternLayoutEncoder encoder(LoggerContext context, String pattern) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        return encoder;
    }
}
