/// Tells the notices of planned changes: `Tidings` reads off a change what people are to hear, `ToldChanges` hands that over whenever
/// something is written, and again where a console was ended in between.
@NullMarked
package org.watchkeeper.change.told;

import org.jspecify.annotations.NullMarked;
