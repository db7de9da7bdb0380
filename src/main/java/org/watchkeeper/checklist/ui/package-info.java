/// The Checklists place: lists in use, due and done; one list with its items; the pass mode, one item a screen.
///
/// `ListsModel` has the table of lists, `SheetModel` one open list, `PassModel` the item that is in hand. Models hold no nodes;
/// everything here is confined to the FX thread and reads and writes in the background. Other consoles write into the same
/// lists: the store is asked for its version every two seconds while the place is on screen.
@NullMarked
package org.watchkeeper.checklist.ui;

import org.jspecify.annotations.NullMarked;
