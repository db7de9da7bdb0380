/// Keeps changes in the database: `SqlChanges` the entries and one row a change. Thread-safe.
///
/// An event is kept as JSON with names that are fixed here (`ChangeEventJson`, `ProposalJson`), so that it stays readable whatever
/// happens to the classes. The database itself refuses an approval by whoever wrote what is approved.
@NullMarked
package org.watchkeeper.change.store;

import org.jspecify.annotations.NullMarked;
