/// What hosts do by themselves: cron lines and systemd timers, as entries of the calendar.
///
/// `JobRound` reads them over SSH by one script that only looks; `Printed` and `JobText` make a `JobReading` of what was printed,
/// as pure functions; `Timing` says when a job runs; `JobEntries` puts the readings that are kept on the calendar.
@NullMarked
package org.watchkeeper.calendar.job;

import org.jspecify.annotations.NullMarked;
