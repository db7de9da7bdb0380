/// Doubles of the runbooks' ports.
@NullMarked
package org.watchkeeper.runbook.testing;

import org.jspecify.annotations.NullMarked;
