/// The language of conditions: what an answer has to be for a check to be good, a warning or critical, and for a step to
/// have succeeded (docs/conditions.md). [Condition] and [Measure] are read from text, hold against [Evidence], and print
/// as the same text. Pure; no text and no regular expression makes them hang.
@NullMarked
package org.watchkeeper.condition;

import org.jspecify.annotations.NullMarked;
