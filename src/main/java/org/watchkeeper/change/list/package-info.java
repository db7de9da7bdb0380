/// The checklists of planned changes: `ChangeLists` opens those for before the work with their times counted from its start, moves
/// them along and closes them; `ListedChanges` does so whenever something is written, and again where a console was ended in between.
@NullMarked
package org.watchkeeper.change.list;

import org.jspecify.annotations.NullMarked;
