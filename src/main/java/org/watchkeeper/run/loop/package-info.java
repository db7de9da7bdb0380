/// Walking a run: asks, waits, appends; started once, followed to its end, taken up again.
///
/// `LiveRuns` opens and takes up runs; each has one `RunLoop`. Everything in this package happens on the run's own thread, one
/// job after the other, but for errands: the blocking calls to hosts and the storing of output, each on a thread of its own,
/// which hand their answers back as jobs. `Walker` knows what comes next, `Contact` keeps in touch with the one open attempt
/// (`Beginning` until it is sent, `Absence` while the connection is lost), `Logbook` appends. No event acts or is shown before it
/// is in the journal; no byte is shown before it is in the outputs.
@NullMarked
package org.watchkeeper.run.loop;

import org.jspecify.annotations.NullMarked;
