package org.watchkeeper.calendar.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.remote.PatientQuestions;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Wire;
import org.watchkeeper.remote.Wires;
import org.watchkeeper.remote.detached.EachHost;
import org.watchkeeper.remote.detached.TimeLimit;

/// Asks hosts what they do by themselves, some at once, each by one script over a connection of its own that is closed again, and
/// keeps what they say. A host that cannot be had is told; what it said before stays.
public final class JobRound {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST_BYTES = 8_000_000;

    private final Wires wires;
    private final HostJobs kept;
    private final InstantSource clock;
    private final String script;

    public JobRound(Wires wires, HostJobs kept, InstantSource clock) {
        this(wires, kept, clock, "");
    }

    /// `root` is put before each path, for a host that is a folder.
    JobRound(Wires wires, HostJobs kept, InstantSource clock, String root) {
        this.wires = wires;
        this.kept = kept;
        this.clock = clock;
        this.script = "R='" + root.replace("'", "'\\''") + "'\n" + script();
    }

    private static String script() {
        try (var in = JobRound.class.getResourceAsStream("jobs.sh")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What became of one host: its reading, or why there is none.
    public record Result(Host host, Optional<JobReading> reading, String trouble) {}

    /// Blocks until each host has answered or failed; in the order of the hosts. Questions come one at a time.
    public List<Result> read(List<Host> hosts, Questions questions) throws InterruptedException {
        var one = new PatientQuestions(questions);
        return EachHost.of(hosts, "jobs-", host -> read(host, one));
    }

    private Result read(Host host, Questions questions) {
        try {
            var reading = JobText.read(host.id(), clock.instant(), printed(host, questions));
            kept.keep(reading);
            return new Result(host, Optional.of(reading), "");
        } catch (Problem trouble) {
            return new Result(host, Optional.empty(), trouble.what());
        }
    }

    private String printed(Host host, Questions questions) {
        var out = new ByteArrayOutputStream();
        try (var wire = wires.open(host, questions);
                var limit = TimeLimit.start(LONGEST, () -> wire.abort("it took longer than a minute"))) {
            var exit = wire.exec("exec /bin/sh", script.getBytes(StandardCharsets.UTF_8),
                    (bytes, offset, length) -> take(wire, out, bytes, offset, length), (_, _, _) -> {});
            if (exit.isLost()) {
                throw new Problem("The connection was lost: " + (limit.isOver() ? "no answer in time" : exit.why()),
                        host.name(), "");
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void take(Wire wire, ByteArrayOutputStream out, byte[] bytes, int offset, int length) {
        if (out.size() + length > MOST_BYTES) {
            wire.abort("it said more than can be read");
        } else {
            out.write(bytes, offset, length);
        }
    }
}
