package org.watchkeeper.routine.round;

import java.time.InstantSource;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.kernel.Problem;
import org.watchkeeper.routine.Diaries;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.Routine;

/// Begins by itself the routines that the operator has given leave for, when their time has come today and nobody has begun.
/// One that was missed is not made up for by itself. Whoever has the clock calls `tick` now and then.
public final class Attendance {
    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

    private final Diaries diaries;
    private final Rounds rounds;
    private final Supplier<Operator> operator;
    private final InstantSource clock;

    public Attendance(Diaries diaries, Rounds rounds, Supplier<Operator> operator, InstantSource clock) {
        this.diaries = diaries;
        this.rounds = rounds;
        this.operator = operator;
        this.clock = clock;
    }

    /// Looks once. What goes wrong here is the console's trouble and says nothing about a host: it is logged, and what was
    /// claimed stays without an ending.
    public void tick() {
        try {
            if (diaries.routines().all().stream().noneMatch(Routine::byItself)) {
                return;
            }
            var now = clock.instant();
            diaries.read().stream().filter(diary -> diary.isForItself(now)).forEach(this::begin);
        } catch (Problem trouble) {
            LOG.warn("Routines are not looked after: {}", trouble.getMessage());
        }
    }

    private void begin(Diary diary) {
        try {
            diary.current().ifPresent(one -> rounds.begin(one, Rounds.Asker.itself(operator.get())));
        } catch (Problem trouble) {
            LOG.warn("'{}' was not begun: {}", diary.routine().subject().title(), trouble.getMessage());
        }
    }
}
