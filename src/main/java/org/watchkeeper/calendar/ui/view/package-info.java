/// The calendar drawn: month, week and day by the hour, agenda, timeline by host or group.
///
/// Each is a `Drawn`; only as much is drawn as can be read, the rest is counted ("+37 more"). `WeekLayout` and `Lanes` say what
/// goes where, as pure functions. Confined to the FX thread.
@NullMarked
package org.watchkeeper.calendar.ui.view;

import org.jspecify.annotations.NullMarked;
