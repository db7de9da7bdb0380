/// Which host keys are trusted: known_hosts files read as OpenSSH reads them, and the console's own file appended to.
///
/// `KnownHosts` decides (pure), `KnownHostsFiles` reads and appends. Lines are never rewritten or removed: a changed key is
/// the operator's decision, made with `ssh-keygen -R`. Everything is immutable; files are read afresh for every decision.
@NullMarked
package org.watchkeeper.remote.ssh.known;

import org.jspecify.annotations.NullMarked;
