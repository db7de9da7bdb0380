/// Time, and what may happen when: windows and blackouts as rules of RFC 5545 in a named zone, their dates, what does not go
/// together, and where a change fits.
///
/// Pure. A `Series` has dates; a `Ruling` is a `Window` or a `Blackout`; a `Rulebook` is all of them at one moment, kept by the
/// port `Calendars` as edits. `Planning` says what stands against a time, `Conflicts` what does not go
/// together among `CalendarEntry`s, which every `EntrySource` puts on the calendar. Spans are half-open, `[start, end)`, and
/// always name their zone; hours that a change of clocks skips or doubles are flagged. `Almanac` answers for the reader of
/// documents.
@NullMarked
package org.watchkeeper.calendar;

import org.jspecify.annotations.NullMarked;
