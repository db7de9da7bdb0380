/// Evidence that a person attaches to an item: a file, an address, a reading.
///
/// `Attaching` checks it, keeps a file's bytes through the port `EvidenceFiles`, and masks what is known to be secret. It writes
/// into no list. Thread-safe; files are read, so it is not for the FX thread.
@NullMarked
package org.watchkeeper.checklist.attach;

import org.jspecify.annotations.NullMarked;
