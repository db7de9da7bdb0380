/// Keeps alerts of hosts quiet while work on them is under way, and looks that nothing stays quiet.
///
/// A `Silence` is written down before it is opened at its `Silencer`, so that a killed console leaves nothing that is not known.
/// `Hush.round` opens, extends and closes; whoever has the clock calls it, off the FX thread.
@NullMarked
package org.watchkeeper.notice.silence;

import org.jspecify.annotations.NullMarked;
