/// What a document's checklists have to do with its runs: those for before the work are a gate, those for after it come up with
/// their clocks when a run is finished.
///
/// `Before` answers what is undone, `ListedRuns` opens what comes after. Practice opens nothing and is held up by nothing.
@NullMarked
package org.watchkeeper.run.list;

import org.jspecify.annotations.NullMarked;
