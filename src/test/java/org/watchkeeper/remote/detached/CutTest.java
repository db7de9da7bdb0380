package org.watchkeeper.remote.detached;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchkeeper.remote.Ending;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.detached.Lab.Printed;

/// A connection that breaks again and again loses no byte, doubles none, starts nothing twice and keeps the exit status.
@ParameterizedClass
@MethodSource("shells")
class CutTest {
    private static final int CUTS = Integer.getInteger("watchkeeper.cuts", 4);
    private static final int LAST = Integer.getInteger("watchkeeper.numbers", 300_000);

    @Parameter
    private String sh = "";

    static List<String> shells() {
        return Lab.SHELLS;
    }

    @Test
    void no_byte_is_lost_or_doubled_by_cuts_in_the_middle_of_output() {
        var random = new Random(20_261_121);
        var cuts = 0;
        while (cuts < CUTS) {
            var scissors = new Scissors(random);
            try (var lab = new Lab(sh, scissors::on, true)) {
                var printed = new Printed();
                var command = Lab.command("echo x >>\"$HOME/ran\"; i=0; while [ $i -lt 10 ]; do seq 1 " + LAST / 10
                        + "; seq 1 2000 >&2; sleep 0.03; i=$((i+1)); done; exit 5");
                var ending = toTheEnd(lab, command, printed, scissors);
                if (ending instanceof Ending.NeverStarted) {
                    // The cut came before the start had arrived: it is proven, and another is started in the next turn.
                    assertThat(lab.home.resolve("ran")).doesNotExist();
                    assertThat(printed.held()).isEqualTo(Offsets.START);
                    cuts += scissors.cuts();
                    scissors.rest();
                    continue;
                }
                assertThat(lab.home.resolve("ran")).hasContent("x");
                assertThat(Lab.timeless(ending)).isEqualTo(new Ending.Exited(5, printed.held()));
                assertThat(Digests.of(printed.bytes())).isEqualTo(Digests.of(numbers(LAST / 10).repeat(10)));
                assertThat(printed.err()).isEqualTo(numbers(2000).repeat(10));
                cuts += scissors.cuts();
                scissors.rest();
            }
        }
        assertThat(cuts).isGreaterThanOrEqualTo(CUTS);
    }

    private static Ending toTheEnd(Lab lab, RemoteCommand command, Printed printed, Scissors scissors) {
        Ending ending;
        scissors.cutWithin(400_000, 60);
        try (var shell = lab.open()) {
            ending = shell.run(command, printed);
        }
        while (ending instanceof Ending.Lost) {
            scissors.cutWithin(400_000, 60);
            try (var shell = lab.open()) {
                ending = shell.attach(command.attempt(), printed.held(), printed);
            }
        }
        return ending;
    }

    @Test
    void a_start_that_is_cut_anywhere_runs_once_or_provably_not_at_all() throws IOException {
        var random = new Random(11);
        var started = 0;
        for (var turn = 0; turn < CUTS; turn++) {
            var scissors = new Scissors(random);
            try (var lab = new Lab(sh, scissors::on, true)) {
                var command = Lab.command("echo x >>\"$HOME/ran\"; echo done");
                var printed = new Printed();
                Ending ending;
                try (var shell = lab.open()) {
                    scissors.cutUpload(new Request.Begin(lab.run, command, List.of()).script().length());
                    ending = shell.run(command, printed);
                }
                while (ending instanceof Ending.Lost) {
                    try (var shell = lab.open()) {
                        ending = shell.attach(command.attempt(), printed.held(), printed);
                    }
                }
                var ran = lab.home.resolve("ran");
                if (ending instanceof Ending.NeverStarted) {
                    assertThat(ran).doesNotExist();
                } else {
                    assertThat(ending).isInstanceOf(Ending.Exited.class);
                    assertThat(Files.readString(ran)).isEqualTo("x\n");
                    started++;
                }
            }
        }
        // A few cuts may all come before the start; many do not.
        assertThat(started).isGreaterThanOrEqualTo(CUTS >= 20 ? 1 : 0);
    }

    private static String numbers(int last) {
        var text = new StringBuilder();
        for (var number = 1; number <= last; number++) {
            text.append(number).append('\n');
        }
        return text.toString();
    }

    private static final class Digests {
        static String of(String text) {
            return of(text.getBytes(StandardCharsets.UTF_8));
        }

        static String of(byte[] bytes) {
            return bytes.length + ":" + java.util.HexFormat.of().formatHex(sha256(bytes));
        }

        private static byte[] sha256(byte[] bytes) {
            try {
                return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
