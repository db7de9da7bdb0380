/// The Health place: live tiles of every check, what stands behind each, and what to do about it. `HealthModel` reads in the
/// background and holds no nodes; everything here is confined to the FX thread.
@NullMarked
package org.watchkeeper.health.ui;

import org.jspecify.annotations.NullMarked;
