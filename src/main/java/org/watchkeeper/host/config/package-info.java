/// The operator's OpenSSH configuration, as the operator's own `ssh -G` resolves it. Nothing here reads the language itself beyond
/// the names of Host lines, Include and the commands of `Match exec`.
///
/// Main types: `SshConfig` (asks), `Survey` (what the files offer and would run), `Resolved` (what ssh answers), `Explained` (which
/// line decided). Calls block for as long as ssh takes; any thread.
@NullMarked
package org.watchkeeper.host.config;

import org.jspecify.annotations.NullMarked;
