/// The library as a shelf: what is said of each document outside its text, and full-text search over all of them.
///
/// `Card` is one document with tags, owner, review date and last use; `SearchIndex` finds words wherever they stand. All of
/// it is pure and made away from the screen.
@NullMarked
package org.watchkeeper.runbook.shelf;

import org.jspecify.annotations.NullMarked;
