/// Choosing hosts the same way wherever one is asked for them: one of them (`HostSheet`) or some (`HostTicks`), found by a part of name,
/// group, tag or environment, each told with its environment (`HostLine`).
///
/// Confined to the FX thread.
@NullMarked
package org.watchkeeper.host.ui.pick;

import org.jspecify.annotations.NullMarked;
