/// How an item proves itself: `Proving` is the port to the place where commands are run and their output is kept.
@NullMarked
package org.watchkeeper.checklist.prove;

import org.jspecify.annotations.NullMarked;
