/// The calendar as iCalendar (RFC 5545): written as files, a folder to subscribe to and invitations, and read with everything that
/// recurs, moves or is cancelled. Vinnie reads content lines; what they mean is decided here, so that a rule stays the rule.
@NullMarked
package org.watchkeeper.calendar.ical;

import org.jspecify.annotations.NullMarked;
