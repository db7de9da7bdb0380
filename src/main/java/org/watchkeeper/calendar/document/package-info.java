/// Windows and blackouts out of words: sentences that people type, and what documents of the library state.
@NullMarked
package org.watchkeeper.calendar.document;

import org.jspecify.annotations.NullMarked;
