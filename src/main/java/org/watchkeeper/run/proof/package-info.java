/// Proves items of checklists by runs: one command, or one procedure, on one host.
///
/// `RunProofs` is the port `checklist.prove.Proving` over `org.watchkeeper.run.Runs`: a try is a run with its own plan, journal and
/// output. That a try begins is written before the run is opened; the tick carries the attempt and an id that comes of it, so
/// that it is written once whoever writes it. After a console was killed the journal says what became of the try; nothing is
/// run again.
@NullMarked
package org.watchkeeper.run.proof;

import org.jspecify.annotations.NullMarked;
