/// Time: rules of RFC 5545 expanded to occurrences in a zone, and told in words.
///
/// Pure. Occurrences are half-open, `[start, end)`, and always name their zone; hours that a change of clocks skips or
/// doubles are flagged. `Almanac` answers for the reader of documents.
@NullMarked
package org.watchkeeper.calendar;

import org.jspecify.annotations.NullMarked;
