package org.watchkeeper.health.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.health.Level;
import org.watchkeeper.health.Probe;
import org.watchkeeper.health.Reading;
import org.watchkeeper.health.Vital.Sample;

/// One check on one host as far as its readings tell, folded one by one.
///
/// `level` is settled: what it was before, moved no further than the last `inRow` readings all agree to. Trouble that was not
/// read so often yet is `UNKNOWN`; one good reading is enough where nothing was known. A gap longer than `patience` begins anew, so that readings
/// before and after a night's sleep are never counted together. `trace` are the last readings without a gap;
/// `recent` the last of all, gap or not, with a number or without; `restless` says that it goes to and fro.
public record Course(Level level, Optional<Instant> since, List<Seen> trace, boolean restless, Optional<Reading> last,
        List<Sample> recent) {
    /// Nothing was read yet.
    public static final Course NEW = new Course(Level.UNKNOWN, Optional.empty(), List.of(), false, Optional.empty(),
            List.of());
    static final int SAMPLES = 60;
    static final int TRACED = 21;
    /// So many changes among the traced readings are restless, and so few are quiet again.
    private static final int RESTLESS = 6;
    private static final int QUIET = 2;

    /// What a reading said, and when it was taken.
    public record Seen(Instant at, Level level) {}

    public Course {
        trace = List.copyOf(trace);
        recent = List.copyOf(recent);
    }

    /// With one reading more. One that is not younger than the last changes nothing.
    public Course after(Reading reading, Probe probe) {
        if (last.filter(before -> !reading.at().isAfter(before.at())).isPresent()) {
            return this;
        }
        return folded(isGap(reading, probe) ? NEW : this, reading, probe);
    }

    /// With one reading more, and nothing that was read before counts any more.
    public Course afresh(Reading reading, Probe probe) {
        return folded(NEW, reading, probe);
    }

    private Course folded(Course known, Reading reading, Probe probe) {
        int inRow = probe.judgement().inRow();
        var traced = traced(known, new Seen(reading.at(), reading.level()), inRow);
        var settled = settled(known.level, traced, inRow);
        return new Course(settled, known.since(settled, traced, inRow), traced, isRestless(known.restless, traced),
                Optional.of(reading), sampled(reading));
    }

    /// How many of the last readings are worse than what is settled.
    public int doubts() {
        int count = 0;
        for (int index = trace.size() - 1; index >= 0 && isDoubt(trace.get(index).level()); index--) {
            count++;
        }
        return count;
    }

    private boolean isDoubt(Level seen) {
        return seen != level && seen != Level.OK && (level == Level.UNKNOWN || seen.compareTo(level) > 0);
    }

    /// Changes between neighbours of the trace.
    public int changes() {
        return changes(trace);
    }

    private boolean isGap(Reading reading, Probe probe) {
        return last.filter(before -> before.at().plus(probe.patience()).isBefore(reading.at())).isPresent();
    }

    private static List<Seen> traced(Course known, Seen seen, int inRow) {
        var all = new ArrayList<>(known.trace);
        all.add(seen);
        return lastOf(all, Math.max(TRACED, inRow));
    }

    private static Level settled(Level before, List<Seen> trace, int inRow) {
        var counted = lastOf(trace, inRow);
        var mildest = counted.stream().map(Seen::level).min(Level::compareTo).orElseThrow();
        var worst = counted.stream().map(Seen::level).max(Level::compareTo).orElseThrow();
        if (before == Level.UNKNOWN && trace.getLast().level() == Level.OK) {
            return Level.OK;
        }
        if (trace.size() < inRow) {
            return mildest == Level.OK ? Level.OK : Level.UNKNOWN;
        }
        return milder(worst, worse(mildest, before));
    }

    private Optional<Instant> since(Level settled, List<Seen> trace, int inRow) {
        return settled == level && since.isPresent() ? since : Optional.of(lastOf(trace, inRow).getFirst().at());
    }

    private static boolean isRestless(boolean before, List<Seen> trace) {
        return changes(trace) >= (before ? QUIET + 1 : RESTLESS);
    }

    private static int changes(List<Seen> trace) {
        int count = 0;
        for (int index = 1; index < trace.size(); index++) {
            count += trace.get(index).level() == trace.get(index - 1).level() ? 0 : 1;
        }
        return count;
    }

    private List<Sample> sampled(Reading reading) {
        var all = new ArrayList<>(recent);
        all.add(new Sample(reading.at(), reading.value(), reading.level()));
        return lastOf(all, SAMPLES);
    }

    private static <T> List<T> lastOf(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    private static Level worse(Level one, Level other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Level milder(Level one, Level other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
