/// Lists in use as files: Markdown (and ticks back from it), CSV that no spreadsheet takes for formulas, JSON.
///
/// Pure functions of a state.
@NullMarked
package org.watchkeeper.checklist.export;

import org.jspecify.annotations.NullMarked;
