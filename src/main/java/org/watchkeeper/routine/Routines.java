package org.watchkeeper.routine;

import java.util.List;

/// The routines as they are kept, and the turns that were taken at them. A team's consoles share them.
public interface Routines {
    /// Those that are adopted now, by title.
    List<Routine> all();

    /// Adds a routine, or replaces the one with this id.
    void save(Routine routine);

    /// Gives a routine up: it is no longer among `all`, its turns stay. Twice is harmless.
    void giveUp(RoutineId routine);

    /// The turns of all routines that are adopted now, by due time and number.
    List<Turn> turns();

    /// Writes a turn that begins, unless somebody else has written the one of that number; says whether it was written.
    boolean claim(Turn turn);

    /// Notes by which run a claimed turn is walked, or how it ended. An ending that is there is never replaced.
    void note(Turn turn);
}
