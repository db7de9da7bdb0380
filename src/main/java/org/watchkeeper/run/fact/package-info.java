/// What hosts say of themselves before a run, asked by commands that only look, and which of several ways that means for each.
///
/// `FactFinding` asks; `HostFacts` is what was answered; `Ways` decides, and says why. Where nothing follows from the facts a
/// person is asked as before.
@NullMarked
package org.watchkeeper.run.fact;

import org.jspecify.annotations.NullMarked;
