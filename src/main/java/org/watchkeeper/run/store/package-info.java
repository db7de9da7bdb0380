/// Keeps runs in the database: `SqlJournal` the events, `SqlOutputs` what commands printed. Thread-safe.
///
/// An event is kept as JSON with names that are fixed here (`EventJson`), so that a journal stays readable whatever happens
/// to the classes. Journal entries are synced to the disk; output is committed, and synced with the next entry.
@NullMarked
package org.watchkeeper.run.store;

import org.jspecify.annotations.NullMarked;
