/// Keeps checklists in the database: `SqlChecklists` the entries and one row a list. Thread-safe.
///
/// An event is kept as JSON with names that are fixed here (`ListEventJson`), so that it stays readable whatever happens to the
/// classes.
@NullMarked
package org.watchkeeper.checklist.store;

import org.jspecify.annotations.NullMarked;
