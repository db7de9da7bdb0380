/// Reads what Now shows out of runs, routines, lists, hosts and documents.
@NullMarked
package org.watchkeeper.now.watch;

import org.jspecify.annotations.NullMarked;
