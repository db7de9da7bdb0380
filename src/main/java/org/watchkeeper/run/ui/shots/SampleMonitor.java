package org.watchkeeper.run.ui.shots;

import java.time.Instant;
import java.util.List;

import org.watchkeeper.health.Level;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.ui.live.SampleNow;
import org.watchkeeper.host.HostId;
import org.watchkeeper.run.RunState;

/// The hosts of a run as they are watched: all was well before it.
final class SampleMonitor extends SampleNow {
    private final Instant opened;

    SampleMonitor(RunState run) {
        super(run.plan().hosts(), run.changed());
        this.opened = run.opened();
    }

    @Override
    public List<Reading> history(HostId host, ProbeId probe, Instant from, Instant to) {
        return to.isAfter(opened)
                ? super.history(host, probe, from, to)
                : List.of(read(to.minusSeconds(8), Level.OK,
                        probe.toString().equals("disk") ? "61 % of /" : "as it should be"));
    }
}
