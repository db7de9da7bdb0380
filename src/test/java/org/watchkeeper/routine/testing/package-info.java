/// Routines for tests: a store in memory and what every store keeps to.
@NullMarked
package org.watchkeeper.routine.testing;

import org.jspecify.annotations.NullMarked;
