/// Asks hosts over a kept connection: one script of POSIX sh for all checks of a host, which runs them side by side, each with a
/// hard limit, a bound on what it prints, and no second one beside one that hangs (docs/protocol.md). [ShellRounds] may be
/// called on any thread but that of the screen.
@NullMarked
package org.watchkeeper.health.shell;

import org.jspecify.annotations.NullMarked;
