/// Checks that runbooks name, as probes: by the console's own kinds where one fits, else by the document's command. The
/// document's thresholds count before the usual ones.
@NullMarked
package org.watchkeeper.health.document;

import org.jspecify.annotations.NullMarked;
