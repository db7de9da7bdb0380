/// Where a change fits: `Search` looks through the dates of windows and gives an `Answer`, with what it passed over and why. Pure
/// functions of windows, blackouts, planned changes and what hosts do by themselves.
@NullMarked
package org.watchkeeper.calendar.fit;

import org.jspecify.annotations.NullMarked;
