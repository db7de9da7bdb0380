/// What solves a conflict: `Remedies` says which ways there are, `FreeDay` looks for another day. Pure functions of what is on the calendar.
@NullMarked
package org.watchkeeper.calendar.remedy;

import org.jspecify.annotations.NullMarked;
