/// Fakes beside the ports of `run` and `remote`, and the contracts they share with the real ones.
///
/// `MemoryJournal`, `MemoryOutputs` and `ScriptedShells` are played with everywhere; `JournalContract` and `OutputsContract`
/// are subclassed for each implementation; `Specimen` makes hosts, plans and passages for tests.
@NullMarked
package org.watchkeeper.run.testing;

import org.jspecify.annotations.NullMarked;
