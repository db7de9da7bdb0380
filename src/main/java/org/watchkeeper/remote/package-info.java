/// Running one command on one host: started once, followed to its end, re-attached after a lost connection, stopped.
///
/// `RemoteShell` is the port that runs use. `Wire` is the smaller port below it: one exec with stdin, stdout and stderr.
/// `remote.ssh` (JSch, nowhere else) and `remote.local` carry a wire, `remote.detached` builds the shell on any wire.
/// Calls block and belong on virtual threads; sinks are called on the wire's reader thread and must not block long.
@NullMarked
package org.watchkeeper.remote;

import org.jspecify.annotations.NullMarked;
