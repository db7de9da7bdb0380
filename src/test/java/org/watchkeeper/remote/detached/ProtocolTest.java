package org.watchkeeper.remote.detached;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.kernel.Secret;
import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.remote.Offsets;
import org.watchkeeper.remote.RemoteCommand;
import org.watchkeeper.remote.StopReport.Survivor;
import org.watchkeeper.remote.Stream;

class ProtocolTest {
    private static final AttemptId RUN = new AttemptId("0123456789abcdef01234567");
    private static final AttemptId ATTEMPT = new AttemptId("89abcdef0123456789abcdef");
    private static final String HOSTILE = "1.0; rm -rf / '\"`$(reboot)`\n'\\'' wk_run='x'\n_wk_go\nü€🦉 \\";

    static List<Request> requests() {
        return List.of(new Request.Open(RUN), new Request.Follow(RUN, ATTEMPT, new Offsets(5_000_000_000L, 7)),
                new Request.Forget(RUN, ATTEMPT),
                new Request.Check(RUN, List.of("echo a", HOSTILE, "")), new Request.Check(RUN, List.of()),
                new Request.Decline(RUN, ATTEMPT, 4711), new Request.Leave(RUN),
                new Request.Begin(RUN, command(Map.of()), List.of()),
                new Request.Begin(RUN, command(Map.of()), List.of(ATTEMPT, RUN)),
                new Request.Direct(RUN, command(Map.of())));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_is_read_back_from_its_script(Request request) {
        assertThat(Request.parse(request.script())).isEqualTo(request);
    }

    @Test
    void secrets_travel_in_the_script() {
        var begin = new Request.Begin(RUN, command(Map.of("token", Secret.of(HOSTILE))), List.of());
        var read = (Request.Begin) Request.parse(begin.script());
        assertThat(read.command().secrets().get("token")).isNotNull()
                .satisfies(token -> assertThat(token.bytes()).isEqualTo(HOSTILE.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_stop_carries_the_sudo_password() {
        var stop = new Request.Stop(RUN, ATTEMPT, Duration.ofMillis(1500), Secret.of("hunter'2"));
        var read = (Request.Stop) Request.parse(stop.script());
        assertThat(read.grace()).isEqualTo(stop.grace());
        assertThat(read.password().bytes()).isEqualTo(stop.password().bytes());
    }

    @Test
    void a_value_that_no_shell_can_hold_is_refused() {
        var nul = new Request.Begin(RUN, withValue("version", "1\0002"), List.of());
        assertThatThrownBy(nul::script).isInstanceOf(Problem.class).hasMessageContaining("NUL");
        var name = new Request.Begin(RUN, withValue("x=1; reboot; y", "1"), List.of());
        assertThatThrownBy(name::script).isInstanceOf(Problem.class).hasMessageContaining("variable");
    }

    @Test
    void frames_are_read_back_however_the_bytes_are_split() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Last login: never\nwatchkeeper 1 of another\nno line end".getBytes(StandardCharsets.UTF_8));
        var writer = new FrameWriter(bytes);
        writer.hello(ATTEMPT);
        writer.output(Stream.OUT, 10, "exit 0 0 0\n\0\n".getBytes(StandardCharsets.UTF_8));
        for (var frame : frames()) {
            writer.frame(frame);
        }
        for (var size = 1; size < 40; size++) {
            var seen = new Seen();
            feed(new FrameReader(ATTEMPT, seen), bytes.toByteArray(), size);
            assertThat(seen.frames).startsWith(new Frame.Hello(ATTEMPT.value()))
                    .endsWith(frames().toArray(Frame[]::new))
                    .hasSize(frames().size() + 1);
            assertThat(seen.output.toString(StandardCharsets.UTF_8)).isEqualTo("exit 0 0 0\n\0\n");
            assertThat(seen.next).isEqualTo(23);
        }
    }

    private static List<Frame> frames() {
        return List.of(new Frame.Opened("abc", true, "-", true, "/usr/bin/bash"),
                new Frame.Unfit(false, "/bin/sh", "no place"),
                new Frame.Started(), new Frame.Joined(), new Frame.Asked(1, 2, "[sudo] password for eva: "),
                new Frame.Tick(), new Frame.Exited(137, new Offsets(5_000_000_000L, 1), Optional.empty(), false),
                new Frame.Exited(124, new Offsets(1, 1), Optional.of(Duration.ofMillis(30_050)), true),
                new Frame.Never("abc", false),
                new Frame.Cut(), new Frame.Gone("it rebooted"), new Frame.Refused("disk full"), new Frame.Moved(),
                new Frame.Stopped(),
                new Frame.Left(new Survivor(12, "root", "sleep 1 2")), new Frame.Beside(new Survivor(13, "ada", "")),
                new Frame.Unsure("no /proc"),
                new Frame.Verdict(3, "line 1: syntax error"), new Frame.Done());
    }

    private static void feed(FrameReader reader, byte[] bytes, int size) {
        for (var at = 0; at < bytes.length; at += size) {
            reader.accept(bytes, at, Math.min(size, bytes.length - at));
        }
    }

    private static RemoteCommand command(Map<String, Secret> secrets) {
        return new RemoteCommand(ATTEMPT, HOSTILE, new TreeMap<>(Map.of("version", HOSTILE, "empty", "")), secrets,
                true,
                Duration.ofSeconds(90));
    }

    private static RemoteCommand withValue(String name, String value) {
        return new RemoteCommand(ATTEMPT, "true", new TreeMap<>(Map.of(name, value)), Map.of(), false, Duration.ZERO);
    }

    private static final class Seen implements FrameReader.Receiver {
        private final List<Frame> frames = new ArrayList<>();
        private final ByteArrayOutputStream output = new ByteArrayOutputStream();
        private long next = 10;

        @Override
        public void frame(Frame frame) {
            frames.add(frame);
        }

        @Override
        public void output(Stream stream, long offset, byte[] buffer, int from, int length) {
            assertThat(offset).isEqualTo(next);
            output.write(buffer, from, length);
            next = offset + length;
        }
    }
}
