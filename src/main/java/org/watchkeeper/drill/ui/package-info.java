/// What can be made to go wrong on a practice host, shown below its facts: stories, dropped connections, a restart, a reset.
///
/// Confined to the FX thread; the fleet is asked away from it.
@NullMarked
package org.watchkeeper.drill.ui;

import org.jspecify.annotations.NullMarked;
