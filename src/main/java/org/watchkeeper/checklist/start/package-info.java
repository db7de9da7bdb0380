/// The start that an occasion counts from: a time as people give it (`StartTime`), and what becomes of its due times when it is
/// moved (`StartMove`). Pure functions.
@NullMarked
package org.watchkeeper.checklist.start;

import org.jspecify.annotations.NullMarked;
