/// The report of a change: `Dossier` is all that is kept about one, read by `Archive`; `ChangeReport` makes the report of it.
@NullMarked
package org.watchkeeper.report.change;

import org.jspecify.annotations.NullMarked;
