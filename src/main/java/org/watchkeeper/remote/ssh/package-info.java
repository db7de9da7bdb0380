/// Reaching hosts over SSH with JSch, the only place that knows it: `SshWires` opens a `Wire`, `SshConnectionTest` explains.
///
/// JSch does the protocol and nothing else. Host keys, deadlines, keep-alive, passphrases and the choice of keys are ours,
/// because what JSch does there was measured and found wanting (docs/decisions). Opening happens on a virtual thread of its
/// own that may be interrupted; exchanges on an open wire never are. A failed login is never tried again by itself.
@NullMarked
package org.watchkeeper.remote.ssh;

import org.jspecify.annotations.NullMarked;
