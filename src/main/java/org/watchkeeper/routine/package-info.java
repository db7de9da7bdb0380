/// Routines: what is done again and again, daily to annually, on a timetable of its own.
///
/// `Suggestions` finds in a document what could be a routine; a `Routine` is one that an operator has adopted, with a time of
/// day, a zone and hosts. Its `Diary` is a pure function of its timetable, its `Turn`s and the clock: what is due, what was
/// missed, what was not as it should be. A `Look` is a plan of nothing but read-only commands, the only one that is ever run
/// without a question; `Findings` is what it found, read from the run's journal.
///
/// `routine.round` walks a look over its hosts, `routine.store` keeps routines and turns, `routine.ui` is their screen.
@NullMarked
package org.watchkeeper.routine;

import org.jspecify.annotations.NullMarked;
