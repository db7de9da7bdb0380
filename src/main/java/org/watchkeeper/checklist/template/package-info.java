/// Copies of a document's lists as they are opened: `Templates` makes them, `Timings` knows when each of them is due.
///
/// Pure functions of a document as understood.
@NullMarked
package org.watchkeeper.checklist.template;

import org.jspecify.annotations.NullMarked;
