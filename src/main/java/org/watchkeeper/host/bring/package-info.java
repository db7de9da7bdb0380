/// Bringing hosts into the inventory from elsewhere: what a source says (`Brought`), and what taking it over would change
/// (`Import`), shown before anything is saved. Sources (`host.config`, …) make `Batch`es; nothing here reads a file.
///
/// No threads, no I/O.
@NullMarked
package org.watchkeeper.host.bring;

import org.jspecify.annotations.NullMarked;
