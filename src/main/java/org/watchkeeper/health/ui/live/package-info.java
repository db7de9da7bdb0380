/// Health on the pages of other places: how the hosts are now that a run, a change or a date of the calendar is about. It is what the
/// Health place shows, of the same monitor. FX thread only; what is read is read away from it.
@NullMarked
package org.watchkeeper.health.ui.live;

import org.jspecify.annotations.NullMarked;
