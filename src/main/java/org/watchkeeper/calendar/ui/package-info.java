/// The Calendar place: what may happen when.
///
/// `CalendarModel` reads and keeps in the background, `CalendarScreen` shows one of the views of `ui.view` beside the `SidePane`,
/// `Deeds` asks before anything is changed. `PlanHere` is the way to planned changes, which others provide. Confined to the
/// FX thread.
@NullMarked
package org.watchkeeper.calendar.ui;

import org.jspecify.annotations.NullMarked;
