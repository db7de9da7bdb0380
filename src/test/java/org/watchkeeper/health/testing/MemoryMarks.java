package org.watchkeeper.health.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.watchkeeper.health.assign.Mark;
import org.watchkeeper.health.assign.Marks;
import org.watchkeeper.host.HostId;

/// What people marked, in memory.
public final class MemoryMarks implements Marks {
    private final Map<HostId, Mark> all = new ConcurrentHashMap<>();

    @Override
    public List<Mark> at(Instant now) {
        return all.values().stream().filter(mark -> mark.until().isAfter(now)).toList();
    }

    @Override
    public void set(Mark mark) {
        all.put(mark.host(), mark);
    }

    @Override
    public boolean lift(HostId host) {
        return all.remove(host) != null;
    }
}
