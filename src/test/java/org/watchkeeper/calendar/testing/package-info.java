/// Calendars for tests: windows and blackouts of the practice documents, a store in memory, what every store keeps to.
@NullMarked
package org.watchkeeper.calendar.testing;

import org.jspecify.annotations.NullMarked;
