/// A login shell of a host on a terminal, typed into by hand. `Terminals` is the port; `Sieve` lets through what may reach a screen.
///
/// What is done here belongs to no run and is kept nowhere. Any thread.
@NullMarked
package org.watchkeeper.remote.terminal;

import org.jspecify.annotations.NullMarked;
