package org.watchkeeper.health.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.watchkeeper.change.testing.Sample;
import org.watchkeeper.health.Round;
import org.watchkeeper.host.Environment;
import org.watchkeeper.remote.AnotherMachine;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Wire;

/// Rounds over a wire that does as it is told.
class ShellRoundsTest {
    @Test
    void a_host_that_talks_without_end_has_not_answered() {
        try (var rounds = new ShellRounds((_, _) -> new Talkative(), Questions.refuseAll(), InstantSource.system(),
                "test")) {
            var round = rounds.ask(Sample.host("app-1", Environment.STAGING, false),
                    List.of(Here.probe("it", "echo x", 5)));
            assertThat(round).isInstanceOfSatisfying(Round.Unreached.class,
                    away -> assertThat(away.why()).isEqualTo("the host answers with more than 8388608 bytes"));
        }
    }

    @Test
    void another_machine_under_the_name_is_none_that_was_asked() {
        try (var rounds = new ShellRounds((_, _) -> {
            throw new AnotherMachine("app-1 is another machine than before", "See where the name leads.");
        }, Questions.refuseAll(), InstantSource.system(), "test")) {
            var round = rounds.ask(Sample.host("app-1", Environment.STAGING, false),
                    List.of(Here.probe("it", "echo x", 5)));
            assertThat(round).isInstanceOfSatisfying(Round.Another.class,
                    other -> assertThat(other.why()).isEqualTo("app-1 is another machine than before"));
        }
    }

    /// Hands over more than anybody asked for, as a real wire does: what its receiver throws, it throws.
    private static final class Talkative implements Wire {
        @Override
        public Exit exec(String commandLine, byte[] input, Bytes out, Bytes err) {
            for (int part = 0; part < 10; part++) {
                out.accept(new byte[1024 * 1024], 0, 1024 * 1024);
            }
            return new Exit(0, "", "");
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void abort(String why) {
            // Nothing is open.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
