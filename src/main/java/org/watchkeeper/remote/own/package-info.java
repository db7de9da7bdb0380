/// The operator's own ssh and terminal program: the command line by which they go to a host as the console would, and starting it.
///
/// `OwnSsh` is the port that makes the line, `TerminalPrograms` finds a program for it, `OwnTerminal` starts it. Arguments stay
/// arguments: no shell is between the console and the program. Nothing here connects.
@NullMarked
package org.watchkeeper.remote.own;

import org.jspecify.annotations.NullMarked;
