/// Carries out routines that only look: `Rounds` prepares and claims a turn, `Round` walks its plan past whatever stands out,
/// `Attendance` begins by itself what the operator has given leave for. Threads are those of the runs and of whoever calls.
@NullMarked
package org.watchkeeper.routine.round;

import org.jspecify.annotations.NullMarked;
