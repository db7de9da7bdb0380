/// Changes on screen: the list, one change with what can be done about it, and the form that plans one.
///
/// `ChangesModel` reads and writes in the background, `Deed` says what a stage allows, `Outlook` what the calendar says to a
/// change, `PlanForm` holds what is being planned. Confined to the FX thread.
@NullMarked
package org.watchkeeper.change.ui;

import org.jspecify.annotations.NullMarked;
