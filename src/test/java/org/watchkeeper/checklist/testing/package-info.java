/// Checklists for tests: a store in memory, the contract that every store keeps, samples.
@NullMarked
package org.watchkeeper.checklist.testing;

import org.jspecify.annotations.NullMarked;
