/// What becomes of readings: the state a check is in, as pure functions of readings, the time and what else is known.
///
/// `Course` folds readings; `Standing` says what a course means at a moment in its `Surroundings`: how old it is, what is being
/// worked on, what it depends on, and whether the console itself is in trouble. No clock, no threads.
@NullMarked
package org.watchkeeper.health.course;

import org.jspecify.annotations.NullMarked;
