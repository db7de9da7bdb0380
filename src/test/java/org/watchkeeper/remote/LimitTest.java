package org.watchkeeper.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.watchkeeper.remote.Wire.Exit;

class LimitTest {
    @Test
    void an_exchange_without_end_is_cut_and_says_for_how_long_nothing_came() {
        var exit = new Limit(Duration.ofMillis(1)).exec(new Hanging(), "exec /bin/sh", new byte[0], (_, _, _) -> {},
                (_, _, _) -> {});
        assertThat(exit).isEqualTo(Exit.lost("no answer within 0 s"));
    }

    /// Answers nothing until it is cut.
    private static final class Hanging implements Wire {
        private final CompletableFuture<String> cut = new CompletableFuture<>();

        @Override
        public Exit exec(String commandLine, byte[] input, Bytes out, Bytes err) {
            return Exit.lost(cut.join());
        }

        @Override
        public boolean isOpen() {
            return !cut.isDone();
        }

        @Override
        public void abort(String why) {
            cut.complete(why);
        }

        @Override
        public void close() {
            abort("closed");
        }
    }
}
