package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.watchkeeper.kernel.Problem;

/// What the log has of work that is done again and again.
@Timeout(30)
class TickingTest {
    private static final String NAME = "test-of-ticking";
    private static final Problem AWAY = new Problem("The server cannot be reached", "db", "It is tried again.");
    private static final Problem FULL = new Problem("The disk is full", "db", "Make room.");

    private final Logger logger = (Logger) LoggerFactory.getLogger(Ticking.class);
    private final Heard heard = new Heard();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        heard.start();
        logger.addAppender(heard);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(heard);
        logger.setLevel(null);
    }

    @Test
    void what_cannot_wait_is_done_before_the_first_pause() throws InterruptedException {
        var done = new CountDownLatch(1);
        try (var _ = new Ticking(NAME, Duration.ZERO, Duration.ofDays(1), done::countDown)) {
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_problem_is_told_once_while_it_goes_on_and_so_is_its_end() throws InterruptedException {
        carryOut(() -> fail(AWAY), () -> fail(AWAY), () -> fail(FULL), () -> fail(FULL), () -> {}, () -> {},
                () -> fail(AWAY));
        assertThat(heard.lines()).containsExactly(
                "WARN test-of-ticking is tried again and again: The server cannot be reached (db). It is tried again.",
                "WARN test-of-ticking is tried again and again: The disk is full (db). Make room.",
                "INFO test-of-ticking works again",
                "WARN test-of-ticking is tried again and again: The server cannot be reached (db). It is tried again.");
        assertThat(heard.traces()).isZero();
    }

    @Test
    void a_fault_is_told_with_its_trace_each_time() throws InterruptedException {
        carryOut(() -> fail(new IllegalStateException("one")), () -> fail(new IllegalStateException("two")), () -> {});
        assertThat(heard.lines()).hasSize(2).allMatch(line -> line.startsWith("ERROR"));
        assertThat(heard.traces()).isEqualTo(2);
    }

    private static void fail(RuntimeException why) {
        throw why;
    }

    /// Does these one after the other, and the last one again and again: its first time is logged by then.
    private static void carryOut(Runnable... works) throws InterruptedException {
        var all = new CountDownLatch(works.length + 1);
        var next = new AtomicInteger();
        try (var _ = new Ticking(NAME, Duration.ofMillis(1), Duration.ofMillis(1), () -> {
            all.countDown();
            works[Math.min(next.getAndIncrement(), works.length - 1)].run();
        })) {
            all.await();
        }
    }

    /// What this test's own work logs; other consoles may tick in the same process.
    private static final class Heard extends AppenderBase<ILoggingEvent> {
        private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getThreadName().equals("watchkeeper-" + NAME)) {
                events.add(event);
            }
        }

        List<String> lines() {
            return events.stream().map(event -> event.getLevel() + " " + event.getFormattedMessage()).toList();
        }

        long traces() {
            return events.stream().filter(event -> event.getThrowableProxy() != null).count();
        }
    }
}
