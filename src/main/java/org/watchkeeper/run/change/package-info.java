/// Runs and planned changes: `Gates` reads what stands against a start, `ChangedRuns` refuses to open what was not let through and
/// writes into a change what becomes of its runs.
@NullMarked
package org.watchkeeper.run.change;

import org.jspecify.annotations.NullMarked;
