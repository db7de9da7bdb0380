/// Commands that outlive their connection: the remote shell on top of any `Wire`, with nothing installed on the host.
///
/// A `Request` is a POSIX sh script sent on stdin of `exec /bin/sh`; the host answers in `Frame`s (docs/protocol.md).
/// Both are public and work both ways, so that a practice host can play the host's part without running anything.
/// `DetachedShells` opens shells. Calls block; operator questions are asked on a virtual thread of their own, so that
/// output goes on meanwhile.
@NullMarked
package org.watchkeeper.remote.detached;

import org.jspecify.annotations.NullMarked;
