/// Health on the closing page of a run: how its hosts were before it and are after it. Readings are those of the Health place. FX
/// thread only; what is read is read away from it.
@NullMarked
package org.watchkeeper.run.ui.health;

import org.jspecify.annotations.NullMarked;
