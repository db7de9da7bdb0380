/// What the calendar shows, apart from how: a `Page` of entries that a `Filter` left, how an entry is called and marked
/// (`Look`), which hosts it reaches (`Inventory`), when it is in every zone that matters (`Times`).
///
/// Everything but `CalendarStyles` and `Sight` is immutable and made in the background.
@NullMarked
package org.watchkeeper.calendar.ui.entry;

import org.jspecify.annotations.NullMarked;
