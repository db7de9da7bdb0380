/// Measurements for docs/performance.md: each beside a reference measured in the same run, turn by turn.
///
/// `Benches` starts every bench in a JVM of its own and writes the table; a bench prints `Row`s. Numbers are medians of
/// interleaved turns with their quartiles, and ratios are what is judged: they travel between machines, milliseconds do not.
@NullMarked
package org.watchkeeper.bench;

import org.jspecify.annotations.NullMarked;
