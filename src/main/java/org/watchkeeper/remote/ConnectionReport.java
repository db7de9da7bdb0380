package org.watchkeeper.remote;

import java.time.Duration;
import java.util.List;

import org.watchkeeper.host.Host;
import org.watchkeeper.kernel.OneLine;
import org.watchkeeper.remote.Leg.Advice;
import org.watchkeeper.remote.Leg.Result;

/// What a connection test found, hop by hop and leg by leg, up to the first leg that failed.
///
/// `conclusion` is one sentence; `remedy` says what to try and is empty when nothing is wrong.
public record ConnectionReport(Host host, List<Leg> legs, String conclusion, String remedy) {
    public ConnectionReport {
        legs = List.copyOf(legs);
        conclusion = OneLine.of(conclusion);
    }

    /// Whether a command ran on the host.
    public boolean hasReachedTheHost() {
        return !legs.isEmpty() && legs.stream().allMatch(leg -> leg.result() == Result.PASSED);
    }

    /// The whole time, without the time a person took to answer.
    public Duration took() {
        return legs.stream().map(Leg::took).reduce(Duration.ZERO, Duration::plus);
    }

    /// Everything worth doing something about, in order.
    public List<Advice> advice() {
        return legs.stream().flatMap(leg -> leg.advice().stream()).toList();
    }
}
