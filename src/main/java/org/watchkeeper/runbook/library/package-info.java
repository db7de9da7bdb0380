/// The runbooks in the operator's folders, followed as they change, and those that came with the console.
///
/// `FolderLibrary` owns one virtual thread that watches and rescans; documents are read on further virtual threads, and
/// only those that changed, and published as they come (`Reading`). `entries()` may be asked from any thread; listeners are called on the library's thread.
@NullMarked
package org.watchkeeper.runbook.library;

import org.jspecify.annotations.NullMarked;
